from collections.abc import Sequence
from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext as _

from participatie.gebieden.models import Wijk

from .basis import AntwoordVeld


def _fouten(label: str) -> dict[str, str]:
    return {
        "required": _("Kies een antwoord bij ‘{label}’.").format(label=label),
        "invalid_choice": _("Kies een van de antwoorden die erbij staan."),
    }


class KeuzeVeld(AntwoordVeld, forms.ChoiceField):
    """Eén antwoord uit een rij."""

    def __init__(self, *, label: str, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        self.teksten = dict(keuzes)
        super().__init__(label=label, choices=keuzes, widget=forms.RadioSelect, error_messages=_fouten(label), **kwargs)

    def toon(self, waarde: str) -> str:
        return self.teksten.get(waarde, waarde)


class MeerKeuzesVeld(AntwoordVeld, forms.MultipleChoiceField):
    """Een of meer antwoorden uit een rij."""

    def __init__(self, *, label: str, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(
            label=label, choices=keuzes, widget=forms.CheckboxSelectMultiple, error_messages=_fouten(label), **kwargs
        )

    def clean(self, value: Any) -> list[str]:
        """Elk antwoord hooguit één keer."""
        return list(dict.fromkeys(super().clean(value)))

    def toon(self, waarde: list[str]) -> str:
        return ", ".join(waarde)


class WijkVeld(AntwoordVeld, forms.ModelChoiceField):
    """Een wijk van de stad."""

    def __init__(self, **kwargs: Any) -> None:
        kies = _("Kies een wijk.")
        super().__init__(
            queryset=Wijk.objects.order_by("naam"),
            to_field_name="slug",
            empty_label=_("Kies een wijk"),
            error_messages={"required": kies, "invalid_choice": kies},
            **kwargs,
        )

    def bewaar(self, waarde: Wijk) -> str:
        return waarde.slug


class DoelgroepVeld(AntwoordVeld, forms.ModelMultipleChoiceField):
    """De doelgroepen waar iemand zichzelf toe rekent."""

    def __init__(self, *, label: str, **kwargs: Any) -> None:
        super().__init__(
            # Langs de lijst van modellen: projecten kennen formulieren, dus niet ook andersom.
            queryset=apps.get_model("participatie", "Doelgroep").objects.order_by("naam"),
            to_field_name="slug",
            label=label,
            widget=forms.CheckboxSelectMultiple,
            error_messages={**_fouten(label), "invalid_list": _fouten(label)["invalid_choice"]},
            **kwargs,
        )

    def clean(self, value: Any) -> Any:
        """Als lijst: leeg is leeg."""
        return list(super().clean(value))

    def bewaar(self, waarde: list[Any]) -> list[str]:
        return [groep.slug for groep in waarde]

    def toon(self, waarde: list[Any]) -> str:
        return ", ".join(groep.naam for groep in waarde)
