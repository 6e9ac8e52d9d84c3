from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponseBase
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import Aanmelding, Aanwezigheid, Bijeenkomst
from stadmaken.common import rekenblad

from . import spoor
from .basis import Gelegenheidscherm

LANGSTE_NAAM = 80
HOOGSTENS_VRAGEN = 100


class DownloadView(Gelegenheidscherm):
    """Alle aanmeldingen als rekenblad; zeg eerst wat iemand meeneemt."""

    template_name = "initiatieven/beheer/download.html"
    page_title = gettext_lazy("Deelnemers downloaden")
    header_icon = "download"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "aantal": Aanmelding.objects.filter(gelegenheid=self.gelegenheid).count(),
            "laatste": [(regel, spoor.zin(regel.data)) for regel in spoor.laatste(self.gelegenheid)],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        rijen = list(
            Aanmelding.objects.filter(gelegenheid=self.gelegenheid)
            .select_related("gereserveerd")
            .order_by("status", Lower("naam"), "pk")
        )
        spoor.leg_vast(request.user, self.gelegenheid, len(rijen))
        keren = [keer for keer in self.bijeenkomsten if not keer.geannuleerd_op]
        vragen = eigen_vragen(rijen)
        boek = rekenblad.een_blad(_("Deelnemers"), kolommen(vragen, keren), cellen(rijen, vragen, keren))
        naam = slugify(f"deelnemers {self.gelegenheid}")[:LANGSTE_NAAM].rstrip("-")
        return rekenblad.als_download(boek, f"{naam}.xlsx")


def eigen_vragen(rijen: list[Aanmelding]) -> dict[str, str]:
    """De eigen vragen die iemand beantwoordde, met hun label; ook vragen die intussen van de pagina af zijn."""
    vragen: dict[str, str] = {}
    for rij in rijen:
        for vraag in rij.invoer:
            vragen.setdefault(str(vraag.get("sleutel", vraag["label"])), vraag["label"])
    return dict(list(vragen.items())[:HOOGSTENS_VRAGEN])


def kolommen(vragen: dict[str, str], keren: list[Bijeenkomst]) -> list[tuple[str, int]]:
    """De koppen, met hun breedte in tekens."""
    vast = [
        *((_("Kenmerk"), 14), (_("Naam"), 28), (_("E-mailadres"), 30), (_("Telefoonnummer"), 18), (_("Mensen"), 8)),
        *((_("Status"), 16), (_("Tijd van het gesprek"), 18), (_("Groep"), 24), (_("Nodig om mee te doen"), 40)),
        (_("Aangemeld op"), 18),
    ]
    dagen = [(_("Aanwezig {dag}").format(dag=keer), 24) for keer in keren]
    return [*vast, *((label, 30) for label in vragen.values()), *dagen]


def cellen(rijen: list[Aanmelding], vragen: dict[str, str], keren: list[Bijeenkomst]) -> Iterator[list[Any]]:
    """De cellen van elke aanmelding."""
    er: dict[int, dict[int, bool]] = defaultdict(dict)
    vinkjes = Aanwezigheid.objects.filter(bijeenkomst__in=keren)
    for aanmelding, bijeenkomst, aanwezig in vinkjes.values_list("aanmelding", "bijeenkomst", "aanwezig"):
        er[aanmelding][bijeenkomst] = aanwezig
    for rij in rijen:
        antwoorden = {str(vraag.get("sleutel", vraag["label"])): vraag.get("weergave", "") for vraag in rij.invoer}
        yield [
            *(rij.kenmerk, rij.naam, rij.email, rij.telefoon, rij.aantal, rij.get_status_display(), rij.tijdvak),
            *(rij.gereserveerd or "", rij.nodig, rij.aangemeld_op),
            *(antwoorden.get(sleutel, "") for sleutel in vragen),
            *(_ja_nee(er[rij.pk].get(keer.pk)) for keer in keren),
        ]


def _ja_nee(aanwezig: bool | None) -> str:
    if aanwezig is None:
        return ""
    return _("ja") if aanwezig else _("nee")
