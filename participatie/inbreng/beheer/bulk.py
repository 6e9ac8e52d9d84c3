from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView, View
from wagtail.admin import messages

from participatie.models import Foto, Gebeurtenis, Inbreng

from .. import actions, redactie
from ..choices import Moderatie
from .basis import Behandelscherm
from .forms import ZINNEN, AntwoordForm, RedenForm

HOOGSTENS = 200


class SelectieForm(forms.Form):
    """Wat is aangevinkt, en wat ermee moet gebeuren."""

    actie = forms.ChoiceField(
        choices=[
            ("plaatsen", gettext_lazy("Plaatsen")),
            ("niet_plaatsen", gettext_lazy("Niet plaatsen")),
            ("beantwoorden", gettext_lazy("Beantwoorden")),
        ]
    )
    bevestigd = forms.BooleanField(required=False)
    inbreng = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        gegeven = data.getlist("inbreng")[:HOOGSTENS]
        nummers = [waarde for waarde in gegeven if waarde.isascii() and waarde.isdigit() and len(waarde) < 19]
        self.fields["inbreng"].choices = [(nummer, nummer) for nummer in nummers]  # type: ignore[attr-defined]


class BulkView(Behandelscherm, TemplateView):
    """Meer tegelijk behandelen, na een blad dat zegt hoeveel het er zijn en hoe zij op de site komen."""

    template_name = "participatie/inbreng/beheer/bulk.html"
    http_method_names = ["post"]

    @cached_property
    def selectie(self) -> SelectieForm:
        form = SelectieForm(self.request.POST)
        if not form.is_valid():
            raise BadRequest
        return form

    @property
    def gekozen(self) -> set[int]:
        return set(self.selectie.cleaned_data["inbreng"])

    @cached_property
    def rijen(self) -> list[Inbreng]:
        fotos = Foto.objects.filter(scan=False)
        rijen = self.eigen_inbreng().filter(pk__in=self.gekozen).order_by("ontvangen_op", "pk")
        return list(rijen.select_related("formulier", "antwoord").prefetch_related(Prefetch("fotos", fotos)))

    @property
    def actie(self) -> str:
        return str(self.selectie.cleaned_data["actie"])

    @property
    def geschikt(self) -> list[Inbreng]:
        """Plaatsen en afwijzen kan alleen wat nog nieuw is; antwoorden kan altijd."""
        if self.actie == "beantwoorden":
            return self.rijen
        return [inbreng for inbreng in self.rijen if inbreng.moderatie == Moderatie.NIEUW]

    @cached_property
    def form(self) -> RedenForm | AntwoordForm | None:
        """Wat er bij deze handeling nog in te vullen is."""
        data = self.request.POST if self.selectie.cleaned_data["bevestigd"] else None
        if self.actie == "niet_plaatsen":
            return RedenForm(data)
        if self.actie == "beantwoorden":
            return AntwoordForm(data, initial={"namens": self.laatst_namens()})
        return None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.gekozen:
            messages.warning(request, _("U had niets aangevinkt. Vink eerst aan wat u wilt behandelen."))
            return redirect(self.adres("lijst"))
        if len(self.rijen) < len(self.gekozen):
            messages.warning(request, self._niet_gevonden(len(self.gekozen) - len(self.rijen)))
            self.selectie.cleaned_data["inbreng"] = [inbreng.pk for inbreng in self.rijen]
        if not self.rijen:
            return redirect(self.adres("lijst"))
        if not self.selectie.cleaned_data["bevestigd"]:
            return self.render_to_response(self.get_context_data())
        if self.form is not None and not self.form.is_valid():
            return self.render_to_response(self.get_context_data(), status=422)
        gedaan = self._doe()
        self.meld_gedaan(self._melding(len(gedaan)), [g for g in gedaan if actions.is_omkeerbaar(g)])
        return redirect(self.adres("lijst"))

    def get_page_title(self) -> str:
        return str(dict(self.selectie.fields["actie"].choices)[self.actie])  # type: ignore[attr-defined]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(self.get_page_title())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geschikt = self.geschikt
        return {
            **super().get_context_data(**kwargs),
            "actie": self.actie,
            "rijen": [(inbreng, redactie.concept(inbreng)) for inbreng in geschikt],
            "aantal": len(geschikt),
            "overgeslagen": len(self.rijen) - len(geschikt),
            "bulkform": self.form,
            "zinnen": ZINNEN,
            "lijstadres": self.adres("lijst"),
        }

    def _doe(self) -> list[Gebeurtenis]:
        door = self.request.user
        if isinstance(self.form, RedenForm):
            return actions.niet_plaatsen_alle(self.rijen, self.form.reden, door)
        if isinstance(self.form, AntwoordForm):
            return actions.beantwoorden(self.rijen, **self.form.cleaned_data, door=door)
        return actions.plaatsen_alle(self.rijen, door)

    @staticmethod
    def _niet_gevonden(aantal: int) -> str:
        """Wat niet bestaat en wat van een ander team is, krijgt dezelfde zin."""
        return ngettext(
            "{aantal} aangevinkte inbreng staat niet in uw lijst. Daar is niets mee gebeurd.",
            "{aantal} keer aangevinkte inbreng staat niet in uw lijst. Daar is niets mee gebeurd.",
            aantal,
        ).format(aantal=aantal)

    def _melding(self, aantal: int) -> str:
        if self.actie == "plaatsen":
            tekst = ngettext("{aantal} inbreng is geplaatst.", "{aantal} keer inbreng is geplaatst.", aantal)
        elif self.actie == "niet_plaatsen":
            tekst = ngettext("{aantal} inbreng is niet geplaatst.", "{aantal} keer inbreng is niet geplaatst.", aantal)
        else:
            tekst = ngettext("{aantal} inbreng is beantwoord.", "{aantal} keer inbreng is beantwoord.", aantal)
        return tekst.format(aantal=aantal)


class OngedaanView(Behandelscherm, View):
    """Draai terug wat net is gedaan."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        gegeven = request.POST.getlist("gebeurtenis")[: 2 * HOOGSTENS]
        nummers = [int(waarde) for waarde in gegeven if waarde.isascii() and waarde.isdigit() and len(waarde) < 19]
        gekozen = Gebeurtenis.objects.filter(pk__in=nummers, inbreng__in=self.eigen_inbreng().values("pk")).order_by()
        pks = list(gekozen.values_list("pk", flat=True))
        betrokken = list(gekozen.values_list("inbreng_id", flat=True).distinct()[:2])
        aantal = actions.ongedaan_maken(pks, request.user)
        if aantal:
            messages.success(request, _("Dat is ongedaan gemaakt. Mail die nog niet weg was, is tegengehouden."))
        else:
            messages.warning(request, _("Dit is niet meer ongedaan te maken: er is daarna al iets anders mee gebeurd."))
        return redirect(self.adres("lezen", betrokken[0]) if len(betrokken) == 1 else self.adres("lijst"))
