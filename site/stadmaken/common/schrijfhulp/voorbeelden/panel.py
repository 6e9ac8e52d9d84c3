"""Bovenaan een nieuwe pagina: begin met een voorbeeld, of vul het lege formulier in."""

from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel

from .register import voorbeelden_voor


class VoorbeeldPanel(Panel):
    """Alleen te zien zolang de pagina nog niet bestaat, en als er voorbeelden zijn."""

    class BoundPanel(Panel.BoundPanel):
        """De keuze bij één nieuwe pagina."""

        template_name = "common/schrijfhulp/begin.html"

        @property
        def media(self) -> Media:
            return Media(css={"all": ["css/beheer-schrijfhulp.css"]})

        def is_shown(self) -> bool:
            return not self.instance.pk and bool(voorbeelden_voor(type(self.instance)))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            soort = type(self.instance)
            return {
                **super().get_context_data(parent_context),
                "voorbeelden": voorbeelden_voor(soort),
                "app": soort._meta.app_label,
                "soort": soort._meta.model_name,
                "ouder": self.form.parent_page,
            }
