"""Meldingen van niet-bezorgen lezen, en bij het bericht zetten waar zij over gaan.

Welk bericht dat is, zegt het ondertekende retouradres (`retouradres`), niet de inhoud van de melding: die schrijft elke
mailserver anders.
"""

import email
import email.policy
import enum
import logging
from collections.abc import Iterable, Iterator
from email.message import Message

from django.db import transaction
from flufl.bounce import all_failures

from .afloop import retour_bij
from .models import Bericht
from .postsoorten import in_stad_van, soort_van
from .retouradres import VORM, bericht_bij
from .stad import hele_installatie

logger = logging.getLogger(__name__)

HARD, ZACHT = Bericht.Retour.HARD, Bericht.Retour.ZACHT
# Waar een mailserver zet aan wie hij de melding bezorgt.
AAN = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To")
AUTOMATISCH = ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")


class Gevolg(enum.StrEnum):
    """Wat er met een binnengekomen mail is gedaan."""

    GETELD = "geteld"
    AL_GETELD = "al geteld"
    ONECHT = "niet van ons"
    GEEN_MELDING = "geen melding"


def verwerk(bron: bytes, aan: str = "") -> Gevolg:
    """Verwerk één binnengekomen mail. `aan` is het adres waarop zij binnenkwam, als de mailserver dat meegeeft."""
    try:
        mail = email.message_from_bytes(bron, policy=email.policy.compat32)
    except RecursionError:
        logger.warning("Een mail bij het retouradres is te diep in elkaar gestoken om te lezen")
        return Gevolg.ONECHT
    adressen = [adres for adres in (aan, *_kopregels(mail, AAN)) if VORM.search(adres)]
    pk = next((pk for adres in adressen if (pk := bericht_bij(adres)) is not None), None)
    if pk is None:
        if adressen:
            logger.warning("Een melding van niet-bezorgen heeft een verkeerde handtekening; zij telt niet")
        return Gevolg.ONECHT
    retour, uitleg = beoordeel(mail)
    if not retour:
        return Gevolg.GEEN_MELDING
    return _noteer(pk, retour, uitleg)


def _kopregels(mail: Message, namen: Iterable[str]) -> Iterator[str]:
    for naam in namen:
        yield from (str(waarde) for waarde in mail.get_all(naam, []))


def beoordeel(mail: Message) -> tuple[str, str]:
    """Hoe erg de melding is, met de uitleg van de server. Een afwezigheidsbericht of een vertraging is geen melding."""
    statussen = list(_meldingen(mail))
    if statussen:
        mislukt = [uitleg for actie, uitleg in statussen if actie.startswith(("fail", "error"))]
        if not mislukt:
            return "", ""
        soorten = {retour_bij(uitleg): uitleg for uitleg in mislukt}
        return (HARD, soorten[HARD]) if HARD in soorten else (ZACHT, mislukt[0])
    if _is_automatisch(mail):
        return "", ""
    return _volgens_bibliotheek(mail)


def _volgens_bibliotheek(mail: Message) -> tuple[str, str]:
    """Mailservers die zich niet aan RFC 3464 houden; de bibliotheek kent hun eigen vormen."""
    try:
        tijdelijk, blijvend = all_failures(mail)
    except Exception:
        logger.exception("Een melding van niet-bezorgen is niet te lezen")
        return "", ""
    if blijvend:
        return HARD, "niet te bezorgen"
    return (ZACHT, "tijdelijk niet te bezorgen") if tijdelijk else ("", "")


def _meldingen(mail: Message) -> Iterator[tuple[str, str]]:
    """De actie en de status van elke ontvanger in een melding volgens RFC 3464."""
    for deel in mail.walk():
        if deel.get_content_type() != "message/delivery-status" or not deel.is_multipart():
            continue
        for blok in deel.get_payload():
            if isinstance(blok, Message) and (actie := str(blok.get("Action", "")).strip().lower()):
                yield actie, " ".join(f"{blok.get('Status', '')} {blok.get('Diagnostic-Code', '')}".split())


def _is_automatisch(mail: Message) -> bool:
    soort = str(mail.get("Auto-Submitted", "")).strip().lower()
    return soort.startswith("auto-replied") or any(naam in mail for naam in AUTOMATISCH)


@hele_installatie()
@transaction.atomic
def _noteer(pk: int, retour: str, uitleg: str) -> Gevolg:
    """Dezelfde melding telt één keer; na een tijdelijke kan nog een blijvende komen."""
    rijen = Bericht.objects.filter(pk=pk).exclude(retour=HARD)
    if retour == ZACHT:
        rijen = rijen.filter(retour="")
    if not rijen.update(retour=retour, fout=uitleg[:300]):
        return Gevolg.AL_GETELD
    bericht = Bericht.objects.get(pk=pk)
    logger.info("Bericht %s kwam terug: %s", pk, retour)
    with in_stad_van(bericht):
        soort_van(bericht).kwam_terug(bericht, hard=retour == HARD, uitleg=uitleg)
    return Gevolg.GETELD
