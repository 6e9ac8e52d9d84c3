"""De brievenbus van het retouradres: een map op schijf (Maildir) of een postbus op afstand (IMAP)."""

import imaplib
import mailbox
import ssl
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .retour import Gevolg

WACHT = 20
IMAP, IMAPS = 143, 993
# Wat van ons is en gelezen, gaat weg: er staan adressen in. De rest blijft, gelezen, voor een mens.
WEG = {Gevolg.GETELD, Gevolg.AL_GETELD}
Verwerker = Callable[[bytes], Gevolg]
Verbinder = Callable[[str, str, int | None], Any]


def lees_map(pad: Path, verwerk: Verwerker) -> Counter[Gevolg]:
    """Verwerk elke ongelezen mail in een Maildir."""
    bus = mailbox.Maildir(pad, create=False)
    gevolgen: Counter[Gevolg] = Counter()
    for sleutel in bus.keys():  # noqa: SIM118  de verzameling verandert terwijl wij lezen
        mail = bus.get_message(sleutel)
        if "S" in mail.get_flags():
            continue
        gevolg = verwerk(bus.get_bytes(sleutel))
        gevolgen[gevolg] += 1
        if gevolg in WEG:
            bus.discard(sleutel)
        else:
            mail.set_subdir("cur")
            mail.add_flag("S")
            bus[sleutel] = mail
    return gevolgen


def lees_imap(adres: str, verwerk: Verwerker, verbind: Verbinder | None = None) -> Counter[Gevolg]:
    """Verwerk elke ongelezen mail in de postbus van een imap-adres."""
    delen = urlsplit(adres)
    gevolgen: Counter[Gevolg] = Counter()
    with (verbind or _verbind)(delen.scheme, str(delen.hostname), delen.port) as imap:
        imap.login(unquote(delen.username or ""), unquote(delen.password or ""))
        imap.select(unquote(delen.path.strip("/")) or "INBOX")
        _soort, nummers = imap.uid("SEARCH", "UNSEEN")
        for nummer in nummers[0].split():
            _soort, antwoord = imap.uid("FETCH", nummer, "(BODY.PEEK[])")
            bron = next((deel[1] for deel in antwoord if isinstance(deel, tuple)), b"")
            gevolg = verwerk(bron)
            gevolgen[gevolg] += 1
            imap.uid("STORE", nummer, "+FLAGS", r"(\Deleted)" if gevolg in WEG else r"(\Seen)")
        imap.expunge()
    return gevolgen


def _verbind(soort: str, host: str, poort: int | None) -> imaplib.IMAP4:
    if soort == "imaps":
        veilig = ssl.create_default_context()
        return imaplib.IMAP4_SSL(host, poort or IMAPS, ssl_context=veilig, timeout=WACHT)
    return imaplib.IMAP4(host, poort or IMAP, timeout=WACHT)
