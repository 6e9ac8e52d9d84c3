from typing import Any

from django.utils.translation import gettext as _
from wagtail import blocks

from .beeld import FotosVraag, PlaatsVraag
from .controle import controleer
from .keuze import DoelgroepVraag, EenKeuzeVraag, JaNeeVraag, MeerKeuzesVraag, SchaalVraag, WijkVraag
from .opbouw import StapBlock, UitlegBlock
from .tekst import DatumVraag, EmailVraag, GetalVraag, KorteTekstVraag, LangeTekstVraag, TelefoonVraag


class VragenBlokken(blocks.StreamBlock):
    """De vragen van een formulier, in de volgorde waarin mensen ze zien."""

    korte_tekst = KorteTekstVraag()
    lange_tekst = LangeTekstVraag()
    getal = GetalVraag()
    datum = DatumVraag()
    een_keuze = EenKeuzeVraag()
    meer_keuzes = MeerKeuzesVraag()
    ja_nee = JaNeeVraag()
    schaal = SchaalVraag()
    email = EmailVraag()
    telefoon = TelefoonVraag()
    wijk = WijkVraag()
    doelgroep = DoelgroepVraag()
    plaats = PlaatsVraag()
    fotos = FotosVraag()
    uitleg = UitlegBlock()
    stap = StapBlock()

    def clean(self, value: Any) -> Any:
        """Weiger bij het opslaan wat een bewoner later zou hinderen, met uitleg bij de vraag zelf."""
        schoon = super().clean(value)
        per_blok, over_alles = controleer(schoon, volledig=not self.is_deferred_validation)
        if per_blok or over_alles:
            raise blocks.StreamBlockValidationError(block_errors=per_blok, non_block_errors=over_alles)
        return schoon


def standaardvragen() -> list[tuple[str, dict[str, Any]]]:
    """Waarmee een nieuw formulier begint."""
    return [
        ("lange_tekst", {"label": _("Uw reactie"), "verplicht": True, "openbaar": True, "maximaal": 2000}),
        ("korte_tekst", {"label": _("Naam"), "invullen": "naam"}),
        (
            "email",
            {
                "label": _("E-mailadres"),
                "uitleg": _("Alleen om u te laten weten wat wij met uw reactie doen."),
            },
        ),
    ]


__all__ = ["VragenBlokken", "standaardvragen"]
