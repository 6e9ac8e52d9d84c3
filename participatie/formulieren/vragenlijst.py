"""De vragen van een formulier zoals een bewoner ze doorloopt: in stappen, en met voorwaarden."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .blocks.basis import VraagBlock
from .blocks.controle import normaal


@dataclass(frozen=True)
class Voorwaarde:
    """De vraag verschijnt alleen als een eerdere vraag zo is beantwoord."""

    vraag: "Vraag"
    code: str
    tekst: str


@dataclass(frozen=True, eq=False)
class Vraag:
    """Een vraag met haar vaste naam in het formulier."""

    sleutel: str
    blok: VraagBlock
    waarde: Any
    stap: int
    voorwaarde: Voorwaarde | None = None
    # De plek in het formulier: dezelfde op de site, op papier en bij het overtypen, ook als een vraag niet geldt.
    nummer: int = 0

    @property
    def soort(self) -> str:
        """De naam van het vraagtype."""
        return self.blok.name

    @property
    def label(self) -> str:
        """Het label van nu; in een inbreng staat het label van toen."""
        return self.waarde.get("label") or _("Vraag")

    @property
    def is_naam(self) -> bool:
        """Of hier de naam van de inzender komt."""
        return self.soort == "korte_tekst" and self.waarde.get("invullen") == "naam"

    @property
    def openbaar(self) -> bool:
        """Of dit antwoord na plaatsing op de site mag. Een naam nooit."""
        return bool(self.waarde.get("openbaar")) and not self.is_naam

    @property
    def eis_op_zelfde_stap(self) -> Voorwaarde | None:
        """De voorwaarde die pas tijdens het invullen van deze stap duidelijk wordt."""
        return self.voorwaarde if self.voorwaarde and self.voorwaarde.vraag.stap == self.stap else None

    def veld(self) -> forms.Field:
        """Een nieuw invoerveld."""
        veld = self.blok.veld(
            self.waarde,
            label=self.label,
            help_text=self._uitleg(),
            required=bool(self.waarde.get("verplicht")),
        )
        veld.nummer = self.nummer  # type: ignore[attr-defined]
        return veld

    def _uitleg(self) -> SafeString:
        uitleg = escape(self.waarde.get("uitleg") or "")
        eis = self.eis_op_zelfde_stap
        if eis is None:
            return uitleg
        tekst = _("Alleen invullen als u bij ‘{vraag}’ ‘{antwoord}’ heeft gekozen.")
        return format_html(
            '<span data-voorwaarde="{}" data-antwoord="{}">{}</span> {}',
            eis.vraag.sleutel,
            eis.code,
            tekst.format(vraag=eis.vraag.label, antwoord=eis.tekst),
            uitleg,
        )

    def geldt(self, data: MultiValueDict) -> bool:
        """Of deze vraag bij deze antwoorden hoort: zo niet, dan wordt het antwoord niet gevraagd en niet bewaard."""
        eis = self.voorwaarde
        return eis is None or (eis.vraag.geldt(data) and eis.code in data.getlist(eis.vraag.sleutel))

    def te_tonen(self, data: MultiValueDict) -> bool:
        """Of de vraag in haar stap staat. Hangt zij af van dezelfde stap, dan weet de server dat nog niet: ja dus."""
        eis = self.voorwaarde
        if eis is None:
            return True
        return eis.vraag.te_tonen(data) if self.eis_op_zelfde_stap else self.geldt(data)


@dataclass(eq=False)
class Stap:
    """Een pagina van het formulier."""

    nummer: int
    titel: str = ""
    inleiding: str = ""
    onderdelen: list[Any] = field(default_factory=list)

    @property
    def vragen(self) -> list[Vraag]:
        """De vragen, zonder de uitleg ertussen."""
        return [deel for deel in self.onderdelen if isinstance(deel, Vraag)]


class Vragenlijst:
    """Alle stappen van een formulier."""

    def __init__(self, stroom: Iterable[Any]) -> None:
        self.stappen: list[Stap] = []
        self.vragen: list[Vraag] = []
        for nummer, kind in enumerate(stroom):
            if kind.block_type == "stap":
                self._nieuwe_stap(kind.value.get("titel") or "", kind.value.get("inleiding") or "")
            elif kind.block.is_vraag:
                self._voeg_toe(self._vraag(kind, nummer))
            else:
                self._voeg_toe(kind)
        if not self.stappen:
            self._nieuwe_stap()

    def getoond(self, data: MultiValueDict) -> list[Stap]:
        """De stappen waarin bij deze antwoorden iets te vragen is; altijd minstens één."""
        return [stap for stap in self.stappen if any(v.te_tonen(data) for v in stap.vragen)] or self.stappen[:1]

    def _nieuwe_stap(self, titel: str = "", inleiding: str = "") -> None:
        self.stappen.append(Stap(len(self.stappen) + 1, titel, inleiding))

    def _voeg_toe(self, deel: Any) -> None:
        if not self.stappen:
            self._nieuwe_stap()
        self.stappen[-1].onderdelen.append(deel)
        if isinstance(deel, Vraag):
            self.vragen.append(deel)

    def _vraag(self, kind: Any, nummer: int) -> Vraag:
        # Het blok houdt zijn id als de vraag anders gaat heten; zonder id (een voorbeeld) telt de plek.
        kern = "".join(teken for teken in (kind.id or "") if teken.isalnum())[:8] or f"{nummer:08}"
        sleutel = f"v_{kern}"
        if any(vraag.sleutel == sleutel for vraag in self.vragen):
            sleutel = f"{sleutel}_{nummer}"
        stap, volgnummer = max(len(self.stappen), 1), len(self.vragen) + 1
        return Vraag(sleutel, kind.block, kind.value, stap, self._voorwaarde(kind.value), volgnummer)

    def _voorwaarde(self, waarde: Any) -> Voorwaarde | None:
        """De voorwaarde, of None. Een voorwaarde die nergens op slaat, verbergt niets."""
        eis = waarde.get("voorwaarde") or {}
        for vraag in self.vragen:
            if normaal(vraag.label) == normaal(eis.get("vraag") or ""):
                for tekst, code in vraag.blok.antwoorden(vraag.waarde).items():
                    if normaal(tekst) == normaal(eis.get("antwoord") or ""):
                        return Voorwaarde(vraag, code, tekst)
        return None
