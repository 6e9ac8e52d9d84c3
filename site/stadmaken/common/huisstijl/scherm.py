"""De velden van de huisstijl in het CMS."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, Panel

from .tokens import GROEPEN, standaard, veld_van


class Kleurkiezer(forms.TextInput):
    """Een kleur om te typen, met (als het script er is) een vak om haar te kiezen. Leeg toont de kleur van de site."""

    class Media:
        css: dict[str, list[str]] = {"all": ["css/beheer-kleuren.css"]}
        js = ("js/beheer-kleuren.js",)

    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token

    def build_attrs(self, *args: Any, **opties: Any) -> dict[str, Any]:
        """De standaardkleur gaat mee: die staat er zolang het veld leeg is."""
        return {
            **super().build_attrs(*args, **opties),
            "placeholder": standaard()[self.token],
            "data-kleur": _("kies in een kleurvak"),
            "maxlength": 7,
            "spellcheck": "false",
            "autocomplete": "off",
        }


PANELEN: list[Panel] = [
    HelpPanel(template="common/huisstijl/uitleg.html"),
    *(
        MultiFieldPanel([FieldPanel(veld_van(naam), widget=Kleurkiezer(naam)) for naam in groep], heading=kop)
        for kop, groep in GROEPEN.items()
    ),
]
