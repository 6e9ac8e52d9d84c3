from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from participatie.gebieden.models import Wijk
from stadmaken.common.kaart.vlak import BREEDTE, LENGTE

from .basis import AntwoordVeld, EigenSjabloon, te_lang, vul_in

DELEN = ("", "_lat", "_lon")


@dataclass(frozen=True)
class PlaatsAntwoord:
    """Een plek in woorden, als punt, of allebei."""

    tekst: str
    punt: tuple[float, float] | None = None

    def __bool__(self) -> bool:
        return bool(self.tekst or self.punt)


class PlaatsWidget(EigenSjabloon, forms.TextInput):
    """Een tekstveld met twee verborgen velden voor het punt; een script mag die vullen."""

    template_name = "participatie/formulieren/plaats.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[Any, ...]:
        return tuple(data.get(f"{name}{deel}") for deel in DELEN)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def format_value(self, value: Any) -> Any:
        return super().format_value(value[0] if isinstance(value, tuple) else value)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        _tekst, breedte, lengte = value if isinstance(value, tuple) else ("", "", "")
        context["widget"].update(breedte=breedte or "", lengte=lengte or "")
        return context


class PlaatsVeld(AntwoordVeld, forms.Field):
    """Een plek: altijd in woorden te geven, en wie wil ook als punt op de kaart."""

    widget = PlaatsWidget

    def __init__(self, *, label: str, **kwargs: Any) -> None:
        self._te_lang = te_lang(label, 200)
        super().__init__(label=label, error_messages={"required": vul_in(label)}, **kwargs)
        self.widget.is_required = self.required

    def clean(self, value: Any) -> PlaatsAntwoord:
        """De plek; een verplichte plek mag ook alleen een punt zijn."""
        tekst, breedte, lengte = value if isinstance(value, tuple) else (value, None, None)
        antwoord = PlaatsAntwoord((tekst or "").strip(), _punt(breedte, lengte))
        if len(antwoord.tekst) > 200:
            raise ValidationError(self._te_lang, code="max_length")
        if self.required and not antwoord:
            raise ValidationError(self.error_messages["required"], code="required")
        return antwoord

    def bewaar(self, waarde: PlaatsAntwoord) -> dict[str, Any]:
        breedte, lengte = waarde.punt or (None, None)
        return {"tekst": waarde.tekst, "breedtegraad": breedte, "lengtegraad": lengte}

    def toon(self, waarde: PlaatsAntwoord) -> str:
        """De woorden, en van een punt alleen de wijk: dit kan op de site komen, en een punt kan een huis zijn."""
        if not waarde.punt:
            return waarde.tekst
        wijk = Wijk.objects.bij_punt(waarde.punt)
        if not waarde.tekst:
            return _("Punt op de kaart, {wijk}").format(wijk=wijk) if wijk else _("Punt op de kaart")
        if not wijk:
            return _("{tekst} (met een punt op de kaart)").format(tekst=waarde.tekst)
        return _("{tekst} (met een punt op de kaart, {wijk})").format(tekst=waarde.tekst, wijk=wijk)


def _punt(breedte: Any, lengte: Any) -> tuple[float, float] | None:
    """Het punt, of niets: de tekst is genoeg, dus een onbruikbaar punt houdt niemand tegen."""
    try:
        punt = round(float(breedte), 6), round(float(lengte), 6)
    except (TypeError, ValueError):
        return None
    binnen = BREEDTE[0] <= punt[0] <= BREEDTE[1] and LENGTE[0] <= punt[1] <= LENGTE[1]
    return punt if binnen else None
