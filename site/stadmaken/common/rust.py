"""Een dienst die niet antwoordde, even met rust laten: anders staat elk verzoek op dezelfde stilte te wachten."""

import time

RUST = 5.0


class Rust:
    """Onthoudt in dit proces per adres tot wanneer het geen zin heeft om te vragen."""

    def __init__(self) -> None:
        self._tot: dict[str, float] = {}

    def nu(self, adres: str) -> bool:
        """Of deze dienst nu met rust wordt gelaten."""
        return time.monotonic() < self._tot.get(adres, 0)

    def neem(self, adres: str) -> None:
        """Deze dienst antwoordde niet."""
        self._tot[adres] = time.monotonic() + RUST

    def vergeet(self) -> None:
        """Probeer alles weer."""
        self._tot.clear()
