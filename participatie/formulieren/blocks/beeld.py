from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .. import velden
from .basis import BEELD, VraagBlock, indeling, openbaar_blok


class PlaatsVraag(VraagBlock):
    """Een plek in de stad."""

    openbaar = openbaar_blok(default=False)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.PlaatsVeld(**basis)

    class Meta:
        icon = "site"
        label = _("Plaats")
        group = BEELD
        description = _("Een plek in woorden. Wie wil, wijst hem aan op de kaart of geeft de eigen locatie door.")
        form_layout = indeling()


class FotosVraag(VraagBlock):
    """Foto's; besloten tot een medewerker ze plaatst."""

    maximaal = blocks.IntegerBlock(label=_("hoeveel foto’s"), default=3, min_value=1, max_value=5)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        # Pas hier: dit veld leest het model Upload, dat er nog niet is als de blokken worden geladen.
        from ..velden.beeld import FotosVeld

        return FotosVeld(maximaal=waarde.get("maximaal") or 3, **basis)

    class Meta:
        icon = "image"
        label = _("Foto’s")
        group = BEELD
        description = _("Locatie en toestelgegevens worden uit de foto’s gehaald. U plaatst ze per inbreng.")
        form_layout = indeling("maximaal", openbaar=False)
