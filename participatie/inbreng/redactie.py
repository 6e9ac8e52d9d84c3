"""Voorstellen om persoonsgegevens onleesbaar te maken. Liever een voorstel te weinig dan onleesbare tekst.

De medewerker beslist; de oorspronkelijke tekst verandert nooit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from participatie.models import Inbreng

TEKENS = {
    "naam": gettext_noop("[naam]"),
    "telefoon": gettext_noop("[telefoonnummer]"),
    "email": gettext_noop("[e-mailadres]"),
    "adres": gettext_noop("[adres]"),
    "rekening": gettext_noop("[rekeningnummer]"),
}
EMAIL = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
# Tien cijfers met een 0 voorop, of +31; een datum als 01-02-2026 heeft er te weinig.
TELEFOON = re.compile(r"(?<![\w+])(?:(?:\+|00)31[ \-.]?(?:\(0\))?|\(?0(?=[1-9]))(?:[ \-./]?\(?\d\)?){9}(?!\d)")
DATUM = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}")
STRAAT = r"(?:[A-ZÀ-Ý][\w'’.-]{1,40}(?: [\w'’.-]{1,20}){0,3} \d{1,5} ?[a-zA-Z]{0,2},?\s{1,2})?"
ADRES = re.compile(
    rf"{STRAAT}\b[1-9]\d{{3}} ?(?!SA|SD|SS)(?:[A-Z]{{2}}|(?<! )[a-z]{{2}})\b"
    r"(?:,? (?:nr\.? ?|nummer |huisnummer )?\d{1,4}(?!\d)[a-zA-Z]?\b)?"
)
REKENING = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
TUSSEN = r"(?:van|de|der|den|het|ten|ter|te|el|al|bin|ben|von|'t|’t)"
NAAMWOORD = r"(?:[A-ZÀ-Ý][\w'’-]+|[A-Z]\.)"
NAAM = re.compile(
    r"(?:(?i:\b(?:ik ben|mijn naam is|ik heet|m\.?v\.?g\.?|groet(?:en|jes)?|hoogachtend)\b)"
    r"(?i:,?\s{1,3}(?:van |namens )?))"
    rf"(?P<naam>{NAAMWOORD}(?: (?:{TUSSEN} ){{0,2}}{NAAMWOORD}){{0,3}})"
)


@dataclass(frozen=True, order=True)
class Voorstel:
    """Een stuk tekst dat een persoonsgegeven lijkt."""

    begin: int
    eind: int
    soort: str

    @property
    def teken(self) -> str:
        """Wat ervoor in de plaats komt."""
        return _(TEKENS[self.soort])


def voorstellen(tekst: str, naam: str = "") -> list[Voorstel]:
    """Alle voorstellen voor `tekst`, op volgorde en zonder overlap; `naam` is wat de indiener zelf invulde."""
    gekozen: list[Voorstel] = []
    for voorstel in sorted(_alle(tekst, naam), key=lambda v: (v.begin, -v.eind)):
        if not gekozen or voorstel.begin >= gekozen[-1].eind:
            gekozen.append(voorstel)
    return gekozen


def stukken(tekst: str, naam: str = "") -> list[tuple[str, Voorstel | None]]:
    """De tekst in stukken: gewone tekst, en stukken met een voorstel."""
    delen: list[tuple[str, Voorstel | None]] = []
    plek = 0
    for voorstel in voorstellen(tekst, naam):
        if voorstel.begin > plek:
            delen.append((tekst[plek : voorstel.begin], None))
        delen.append((tekst[voorstel.begin : voorstel.eind], voorstel))
        plek = voorstel.eind
    if plek < len(tekst):
        delen.append((tekst[plek:], None))
    return delen


def onleesbaar(tekst: str, naam: str = "") -> str:
    """De tekst waarin elk voorstel is overgenomen."""
    return "".join(voorstel.teken if voorstel else deel for deel, voorstel in stukken(tekst, naam))


def concept(inbreng: Inbreng) -> list[dict[str, str]]:
    """De openbare tekst zoals die wordt voorgesteld: alleen openbare vragen, zonder persoonsgegevens."""
    return [
        {"label": vraag["label"], "tekst": onleesbaar(str(vraag["weergave"]), inbreng.naam)}
        for vraag in openbare_vragen(inbreng)
    ]


def openbare_vragen(inbreng: Inbreng) -> list[dict[str, str]]:
    """De ingevulde vragen waarvan het antwoord op de site mag."""
    return [vraag for vraag in inbreng.invoer if mag_op_site(vraag) and str(vraag.get("weergave") or "").strip()]


def mag_op_site(vraag: Mapping[str, Any]) -> bool:
    """Het antwoord komt als tekst op de site; een wijk staat er al als kenmerk van de inbreng."""
    return bool(vraag.get("openbaar")) and vraag.get("soort") != "wijk"


def _alle(tekst: str, naam: str) -> Iterator[Voorstel]:
    for soort, patroon in (("email", EMAIL), ("adres", ADRES)):
        yield from (Voorstel(*gevonden.span(), soort) for gevonden in patroon.finditer(tekst))
    for gevonden in TELEFOON.finditer(tekst):
        if not DATUM.match(gevonden.group()):
            yield Voorstel(*gevonden.span(), "telefoon")
    for gevonden in REKENING.finditer(tekst):
        if _rekening_klopt(gevonden.group()):
            yield Voorstel(*gevonden.span(), "rekening")
    yield from (Voorstel(*gevonden.span("naam"), "naam") for gevonden in NAAM.finditer(tekst))
    yield from _eigen_naam(tekst, naam.split())


def _eigen_naam(tekst: str, delen: Iterable[str]) -> Iterator[Voorstel]:
    """De opgegeven naam: alleen met hoofdletter, want “Boom” is een naam en een boom niet."""
    namen = [re.escape(deel) for deel in delen if len(deel) > 2 and deel[0].isupper()]
    if not namen:
        return
    patroon = re.compile(rf"\b(?:{'|'.join(namen)})(?: (?:{TUSSEN} ){{0,2}}(?:{'|'.join(namen)}))*\b")
    yield from (Voorstel(*gevonden.span(), "naam") for gevonden in patroon.finditer(tekst))


def _rekening_klopt(iban: str) -> bool:
    """De controle van ISO 13616: zo is een kenmerk of postcodereeks geen rekeningnummer."""
    schoon = iban.replace(" ", "")
    return len(schoon) >= 15 and int("".join(str(int(teken, 36)) for teken in schoon[4:] + schoon[:4])) % 97 == 1
