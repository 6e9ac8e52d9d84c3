"""De mail rond bewaren: wat bij een inbreng hoort verdwijnt met haar, en wie om iets vroeg, hoort dat het klaar is."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Substr
from django.utils import timezone

from participatie.inbreng.mail import taal_van, vaste_velden
from participatie.models import Inbreng, Verzoek
from stadmaken.common import mailtekst, post
from stadmaken.common.models import Bericht

from . import mailsoorten

VOOR_INBRENG, VOOR_VERZOEK = "inbreng-", "verzoek-"
KENMERK_LENGTE = 11
# Zo lang mag de laatste mail wachten op een mailserver die het niet doet.
LAATSTE_MAIL = timedelta(days=7)


def berichten_over(kenmerken: Iterable[str]) -> QuerySet[Bericht]:
    """Alle mail over deze inbreng, verzonden of niet."""
    return _met_kenmerk().filter(kenmerk__in=list(kenmerken))


def overbodig(nu: datetime | None = None) -> QuerySet[Bericht]:
    """Mail die niemand meer nodig heeft: bij inbreng die er niet meer is, en de laatste mail als die weg is."""
    nu = nu or timezone.now()
    levend = Inbreng.objects.filter(kenmerk=OuterRef("kenmerk"), geschoond_op__isnull=True)
    wees = _met_kenmerk().filter(~Exists(levend), gemaakt_op__lt=nu - timedelta(days=1))
    klaar = ~Q(status__in=[Bericht.Status.WACHT, Bericht.Status.BEZIG]) | Q(gemaakt_op__lt=nu - LAATSTE_MAIL)
    laatste = Bericht.objects.filter(klaar, sleutel__startswith=VOOR_VERZOEK)
    return Bericht.objects.filter(Q(pk__in=wees.values("pk")) | Q(pk__in=laatste.values("pk")))


def verwijderd(verzoek: Verzoek, inbreng: Inbreng) -> None:
    """Het laatste bericht: de gegevens zijn weg. Ook dit bericht verdwijnt, zodra het verzonden is."""
    _schrijf(f"{VOOR_VERZOEK}{verzoek.pk}", mailsoorten.VERWIJDERD, inbreng)


def inzage_klaar(verzoek: Verzoek, inbreng: Inbreng) -> None:
    """Alles staat klaar op de eigen pagina."""
    sleutel = f"{VOOR_INBRENG}{inbreng.kenmerk}-verzoek-{verzoek.pk}"
    _schrijf(sleutel, mailsoorten.INZAGE, inbreng)


def _met_kenmerk() -> Any:
    plek = len(VOOR_INBRENG) + 1
    kenmerk = Substr(F("sleutel"), plek, KENMERK_LENGTE, output_field=CharField())
    return Bericht.objects.filter(sleutel__startswith=VOOR_INBRENG).annotate(kenmerk=kenmerk)


def _schrijf(sleutel: str, soort: str, inbreng: Inbreng) -> None:
    if not inbreng.email or inbreng.verdacht:
        return
    context = {**vaste_velden(inbreng), "link_gegevens": f"{inbreng.adres}gegevens/"}
    taal = taal_van(inbreng)
    post.schrijf(sleutel, inbreng.email, *mailtekst.maak(soort, context, taal), taal=taal)
