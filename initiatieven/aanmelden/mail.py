"""Mail aan wie zich aanmeldde: platte tekst, met de afspraak erbij en altijd de weg naar de eigen pagina."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from initiatieven.aanbod.tijden import moment
from initiatieven.kalender import ics
from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Bijeenkomst
from stadmaken.common import post
from stadmaken.common.bijlage import Bijlage
from stadmaken.common.gemeente import gemeente
from stadmaken.common.models import Bericht

from .afspraken import afspraken, bijeenkomsten
from .choices import Gebeurtenissoort, Herinneringsoort, Status

LEGE_REGELS = re.compile(r"\n{3,}")
Bijlagen = Callable[[Aanmelding], Sequence[Bijlage]]

ONDERWERP: dict[str, str] = {
    Gebeurtenissoort.AANGEMELD: gettext_noop("U bent aangemeld: {titel} ({kenmerk})"),
    Gebeurtenissoort.OP_WACHTLIJST: gettext_noop("U staat op de wachtlijst: {titel} ({kenmerk})"),
    Gebeurtenissoort.AANGEBODEN: gettext_noop("Er is een plek voor u: {titel} ({kenmerk})"),
    Gebeurtenissoort.AANGENOMEN: gettext_noop("U heeft een plek: {titel} ({kenmerk})"),
    Gebeurtenissoort.AFGESLAGEN: gettext_noop("U bent van de wachtlijst af: {titel} ({kenmerk})"),
    Gebeurtenissoort.VERLOPEN: gettext_noop("De plek voor u is vervallen: {titel} ({kenmerk})"),
    Gebeurtenissoort.GEWIJZIGD: gettext_noop("Uw aanmelding is gewijzigd: {titel} ({kenmerk})"),
    Gebeurtenissoort.GEANNULEERD: gettext_noop("U bent afgemeld: {titel} ({kenmerk})"),
    Gebeurtenissoort.VERPLAATST: gettext_noop("U staat op een andere datum: {titel} ({kenmerk})"),
    Gebeurtenissoort.VERZET: gettext_noop("Let op, er is iets veranderd: {titel} ({kenmerk})"),
    Gebeurtenissoort.GAAT_NIET_DOOR: gettext_noop("Gaat niet door: {titel} ({kenmerk})"),
    "link": gettext_noop("De link naar uw aanmelding ({kenmerk})"),
    Herinneringsoort.VROEG: gettext_noop("Binnenkort: {titel} ({kenmerk})"),
    Herinneringsoort.DAG_ERVOOR: gettext_noop("Binnenkort: {titel} ({kenmerk})"),
    Herinneringsoort.EVALUATIE: gettext_noop("Wat vond u van {titel}? ({kenmerk})"),
}
MET_AFSPRAAK = (
    Gebeurtenissoort.AANGEMELD,
    Gebeurtenissoort.AANGENOMEN,
    Gebeurtenissoort.GEWIJZIGD,
    Gebeurtenissoort.VERPLAATST,
)


def vertel(
    aanmeldingen: Iterable[Aanmelding],
    soort: str,
    *,
    rol: str,
    door: Any = None,
    toelichting: str = "",
    tijd: datetime | None = None,
    bijlagen: Bijlagen | None = None,
    onderwerp: str = "",
    stil: bool = False,
    **gegevens: Any,
) -> list[Aanmeldgebeurtenis]:
    """Schrijf bij elke aanmelding de gebeurtenis en, als het niet `stil` moet, het bericht: in deze transactie.

    `toelichting` staat in de tijdlijn en in de mail. Zonder `bijlagen` gaat de afspraak mee als iemand een plek heeft.
    `gegevens` gaan mee naar het sjabloon `mail/<soort>.txt`.
    """
    rijen = list(aanmeldingen)
    prefetch_related_objects(rijen, "gelegenheid__aanbod__locale", "gelegenheid__bijeenkomsten")
    tijd = tijd or timezone.now()
    gebeurtenissen = Aanmeldgebeurtenis.objects.bulk_create(
        Aanmeldgebeurtenis(aanmelding=rij, soort=soort, tijd=tijd, rol=rol, door=door, toelichting=toelichting)
        for rij in rijen
    )
    if stil:
        return gebeurtenissen
    gegevens = {"afzender": gemeente().naam, "toelichting": toelichting, "rol": rol, **gegevens}
    erbij = bijlagen or (uitnodiging if soort in MET_AFSPRAAK else _geen)
    berichten = [
        bericht(
            gebeurtenis.aanmelding,
            soort,
            achtervoegsel=str(gebeurtenis.pk),
            bijlagen=erbij,
            onderwerp=onderwerp,
            **gegevens,
        )
        for gebeurtenis in gebeurtenissen
    ]
    post.schrijf_alle([een for een in berichten if een])
    return gebeurtenissen


def bericht(
    aanmelding: Aanmelding,
    soort: str,
    *,
    achtervoegsel: str,
    bijlagen: Bijlagen | None = None,
    onderwerp: str = "",
    **gegevens: Any,
) -> Bericht | None:
    """Een bericht over deze aanmelding, nog niet opgeslagen; None als er niemand te mailen is."""
    if not aanmelding.email or aanmelding.verdacht or aanmelding.geschoond_op:
        return None
    aanbod = aanmelding.gelegenheid.aanbod
    afzender = gegevens.get("afzender") or gemeente().naam
    with override(aanbod.locale.language_code):
        kop = onderwerp or _(ONDERWERP[soort])
        context = {**_gegevens(aanmelding), "afzender": afzender, **gegevens}
        tekst = render_to_string(f"initiatieven/aanmelden/mail/{soort}.txt", context)
        return post.bericht(
            f"aanmelding-{aanmelding.kenmerk}-{achtervoegsel}",
            aanmelding.email,
            kop.format(titel=aanbod.title, kenmerk=aanmelding.kenmerk) if not onderwerp else kop,
            LEGE_REGELS.sub("\n\n", tekst.strip()) + "\n",
            bijlagen=list((bijlagen or _geen)(aanmelding)),
        )


def herinnering(aanmelding: Aanmelding, bijeenkomst: Bijeenkomst, soort: str, **gegevens: Any) -> Bericht | None:
    """Een herinnering aan één bijeenkomst, of de vraag wat iemand ervan vond (`Herinneringsoort`)."""
    dag = timezone.localdate(bijeenkomst.begin).isoformat()
    achtervoegsel = f"{soort}-{bijeenkomst.pk}-{dag}"
    return bericht(aanmelding, soort, achtervoegsel=achtervoegsel, bijeenkomst=bijeenkomst, **gegevens)


def link_opnieuw(aanmelding: Aanmelding, nu: datetime) -> None:
    """De link naar de eigen pagina, voor wie zich nog eens aanmeldt: hooguit één keer per uur."""
    een = bericht(aanmelding, "link", achtervoegsel=f"link-{nu:%Y%m%d%H}")
    post.schrijf_alle([een] if een else [])


def uitnodiging(aanmelding: Aanmelding) -> list[Bijlage]:
    """De afspraken van wie een plek heeft."""
    if aanmelding.status != Status.BEVESTIGD:
        return []
    return [ics.bijlage(aanmelding, bijeenkomsten=_gaat_door(aanmelding))]


def vervallen(aanmelding: Aanmelding) -> list[Bijlage]:
    """Dezelfde afspraken, om uit de eigen agenda te halen; alleen als zij daarin kunnen staan."""
    if aanmelding.status != Status.BEVESTIGD:
        return []
    return [ics.bijlage(aanmelding, methode="CANCEL", bijeenkomsten=_gaat_door(aanmelding))]


def _gaat_door(aanmelding: Aanmelding) -> list[Bijeenkomst]:
    return [keer for keer in bijeenkomsten(aanmelding) if not keer.geannuleerd_op]


def _geen(_aanmelding: Aanmelding) -> list[Bijlage]:
    return []


def _gegevens(aanmelding: Aanmelding) -> dict[str, Any]:
    return {
        "aanmelding": aanmelding,
        "titel": aanmelding.gelegenheid.aanbod.title,
        "afspraken": [afspraak for afspraak in afspraken(aanmelding) if not afspraak.geannuleerd],
        "tot": moment(aanmelding.aangeboden_tot) if aanmelding.aangeboden_tot else "",
    }
