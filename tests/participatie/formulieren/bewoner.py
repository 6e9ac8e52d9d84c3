"""Een bewoner met een browser zonder script: leest een formulier en verstuurt wat erin staat."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any


@dataclass
class Gelezen:
    """Wat er op een pagina staat om in te vullen."""

    velden: dict[str, list[str]] = field(default_factory=dict)
    knoppen: list[tuple[str, str]] = field(default_factory=list)
    namen: set[str] = field(default_factory=set)


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.uit = Gelezen()
        self.binnen = False
        self.tekstveld = self.keuzeveld = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self.binnen = a.get("id") == "formulier"
        if not self.binnen:
            return
        naam = a.get("name", "")
        if tag == "input":
            self._invoer(naam, a)
        elif tag == "textarea":
            self.tekstveld = naam
            self._zet(naam, "")
        elif tag == "select":
            self.keuzeveld = naam
            self.uit.namen.add(naam)
        elif tag == "option" and "selected" in a and self.keuzeveld:
            self._zet(self.keuzeveld, a["value"])
        elif tag == "button" and naam:
            self.uit.knoppen.append((naam, a["value"]))

    def _invoer(self, naam: str, a: dict[str, str]) -> None:
        soort = a.get("type")
        self.uit.namen.add(naam)
        if soort in {"radio", "checkbox"} and "checked" not in a:
            return
        if soort != "file":
            self._zet(naam, a.get("value", ""))

    def _zet(self, naam: str, waarde: str) -> None:
        self.uit.namen.add(naam)
        self.uit.velden.setdefault(naam, []).append(waarde)

    def handle_data(self, data: str) -> None:
        if self.tekstveld:
            self.uit.velden[self.tekstveld][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.binnen = False
        if tag == "textarea":
            velden = self.uit.velden.get(self.tekstveld)
            if velden:
                velden[-1] = velden[-1].removeprefix("\n")
            self.tekstveld = ""
        if tag == "select":
            self.keuzeveld = ""


def lees(html: str) -> Gelezen:
    """De velden en knoppen van het formulier op een pagina."""
    lezer = _Lezer()
    lezer.feed(html)
    return lezer.uit


class Bewoner:
    """Vult in wat op het scherm staat en kiest een knop. Antwoorden gaan op label van de vraag."""

    def __init__(self, client: Any, formulier: Any, zoek: str = "") -> None:
        from participatie.models import FormulierPage

        self.client = client
        self.formulier = FormulierPage.objects.get(pk=formulier.pk)
        self.namen = {kind.value["label"]: f"v_{kind.id[:8]}" for kind in self.formulier.vragen if kind.block.is_vraag}
        self.adres = self.formulier.url.replace("https://testserver", "").replace("http://testserver", "")
        self.response = client.get(self.adres + zoek)
        self.laatste: dict[str, Any] = {}

    @property
    def html(self) -> str:
        return self.response.content.decode()

    @property
    def pagina(self) -> Gelezen:
        return lees(self.html)

    def ziet(self, label: str) -> bool:
        """Of de vraag zichtbaar is (en niet als verborgen veld meereist)."""
        return f'name="{self.namen[label]}"' in self.html.replace(f'type="hidden" name="{self.namen[label]}"', "")

    def kies(self, knop: str = "versturen", rauw: dict[str, Any] | None = None, **antwoorden: Any) -> Any:
        """Vul antwoorden in (“Uw_reactie” staat voor “Uw reactie”) en druk op een knop."""
        velden: dict[str, Any] = dict(self.pagina.velden)
        for label, waarde in antwoorden.items():
            naam = self.namen[label.replace("_", " ")]
            if isinstance(waarde, str | list):
                velden[naam] = waarde
            else:  # een bestand gaat naast de al bewaarde foto's
                velden[naam] = [*velden.get(naam, []), waarde]
        velden.update(rauw or {})
        velden["actie"] = knop
        self.laatste = velden
        return self.stuur(velden)

    def stuur(self, velden: dict[str, Any], **extra: Any) -> Any:
        """Verstuur precies deze velden."""
        self.response = self.client.post(self.adres, velden, **extra)
        return self.response
