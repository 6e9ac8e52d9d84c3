"""Opgemaakte tekst van een redacteur omgezet in blokken."""

from html.parser import HTMLParser

from wagtail.rich_text import expand_db_html

from stadmaken.common.gemeente import absoluut

from .stuk import Alinea, Blok, Kop, Lijst, Regel, Stukje

KOPPEN = {"h2", "h3", "h4"}
LIJSTEN = {"ul", "ol"}


def blokken(html: str, niveau: int) -> list[Blok]:
    """De alinea's, lijsten en koppen van `html`; koppen krijgen `niveau`."""
    lezer = _Lezer(niveau)
    lezer.feed(expand_db_html(html))
    lezer.close()
    lezer.sluit_af()
    return lezer.blokken


class _Lezer(HTMLParser):
    def __init__(self, niveau: int) -> None:
        super().__init__(convert_charrefs=True)
        self.niveau = niveau
        self.blokken: list[Blok] = []
        self._regel: list[Stukje] = []
        self._punten: list[Regel] = []
        self._lijsten: list[str] = []
        self._vet = 0
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"b", "strong"}:
            self._vet += 1
        elif tag == "a":
            self._link = _volledig(dict(attrs).get("href") or "")
        elif tag == "br":
            self._regel.append(Stukje(" "))
        elif tag in LIJSTEN:
            self._einde_regel()
            self._lijsten.append(tag)
        elif tag in KOPPEN | {"p", "li"}:
            self._einde_regel()

    def handle_endtag(self, tag: str) -> None:
        if tag in {"b", "strong"}:
            self._vet -= 1
        elif tag == "a":
            self._link = ""
        elif tag in LIJSTEN:
            self._einde_lijst()
        elif tag in KOPPEN:
            self._einde_kop()
        elif tag in {"p", "li"}:
            self._einde_regel()

    def handle_data(self, data: str) -> None:
        self._regel.append(Stukje(data, vet=self._vet > 0, link=self._link))

    def sluit_af(self) -> None:
        """Wat nog openstond."""
        self._einde_regel()
        while self._lijsten:
            self._einde_lijst()

    def _einde_regel(self) -> None:
        if regel := _schoon(self._regel):
            if self._lijsten:
                self._punten.append(regel)
            else:
                self.blokken.append(Alinea(regel))
        self._regel = []

    def _einde_kop(self) -> None:
        if regel := _schoon(self._regel):
            self.blokken.append(Kop("".join(stukje.tekst for stukje in regel), self.niveau))
        self._regel = []

    def _einde_lijst(self) -> None:
        self._einde_regel()
        soort = self._lijsten.pop() if self._lijsten else "ul"
        if self._punten and not self._lijsten:
            self.blokken.append(Lijst(tuple(self._punten), genummerd=soort == "ol"))
            self._punten = []


def _schoon(stukjes: list[Stukje]) -> Regel:
    """Zonder dubbele witruimte en zonder lege stukjes aan het begin en eind."""
    regel: list[Stukje] = []
    for stukje in stukjes:
        tekst = " ".join(f"|{stukje.tekst}|".split())[1:-1]
        if not regel or regel[-1].tekst.endswith(" "):
            tekst = tekst.lstrip()
        if tekst:
            regel.append(Stukje(tekst, stukje.vet, stukje.link))
    if regel:
        laatste = regel.pop()
        if tekst := laatste.tekst.rstrip():
            regel.append(Stukje(tekst, laatste.vet, laatste.link))
    return tuple(regel)


def _volledig(adres: str) -> str:
    """Een adres dat ook op papier of in een bijlage klopt; anders geen link."""
    if adres.startswith("/"):
        return absoluut(adres)
    return adres if adres.startswith(("https://", "http://", "mailto:", "tel:")) else ""
