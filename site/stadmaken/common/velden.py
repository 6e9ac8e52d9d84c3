"""Modelvelden die overal gelden."""

from typing import Any

from wagtail.fields import StreamField


class StroomVeld(StreamField):
    """StreamField waarvan de blokken niet in migraties komen.

    Een ander label of een nieuw blok verandert niets aan de database; Wagtail zou er toch een migratie voor schrijven.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        naam, pad, _blokken, opties = super().deconstruct()
        opties.pop("block_lookup", None)
        return naam, pad, [[]], opties
