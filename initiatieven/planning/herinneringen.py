"""Herinneringen en de vraag om evaluatie: elk hooguit één keer, wat er ook gebeurt.

Het bewijs (`Herinnering`) en het bericht ontstaan in één transactie, en beide hebben een unieke sleutel. Een werker die
wordt gestopt, twee werkers tegelijk of een klok die terugloopt: er komt geen tweede. Zie docs/agenda.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, prefetch_related_objects
from django.db.models.functions import TruncDate
from django.utils import timezone

from stadmaken.common import mailtekst, post
from stadmaken.common.gemeente import absoluut

from ..aanmelden import mail
from ..aanmelden.afspraken import afspraken, bijeenkomsten
from ..aanmelden.choices import Gebeurtenissoort, Herinneringsoort, Status
from ..aanmelden.models import Aanmeldgebeurtenis, Aanmelding, Aanwezigheid, Herinnering
from .choices import Wijze
from .models import Bijeenkomst

PARTIJ = 200
VANAF = time(9)
LANGST_VOORAF = timedelta(days=61)
NOG_TE_EVALUEREN = timedelta(days=14)
# Wie dit net hoorde, weet het al: die krijgt niet vijf minuten later ook nog een herinnering.
NET_GEHOORD = (Gebeurtenissoort.AANGEMELD, Gebeurtenissoort.AANGENOMEN, Gebeurtenissoort.VERPLAATST)


@dataclass(frozen=True)
class Ronde:
    """Eén soort herinnering: welke bijeenkomsten aan de beurt zijn, en vanaf wanneer elk van hen dat was."""

    soort: str
    keren: dict[int, Bijeenkomst]
    sinds: dict[int, datetime]

    @classmethod
    def van(cls, soort: str, keren: Iterable[tuple[Bijeenkomst, datetime]], nu: datetime) -> "Ronde":
        """Alleen wat nu aan de beurt is."""
        aan_de_beurt = [(keer, sinds) for keer, sinds in keren if sinds <= nu]
        return cls(
            soort, {keer.pk: keer for keer, _s in aan_de_beurt}, {keer.pk: sinds for keer, sinds in aan_de_beurt}
        )


def schrijf_herinneringen(nu: datetime | None = None) -> int:
    """Schrijf wat aan de beurt is; geeft hoeveel. Herhalen mag."""
    nu = nu or timezone.now()
    rondes = (_dag_ervoor(nu), _vroeg(nu), _evaluatie(nu))
    return sum(_schrijf(ronde, nu) for ronde in rondes if ronde.keren)


def _dag_ervoor(nu: datetime) -> Ronde:
    keren = _gaat_door().filter(begin__gt=nu, begin__lt=nu + timedelta(days=3))
    return Ronde.van(Herinneringsoort.DAG_ERVOOR, ((keer, _ochtend(keer.begin, -1)) for keer in keren), nu)


def _vroeg(nu: datetime) -> Ronde:
    """Alleen de eerste keer van een cursus, en niet meer als de herinnering van de dag ervoor al aan de beurt is."""
    eerder = _van_dezelfde().filter(begin__lt=OuterRef("begin"))
    keren = _gaat_door().filter(
        ~Exists(eerder), begin__gt=nu, begin__lt=nu + LANGST_VOORAF, gelegenheid__herinnering_dagen__isnull=False
    )
    op_tijd = (keer for keer in keren if nu < _ochtend(keer.begin, -1))
    return Ronde.van(
        Herinneringsoort.VROEG,
        ((keer, _ochtend(keer.begin, -(keer.gelegenheid.herinnering_dagen or 0))) for keer in op_tijd),
        nu,
    )


def _evaluatie(nu: datetime) -> Ronde:
    later = _van_dezelfde().filter(eind__gt=OuterRef("eind"))
    keren = _gaat_door().filter(
        ~Exists(later), eind__lte=nu, eind__gt=nu - NOG_TE_EVALUEREN, gelegenheid__aanbod__evaluatie__live=True
    )
    keren = keren.select_related("gelegenheid__aanbod__locale", "gelegenheid__aanbod__evaluatie__locale")
    return Ronde.van(Herinneringsoort.EVALUATIE, ((keer, _ochtend(keer.eind, 1)) for keer in keren), nu)


def _gaat_door() -> QuerySet[Bijeenkomst]:
    keren = Bijeenkomst.objects.filter(geannuleerd_op=None, gelegenheid__geannuleerd_op=None)
    return keren.exclude(gelegenheid__wijze=Wijze.VRIJ).select_related("gelegenheid__aanbod__locale")


def _van_dezelfde() -> QuerySet[Bijeenkomst]:
    return Bijeenkomst.objects.filter(gelegenheid=OuterRef("gelegenheid"), geannuleerd_op=None).order_by()


def _ochtend(moment: datetime, dagen: int) -> datetime:
    """Negen uur ’s ochtends in Amsterdam, zoveel dagen van de dag van `moment` af."""
    dag = timezone.localdate(moment) + timedelta(days=dagen)
    return timezone.make_aware(datetime.combine(dag, VANAF))


def _schrijf(ronde: Ronde, nu: datetime) -> int:
    geschreven, verder = 0, (0, 0)
    while True:
        with transaction.atomic():
            rijen = list(_zonder(ronde, verder)[:PARTIJ])
            geschreven += _schrijf_partij(rijen, ronde, nu)
        if len(rijen) < PARTIJ:
            return geschreven
        verder = (rijen[-1].pk, rijen[-1].keer)


def _zonder(ronde: Ronde, verder: tuple[int, int]) -> QuerySet[Any]:
    """Wie bevestigd is, per bijeenkomst, en voor die dag nog geen herinnering van deze soort heeft.

    Wie net iets verandert houdt zijn rij op slot; die komt de volgende ronde aan de beurt.
    """
    begin = "gelegenheid__bijeenkomsten__begin"
    al = Herinnering.objects.filter(aanmelding=OuterRef("pk"), soort=ronde.soort)
    if ronde.soort != Herinneringsoort.EVALUATIE:  # die vraag komt één keer, ook als er later nog een keer bij komt
        al = al.filter(bijeenkomst=OuterRef("keer"), dag=OuterRef("dag"))
    # Eerst de kolommen, dan de filters: anders koppelt elk filter opnieuw met alle bijeenkomsten.
    rijen = Aanmelding.objects.annotate(
        keer=F("gelegenheid__bijeenkomsten__pk"),
        begint=F(begin),
        eindigt=F("gelegenheid__bijeenkomsten__eind"),
        dag=TruncDate(begin, tzinfo=timezone.get_default_timezone()),
    ).filter(keer__in=list(ronde.keren), status=Status.BEVESTIGD, verdacht="", geschoond_op=None)
    eigen_gesprek = Q(tijdvak=None) | Q(tijdvak__gte=F("begint"), tijdvak__lt=F("eindigt"))
    na = Q(pk__gt=verder[0]) | Q(pk=verder[0], keer__gt=verder[1])
    # Wie na afloop is toegevoegd, hoort niets: dat beloofde het scherm.
    op_tijd = Q(aangemeld_op__lt=F("eindigt"))
    rijen = rijen.filter(op_tijd if ronde.soort == Herinneringsoort.EVALUATIE else eigen_gesprek)
    rijen = rijen.filter(~Exists(al.order_by()), na).exclude(email="").order_by("pk", "keer")
    return rijen.select_for_update(skip_locked=True, of=("self",))


def _schrijf_partij(rijen: list[Any], ronde: Ronde, nu: datetime) -> int:
    prefetch_related_objects(rijen, "gelegenheid__aanbod__locale", "gelegenheid__bijeenkomsten")
    net, weg = _net_gehoord(rijen, ronde), _niet_geweest(rijen, ronde)
    te_schrijven = [rij for rij in rijen if rij.pk not in weg and not _weet_het_al(rij, ronde, net)]
    Herinnering.objects.bulk_create(
        (
            Herinnering(aanmelding=rij, bijeenkomst_id=rij.keer, soort=ronde.soort, dag=rij.dag, geschreven_op=nu)
            for rij in te_schrijven
        ),
        ignore_conflicts=True,
    )
    with mailtekst.bundel():
        berichten = [_bericht(rij, ronde) for rij in te_schrijven]
    post.schrijf_alle([bericht for bericht in berichten if bericht])
    return len(te_schrijven)


def _net_gehoord(rijen: list[Any], ronde: Ronde) -> dict[int, datetime]:
    if ronde.soort == Herinneringsoort.EVALUATIE:
        return {}
    gehoord = Aanmeldgebeurtenis.objects.filter(aanmelding__in=[rij.pk for rij in rijen], soort__in=NET_GEHOORD)
    return dict(gehoord.order_by().values_list("aanmelding").annotate(laatst=Max("tijd")))


def _niet_geweest(rijen: list[Any], ronde: Ronde) -> set[int]:
    """Wie volgens de lijst geen enkele keer kwam, vragen wij niet wat hij ervan vond."""
    if ronde.soort != Herinneringsoort.EVALUATIE:
        return set()
    was_er: dict[int, bool] = {}
    aanwezigheid = Aanwezigheid.objects.filter(aanmelding__in=[rij.pk for rij in rijen])
    for pk, aanwezig in aanwezigheid.values_list("aanmelding", "aanwezig"):
        was_er[pk] = was_er.get(pk, False) or aanwezig
    return {pk for pk, aanwezig in was_er.items() if not aanwezig}


def _weet_het_al(rij: Any, ronde: Ronde, net: dict[int, datetime]) -> bool:
    """Aangemeld, verzet of toegevoegd nadat de herinnering al weg had moeten zijn: die mail zei hetzelfde."""
    if ronde.soort == Herinneringsoort.EVALUATIE:
        return False
    keer, sinds = ronde.keren[rij.keer], ronde.sinds[rij.keer]
    verzet = keer.gewijzigd_op >= sinds or rij.dag != timezone.localdate(keer.begin)
    return verzet or (rij.pk in net and net[rij.pk] >= sinds)


def _bericht(rij: Any, ronde: Ronde) -> Any:
    keer = ronde.keren[rij.keer]
    if ronde.soort == Herinneringsoort.EVALUATIE:
        formulier = keer.gelegenheid.aanbod.evaluatie
        adres = absoluut(formulier.url) if formulier else ""
        return mail.herinnering(rij, keer, ronde.soort, formulier=adres)
    deze = [een for eigen, een in zip(bijeenkomsten(rij), afspraken(rij), strict=True) if eigen.pk == keer.pk]
    return mail.herinnering(rij, keer, ronde.soort, afspraken=deze)
