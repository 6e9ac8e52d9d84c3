"""Mail aan een medewerker over het eigen account. Er staat nooit een IP-adres in."""

import uuid
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from .. import mailtekst, post
from ..gemeente import absoluut
from . import mailsoorten
from .accounts import taal_van

BEGIN = "toegang-"
# Zo vaak per dag krijgt één account een link om een wachtwoord te kiezen.
LINKS_PER_DAG = 3


def wachtwoord_vergeten(account: Any, link: str) -> None:
    """De link om een nieuw wachtwoord te kiezen; hooguit drie keer per dag."""
    context = {"naam": str(account), "gebruikersnaam": account.get_username(), "link": link}
    rij = _bericht(mailsoorten.VERGETEN, account, context)
    rij.sleutel = f"{BEGIN}wachtwoord-{account.pk}-{timezone.localdate():%Y%m%d}"
    post.bewaar_hooguit(rij, LINKS_PER_DAG)


def wachtwoord_gewijzigd(account: Any) -> None:
    """Het wachtwoord is anders."""
    _stuur(mailsoorten.GEWIJZIGD, account)


def nieuw_apparaat(account: Any, apparaat: str) -> None:
    """Iemand meldde zich aan met een browser die dit account nog niet kende."""
    _stuur(mailsoorten.APPARAAT, account, apparaat=apparaat)


def tweede_stap(account: Any, wat: str) -> None:
    """Er veranderde iets aan de tweede stap."""
    _stuur(mailsoorten.STAP, account, wat=wat)


def teruggezet(account: Any, door: Any) -> None:
    """Een beheerder haalde de tweede stap weg."""
    _stuur(mailsoorten.TERUGGEZET, account, door=str(door))


def adres_gewijzigd(account: Any, oud: str) -> None:
    """Het e-mailadres is anders; dit gaat naar het oude adres, want op het nieuwe leest misschien een ander."""
    _stuur(mailsoorten.ADRES, account, aan=oud)


def _stuur(soort: str, account: Any, *, aan: str = "", **velden: str) -> None:
    aan = aan or account.email
    if aan:
        with override(taal_van(account)):
            moment = date_format(timezone.localtime(), "j F Y, H.i")
        link = absoluut(reverse("mfa_index"))
        context = {"naam": str(account), "moment": moment, "link": link, **velden}
        post.schrijf_alle([_bericht(soort, account, context, aan)])


def _bericht(soort: str, account: Any, context: dict[str, str], aan: str = "") -> Any:
    taal = taal_van(account)
    onderwerp, tekst = mailtekst.maak(soort, context, taal)
    return post.bericht(f"{BEGIN}{uuid.uuid4()}", aan or account.email, onderwerp, tekst, taal=taal)
