"""Hoe lang wij iets bewaren, en wanneer dat voorbij is. Een dag is een dag in Nederland, ook als de klok verspringt."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from participatie.formulieren.choices import NaTermijn
from participatie.models import FormulierPage, Heroverweging, Inbreng, Verzoek

from .maanden import maanden_later

# Zo lang wacht het opschonen op iets wat nog loopt; daarna gaat het door.
UITSTEL = timedelta(days=183)
# Inbreng zonder dag (bijvoorbeeld ingelezen uit een ander systeem) blijft hooguit zo lang als de langste termijn.
LANGSTE = timedelta(days=3653)
# AVG, artikel 12, lid 3.
VERZOEK_MAANDEN = 1


def verlopen(peildag: date) -> QuerySet[Inbreng]:
    """Inbreng waarvan de termijn vóór `peildag` afliep, ook als er nog iets loopt."""
    zonder_dag = Q(bewaren_tot__isnull=True, ontvangen_op__date__lt=peildag - LANGSTE)
    return Inbreng.objects.filter(Q(bewaren_tot__lt=peildag) | zonder_dag, geschoond_op__isnull=True)


def aan_de_beurt(peildag: date) -> QuerySet[Inbreng]:
    """Verlopen inbreng die nu weg moet: er loopt niets meer, of dat liep al te lang."""
    return verlopen(peildag).exclude(loopt_nog() & Q(bewaren_tot__gte=peildag - UITSTEL))


def aangehouden(peildag: date) -> QuerySet[Inbreng]:
    """Verlopen inbreng die nog even blijft, omdat er iets loopt."""
    return verlopen(peildag).filter(loopt_nog(), bewaren_tot__gte=peildag - UITSTEL)


def loopt_nog() -> Q:
    """Een vraag om inzage, een tweede blik of een beloofd antwoord dat er nog niet is.

    Een verzoek om verwijdering houdt niets tegen: wat verlopen is, gaat dan juist weg.
    """
    dit = OuterRef("pk")
    inzage = Verzoek.objects.open().filter(inbreng=dit, soort=Verzoek.Soort.INZAGE)
    tweede_blik = Heroverweging.objects.wachtend().filter(inbreng=dit)
    antwoord = Inbreng.objects.te_beantwoorden().filter(pk=dit, beantwoorden_voor__isnull=False)
    return Q(Exists(inzage)) | Q(Exists(tweede_blik)) | Q(Exists(antwoord))


def verwijdert_alles(formulier: FormulierPage | None) -> bool:
    """Of na de termijn alles weggaat. Zonder formulier staat er niets meer op de site, dus dan ook."""
    return formulier is None or formulier.na_termijn == NaTermijn.WEG


def daarna(formulier: FormulierPage | None) -> str:
    """Wat er na de termijn gebeurt, in gewone woorden."""
    if verwijdert_alles(formulier):
        return _("Daarna verwijderen wij alles wat u stuurde.")
    if formulier and formulier.openbaar:
        return _(
            "Daarna verwijderen wij uw naam, uw e-mailadres en alles wat niet op de site staat. "
            "De tekst op de site blijft staan, zonder uw gegevens."
        )
    return _("Daarna verwijderen wij wat u stuurde. Wij houden alleen bij dat er een inbreng was, om te kunnen tellen.")


def uiterste_dag(inbreng: Inbreng) -> date | None:
    """De laatste dag waarop wij iets bewaren, ook als er nog iets loopt."""
    return inbreng.bewaren_tot + UITSTEL if inbreng.bewaren_tot else None


def uiterlijk(verzoek: Verzoek) -> date:
    """De dag waarop een verzoek volgens de wet is afgehandeld."""
    return maanden_later(timezone.localdate(verzoek.ontvangen_op), VERZOEK_MAANDEN)
