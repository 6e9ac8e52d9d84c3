"""Tweede blik: een ander dan wie de inbreng afwees, beslist."""

from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from participatie.models import Heroverweging
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from .. import actions, redactie, redenen, rules
from ..models.heroverweging import HeroverwegingQuerySet
from .basis import Behandelscherm
from .forms import FotosForm, PubliekForm, ingevuld, regels

PER_PAGINA = 50
LAATSTE = 20
COLLEGAS = 3
BLIK_MET = ("inbreng__formulier", "inbreng__project", "eerste_door", "door")
Besluit = Heroverweging.Besluit


class BesluitForm(forms.Form):
    """Wat de tweede beoordelaar vindt. Wie bij “nee” blijft, legt dat uit."""

    actie = forms.ChoiceField(choices=Besluit.choices)
    versie = forms.IntegerField(min_value=0, max_value=2**62)
    toelichting = forms.CharField(
        label=gettext_lazy("Uw uitleg"),
        required=False,
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 4, **nagekeken(Tekstsoort.ANTWOORD)}),
        help_text=gettext_lazy("De indiener leest dit. Blijft de inbreng van de site? Dan is uitleg verplicht."),
    )

    def clean_toelichting(self) -> str:
        return regels(self.cleaned_data["toelichting"])

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("actie") == Besluit.BLIJFT and not gegevens.get("toelichting"):
            self.add_error("toelichting", _("Schrijf op waarom de inbreng van de site blijft. De indiener leest het."))
        return gegevens


class TweedeBlikLijst(Behandelscherm, TemplateView):
    """Wat op een tweede blik wacht, wat er is besloten, en hoe vaak elke reden is gegeven."""

    template_name = "participatie/inbreng/beheer/tweede_blikken.html"
    page_title = gettext_lazy("Tweede blik")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(str(self.page_title))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blikken = _eigen(self.request.user).select_related(*BLIK_MET)
        pagina = Paginator(blikken.wachtend(), PER_PAGINA).get_page(self.request.GET.get("p"))
        besloten = blikken.filter(besloten_op__isnull=False).order_by("-besloten_op")[:LAATSTE]
        return {
            **super().get_context_data(**kwargs),
            "pagina": pagina,
            "rijen": [(blik, rules.mag_heroverwegen(self.request.user, blik)) for blik in pagina],
            "besloten": besloten,
            "per_reden": redenen.tellen(self.eigen_inbreng().filter(moderatie__in=rules.AFGEWEZEN)),
            "uitkomsten": _uitkomsten(_eigen(self.request.user)),
        }


class TweedeBlikView(Behandelscherm, TemplateView):
    """Eén tweede blik: het origineel, de reden en wat de indiener ertegen inbrengt, naast elkaar."""

    template_name = "participatie/inbreng/beheer/tweede_blik.html"

    @cached_property
    def blik(self) -> Heroverweging:
        rijen = _eigen(self.request.user).select_related(*BLIK_MET)
        return get_object_or_404(
            rijen.prefetch_related("inbreng__gebeurtenissen__door", "inbreng__fotos"), pk=self.kwargs["pk"]
        )

    @cached_property
    def forms(self) -> tuple[PubliekForm, FotosForm, BesluitForm]:
        data = self.request.POST if self.request.method == "POST" else None
        inbreng = self.blik.inbreng
        publiek, fotos = PubliekForm(inbreng, data), FotosForm(inbreng, self.request.user, data)
        for veld in [*publiek.fields.values(), *fotos.fields.values()]:
            veld.disabled = not self.mag
        return publiek, fotos, BesluitForm(data)

    @property
    def mag(self) -> bool:
        return self.blik.wacht and rules.mag_heroverwegen(self.request.user, self.blik)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.noteer_bekeken(self.blik.inbreng)
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Tweede blik op {kenmerk}").format(kenmerk=self.blik.inbreng.kenmerk)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": self.adres("tweede_blikken"), "label": _("Tweede blik")}
        kruimels = self.kruimels(self.blik.inbreng.kenmerk)
        return [*kruimels[:-1], lijst, kruimels[-1]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blik, (publiek, fotos, besluit) = self.blik, self.forms
        rijen = ingevuld(blik.inbreng, publiek, self.request.user)
        gebeurtenissen = list(blik.inbreng.gebeurtenissen.all())
        zelf = blik.wacht and blik.eerste_door_id == self.request.user.pk
        return {
            **super().get_context_data(**kwargs),
            "blik": blik,
            "inbreng": blik.inbreng,
            "bezwaar": blik.tekst if self.ziet_origineel else redactie.onleesbaar(blik.tekst, blik.inbreng.naam),
            "mag": self.mag,
            "zelf": zelf,
            "collegas": rules.andere_beoordelaars(blik)[:COLLEGAS] if zelf else [],
            "ingevuld": rijen,
            "besloten": [rij for rij in rijen if rij["veld"] is None],
            "fotosform": fotos,
            "besluitform": besluit,
            "versie": max((gebeurtenis.pk for gebeurtenis in gebeurtenissen), default=0),
            "lijstadres": self.adres("tweede_blikken"),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.blik.wacht:
            return self._ingehaald()
        if not rules.mag_heroverwegen(request.user, self.blik):
            messages.error(request, _("U beoordeelde deze inbreng zelf. Er is niets veranderd: een collega beslist."))
            return self.render_to_response(self.get_context_data(), status=403)
        besluit = self.forms[2]
        besluit.is_valid()
        if {"actie", "versie"} & set(besluit.errors):
            raise BadRequest
        plaatsen = besluit.cleaned_data["actie"] == Besluit.PLAATSEN
        te_controleren = self.forms if plaatsen else [besluit]
        if not all([form.is_valid() for form in te_controleren]):  # noqa: C419  alle meldingen in één keer
            messages.error(request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(), status=422)
        try:
            with transaction.atomic():
                self._besluit(plaatsen=plaatsen)
        except actions.VerouderdError:
            return self._ingehaald()
        self.meld_gedaan(self._melding(plaatsen=plaatsen))
        return redirect(self.adres("tweede_blikken"))

    def _besluit(self, *, plaatsen: bool) -> None:
        publiek, fotos, besluit = self.forms
        inbreng, door = self.blik.inbreng, self.request.user
        uitleg, versie = besluit.cleaned_data["toelichting"], besluit.cleaned_data["versie"]
        if plaatsen:
            actions.alsnog_plaatsen(inbreng, publiek.publiek(), uitleg, door, fotos=fotos.keuzes(), versie=versie)
        else:
            actions.laten_zoals_het_is(inbreng, uitleg, door, versie=versie)

    def _melding(self, *, plaatsen: bool) -> str:
        tekst = (
            _("Inbreng {kenmerk} staat alsnog op de site. De indiener krijgt bericht.")
            if plaatsen
            else _("Inbreng {kenmerk} blijft van de site. De indiener leest uw uitleg.")
        )
        return tekst.format(kenmerk=self.blik.inbreng.kenmerk)

    def _ingehaald(self) -> HttpResponse:
        messages.warning(self.request, _("Er is hier net iets veranderd. U ziet nu hoe het ervoor staat."))
        del self.blik
        return self.render_to_response(self.get_context_data(), status=409)


def _eigen(medewerker: Any) -> HeroverwegingQuerySet:
    """De tweede blikken op inbreng waar deze medewerker bij mag."""
    return rules.in_werkgebied(medewerker, Heroverweging.objects.all(), "inbreng__project")


def _uitkomsten(blikken: HeroverwegingQuerySet) -> list[tuple[str, int]]:
    """Hoeveel tweede blikken er zijn gevraagd, en hoe het afliep."""
    besloten = Q(besloten_op__isnull=False)
    per_besluit = {waarde: Count("pk", filter=besloten & Q(besluit=waarde)) for waarde in ("", *Besluit.values)}
    telling = blikken.aggregate(
        gevraagd=Count("pk"), wacht=Count("pk", filter=~besloten), **{f"besluit_{k}": v for k, v in per_besluit.items()}
    )
    return [
        (_("Aantal verzoeken"), telling["gevraagd"]),
        (_("Wacht op een besluit"), telling["wacht"]),
        *((str(label), telling[f"besluit_{waarde}"]) for waarde, label in Besluit.choices),
        (_("Niet meer nodig: eerder teruggedraaid"), telling["besluit_"]),
    ]
