"""Een formulier van de site invullen zoals het in de pagina staat, met gegevens die te herkennen zijn."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client

NAAM, EMAIL, TELEFOON, TEKST = "Merelda Merkteken", "merkteken.merelda@voorbeeld.test", "0687654321", "Zeer herkenbaar"
MERKEN = ("Merelda", "Merkteken", "merelda", "merkteken", TELEFOON, "87654321", "herkenbaar")

INVULLEN = "textarea, input[type=text], input[type=email], input:not([type])"


def vul_in(client: Client, pad: str, *, email: str = EMAIL) -> tuple[str, dict[str, Any]]:
    """Waar het formulier op dit adres heen gaat, en wat iemand dan verstuurt."""
    pagina = BeautifulSoup(client.get(pad).content, "html.parser")
    vormen = [vorm for vorm in pagina.select("main form") if vorm.get("method") == "post"]
    # Een knop om iets weg te halen is ook een formulier: neem het eerste waar iets in te vullen is.
    vorm = next((vorm for vorm in vormen if vorm.select(INVULLEN)), vormen[0])
    velden: dict[str, Any] = {}
    for veld in vorm.select("input[name], textarea[name], select[name]"):
        waarde = _waarde(veld, email)
        if waarde is not None:
            velden.setdefault(str(veld["name"]), waarde)
    for knop in vorm.select("button[name]"):
        velden.setdefault(str(knop["name"]), knop.get("value", ""))
    return str(vorm.get("action") or pad), velden


def _waarde(veld: Tag, email: str) -> str | None:
    soort, naam = veld.get("type", veld.name), str(veld["name"])
    if naam == "website":
        return ""
    if soort == "hidden":
        return str(veld.get("value", ""))
    if soort == "file":
        return None
    if soort in {"checkbox", "radio"}:
        return str(veld.get("value", "on")) or None
    if veld.name == "select":
        return next((str(keuze["value"]) for keuze in veld.select("option") if keuze.get("value")), "")
    if soort == "email":
        return email
    if soort == "tel":
        return TELEFOON
    return f"{NAAM}" if "naam" in naam else f"{TEKST}, {NAAM}, {TELEFOON}"
