"""De eigen schermen van een bord in het CMS: poster, QR-code en scans."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail_modeladmin.helpers import ButtonHelper
from wagtail_modeladmin.views import CreateView, EditView, InspectView

from ..teams.beheer.records import BinnenWerkgebied
from ..teams.beheer.velden import alleen_eigen_project, begrens_paginakiezers
from . import poster, scans
from .bordpagina import Bordpagina, vind
from .choices import Posterformaat
from .controle import waarschuwingen
from .forms import QrMaatForm
from .models import Infobord
from .qr import QrCode, leesbaar_adres
from .rules import BORDEN

SOORTEN = {"pdf": "application/pdf", "svg": "image/svg+xml", "png": "image/png"}


class BordForm(WagtailAdminModelForm):
    """Een bord; wie alleen eigen borden beheert, hangt er geen bij het project van een ander."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        recht = "change" if self.instance.pk else "add"
        if not self.for_user.has_perm(f"participatie.{recht}_infobord"):
            alleen_eigen_project(self)
            begrens_paginakiezers(self)


class StraatFilter(SimpleListFilter):
    """Waar het bord nu is."""

    title = gettext_lazy("status")
    parameter_name = "straat"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("gepland", _("Nog niet geplaatst")), ("ja", _("Op straat")), ("weg", _("Weggehaald"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        if self.value() == "ja":
            return queryset.op_straat()
        if self.value() == "weg":
            return queryset.filter(verwijderd_op__isnull=False)
        if self.value() == "gepland":
            return queryset.filter(geplaatst_op__isnull=True, verwijderd_op__isnull=True)
        return queryset


class BordKnoppen(ButtonHelper):
    """Het bord zelf is het eerste waar men naartoe wil, niet het formulier."""

    def inspect_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        titel = _("Poster, QR-code en scans van dit bord")
        return {**super().inspect_button(*args, **kwargs), "label": _("Poster"), "title": titel}

    def get_primary_button(self, obj: Infobord) -> dict[str, Any] | None:
        if self.permission_helper.user_can_inspect_obj(self.request.user, obj):
            return self.inspect_button(obj.pk)
        return None


class NaarHetBord:
    """Na het bewaren is de poster klaar: ga erheen, als dat mag."""

    def get_success_url(self) -> str:
        view: Any = self
        if view.permission_helper.user_can_inspect_obj(view.request.user, view.instance):
            return str(view.url_helper.get_action_url("inspect", view.instance.pk))
        return reverse("wagtailadmin_home")


class BordToevoegen(NaarHetBord, CreateView):
    """Een nieuw bord."""


class BordWijzigen(NaarHetBord, BinnenWerkgebied, EditView):
    """Een bord wijzigen; de code blijft."""


class BordView(BinnenWerkgebied, InspectView):
    """Alles over één bord: voorbeeld van de poster, downloads, leesafstand, waarschuwingen en scans."""

    page_title = gettext_lazy("Infobord")

    def get_meta_title(self) -> str:
        return str(self.instance)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bord = self.instance
        maat = QrMaatForm(self.request.GET if "mm" in self.request.GET else {"mm": bord.qr_mm})
        qr = poster.qr_van(bord, maat.cleaned_data["mm"] if maat.is_valid() else None)
        dagen = scans.per_dag(bord)
        return super().get_context_data(
            qr=qr,
            maatform=maat,
            adres=leesbaar_adres(bord.pad),
            posters=[(formaat, poster.bezwaar(bord, formaat)) for formaat in Posterformaat],
            waarschuwingen=waarschuwingen(Bordpagina(vind(bord.code) or bord, self.request)),
            dagen=_staven(dagen),
            totaal=sum(aantal for _dag, aantal in dagen),
            meeste=max(aantal for _dag, aantal in dagen),
            mag_wijzigen=self.permission_helper.user_can_edit_obj(self.request.user, bord),
            **kwargs,
        )


def _staven(dagen: list[tuple[Any, int]]) -> list[dict[str, Any]]:
    """Een staaf per dag, in een tekening van 600 bij 120."""
    meest = max(aantal for _dag, aantal in dagen) or 1
    breed = 600 / len(dagen)
    return [
        {"dag": dag, "aantal": aantal, "x": round(n * breed + 2), "hoog": round(aantal / meest * 110)}
        for n, (dag, aantal) in enumerate(dagen)
    ]


def bestand(model_admin: Any, request: HttpRequest, instance_pk: str, naam: str) -> HttpResponse:
    """Een poster of QR-code om te downloaden, of als voorbeeld op het scherm."""
    # Eerst het recht: wie het niet heeft, merkt ook niet of het bord bestaat.
    if not BORDEN.mag_ergens(request.user):
        raise PermissionDenied
    bord = BORDEN.binnen(request.user, Infobord.objects.filter(pk=instance_pk)).first()
    if bord is None:
        raise Http404
    try:
        inhoud = _maak(bord, naam, request)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return redirect(model_admin.url_helper.get_action_url("inspect", bord.pk))
    antwoord = HttpResponse(inhoud, content_type=SOORTEN[naam.rpartition(".")[2]])
    plek = "inline" if naam == "voorbeeld.png" else "attachment"
    antwoord.headers["Content-Disposition"] = f'{plek}; filename="infobord-{bord.code}-{naam}"'
    antwoord.headers["Cache-Control"] = "private, no-cache"
    return antwoord


def _maak(bord: Infobord, naam: str, request: HttpRequest) -> bytes:
    if naam == "voorbeeld.png":
        return poster.png(bord, ppi=96 if bord.formaat == Posterformaat.A4 else 68)
    if naam.startswith("poster-"):
        return poster.pdf(bord, naam[7:9].upper())
    maat = QrMaatForm(request.GET if "mm" in request.GET else {"mm": bord.qr_mm})
    if not maat.is_valid():
        raise ValidationError(list(maat.errors["mm"]))
    qr: QrCode = poster.qr_van(bord, maat.cleaned_data["mm"])
    return qr.svg() if naam == "qr.svg" else qr.png()
