import csv
import io
import tempfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import Abonnee, Volgt
from stadmaken.common import rekenblad
from stadmaken.common.modeladmin import onschadelijk

from .. import rules, spoor
from ..choices import Status
from ..doelen import met_doelen
from .forms import DownloadForm
from .scherm import Abonneescherm

PORTIE = 1000
# Aan dit teken ziet Excel dat het UTF-8 is.
BOM = "\ufeff"


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
    bestand = tempfile.TemporaryFile()  # noqa: SIM115  (de response sluit het, en dan is het weg)
    rekenblad.schrijf(bestand, str(_("Abonnees")), kolommen(), cellen(rijen))
    bestand.seek(0)
    return FileResponse(bestand, as_attachment=True, filename="abonnees.xlsx")


def als_csv(rijen: QuerySet[Abonnee]) -> HttpResponseBase:
    """Regel voor regel, zonder tussenbestand."""
    response = StreamingHttpResponse(_regels(rijen), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="abonnees.csv"'
    return response


def kolommen() -> list[tuple[str, int]]:
    """De koppen, met hun breedte in tekens."""
    return [
        *((_("E-mailadres"), 32), (_("Stand"), 16), (_("Nieuwsbrief"), 12), (_("Mail over volgen"), 18)),
        *((_("Volgt"), 50), (_("Taal"), 12), (_("Hoe gekomen"), 28), (_("Bewijs van toestemming"), 40)),
        *((_("Bevestigd op"), 18), (_("Gestopt op"), 18)),
    ]


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


def _regels(rijen: QuerySet[Abonnee]) -> Iterator[str]:
    yield BOM + _regel([naam for naam, _breedte in kolommen()])
    for rij in cellen(rijen):
        yield _regel([_tekst(waarde) for waarde in rij])


def _regel(waarden: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerow(waarden)
    return buffer.getvalue()


def _tekst(waarde: Any) -> str:
    if isinstance(waarde, datetime):
        return f"{timezone.localtime(waarde):%Y-%m-%d %H:%M}"
    return "" if waarde is None else str(onschadelijk(str(waarde), "csv"))
