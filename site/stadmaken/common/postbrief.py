"""Van een bericht een mail maken. Een zending wordt één keer opgemaakt en daarna per ontvanger ingevuld."""

import binascii
import hashlib
import json
import logging
import re
from collections.abc import Callable
from email.utils import formatdate
from functools import lru_cache
from html import escape
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import sanitize_address
from django.utils import translation

from . import briefpapier
from .bijlage import als_mime
from .gemeente import absoluut, afzender, antwoord_naar, gemeente, hostnaam
from .models import Bericht, Zending

logger = logging.getLogger(__name__)

MERK = re.compile(r"\[\[([a-z][a-z_]*)\]\]")
KOPNAAM = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
# In de opgemaakte mail staat erbij of het merkteken in een kop, de tekst of de html staat: elk vult anders in.
VAST = re.compile(rb"\[\[([kth])\.([a-z_]+)\]\]")
ZICHTBAAR = re.compile(r"[!-~]+")
ADRES = re.compile(r"[^<>]+@[^<>@]+")
GEWOON_ADRES = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
PER_BERICHT = {"To": "[[k._aan]]", "Date": "[[k._datum]]", "Message-ID": "[[k._message_id]]"}


def message_id(sleutel: str) -> str:
    """Altijd dezelfde bij een sleutel, zodat een mailserver een dubbel bericht kan herkennen."""
    return f"<{hashlib.sha256(sleutel.encode()).hexdigest()[:40]}@{hostnaam()}>"


def mail(rij: Bericht) -> EmailMultiAlternatives:
    """Het bericht als mail van Django."""
    inhoud: Bericht | Zending = rij.zending or rij
    tekst, html, taal = inhoud.tekst, inhoud.html, rij.koppen.get("Content-Language") or settings.LANGUAGE_CODE
    with translation.override(taal):
        if not (rij.zending or html):  # wie een eigen opmaak meegeeft, zegt daarin zelf wie er schrijft
            tekst = f"{tekst.rstrip()}\n{ondertekening()}\n"
        html = html or _op_briefpapier(inhoud)
    koppen = {} if rij.zending else {"Auto-Submitted": "auto-generated"}
    koppen |= {"Message-ID": message_id(rij.sleutel)} | inhoud.koppen | rij.koppen
    gevuld = {controleer_kop(naam): _in_kop(waarde, rij.invullen) for naam, waarde in koppen.items()}
    resultaat = EmailMultiAlternatives(
        inhoud.onderwerp, vul(tekst, rij.invullen), afzender(), [rij.aan], headers=gevuld, reply_to=antwoord_naar()
    )
    if html:
        resultaat.attach_alternative(vul(html, rij.invullen, escape), "text/html")
    for bijlage in rij.bijlagen:
        resultaat.attach(als_mime(bijlage))
    return resultaat


def _op_briefpapier(inhoud: Bericht | Zending) -> str:
    """Lukt de opmaak niet, dan gaat de mail zonder: beter gewone tekst dan niets."""
    try:
        return briefpapier.html(inhoud.onderwerp, inhoud.tekst)
    except Exception:
        logger.exception("De opmaak van een mail is mislukt; zij gaat als gewone tekst")
        return ""


def ondertekening() -> str:
    """Wie er schrijft, onder gewone tekst."""
    stad = gemeente()
    return "\n".join(deel for deel in (stad.naam, stad.telefoon, absoluut("/")) if deel)


def vul(tekst: str, waarden: dict[str, str], bewerk: Callable[[str], str] = str) -> str:
    """Vul de merktekens in waarvoor er een waarde is; de rest is gewone tekst."""
    return MERK.sub(lambda merk: bewerk(waarden[merk[1]]) if merk[1] in waarden else merk[0], tekst)


def controleer_kop(naam: str) -> str:
    """De naam van een mailkop, of een `ValueError`."""
    if not KOPNAAM.fullmatch(naam):
        raise ValueError(f"“{naam}” is geen naam van een mailkop")
    return naam


def _in_kop(waarde: str, waarden: dict[str, str]) -> str:
    """In een kop moet elk merkteken een waarde hebben: een mail zonder werkende afmeldlink gaat niet weg."""
    return MERK.sub(lambda merk: _zichtbaar(waarden.get(merk[1], "")), waarde)


def _zichtbaar(waarde: str) -> str:
    if not ZICHTBAAR.fullmatch(waarde):
        raise ValueError("een waarde voor een mailkop is leeg of bevat vreemde tekens")
    return waarde


class Opgemaakt:
    """Een zending als bytes, met merktekens erin. Een bericht kost zo geen opmaak, maar vier keer zoeken en plakken."""

    def __init__(
        self, onderwerp: str, tekst: str, html: str, koppen: dict[str, str], van: str, antwoord: tuple[str, ...]
    ) -> None:
        namen = {controleer_kop(naam): MERK.sub(r"[[k.\1]]", waarde) for naam, waarde in koppen.items()}
        brief = EmailMultiAlternatives(onderwerp, "t", van, headers={**namen, **PER_BERICHT}, reply_to=antwoord)
        if html:
            brief.attach_alternative("h", "text/html")
        bericht: Any = brief.message()
        for deel in bericht.walk():
            if deel.get_content_maintype() == "text":
                soort, inhoud = ("h", html) if deel.get_content_subtype() == "html" else ("t", tekst)
                deel.set_payload(_leesbaar(inhoud, soort))
                deel.replace_header("Content-Transfer-Encoding", "quoted-printable")
        stukken = VAST.split(_met_punten(bericht.as_bytes(linesep="\r\n")))
        self._vast = stukken[::3]
        self._merken = [
            (soort.decode(), naam.decode()) for soort, naam in zip(stukken[1::3], stukken[2::3], strict=True)
        ]

    def voor(self, rij: Bericht) -> bytes:
        """De mail aan één ontvanger, klaar om over SMTP te gaan."""
        waarden = {
            **rij.invullen,
            "_aan": kaal_adres(rij.aan),
            "_datum": formatdate(),
            "_message_id": message_id(rij.sleutel),
        }
        delen = [self._vast[0]]
        for (soort, naam), vervolg in zip(self._merken, self._vast[1:], strict=True):
            delen += (_invulling(soort, naam, waarden), vervolg)
        return b"".join(delen)


def _invulling(soort: str, naam: str, waarden: dict[str, str]) -> bytes:
    waarde = waarden.get(naam)
    if soort == "k":
        return (waarde if naam == "_datum" and waarde else _zichtbaar(waarde or "")).encode()
    if waarde is None:
        return f"[[{naam}]]".encode()
    regels = _als_qp(escape(waarde) if soort == "h" else waarde).replace(b"\n", b"\r\n")
    # Een lange waarde wordt afgebroken; ook dan mag een regel niet met een losse punt beginnen.
    return regels.replace(b"\n.", b"\n..")


def _als_qp(tekst: str) -> bytes:
    return binascii.b2a_qp(tekst.encode())


def _leesbaar(tekst: str, soort: str) -> str:
    """Quoted-printable, met elk merkteken tussen twee zachte regeleinden: hoe lang een waarde is, doet er niet toe."""
    delen = MERK.split(tekst.replace("\r\n", "\n").replace("\r", "\n"))
    gewoon = [_als_qp(deel).decode() for deel in delen[::2]]
    merken = [f"=\n[[{soort}.{naam}]]=\n" for naam in delen[1::2]]
    return "".join(deel for paar in zip(gewoon, [*merken, ""], strict=True) for deel in paar)


def _met_punten(inhoud: bytes) -> bytes:
    """Eindigt met een regeleinde; een regel die met een punt begint, krijgt er over SMTP een bij (RFC 5321, 4.5.2)."""
    return re.sub(rb"(?m)^\.", b"..", inhoud.rstrip(b"\r\n") + b"\r\n")


@lru_cache(maxsize=4)
def _opgemaakt(onderwerp: str, tekst: str, html: str, koppen: str, van: str, antwoord: tuple[str, ...]) -> Opgemaakt:
    return Opgemaakt(onderwerp, tekst, html, json.loads(koppen), van, antwoord)


def opgemaakt(zending: Zending) -> Opgemaakt:
    """De opgemaakte zending; per proces maar één keer gemaakt."""
    html = zending.html or _op_briefpapier(zending)
    return _opgemaakt(zending.onderwerp, zending.tekst, html, json.dumps(zending.koppen), afzender(), antwoord_naar())


def over_smtp(rij: Bericht) -> bytes:
    """Het bericht zoals het over de lijn gaat."""
    if rij.zending and not rij.koppen and not rij.bijlagen:
        return opgemaakt(rij.zending).voor(rij)
    bericht: Any = mail(rij).message()
    return _met_punten(bericht.as_bytes(linesep="\r\n"))


@lru_cache(maxsize=64)
def kaal_adres(adres: str) -> str:
    """Alleen het adres, zoals SMTP het wil; een domein met accenten als punycode."""
    if GEWOON_ADRES.fullmatch(adres):
        return adres
    volledig = sanitize_address(adres, settings.DEFAULT_CHARSET)
    kaal = _zichtbaar(volledig.rpartition("<")[2].removesuffix(">"))
    if not ADRES.fullmatch(kaal):
        raise ValueError("dit e-mailadres kan niet in een mail staan")
    return kaal
