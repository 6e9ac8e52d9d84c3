"""Iemand met een browser, die onthoudt wat er onder water misging."""

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

APPARATEN = {
    "telefoon": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "smal": {"viewport": {"width": 320, "height": 640}},
    "breed": {"viewport": {"width": 1280, "height": 800}},
}


class Bezoeker:
    """Een eigen browservenster, zonder koekjes van een ander."""

    def __init__(self, browser: Browser, adres: str, apparaat: str, *, js: bool) -> None:
        self.adres = adres
        self.klachten: list[str] = []
        self.venster = browser.new_context(
            base_url=adres,
            java_script_enabled=js,
            locale="nl-NL",
            reduced_motion="reduce",
            timezone_id="Europe/Amsterdam",
            **APPARATEN[apparaat],
        )
        self.venster.set_default_timeout(15_000)
        self.pagina: Page = self.venster.new_page()
        self.pagina.on("console", self._hoor)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(f"fout in script: {fout}"))
        self.pagina.on("request", self._zie)

    def _hoor(self, bericht: ConsoleMessage) -> None:
        # Dat een pagina zelf met 4xx antwoordt, meldt de browser ook als fout in de console.
        if bericht.type == "error" and bericht.location["url"] != self.pagina.url:
            self.klachten.append(f"{self.pagina.url}: {bericht.text} ({bericht.location['url']})")

    def _zie(self, verzoek: Request) -> None:
        if not verzoek.url.startswith((self.adres, "data:", "blob:")):
            self.klachten.append(f"{self.pagina.url} vraagt iets van een ander: {verzoek.url}")

    def vertrek(self) -> list[str]:
        """Sluit het venster en geef wat er misging."""
        self.venster.close()
        return self.klachten
