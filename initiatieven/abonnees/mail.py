"""Mail rond aanmelden en voorkeuren. Alles gaat langs `_stuur`: hooguit drie per adres per dag, wie er ook vraagt."""

from typing import Any

from django.utils import timezone

from initiatieven.models import Aanvraag, Abonnee
from stadmaken.common import mailtekst, post
from stadmaken.common.gemeente import absoluut

from .doelen import SOORTEN, namen
from .kenmerk import adreshash

PER_DAG = 3
VOOR = "abonnee-"


def bevestigen(aanvraag: Aanvraag) -> bool:
    """Aan wie gevraagd is om post: een knop om dat te bevestigen. Geeft of de mail er komt."""
    keuzes, taal = aanvraag.keuzes, aanvraag.keuzes["taal"]
    soort = "abonnee.adres" if "verhuist" in keuzes else "abonnee.bevestigen"
    doelen = namen({naam: keuzes.get(naam, []) for naam in SOORTEN})
    context = {"link": aanvraag.bevestigadres, "nieuwsbrief": keuzes.get("nieuwsbrief", False), "doelen": doelen}
    return _stuur(soort, aanvraag.email, context, taal=taal)


def welkom(abonnee: Abonnee) -> bool:
    """Aan wie net bevestigde: dit krijgt u, en zo verandert u het."""
    return _stuur(
        "abonnee.welkom", abonnee.email, {"link": abonnee.voorkeuren}, taal=abonnee.taal, lezer=abonnee.kenmerk
    )


def link(abonnee: Abonnee) -> bool:
    """De link naar de eigen voorkeuren."""
    context = {"link": abonnee.voorkeuren}
    return _stuur("abonnee.voorkeuren", abonnee.email, context, taal=abonnee.taal, lezer=abonnee.kenmerk)


def onbekend(email: str, taal: str) -> bool:
    """Aan wie om de link vroeg, maar niet in de lijst staat."""
    return _stuur("abonnee.onbekend", email, {"link": absoluut("/abonneren/")}, taal=taal)


def verhuisd(oud: str, taal: str) -> bool:
    """Aan het oude adres: uw post gaat nu ergens anders heen."""
    context = {"link": absoluut("/abonneren/")}
    return _stuur("abonnee.verhuisd", oud, context, taal=taal)


def _stuur(soort: str, email: str, context: dict[str, Any], *, taal: str, lezer: str = "") -> bool:
    """Hooguit `PER_DAG` keer per adres en dag, ook als er tegelijk gevraagd wordt."""
    onderwerp, tekst = mailtekst.maak(soort, context, taal)
    begin = f"{VOOR}{adreshash(email)[:40]}-{timezone.localdate():%Y%m%d}"
    rij = post.bericht(begin, email, onderwerp, tekst, taal=taal)
    rij.lezer = lezer
    return post.bewaar_hooguit(rij, PER_DAG)
