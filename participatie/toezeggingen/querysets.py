from datetime import date, timedelta

from django.db import models
from django.db.models import Case, Count, F, IntegerField, Q, Value, When
from django.utils import timezone

from .choices import Toezeggingstaat

BINNENKORT = timedelta(days=14)
OPEN = Q(staat=Toezeggingstaat.OPEN)
NAGEKOMEN = Q(staat=Toezeggingstaat.NAGEKOMEN)
OP_TIJD = NAGEKOMEN & Q(afgerond_op__lte=F("oorspronkelijk_op"))
# Een afspraak in een wijkcontract is pas een toezegging als het contract is getekend.
GEDAAN = Q(contract=None) | Q(contract__getekend_op__isnull=False)


def verlaat(vandaag: date | None = None) -> Q:
    """Open, en later dan eerst beloofd of voorbij de dag die nu geldt; dezelfde regel als `Toezegging.stand()`."""
    dag = vandaag or timezone.localdate()
    return OPEN & (Q(uiterlijk_op__gt=F("oorspronkelijk_op")) | Q(uiterlijk_op__lt=dag))


class ToezeggingQuerySet(models.QuerySet):
    """Vragen over toezeggingen."""

    def zichtbaar(self) -> "ToezeggingQuerySet":
        """Wat een anonieme bezoeker mag zien."""
        return self.gedaan().filter(openbaar=True)

    def gedaan(self) -> "ToezeggingQuerySet":
        """Wat echt is toegezegd: zonder de afspraken in een contract dat nog niet is getekend."""
        return self.filter(GEDAAN)

    def in_wijk(self, slug: str) -> "ToezeggingQuerySet":
        """Voor deze wijk gedaan, of bij een project dat in de wijk speelt."""
        from ..projecten.models import ProjectPage  # dat laadt weer dingen die toezeggingen kennen

        projecten = ProjectPage.objects.zichtbaar().filter(wijken__slug=slug).values("pk")
        return self.filter(Q(wijk__slug=slug) | Q(project__in=projecten))

    def open(self) -> "ToezeggingQuerySet":
        """Nog na te komen."""
        return self.filter(OPEN)

    def te_laat(self, vandaag: date | None = None) -> "ToezeggingQuerySet":
        """Nog na te komen terwijl de dag die nu geldt, voorbij is."""
        return self.open().filter(uiterlijk_op__lt=vandaag or timezone.localdate())

    def binnenkort(self, vandaag: date | None = None) -> "ToezeggingQuerySet":
        """Na te komen binnen veertien dagen; wat al te laat is, hoort hier niet bij."""
        dag = vandaag or timezone.localdate()
        return self.open().filter(uiterlijk_op__range=(dag, dag + BINNENKORT))

    def op_tijd(self) -> "ToezeggingQuerySet":
        """Nagekomen op of voor de eerst beloofde dag."""
        return self.filter(OP_TIJD)

    def met_stand(self, stand: str, vandaag: date | None = None) -> "ToezeggingQuerySet":
        """Alles wat een bezoeker met deze staat ziet; zie `Toezegging.stand()`."""
        if stand == Toezeggingstaat.VERTRAAGD:
            return self.filter(verlaat(vandaag))
        if stand == Toezeggingstaat.OPEN:
            return self.open().exclude(verlaat(vandaag))
        return self.filter(staat=stand)

    def op_volgorde(self) -> "ToezeggingQuerySet":
        """Eerst wat nog open is, wat het langst wacht vooraan; dan wat het laatst is afgerond."""
        rang = Case(When(OPEN, then=Value(0)), default=Value(1), output_field=IntegerField())
        dag = Case(When(OPEN, then=F("uiterlijk_op")))
        return self.annotate(rang=rang, wachtdag=dag).order_by("rang", "wachtdag", "-afgerond_op", "pk")

    def cijfers(self, vandaag: date | None = None) -> dict[str, int]:
        """Hoe het er bij elkaar voor staat, in één vraag."""
        dag = vandaag or timezone.localdate()
        return self.order_by().aggregate(
            alle=Count("pk"),
            nagekomen=Count("pk", filter=NAGEKOMEN),
            op_tijd=Count("pk", filter=OP_TIJD),
            open=Count("pk", filter=OPEN),
            vertraagd=Count("pk", filter=verlaat(dag)),
            te_laat=Count("pk", filter=OPEN & Q(uiterlijk_op__lt=dag)),
            vervallen=Count("pk", filter=Q(staat=Toezeggingstaat.VERVALLEN)),
        )
