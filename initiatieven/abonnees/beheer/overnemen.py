from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from initiatieven.models import Overname
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.lijstbestand import breedte
from stadmaken.common.nummers import HOOGSTE_PK

from ..actions import overnemen
from .forms import KolomForm, UploadForm
from .scherm import LIJST, Abonneescherm

LAATSTE = 10
KLAARGEZET, WEGGEGOOID = "initiatieven.overname_klaargezet", "initiatieven.overname_weggegooid"
auditacties.registreer(
    {
        KLAARGEZET: gettext_lazy("Lijst met abonnees ingelezen"),
        WEGGEGOOID: gettext_lazy("Ingelezen lijst met abonnees weggegooid"),
    }
)


class OvernemenView(Abonneescherm):
    """Stap 1: het bestand, en waar en wanneer deze mensen toestemming gaven."""

    template_name = "initiatieven/abonnees/beheer/overnemen.html"
    page_title = gettext_lazy("Lijst overnemen")
    header_icon = "upload"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gedaan = Overname.objects.filter(uitgevoerd_op__isnull=False).select_related("door")
        context = {"form": UploadForm(), "eerder": gedaan.order_by("-uitgevoerd_op", "-pk").defer("cellen")[:LAATSTE]}
        laatste = overnemen.laatste()
        if laatste:
            context["laatste"] = laatste
            context["terug"] = overnemen.terug_te_draaien(laatste).count()
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        wie: Any = request.user
        with transaction.atomic():
            overname = Overname.objects.create(
                bestand=form.cleaned_data["bestand"].name[:120],
                waar=form.cleaned_data["waar"],
                wanneer=form.cleaned_data["wanneer"],
                cellen=form.cellen,
                door=wie,
            )
            leg_vast(KLAARGEZET, overname, door=wie)
        return redirect("abonnees_beheer:overname", overname.pk)


class OvernameView(Abonneescherm):
    """Stap 2: zien wat er gaat gebeuren, en het doen."""

    template_name = "initiatieven/abonnees/beheer/overname.html"
    page_title = gettext_lazy("Controleer de lijst")
    header_icon = "upload"

    @cached_property
    def overname(self) -> Overname:
        wacht = Overname.objects.filter(uitgevoerd_op=None)
        return get_object_or_404(wacht, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def kolomform(self, data: Any) -> KolomForm:
        """De keuze van de kolom; zonder geldige keuze de kolom die het meest op adressen lijkt."""
        cellen = self.overname.cellen
        kolommen = [(nummer, _kolomnaam(cellen, nummer)) for nummer in range(breedte(cellen))]
        form = KolomForm(data if "kolom" in data else {"kolom": vermoedelijke_kolom(cellen)}, kolommen)
        if not form.is_valid():
            form = KolomForm({"kolom": vermoedelijke_kolom(cellen)}, kolommen)
            form.is_valid()
        return form

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.kolomform(self.request.GET)
        kolom = form.cleaned_data["kolom"]
        return {
            **super().get_context_data(**kwargs),
            "overname": self.overname,
            "form": form,
            "kolom": kolom,
            "uit": overnemen.voorspel(self.overname, kolom),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if Overname.objects.filter(pk=min(self.kwargs["pk"], HOOGSTE_PK), uitgevoerd_op__isnull=False).exists():
            messages.warning(request, _("Deze lijst was al overgenomen. Er is niets veranderd."))
            return redirect(LIJST)
        if request.POST.get("actie") == "weg":
            with transaction.atomic():
                leg_vast(WEGGEGOOID, self.overname, door=request.user)
                self.overname.delete()
            messages.success(request, _("Er is niets overgenomen. Het bestand is weggegooid."))
            return redirect("abonnees_beheer:overnemen")
        kolom = self.kolomform(request.POST).cleaned_data["kolom"]
        aantallen = overnemen.neem_over(self.overname, kolom)
        if aantallen is None:
            messages.warning(request, _("Deze lijst was al overgenomen. Er is niets veranderd."))
        else:
            zin = ngettext("{n} abonnee is overgenomen.", "{n} abonnees zijn overgenomen.", aantallen["nieuw"])
            messages.success(request, zin.format(n=aantallen["nieuw"]), buttons=[_ongedaan_knop()])
        return redirect(LIJST)


class OngedaanView(Abonneescherm):
    """De laatste overname ongedaan maken."""

    template_name = "initiatieven/abonnees/beheer/ongedaan.html"
    page_title = gettext_lazy("Overname ongedaan maken")
    header_icon = "undo"

    @cached_property
    def overname(self) -> Overname:
        return get_object_or_404(Overname.objects.defer("cellen"), pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "overname": self.overname,
            "kan": self.overname == overnemen.laatste(),
            "aantal": overnemen.terug_te_draaien(self.overname).count(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        aantal = overnemen.maak_ongedaan(self.overname)
        if aantal is None:
            messages.warning(request, _("Dit kan niet meer. Er is niets veranderd."))
        else:
            zin = ngettext("{n} abonnee is weer weggehaald.", "{n} abonnees zijn weer weggehaald.", aantal)
            messages.success(request, zin.format(n=aantal))
        return redirect("abonnees_beheer:overnemen")


def _kolomnaam(cellen: list[list[str]], nummer: int) -> str:
    eerste = next((rij[nummer] for rij in cellen if nummer < len(rij) and rij[nummer]), "")
    return _("Kolom {nummer}: {eerste}").format(nummer=nummer + 1, eerste=eerste[:40] or "–")


def vermoedelijke_kolom(cellen: list[list[str]]) -> int:
    """De kolom met de meeste apenstaartjes."""
    tellingen = [sum("@" in rij[kolom] for rij in cellen if kolom < len(rij)) for kolom in range(breedte(cellen))]
    return tellingen.index(max(tellingen))


def _ongedaan_knop() -> Any:
    return messages.button(reverse("abonnees_beheer:overnemen"), _("Ongedaan maken"))
