from typing import Any

from wagtail import blocks

from participatie.formulieren.blocks import VragenBlokken


class AanmeldVragen(VragenBlokken):
    """Eigen vragen bij het aanmelden, op één pagina. Geen is ook goed.

    Foto's, een plek op de kaart en stappen horen hier niet; naam, e-mailadres en telefoonnummer vragen wij zelf.
    """

    fotos = None  # type: ignore[assignment]
    plaats = None  # type: ignore[assignment]
    stap = None  # type: ignore[assignment]
    email = None  # type: ignore[assignment]
    telefoon = None  # type: ignore[assignment]

    def clean(self, value: Any) -> Any:
        return super().clean(value) if value else blocks.StreamBlock.clean(self, value)
