"""Een modelveld voor één kleur."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .tokens import KLEUR


class Kleurveld(models.CharField):
    """Een kleur als `#rrggbb`, of leeg."""

    default_validators = [
        RegexValidator(
            rf"^{KLEUR.pattern}\Z", _("Schrijf een kleur als # met zes cijfers of letters a tot en met f: #1b5085.")
        )
    ]

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **{"max_length": 7, "blank": True, **opties})

    def to_python(self, value: Any) -> Any:
        """Hoofdletters mogen."""
        kleur = super().to_python(value)
        return kleur.strip().lower() if isinstance(kleur, str) else kleur
