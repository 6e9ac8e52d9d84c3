"""Het bewerkformulier van een initiatief in het CMS."""

from typing import Any

from django.utils.translation import gettext as _

from stadmaken.common.paginanaam import BasisPaginaForm

from ..begeleiding.models import Begeleider

VOORSTELLEN = 3


class InitiatiefForm(BasisPaginaForm):
    """Noemt bij “begeleider” wie er past: op gebied of thema, en met ruimte voor nog een initiatief."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields.get("begeleider")
        if veld is not None:
            veld.queryset = Begeleider.objects.met_aantal()
            veld.label_from_instance = _met_ruimte
            passend = Begeleider.objects.passend(self.instance)[:VOORSTELLEN] if self.instance.pk else []
            namen = ", ".join(str(begeleider) for begeleider in passend)
            if namen:
                veld.help_text = _("Past bij deze wijken of thema’s, en heeft ruimte: %(namen)s.") % {"namen": namen}


def _met_ruimte(begeleider: Any) -> str:
    return f"{begeleider} – {begeleider.ruimte}"
