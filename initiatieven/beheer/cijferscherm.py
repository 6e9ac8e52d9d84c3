from typing import Any

from django import forms
from django.http import FileResponse, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common import rekenblad

from .basis import Coordinatiescherm
from .cijfers import Jaarcijfers, Rij, cijfers, jaren

KOLOMMEN = [
    ("aanbod", gettext_lazy("Cursussen en activiteiten")),
    ("keren", gettext_lazy("Keer gepland")),
    ("afgezegd", gettext_lazy("Keer afgezegd")),
    ("bijeenkomsten", gettext_lazy("Bijeenkomsten")),
    ("aangemeld", gettext_lazy("Aangemeld")),
    ("deelnemers", gettext_lazy("Met een plek")),
    ("afgemeld", gettext_lazy("Afgemeld")),
    ("wachtlijst", gettext_lazy("Bleef op de wachtlijst")),
    ("opkomst", gettext_lazy("Opkomst (%)")),
    ("niet_verschenen", gettext_lazy("Kwam niet")),
    ("eerste_keer", gettext_lazy("Voor het eerst")),
]


class JaarForm(forms.Form):
    """Welk jaar; iets anders is dit jaar."""

    jaar = forms.IntegerField(min_value=2000, max_value=2200, required=False)
    bestand = forms.ChoiceField(choices=[("xlsx", "XLSX")], required=False)


class CijfersView(Coordinatiescherm):
    """De cijfers per jaar: hoeveel er was, wie zich aanmeldde en wie er kwam."""

    template_name = "initiatieven/beheer/cijfers.html"
    page_title = gettext_lazy("Cijfers per jaar")
    header_icon = "table"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form = JaarForm(request.GET)
        form.is_valid()
        gevonden = cijfers(form.cleaned_data.get("jaar") or timezone.localdate().year, _("De hele stad"))
        if form.cleaned_data.get("bestand"):
            return als_xlsx(gevonden)
        return self.render_to_response(self.get_context_data(cijfers=gevonden, jaren=jaren()))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevonden: Jaarcijfers = kwargs["cijfers"]
        tabellen = [
            {"titel": _("Per soort"), "rijen": [_cellen(rij) for rij in gevonden.per_soort]},
            {
                "titel": _("Per gebied"),
                "rijen": [_cellen(rij) for rij in gevonden.per_gebied],
                "uitleg": _(
                    "Wat bij meer gebieden hoort, telt in elk daarvan mee. De regels zijn dus niet op te tellen."
                ),
            },
        ]
        return {
            **super().get_context_data(**kwargs),
            "jaar": gevonden.jaar,
            "koppen": [naam for _sleutel, naam in KOLOMMEN],
            "totaal": list(zip([naam for _sleutel, naam in KOLOMMEN], _waarden(gevonden.totaal), strict=True)),
            "leeg": not gevonden.totaal.aanbod,
            "tabellen": tabellen,
        }


def als_xlsx(gevonden: Jaarcijfers) -> FileResponse:
    """Dezelfde tabellen als rekenblad, zonder persoonsgegevens."""
    boek = rekenblad.Boek(_("Cijfers {jaar}").format(jaar=gevonden.jaar))
    kolommen = [(_("Waarvan"), 28), *((str(naam), 16) for _sleutel, naam in KOLOMMEN)]
    bladen = [(_("Alles"), [gevonden.totaal]), (_("Per soort"), gevonden.per_soort)]
    for titel, rijen in (*bladen, (_("Per gebied"), gevonden.per_gebied)):
        blad = boek.blad(titel, kolommen)
        for rij in rijen:
            blad.rij([rij.naam or _("Alles"), *_waarden(rij)])
    return rekenblad.als_download(boek, f"agenda-en-school-{gevonden.jaar}.xlsx")


def _cellen(rij: Rij) -> dict[str, Any]:
    return {"naam": rij.naam, "cellen": list(zip([naam for _s, naam in KOLOMMEN], _waarden(rij), strict=True))}


def _waarden(rij: Rij) -> list[int | None]:
    ruw = [getattr(rij, sleutel) for sleutel, _naam in KOLOMMEN]
    return [len(waarde) if isinstance(waarde, set) else waarde for waarde in ruw]
