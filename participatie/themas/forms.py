"""Wat een bezoeker op de projectpagina kiest."""

from collections.abc import Iterable
from typing import Any

from django import forms

from participatie.models import Inbrengthema


class ThemakeuzeForm(forms.Form):
    """Het thema waarvan iemand de inbreng wil lezen; een nummer dat niet bestaat, filtert niet."""

    thema = forms.ChoiceField(required=False)

    def __init__(self, data: Any, themas: Iterable[Inbrengthema]) -> None:
        super().__init__(data)
        self.themas = {str(thema.nummer): thema for thema in themas}
        self.fields["thema"].choices = [(nummer, nummer) for nummer in self.themas]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> Inbrengthema | None:
        """Het gekozen thema."""
        return self.themas.get(self.cleaned_data.get("thema", "")) if self.is_valid() else None
