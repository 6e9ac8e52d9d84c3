"""Een formulier zo invullen als iemand die haast heeft: elke tekst hetzelfde, van elke keuze de eerste."""

from html.parser import HTMLParser

TEKST, EMAIL = "Meer bomen langs de stoep, en een bank halverwege.", "meting@voorbeeld.nl"


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.binnen = False
        self.velden: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self.binnen = a.get("id") == "formulier"
        elif self.binnen and a.get("name") and tag in {"input", "textarea"}:
            self._vul(tag, a)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.binnen = False

    def _vul(self, tag: str, a: dict[str, str]) -> None:
        """Een gewoon tekstveld blijft leeg: daar kan het veld voor robots tussen zitten."""
        soort = "textarea" if tag == "textarea" else a.get("type", "text")
        if soort in {"hidden", "radio"}:
            self.velden.setdefault(a["name"], a.get("value", ""))
        elif soort in {"textarea", "email"}:
            self.velden[a["name"]] = EMAIL if soort == "email" else TEKST


def invullen(html: str) -> dict[str, str]:
    """Wat er te versturen is van het formulier op een pagina."""
    lezer = _Lezer()
    lezer.feed(html)
    assert lezer.velden, "op deze pagina staat geen formulier om in te vullen"
    return {**lezer.velden, "actie": "versturen"}
