from typing import Any

from django.utils.translation import gettext as _

from ..aanbod.choices import Soort
from ..aanbod.forms import AanbodForm


class ActiviteitForm(AanbodForm):
    """Een activiteit; opbrengst hoort alleen bij een gebiedssessie."""

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean()
        soort = gegevens.get("soort")
        if soort and soort != Soort.GEBIEDSSESSIE and self._heeft_opbrengst():
            uitleg = _(
                "Alleen bij een gebiedssessie hoort opbrengst. Kies “Gebiedssessie”, of haal de punten weg op het "
                "tabblad “Opbrengst”."
            )
            self.add_error("soort", uitleg)
        return gegevens

    def _heeft_opbrengst(self) -> bool:
        punten = self.formsets.get("opbrengst")
        if punten is None or not punten.is_bound:
            return False
        weg = punten.deleted_forms if punten.is_valid() else []
        return any(punt.has_changed() or punt.instance.pk for punt in punten.forms if punt not in weg)
