"""Bovenaan het plan: wat er al staat en wat er nog ontbreekt, met een link naar het veld."""

from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel


class ContractPanel(Panel):
    """Een lijst met vinkjes en gaten; ook te zien als alles klopt."""

    class BoundPanel(Panel.BoundPanel):
        """De lijst voor één project of formulier."""

        template_name = "participatie/contract/paneel.html"

        @property
        def media(self) -> Media:
            return Media(css={"all": ["css/beheer-contract.css"]})

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from .lijst import lijst

            fasen = list(self.form.fasen())
            return {
                **super().get_context_data(parent_context),
                "lijst": lijst(self.instance, ouder=self.form.parent_page, fasen=fasen),
            }
