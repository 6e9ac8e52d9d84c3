from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .. import velden
from .basis import CONTACT, TEKST, VraagBlock, indeling, openbaar_blok


class KorteTekstVraag(VraagBlock):
    """Eén regel tekst."""

    invullen = blocks.ChoiceBlock(
        label=_("wat wordt hier ingevuld"),
        choices=[("tekst", _("Gewone tekst")), ("naam", _("De naam van de inzender"))],
        default="tekst",
        help_text=_("Bij een naam vult de telefoon het veld zelf in. Een naam komt nooit op de site."),
    )
    openbaar = openbaar_blok(default=False)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        naam = waarde.get("invullen") == "naam"
        veld = velden.TekstVeld(maximaal=120 if naam else 200, **basis)
        veld.widget.attrs["autocomplete"] = "name" if naam else "off"
        return veld

    class Meta:
        icon = "minus"
        label = _("Korte tekst")
        group = TEKST
        description = _("Eén regel, bijvoorbeeld een naam.")
        form_layout = indeling("invullen")


class LangeTekstVraag(VraagBlock):
    """Meer regels tekst."""

    maximaal = blocks.IntegerBlock(
        label=_("maximaal aantal tekens"), default=2000, min_value=50, max_value=10000, required=False
    )
    openbaar = openbaar_blok(default=True)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.TekstVeld(maximaal=waarde.get("maximaal") or 2000, meer_regels=True, **basis)

    class Meta:
        icon = "pilcrow"
        label = _("Lange tekst")
        group = TEKST
        description = _("Meer regels, voor een reactie of idee.")
        form_layout = indeling("maximaal")


class GetalVraag(VraagBlock):
    """Een getal."""

    minimaal = blocks.IntegerBlock(label=_("kleinste getal"), required=False)
    maximaal = blocks.IntegerBlock(label=_("grootste getal"), required=False)
    openbaar = openbaar_blok(default=False)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.GetalVeld(minimaal=waarde.get("minimaal"), maximaal=waarde.get("maximaal"), **basis)

    class Meta:
        icon = "order"
        label = _("Getal")
        group = TEKST
        description = _("Een getal, met een grens als u dat wilt.")
        form_layout = indeling("minimaal", "maximaal")


class DatumVraag(VraagBlock):
    """Een datum."""

    openbaar = openbaar_blok(default=False)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.DatumVeld(**basis)

    class Meta:
        icon = "date"
        label = _("Datum")
        group = TEKST
        description = _("Vraag niet naar een geboortedatum.")
        form_layout = indeling()


class EmailVraag(VraagBlock):
    """Een e-mailadres; nooit openbaar."""

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.EmailVeld(**basis)

    class Meta:
        icon = "mail"
        label = _("E-mailadres")
        group = CONTACT
        description = _("Wie dit invult, krijgt het antwoord per mail. Komt nooit op de site.")
        form_layout = indeling(openbaar=False)


class TelefoonVraag(VraagBlock):
    """Een telefoonnummer; nooit openbaar."""

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.TelefoonVeld(**basis)

    class Meta:
        icon = "mobile-alt"
        label = _("Telefoonnummer")
        group = CONTACT
        description = _("Komt nooit op de site.")
        form_layout = indeling(openbaar=False)
