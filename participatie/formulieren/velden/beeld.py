from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .. import uploads
from .basis import AntwoordVeld, EigenSjabloon


class FotosWidget(EigenSjabloon, forms.FileInput):
    """Een bestandskiezer met de foto's die er al zijn. Die reizen als ondertekende sleutels mee."""

    template_name = "participatie/formulieren/fotos.html"
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return data.getlist(name) if hasattr(data, "getlist") else []

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def format_value(self, value: Any) -> Any:
        return value or []

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["fotos"] = [
            {"token": token, "naam": upload.naam, "adres": reverse("participatie:formulierfoto", args=[token])}
            for token, upload in uploads.vind(self.format_value(value))
        ]
        return context


class FotosVeld(AntwoordVeld, forms.Field):
    """Foto's die al gecontroleerd en bewaard zijn; dit veld kent alleen hun sleutels."""

    def __init__(self, *, label: str, maximaal: int, **kwargs: Any) -> None:
        self.maximaal = maximaal
        super().__init__(
            label=label,
            widget=FotosWidget(attrs={"accept": "image/jpeg,image/png,image/webp,image/heic,image/heif"}),
            error_messages={"required": _("Voeg een foto toe bij ‘{label}’.").format(label=label)},
            **kwargs,
        )

    def clean(self, value: Any) -> list[Any]:
        """De uploads achter de sleutels."""
        tokens = list(dict.fromkeys(value or []))
        if len(tokens) > self.maximaal:
            raise ValidationError(te_veel(self.maximaal), code="max_num")
        gevonden = [upload for _token, upload in uploads.vind(tokens)]
        if len(gevonden) < len(tokens):
            raise ValidationError(_("Een foto is niet bewaard gebleven. Voeg de foto opnieuw toe."), code="verlopen")
        if self.required and not gevonden:
            raise ValidationError(self.error_messages["required"], code="required")
        return gevonden

    def bewaar(self, waarde: list[Any]) -> int:
        return len(waarde)

    def toon(self, waarde: list[Any]) -> str:
        return ngettext("{aantal} foto", "{aantal} foto’s", len(waarde)).format(aantal=len(waarde))


def te_veel(maximaal: int) -> str:
    """De fout bij te veel foto's."""
    return ngettext(
        "U kunt hier {aantal} foto toevoegen. Haal de andere foto’s weg.",
        "U kunt hier {aantal} foto’s toevoegen. Haal er een paar weg.",
        maximaal,
    ).format(aantal=maximaal)
