"""Een editie als mail. Wat per ontvanger anders is, staat er als merkteken in: `[[voorkeuren]]` en `[[afmelden]]`."""

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from stadmaken.common.gemeente import absoluut, gemeente
from stadmaken.common.opmaakmail import naar_html

from .delen import MAILBEELD, Deel, delen_van
from .platte_tekst import naar_tekst

BREEDTE = 544
_VOOR_ATTRIBUUT = re.compile(r' (?=[a-z:-]+=")')
LANGSTE_REGEL = 800  # SMTP staat hooguit 998 tekens per regel toe


@dataclass(frozen=True)
class Editiemail:
    """Alles wat er van een editie de mail in gaat."""

    onderwerp: str
    voorproefje: str
    html: str
    tekst: str

    @property
    def grootte(self) -> int:
        """Het aantal bytes HTML; Gmail knipt een mail af boven 102 KB."""
        return len(self.html.encode())


def stel_op(editie: Any) -> Editiemail:
    """De mail bij deze editie, gepubliceerd of concept, in de taal van de pagina."""
    taal = editie.locale.language_code if editie.locale_id else settings.LANGUAGE_CODE  # nieuw, en nog niet bewaard
    with translation.override(taal):
        return _stel_op(editie)


def _stel_op(editie: Any) -> Editiemail:
    afzender, adres = gemeente(), absoluut(editie.url or "/")
    onderwerp = " ".join((editie.onderwerp or editie.title).split())
    voorproefje = " ".join((editie.voorproefje or editie.samenvatting).split())
    context = {
        "editie": editie,
        "delen": [_voor_mail(deel, adres) for deel in delen_van(editie.inhoud)],
        "onderwerp": onderwerp,
        "voorproefje": voorproefje,
        "sitenaam": afzender.sitenaam,
        "afzender": afzender,
        "adres": adres,
        "site": absoluut("/"),
        "breedte": BREEDTE,
    }
    html = vouw(naar_html("initiatieven/nieuwsbrief/mail.mjml", context))
    tekst = render_to_string("initiatieven/nieuwsbrief/mail.txt", {**context, "delen": _als_tekst(context["delen"])})
    return Editiemail(onderwerp, voorproefje, html, re.sub(r"\n{3,}", "\n\n", tekst).strip() + "\n")


def volledig(basis: str, adres: str) -> str:
    """Het hele adres van een link in een editie; leeg als het geen adres is, zoals “//[”."""
    try:
        return urljoin(basis, adres)
    except ValueError:
        return ""


def _voor_mail(deel: Deel, adres: str) -> Deel:
    """Met volledige adressen, en met HTML die ook als XML klopt. Van een link zonder geldig adres blijft de tekst."""
    soep = BeautifulSoup(deel.tekst, "html.parser")
    for link in soep.find_all("a", href=True):
        if heel := volledig(adres, str(link["href"])):
            link["href"] = heel
        else:
            del link["href"]
    beeld = _mailbeeld(deel.beeld) if deel.beeld else None
    tekst = mark_safe(soep.decode(formatter="minimal"))  # noqa: S308  dezelfde HTML, alleen met volledige adressen
    return replace(deel, tekst=tekst, beeld=beeld, href=volledig(adres, deel.href) if deel.href else "")


def _mailbeeld(beeld: Any) -> dict[str, Any]:
    weergave = beeld.get_rendition(MAILBEELD)
    breedte = min(BREEDTE, weergave.width)
    hoogte = round(weergave.height * breedte / weergave.width)
    return {"src": urljoin(absoluut("/"), weergave.url), "breedte": breedte, "hoogte": hoogte}


def _als_tekst(delen: list[Deel]) -> list[Deel]:
    return [replace(deel, tekst=naar_tekst(deel.tekst)) for deel in delen]


def vouw(html: str) -> str:
    """Breek lange regels af vlak voor een attribuut of tussen woorden; een browser ziet geen verschil."""
    regels = []
    for lang in html.splitlines():
        regel = lang
        while len(regel.encode()) > LANGSTE_REGEL and (
            knip := _knip(regel[: LANGSTE_REGEL // 2]) or _knip(regel[:LANGSTE_REGEL])
        ):
            regels.append(regel[:knip])
            regel = regel[knip + 1 :]
        regels.append(regel)
    return "\n".join(regels)


def _knip(begin: str) -> int:
    """De laatste plek waar een regeleinde mag; 0 als die er niet is."""
    attributen = [vondst.start() for vondst in _VOOR_ATTRIBUUT.finditer(begin)]
    return attributen[-1] if attributen else max(begin.rfind(" "), 0)
