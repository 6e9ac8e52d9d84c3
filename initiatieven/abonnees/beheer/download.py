from collections.abc import Iterator
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import Abonnee, Volgt
from stadmaken.common import csvbestand, rekenblad

from .. import rules, spoor
from ..choices import Status
from ..doelen import met_doelen
from .forms import DownloadForm
from .scherm import Abonneescherm

PORTIE = 1000
# De koppen, met hun breedte in tekens.
KOLOMMEN = [
    *((gettext_lazy("E-mailadres"), 32), (gettext_lazy("Stand"), 16), (gettext_lazy("Nieuwsbrief"), 12)),
    *((gettext_lazy("Mail over volgen"), 18), (gettext_lazy("Volgt"), 50), (gettext_lazy("Taal"), 12)),
    *((gettext_lazy("Hoe gekomen"), 28), (gettext_lazy("Bewijs van toestemming"), 40)),
    *((gettext_lazy("Bevestigd op"), 18), (gettext_lazy("Gestopt op"), 18)),
]


class DownloadView(Abonneescherm):
    """De hele lijst meenemen; zeg eerst wat iemand meeneemt."""

    template_name = "initiatieven/abonnees/beheer/download.html"
    page_title = gettext_lazy("Abonnees downloaden")
    header_icon = "download"

    def mag(self) -> bool:
        return rules.mag_downloaden(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "form": DownloadForm(),
            "aantal": gekozen("").count(),
            "krijgt_post": gekozen(Status.ACTIEF).count(),
            "laatste": [(regel, spoor.zin(regel.data)) for regel in spoor.laatste_downloads()],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = DownloadForm(request.POST)
        if not form.is_valid():
            raise BadRequest
        formaat, rijen = form.cleaned_data["formaat"], gekozen(form.cleaned_data["wie"])
        spoor.gedownload(request.user, rijen.count(), formaat)
        return (als_xlsx if formaat == "xlsx" else als_csv)(rijen)


def gekozen(status: str) -> QuerySet[Abonnee]:
    """Wie er in het bestand komen; van wie verwijderd is, valt niets te melden."""
    rijen = Abonnee.objects.exclude(email="")
    return rijen.filter(status=status) if status else rijen


def als_xlsx(rijen: QuerySet[Abonnee]) -> HttpResponseBase:
    """Een rekenblad."""
    return rekenblad.als_download(rekenblad.een_blad(_("Abonnees"), KOLOMMEN, cellen(rijen)), "abonnees.xlsx")


def als_csv(rijen: QuerySet[Abonnee]) -> HttpResponseBase:
    """Regel voor regel, zonder tussenbestand."""
    return csvbestand.als_download([naam for naam, _breedte in KOLOMMEN], cellen(rijen), "abonnees.csv")


def cellen(rijen: QuerySet[Abonnee]) -> Iterator[list[Any]]:
    """De cellen van elke abonnee, per portie met een vast aantal vragen."""
    laatste = 0
    while portie := list(rijen.filter(pk__gt=laatste).order_by("pk")[:PORTIE]):
        laatste = portie[-1].pk
        volgt: dict[int, list[str]] = {}
        for regel in met_doelen(Volgt.objects.filter(abonnee__in=portie)):
            volgt.setdefault(regel.abonnee_id, []).append(str(regel))
        for rij in portie:
            yield _rij(rij, volgt.get(rij.pk, []))


def _rij(rij: Abonnee, volgt: list[str]) -> list[Any]:
    return [
        *(rij.email, str(rij.get_status_display()), _ja_nee(rij.nieuwsbrief)),
        *(str(rij.get_ritme_display()) if rij.volgen and volgt else _("nee"), "; ".join(volgt)),
        *(str(rij.get_taal_display()), str(rij.get_bron_display()), rij.toestemming),
        *(rij.bevestigd_op, rij.uitgeschreven_op),
    ]


def _ja_nee(waar: bool) -> str:
    return _("ja") if waar else _("nee")
