"""Wat er voor het versturen nog te verbeteren is. Gekeken wordt naar de mail zelf, zoals zij de deur uit gaat."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stadmaken.common.gemeente import absoluut
from stadmaken.common.querysets import stadspaginas, zichtbare_paginas
from stadmaken.common.schrijfhulp.controles.linktekst import zegt_niets

from .delen import Deel, delen_van, paginalinks, weggevallen
from .extern import bezwaren
from .intern import bestaat, is_eigen
from .leesniveau import LANGE_ZIN, meet
from .mail import Editiemail, stel_op, volledig

FOUT, LET_OP = "fout", "let op"
GMAIL_KNIPT = 102_000
LANG_ONDERWERP = 50
KORT_VOORPROEFJE, LANG_VOORPROEFJE = 30, 110

Nalopen = Callable[[Iterable[str]], dict[str, str]]


@dataclass(frozen=True)
class Bevinding:
    """Eén ding om naar te kijken: bij “fout” gaat de mail zo niet weg, bij “let op” beslist de redacteur."""

    ernst: str
    tekst: str
    oplossing: str = ""


def controleer(editie: Any, *, extern: bool, nalopen: Nalopen = bezwaren) -> list[Bevinding]:
    """Alle bevindingen, de fouten eerst. Met `extern` worden ook links naar andere sites bezocht."""
    mail, delen = stel_op(editie), delen_van(editie.inhoud)
    soep = BeautifulSoup(mail.html, "html.parser")
    gevonden = [
        *_kop(editie, mail),
        *_inhoud(editie, delen),
        *_beelden(delen),
        *_geen_adres(delen, absoluut(editie.url or "/")),
        *_links(soep, absoluut(editie.url or "/"), nalopen if extern else None),
        *_grootte(mail),
        *_taal(editie, delen),
    ]
    return sorted(gevonden, key=lambda een: een.ernst != FOUT)


def _kop(editie: Any, mail: Editiemail) -> Iterator[Bevinding]:
    if not editie.onderwerp:
        advies = _("Vul een onderwerp in dat zegt wat er nieuw is, in hooguit 50 tekens.")
        yield Bevinding(LET_OP, _("De mail heeft geen eigen onderwerp. Nu staat er de titel."), advies)
    if len(mail.onderwerp) > LANG_ONDERWERP:
        tekst = _("Het onderwerp is %(aantal)s tekens lang. Op een telefoon valt het einde weg.")
        yield Bevinding(LET_OP, tekst % {"aantal": len(mail.onderwerp)}, _("Zet het belangrijkste vooraan, of korter."))
    if not editie.voorproefje:
        advies = _("Vul één zin in die nieuwsgierig maakt en die niet al in het onderwerp staat.")
        yield Bevinding(LET_OP, _("Er is geen voorproefje. Nu staat er de samenvatting."), advies)
    elif not KORT_VOORPROEFJE <= len(mail.voorproefje) <= LANG_VOORPROEFJE:
        tekst = _("Het voorproefje is %(aantal)s tekens lang. Tussen 30 en 110 past het best in een inbox.")
        yield Bevinding(LET_OP, tekst % {"aantal": len(mail.voorproefje)}, _("Maak het voorproefje langer of korter."))


def _inhoud(editie: Any, delen: list[Deel]) -> Iterator[Bevinding]:
    if not delen:
        advies = _("Voeg bij “Inhoud” een tekst, artikel of pagina toe.")
        yield Bevinding(FOUT, _("Er staat nog niets in deze editie."), advies)
    for pagina in weggevallen(editie.inhoud):
        tekst = _("“%(titel)s” staat niet op de site. Dit stuk komt niet in de mail en niet op de pagina.")
        titel = pagina.title if pagina else _("Een pagina die is verwijderd")
        yield Bevinding(LET_OP, tekst % {"titel": titel}, _("Publiceer die pagina, of haal het stuk weg."))
    genoemd = paginalinks(editie.inhoud)
    te_zien = set(zichtbare_paginas().filter(pk__in=genoemd).values_list("pk", flat=True))
    titels = dict(stadspaginas().filter(pk__in=genoemd).values_list("pk", "title"))
    for nummer in sorted(genoemd - te_zien):
        tekst = _("In de tekst staat een link naar “%(titel)s”, maar die pagina is niet te zien. De link valt weg.")
        titel = titels.get(nummer, _("een pagina die is verwijderd"))
        yield Bevinding(LET_OP, tekst % {"titel": titel}, _("Publiceer die pagina, of kies een andere link."))


def _beelden(delen: list[Deel]) -> Iterator[Bevinding]:
    for deel in delen:
        if deel.beeld and not deel.alt and not getattr(deel.beeld, "decorative", False):
            tekst = _("De afbeelding “%(titel)s” heeft geen beschrijving.") % {"titel": deel.beeld.title}
            advies = _("Schrijf op wat er te zien is. Wie het beeld niet ziet, hoort die tekst.")
            yield Bevinding(LET_OP, tekst, advies)


def _geen_adres(delen: list[Deel], zelf: str) -> Iterator[Bevinding]:
    """In de mail staat zo'n link al niet meer: kijk naar wat de redacteur schreef."""
    for deel in delen:
        links = [
            (str(a["href"]), a.get_text()) for a in BeautifulSoup(deel.tekst, "html.parser").find_all("a", href=True)
        ]
        for adres, woorden in [*links, (deel.href, deel.knop)]:
            if adres and not volledig(zelf, adres):
                tekst = _("De link “%(woorden)s” is geen geldig adres: %(adres)s")
                advies = _("Verbeter het adres, of haal de link weg.")
                yield Bevinding(FOUT, tekst % {"woorden": " ".join(woorden.split()), "adres": adres}, advies)


def _links(soep: BeautifulSoup, zelf: str, nalopen: Nalopen | None) -> Iterator[Bevinding]:
    links = {str(a["href"]): " ".join(a.get_text().split()) for a in soep.find_all("a", href=True)}
    links.pop(zelf, None)  # de editie zelf hoeft nog niet op de site te staan
    for adres, woorden in links.items():
        if zegt_niets(woorden):
            tekst = _("De link “%(woorden)s” zegt niet waar hij heen gaat.") % {"woorden": woorden}
            yield Bevinding(LET_OP, tekst, _("Maak de link van de woorden die dat wel zeggen."))
        if is_eigen(adres) and not bestaat(urlsplit(adres).path or "/"):
            tekst = _("De link “%(woorden)s” gaat naar een pagina die er niet is: %(adres)s")
            yield Bevinding(FOUT, tekst % {"woorden": woorden, "adres": adres}, _("Kies een andere pagina."))
    elders = [adres for adres in links if adres.startswith(("http://", "https://")) and not is_eigen(adres)]
    for adres, fout in (nalopen(elders) if nalopen else {}).items():
        tekst = _("De link “%(woorden)s” werkt misschien niet: %(fout)s (%(adres)s).")
        advies = _("Open de link zelf. Werkt hij niet, kies dan een andere.")
        yield Bevinding(LET_OP, tekst % {"woorden": links[adres], "fout": fout, "adres": adres}, advies)


def _grootte(mail: Editiemail) -> Iterator[Bevinding]:
    if mail.grootte > GMAIL_KNIPT:
        tekst = _("De mail is %(kb)s KB. Gmail knipt alles boven 102 KB af, ook de link om af te melden.")
        advies = _("Haal een paar stukken weg, of kort lange teksten in.")
        yield Bevinding(FOUT, tekst % {"kb": round(mail.grootte / 1000)}, advies)


def _taal(editie: Any, delen: list[Deel]) -> Iterator[Bevinding]:
    if editie.locale.language_code != "nl":
        return
    soep = BeautifulSoup("".join(deel.tekst for deel in delen), "html.parser")
    alineas = [alinea.get_text() for alinea in soep.find_all(["p", "li", "h2", "h3"])]
    niveau = meet("\n".join([editie.samenvatting, *alineas]))
    if niveau.moeilijk:
        tekst = _("De tekst is voor veel lezers moeilijk (leesbaarheid %(score)s van 100; B1 is 60 of meer).")
        advies = _("Gebruik kortere zinnen en gewone woorden.")
        yield Bevinding(LET_OP, tekst % {"score": niveau.score}, advies)
    if niveau.woorden_in_langste > LANGE_ZIN:
        tekst = ngettext(
            "De langste zin telt %(aantal)s woord: “%(begin)s…”",
            "De langste zin telt %(aantal)s woorden: “%(begin)s…”",
            niveau.woorden_in_langste,
        )
        begin = " ".join(niveau.langste_zin.split()[:8])
        gegevens = {"aantal": niveau.woorden_in_langste, "begin": begin}
        yield Bevinding(LET_OP, tekst % gegevens, _("Maak er twee of drie zinnen van."))
