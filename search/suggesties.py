"""Suggesties tijdens het typen: een kleine lijst titels. Er is geen cookie voor nodig, en niets wordt geteld."""

from typing import Any

from django import forms
from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from stadmaken.common import vindbaar

from .vragen import stel_voor

KORTSTE = 2
LANGSTE = 60


class BeginForm(forms.Form):
    """Het begin van een zoekvraag. Te kort, te lang of onleesbaar: dan zijn er geen suggesties."""

    q = forms.CharField(min_length=KORTSTE, max_length=LANGSTE)


@require_safe
@cache_control(public=True, max_age=60)
def suggesties(request: HttpRequest) -> JsonResponse:
    """De suggesties, met de zin die een schermlezer erbij voorleest."""
    form = BeginForm(request.GET)
    gevonden = _suggesties(form.cleaned_data["q"]) if form.is_valid() else []
    antwoord = JsonResponse({"naam": _("Suggesties"), "melding": _melding(len(gevonden)), "suggesties": gevonden})
    antwoord.headers["X-Robots-Tag"] = "noindex"
    return antwoord


def _suggesties(begin: str) -> list[dict[str, Any]]:
    namen = {soort.naam: str(soort.enkelvoud) for soort in vindbaar.soorten() if soort.zoekbaar}
    return [
        {"titel": titel, "soort": namen[soort], "adres": pad}
        for titel, pad, soort in stel_voor(begin, get_language() or "nl")
        if soort in namen
    ]


def _melding(aantal: int) -> str:
    if not aantal:
        return _("Geen suggesties.")
    zin = ngettext(
        "%(aantal)d suggestie. Kies met de pijltjes omhoog en omlaag.",
        "%(aantal)d suggesties. Kies met de pijltjes omhoog en omlaag.",
        aantal,
    )
    return zin % {"aantal": aantal}
