"""Iemand die alleen een toetsenbord heeft: geen muis, en niets dat Playwright voor hem aanwijst of invult."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

HOOGSTENS = 400
# Zo vaak mag de focus voorbij het eind van de pagina, en weer van voren af aan.
RONDES = 2
GEDULD = 50
# Een ring om het element zelf, of een vak eromheen dat er met focus anders uitziet dan zonder.
RING = """() => {
    const wie = document.activeElement;
    const omtrek = (el) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el);
        return [outlineStyle === "none" || parseFloat(outlineWidth) === 0 ? "" : outlineStyle, boxShadow].join();
    };
    const vak = wie.getBoundingClientRect();
    const inBeeld = vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth;
    const eromheen = [...(wie.labels ?? [])];
    for (let el = wie.parentElement; el && eromheen.length < 6; el = el.parentElement) eromheen.push(el);
    let ring = omtrek(wie) !== ",none";
    if (!ring) {
        const met = eromheen.map(omtrek);
        wie.blur();
        const zonder = eromheen.map(omtrek);
        wie.focus({ preventScroll: true });
        ring = met.some((stijl, nummer) => stijl !== zonder[nummer]);
    }
    return { ring, inBeeld, html: wie.outerHTML.slice(0, 160) };
}"""


@dataclass(frozen=True)
class Focus:
    """Waar het toetsenbord nu staat, zoals een voorleesprogramma het noemt."""

    rol: str
    naam: str
    knoop: int
    buiten: bool = False  # nergens op de pagina: aan het begin, of voorbij het eind

    def __str__(self) -> str:
        return f"{self.rol} “{self.naam}”"


class Toetsenbord:
    """Eén mens achter één toetsenbord."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina
        self.cdp: CDPSession = pagina.context.new_cdp_session(pagina)
        self.gezien: list[str] = []

    def ga_naar(self, adres: str) -> None:
        """Een adres intypen."""
        self.pagina.goto(adres)

    def druk(self, *toetsen: str) -> None:
        """Druk deze toetsen in, achter elkaar."""
        for toets in toetsen:
            self.pagina.keyboard.press(toets)

    def typ(self, tekst: str) -> None:
        """Typ in wat de focus heeft."""
        self.pagina.keyboard.type(tekst)

    def focus(self) -> Focus:
        """Rol en naam van wat de focus heeft, uit de toegankelijkheidsboom van de browser."""
        ding = self.cdp.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]
        if "objectId" not in ding:
            return Focus("", "", 0, buiten=True)
        boom = self.cdp.send("Accessibility.getPartialAXTree", {"objectId": ding["objectId"], "fetchRelatives": False})
        knoop: dict[str, Any] = boom["nodes"][0]
        waarde = {deel: str(knoop.get(deel, {}).get("value", "")).strip() for deel in ("role", "name")}
        buiten = bool(self.pagina.evaluate("!document.activeElement || document.activeElement === document.body"))
        return Focus(waarde["role"], waarde["name"], knoop.get("backendDOMNodeId", 0), buiten)

    def tab_tot(self, naam: str | re.Pattern[str], rol: str = "", *, terug: bool = False) -> Focus:
        """Druk op Tab tot dit de focus heeft. Onderweg moet de focus steeds te zien zijn en verder gaan."""
        toets = "Shift+Tab" if terug else "Tab"
        # Een adres verandert al voordat er iets op de pagina staat om de focus te krijgen.
        self.pagina.wait_for_load_state()
        self.gezien = []
        vorige, rondes = self.focus(), 0
        if self._past(vorige, naam, rol):
            self._is_te_zien(vorige)
            return vorige
        while rondes < RONDES and len(self.gezien) < HOOGSTENS:
            self.druk(toets)
            nu = self.focus()
            self.gezien.append(str(nu))
            if nu.buiten:
                vorige, rondes = nu, rondes + 1
                continue
            assert nu.knoop != vorige.knoop, f"de focus zit vast op {nu}"
            self._is_te_zien(nu)
            if self._past(nu, naam, rol):
                return nu
            vorige = nu
        raise AssertionError(f"{naam} is niet te bereiken; wel: {list(dict.fromkeys(self.gezien))}")

    def _is_te_zien(self, nu: Focus) -> None:
        # De browser schuift het beeld pas een tel na de toets.
        stand: dict[str, Any] = {}
        for _keer in range(GEDULD):
            stand = self.pagina.evaluate(RING)
            if stand["inBeeld"] and stand["ring"]:
                return
            self.pagina.wait_for_timeout(50)
        assert stand["inBeeld"], f"{nu} heeft de focus buiten beeld: {stand['html']}"
        raise AssertionError(f"bij {nu} is niet te zien dat het de focus heeft: {stand['html']}")

    @staticmethod
    def _past(nu: Focus, naam: str | re.Pattern[str], rol: str) -> bool:
        if rol and nu.rol != rol:
            return False
        return bool(naam.search(nu.naam)) if isinstance(naam, re.Pattern) else nu.naam == naam
