from typing import Any

from django.utils.translation import gettext as _

from participatie.models import Toezegging

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
        self._weiger_besloten_toezeggingen()
        return gegevens

    def _weiger_besloten_toezeggingen(self) -> None:
        """Alleen wat nieuw is gekozen: een toezegging die later van de site ging, mag blijven staan."""
        punten = self.formsets.get("opbrengst")
        rijen = punten.forms if punten is not None and punten.is_valid() else []
        for punt in rijen:
            gekozen = punt.cleaned_data.get("toezegging") if "toezegging" in punt.changed_data else None
            if gekozen and not Toezegging.objects.zichtbaar().filter(pk=gekozen.pk).exists():
                uitleg = _("Deze toezegging staat niet op de site. Kies er een die iedereen kan lezen.")
                punt.add_error("toezegging", uitleg)
                self.add_error(None, uitleg)

    def _heeft_opbrengst(self) -> bool:
        punten = self.formsets.get("opbrengst")
        if punten is None or not punten.is_bound:
            return False
        weg = punten.deleted_forms if punten.is_valid() else []
        return any(punt.has_changed() or punt.instance.pk for punt in punten.forms if punt not in weg)
