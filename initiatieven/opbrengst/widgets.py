from typing import Any

from django import forms

from participatie.models import Toezegging
from participatie.toezeggingen.nummer import NUMMERS

LANGST = 30


class Toezeggingnummer(forms.TextInput):
    """Een toezegging, gekozen met het nummer dat ook op de site staat; of zij openbaar is, ziet het formulier na."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "spellcheck": "false", **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        invoer = str(super().value_from_datadict(data, files, name) or "").strip()[:LANGST]
        nummer = NUMMERS.herken(invoer)
        gevonden = Toezegging.objects.filter(nummer=nummer).first() if nummer else None
        if gevonden:
            return str(gevonden.pk)
        return f"“{invoer}”" if invoer else ""  # met aanhalingstekens nooit te lezen als een sleutel

    def format_value(self, value: Any) -> str:
        sleutel = str(value or "")
        if not sleutel.isdigit():
            return sleutel.strip("“”")
        return Toezegging.objects.filter(pk=sleutel).values_list("nummer", flat=True).first() or ""
