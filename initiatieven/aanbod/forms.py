from typing import Any

from django.utils.translation import gettext as _

from stadmaken.common.paginanaam import BasisPaginaForm


class AanbodForm(BasisPaginaForm):
    """Een cursus of activiteit, met alleen de soorten die erbij passen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("soort"):
            soorten = self.instance.soorten
            veld.choices = [(soort.value, soort.label) for soort in soorten]
            veld.error_messages["invalid_choice"] = _("Deze soort hoort hier niet. Kies een soort uit de lijst.")
            if self.instance.soort not in soorten:
                self.initial["soort"] = soorten[0].value
