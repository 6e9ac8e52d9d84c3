"""Wat een vraag mag bevatten: strenger dan pydantic zelf, want “1_0” of “1700000000” is geen bladnummer of dag."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from django.db.models import Choices
from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

GROOTSTE = 2**63 - 1
_GETAL = re.compile(r"[0-9]{1,19}")
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _getal(waarde: Any) -> Any:
    if isinstance(waarde, str) and not _GETAL.fullmatch(waarde):
        raise PydanticCustomError("getal", "geef een geheel getal, met alleen cijfers")
    return waarde


def _dag(waarde: Any) -> Any:
    if isinstance(waarde, str) and not _DAG.fullmatch(waarde):
        raise PydanticCustomError("dag", "schrijf de dag als jjjj-mm-dd")
    return waarde


# Achteraan, want alleen dan staan de grenzen ook in de beschrijving.
ALLEEN_CIJFERS = BeforeValidator(_getal)
Nummer = Annotated[int, Field(ge=1, le=GROOTSTE), ALLEEN_CIJFERS]
Dag = Annotated[date, BeforeValidator(_dag)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,80}$")]
Taal = Literal["nl", "en"]


class Uit:
    """Een van deze waarden, en geen andere."""

    def __init__(self, waarden: Sequence[str]) -> None:
        self.waarden = list(waarden)

    def __get_pydantic_core_schema__(self, bron: Any, volgende: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self._controleer, volgende(bron))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, volgende: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**volgende(schema), "enum": self.waarden}

    def _controleer(self, waarde: str) -> str:
        if waarde not in self.waarden:
            raise PydanticCustomError("keuze", "{kan}", {"kan": ", ".join(self.waarden)})
        return waarde


def keuze(keuzes: type[Choices]) -> Uit:
    """Precies de waarden van deze keuzes."""
    return Uit(keuzes.values)


def uitleg_bij(keuzes: type[Choices]) -> str:
    """De waarden met wat zij betekenen, voor in de beschrijving."""
    return ", ".join(f"{waarde} ({naam})" for waarde, naam in keuzes.choices)


def veld(beschrijving: str, voorbeeld: Any, *, van: str | None = None) -> Any:
    """Een veld van een antwoord, met een voorbeeld; `van` zegt hoe het in ons model heet, als dat anders is."""
    return Field(description=beschrijving, examples=[voorbeeld], validation_alias=van)


def filterveld(beschrijving: str, voorbeeld: Any) -> Any:
    """Een filter dat weg mag blijven, met een voorbeeld."""
    return Field(default=None, description=beschrijving, json_schema_extra={"example": voorbeeld})
