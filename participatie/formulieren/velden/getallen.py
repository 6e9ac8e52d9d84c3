import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .basis import AntwoordVeld, vul_in

_MET_PUNTEN = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,6})?")
_KAAL = re.compile(r"-?[0-9]{1,12}([.,][0-9]{1,6})?")


class GetalVeld(AntwoordVeld, forms.Field):
    """Een getal zoals mensen het schrijven: “12”, “12,5” en “1.500”."""

    def __init__(self, *, label: str, minimaal: int | None = None, maximaal: int | None = None, **kwargs: Any) -> None:
        self.minimaal, self.maximaal = minimaal, maximaal
        widget = forms.TextInput(attrs={"inputmode": "decimal"})
        super().__init__(label=label, widget=widget, error_messages={"required": vul_in(label)}, **kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """Het getal, of een uitleg hoe het wel moet."""
        tekst = "".join(str(value or "").split()).removeprefix("€")
        if not tekst:
            return None
        if _MET_PUNTEN.fullmatch(tekst):
            return Decimal(tekst.replace(".", "").replace(",", "."))
        if _KAAL.fullmatch(tekst):
            return Decimal(tekst.replace(",", "."))
        raise ValidationError(_("Vul een getal in, bijvoorbeeld 12 of 12,5."), code="invalid")

    def validate(self, value: Any) -> None:
        """Controleer de grenzen."""
        super().validate(value)
        if value is None:
            return
        if self.minimaal is not None and value < self.minimaal:
            raise ValidationError(_("Vul een getal in van {getal} of meer.").format(getal=self.minimaal))
        if self.maximaal is not None and value > self.maximaal:
            raise ValidationError(_("Vul een getal in van {getal} of minder.").format(getal=self.maximaal))

    def bewaar(self, waarde: Decimal) -> int | float:
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)

    def toon(self, waarde: Decimal) -> str:
        return f"{waarde.normalize():f}".replace(".", ",")


class DatumVeld(AntwoordVeld, forms.DateField):
    """Een datum, uit de kiezer van de browser of getypt als 31-12-2026."""

    def __init__(self, *, label: str, **kwargs: Any) -> None:
        super().__init__(
            label=label,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"],
            error_messages={
                "required": vul_in(label),
                "invalid": _("Vul een datum in die bestaat, bijvoorbeeld 31-12-2026."),
            },
            **kwargs,
        )

    def bewaar(self, waarde: date) -> str:
        return waarde.isoformat()

    def toon(self, waarde: date) -> str:
        return date_format(waarde, "j F Y")
