"""Wat templates over een formulierveld moeten weten (NL Design System: formulieren)."""

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString

_KLASSEN: list[tuple[tuple[type[forms.Widget], ...], str]] = [
    ((forms.Textarea,), "nl-textarea"),
    ((forms.Select,), "nl-select"),
    ((forms.ClearableFileInput, forms.FileInput), "nl-file-input"),
    ((forms.CheckboxInput,), "nl-checkbox"),
]


def is_groep(veld: BoundField) -> bool:
    """Of het veld uit losse keuzes bestaat en dus een fieldset met legenda krijgt."""
    return isinstance(veld.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)


def is_vinkje(veld: BoundField) -> bool:
    """Of het veld één vinkje is, met het label ernaast."""
    return isinstance(veld.field.widget, forms.CheckboxInput)


def klasse(veld: BoundField) -> str:
    """De klasse van het invoerelement."""
    for soorten, naam in _KLASSEN:
        if isinstance(veld.field.widget, soorten) and not is_groep(veld):
            return naam
    return "nl-text-input"


def anker(veld: BoundField) -> str:
    """Het id waar een link naar dit veld heen springt: het veld, of de eerste keuze ervan."""
    return veld.id_for_label or f"{veld.auto_id}_0"


def aantal_fouten(form: forms.BaseForm) -> int:
    """Hoeveel meldingen er in totaal zijn."""
    return sum(len(fouten) for fouten in form.errors.values())


def besturing(veld: BoundField) -> SafeString:
    """Het invoerelement met klasse, aria-describedby, aria-invalid en aria-required."""
    attrs: dict[str, str | bool] = {"class": f"{klasse(veld)} {veld.field.widget.attrs.get('class', '')}".strip()}
    beschrijving = veld.aria_describedby
    if beschrijving:
        attrs["aria-describedby"] = beschrijving
    if veld.field.required:
        attrs["aria-required"] = "true"
    return veld.as_widget(attrs=attrs)
