"""Eén inhoud naar veel mensen: klaarzetten, beginnen, ophouden, en zien hoe ver het is.

Een zending verstuurt niets zelf. `begin` legt vast wie haar krijgt; daarna zijn het gewone berichten, achteraan
in dezelfde wachtrij (zie `stadmaken.common.post`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from .models import Bericht, Zending

PER_KEER = 1000
MEETTIJD = timedelta(minutes=1)
# Zo lang mag er niets weggaan voor het opvalt.
STILTE = timedelta(minutes=5)
Status = Zending.Status
OPEN = (Bericht.Status.WACHT, Bericht.Status.BEZIG)
_is = Bericht.Status
AANTALLEN = {
    "totaal": Count("pk"),
    "te_gaan": Count("pk", filter=Q(status__in=OPEN)),
    "verzonden": Count("pk", filter=Q(status=_is.VERZONDEN)),
    "mislukt": Count("pk", filter=Q(status=_is.MISLUKT)),
    "onbekend": Count("pk", filter=Q(status=_is.ONBEKEND)),
    "vervallen": Count("pk", filter=Q(status=_is.VERVALLEN)),
    "teruggekomen": Count("pk", filter=Q(status=_is.VERZONDEN) & ~Q(retour="")),
}


@dataclass(frozen=True)
class Ontvanger:
    """Wie een zending krijgt, en wat er voor hem in de merktekens komt te staan."""

    aan: str
    lezer: str
    invullen: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Stand:
    """Hoe ver een zending is. `klaar_om` is een schatting; leeg als zij nu niet loopt."""

    totaal: int
    te_gaan: int
    verzonden: int
    mislukt: int
    onbekend: int
    vervallen: int
    # Wel verzonden, daarna teruggekomen.
    teruggekomen: int
    klaar_om: datetime | None
    # Of er al een tijd niets wegging terwijl dat wel kon: de mailserver neemt niets aan, of de werker staat stil.
    stil: bool = False
    # Wat hiervan al is verwijderd, onder dezelfde namen.
    opgeruimd: dict[str, int] = field(default_factory=dict)

    @property
    def na_te_kijken(self) -> int:
        """Wat niet is gelukt of onzeker is, en nog per persoon te zien."""
        return sum(getattr(self, naam) - self.opgeruimd.get(naam, 0) for naam in ("mislukt", "onbekend"))


def maak(
    *,
    soort: str,
    naam: str,
    onderwerp: str,
    html: str,
    tekst: str,
    koppen: dict[str, str] | None = None,
    gepland_op: datetime | None = None,
    per_minuut: int = 600,
) -> Zending:
    """Een geplande zending, nog zonder ontvangers. Haar inhoud verandert hierna niet meer."""
    return Zending.objects.create(
        soort=soort,
        naam=naam[:200],
        onderwerp=" ".join(onderwerp.split())[:200],
        html=html,
        tekst=tekst,
        koppen=koppen or {},
        gepland_op=gepland_op or timezone.now(),
        per_minuut=per_minuut,
    )


@transaction.atomic
def begin(zending: Zending, ontvangers: Iterable[Ontvanger]) -> int:
    """Leg vast wie de zending krijgt en laat haar lopen; geeft hoeveel het er zijn.

    Alles of niets, en eenmalig: van twee tegelijk begint er één, en later nog eens beginnen verandert niets.
    """
    nu = timezone.now()
    if _zet(zending, Status.LOOPT, (Status.GEPLAND,), begonnen_op=nu, volgende_op=nu):
        _schrijf(zending, ontvangers, nu)
    return zending.berichten.count()


def _schrijf(zending: Zending, ontvangers: Iterable[Ontvanger], nu: datetime) -> None:
    wie = iter(ontvangers)
    while portie := list(islice(wie, PER_KEER)):
        Bericht.objects.bulk_create(_rijen(zending, portie, nu), ignore_conflicts=True)


def _rijen(zending: Zending, ontvangers: list[Ontvanger], nu: datetime) -> Iterator[Bericht]:
    for wie in ontvangers:
        yield Bericht(
            site_id=zending.site_id,
            sleutel=f"zending-{zending.pk}-{wie.lezer}",
            aan=wie.aan,
            lezer=wie.lezer,
            invullen=wie.invullen,
            zending=zending,
            soort=zending.soort,
            voorrang=Bericht.Voorrang.ZENDING,
            niet_voor=nu,
        )


def pauzeer(zending: Zending) -> bool:
    """Houd de zending op; wat al bij de mailserver ligt, gaat nog weg. Geeft of zij liep."""
    return _zet(zending, Status.PAUZE, (Status.LOOPT,))


def hervat(zending: Zending) -> bool:
    """Ga verder waar de zending was, in hetzelfde tempo. Geeft of zij op pauze stond."""
    return _zet(zending, Status.LOOPT, (Status.PAUZE,))


@transaction.atomic
def stop(zending: Zending) -> int:
    """Beëindig de zending voorgoed; geeft hoeveel mensen haar daardoor niet krijgen."""
    if not _zet(zending, Status.GESTOPT, (Status.GEPLAND, Status.LOOPT, Status.PAUZE), klaar_op=timezone.now()):
        return 0
    wachtend = Bericht.objects.filter(zending=zending, status=Bericht.Status.WACHT)
    return wachtend.update(status=Bericht.Status.VERVALLEN, geclaimd_tot=None)


def _zet(zending: Zending, status: str, van: tuple[str, ...], **velden: object) -> bool:
    """Van twee tegelijk lukt het er één: de voorwaarde en de wijziging zijn één opdracht."""
    gelukt = Zending.objects.filter(pk=zending.pk, status__in=van).update(status=status, **velden)
    zending.refresh_from_db(fields=["status", *velden])
    return bool(gelukt)


def sluit_af() -> int:
    """Maak lopende zendingen waarvan niets meer te gaan is klaar; geeft hoeveel.

    Koos iemand op dat moment voor opnieuw, dan wacht er toch nog iets: de volgende keer loopt zij weer.
    """
    te_gaan = Bericht.objects.filter(zending=OuterRef("pk"), status__in=OPEN)
    Zending.objects.filter(Exists(te_gaan), status=Status.KLAAR).update(status=Status.LOOPT, klaar_op=None)
    leeg = Zending.objects.filter(~Exists(te_gaan), status=Status.LOOPT)
    return leeg.update(status=Status.KLAAR, klaar_op=timezone.now())


def stand(zending: Zending) -> Stand:
    """Hoe ver de zending is, in één vraag aan de database; ook als haar berichten al zijn opgeruimd."""
    nu = timezone.now()
    net = Count("pk", filter=Q(verzonden_op__gt=nu - MEETTIJD))
    tellingen = Bericht.objects.filter(zending=zending).aggregate(**AANTALLEN, net=net, laatst=Max("verzonden_op"))
    net_verzonden, laatst = tellingen.pop("net"), tellingen.pop("laatst")
    loopt = zending.status == Status.LOOPT
    klaar_om = _klaar_om(zending, tellingen["te_gaan"], net_verzonden, nu) if loopt else None
    return Stand(
        **_plus(tellingen, zending.opgeruimd),
        klaar_om=klaar_om,
        stil=loopt and bool(tellingen["te_gaan"]) and (laatst or zending.begonnen_op or nu) < nu - STILTE,
        opgeruimd=zending.opgeruimd,
    )


def _plus(een: dict[str, int], ander: dict[str, int]) -> dict[str, int]:
    return {naam: aantal + ander.get(naam, 0) for naam, aantal in een.items()}


@transaction.atomic
def vergeet(berichten: QuerySet[Bericht]) -> int:
    """Verwijder berichten; geeft hoeveel. Van een zending blijft staan hoeveel het er waren en hoe het afliep."""
    welke = berichten.order_by().exclude(zending=None).values_list("zending", flat=True).distinct()
    for zending in Zending.objects.select_for_update().filter(pk__in=list(welke)).only("opgeruimd").order_by("pk"):
        weg = berichten.filter(zending=zending).aggregate(**AANTALLEN)
        # Wat nog wachtte, gaat niet meer.
        weg["vervallen"] += weg["te_gaan"]
        weg["te_gaan"] = 0
        zending.opgeruimd = _plus(weg, zending.opgeruimd)
        zending.save(update_fields=["opgeruimd"])
    aantal, _per_model = berichten.delete()
    return aantal


def _klaar_om(zending: Zending, te_gaan: int, net_verzonden: int, nu: datetime) -> datetime:
    """Op het tempo van de afgelopen minuut, en nooit sneller dan de zending mag."""
    gemeten = min(MEETTIJD, nu - (zending.begonnen_op or nu))
    per_minuut = float(max(zending.per_minuut, 1))
    if net_verzonden and gemeten:
        per_minuut = min(per_minuut, net_verzonden * timedelta(minutes=1) / gemeten)
    return nu + te_gaan * timedelta(minutes=1) / per_minuut
