from dataclasses import dataclass


@dataclass(frozen=True)
class Melding:
    """Een boodschap boven een pagina of formulier; `soort` is die van het onderdeel `melding.html`."""

    soort: str
    titel: str
    tekst: str = ""
