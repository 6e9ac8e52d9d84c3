from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common.auditlog.schrijven import stil
from stadmaken.common.besloten import BESLOTEN, met_koppen
from stadmaken.common.persoonsgegevens import bronnen

from .. import actions, bestanden
from . import spoor
from .forms import DOWNLOAD, KIES, LINK, WIS, ZOEK, ActieForm, DownloadForm, VerzoekForm, WisForm, ZoekForm
from .rules import mag_behandelen

PER_PAGINA = 50
ADRES = "gegevens_beheer:zoeken"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class GegevensView(WagtailAdminTemplateMixin, TemplateView):
    """Eén e-mailadres: waar het voorkomt, en wat er op verzoek mee gebeurt. Het adres gaat alleen met POST mee."""

    template_name = "home/privacy/beheer/zoeken.html"
    page_title = gettext_lazy("Gegevens bij een e-mailadres")
    header_icon = "key"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not mag_behandelen(request.user):
            raise PermissionDenied
        return met_koppen(super().dispatch(request, *args, **kwargs), BESLOTEN)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = Paginator(spoor.afgehandeld(), PER_PAGINA).get_page(self.request.GET.get("p"))
        klaar = {"pagina": pagina, "rijen": [spoor.rij(regel) for regel in pagina]}
        return {"zoekform": ZoekForm(), **klaar, **super().get_context_data(**kwargs), "adres": reverse(ADRES)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = ActieForm(request.POST)
        if not form.is_valid():
            raise BadRequest
        zoekform = ZoekForm(request.POST)
        if not zoekform.is_valid():
            return self.render_to_response(self.get_context_data(zoekform=zoekform), status=422)
        doe = {ZOEK: self._zoek, LINK: self._mail_link, DOWNLOAD: self._download, KIES: self._kies, WIS: self._wis}
        return doe[form.cleaned_data["actie"]](zoekform.cleaned_data["email"])

    def _zoek(self, email: str) -> HttpResponseBase:
        spoor.noteer(spoor.OPGEZOCHT, self.request.user, email)
        return self._toon(email)

    def _mail_link(self, email: str) -> HttpResponseBase:
        with transaction.atomic():
            gemaild = actions.vraag(email, _taal())
            if gemaild:
                spoor.noteer(spoor.LINK, self.request.user, email)
        if gemaild:
            messages.success(self.request, _("De link is gemaild. Zij werkt twee uur."))
        else:
            messages.warning(self.request, _("Naar dit adres gingen vandaag al drie mails. Probeer het morgen."))
        return redirect(ADRES)

    def _download(self, email: str) -> HttpResponseBase:
        form = DownloadForm(self.request.POST)
        if not form.is_valid():
            return self._toon(email, status=422, downloadform=form)
        groepen = bronnen.zoek(email)
        aantal = sum(len(groep.stukken) for groep in groepen)
        vorm = form.cleaned_data["vorm"]
        spoor.noteer(spoor.DOWNLOAD, self.request.user, email, aantal=aantal, formaat=vorm, **_waarom(form))
        return bestanden.als_bestand(vorm, email, groepen)

    def _kies(self, email: str) -> HttpResponseBase:
        return self._met_keuze(email, self._bevestig)

    def _wis(self, email: str) -> HttpResponseBase:
        return self._met_keuze(email, self._doe_wissen)

    def _met_keuze(self, email: str, verder: Any) -> HttpResponseBase:
        stukken = actions.te_wissen(email)
        form = WisForm(self.request.POST, kan=[sleutel for sleutel, _stuk in stukken])
        if not form.is_valid():
            return self._toon(email, status=422, wisform=form)
        keuze = set(form.cleaned_data["stuk"])
        antwoord: HttpResponseBase = verder(email, form, [paar for paar in stukken if paar[0] in keuze])
        return antwoord

    def _bevestig(self, email: str, form: WisForm, gekozen: list[Any]) -> HttpResponseBase:
        self.template_name = "home/privacy/beheer/bevestigen.html"
        context = self.get_context_data(email=email, wisform=form, gekozen=gekozen)
        return self.render_to_response({**context, "page_title": _("Wilt u dit verwijderen?")})

    def _doe_wissen(self, email: str, form: WisForm, gekozen: list[Any]) -> HttpResponseBase:
        with transaction.atomic():
            with stil():  # alles samen is één handeling
                aantal = actions.wis(email, [sleutel for sleutel, _stuk in gekozen], _taal(), door=self.request.user)
            if aantal:
                spoor.noteer(spoor.GEWIST, self.request.user, email, aantal=aantal, **_waarom(form))
        if aantal:
            zin = ngettext("{n} ding is verwijderd.", "{n} dingen zijn verwijderd.", aantal).format(n=aantal)
            messages.success(self.request, _("{zin} De persoon krijgt daarvan één mail.").format(zin=zin))
        else:
            messages.warning(self.request, _("Dit was al verwijderd. Er is niets veranderd."))
        return redirect(ADRES)

    def _toon(self, email: str, *, status: int = 200, **forms: VerzoekForm) -> HttpResponse:
        self.template_name = "home/privacy/beheer/adres.html"
        groepen = bronnen.zoek(email)
        context = {
            "email": email,
            "groepen": groepen,
            "te_wissen": bool(actions.te_wissen(email)),
            "aangevinkt": self.request.POST.getlist("stuk"),
            "eerder": [spoor.rij(regel) for regel in spoor.eerder(email)[:PER_PAGINA]],
            "downloadform": DownloadForm(initial={"email": email}),
            "wisform": VerzoekForm(initial={"email": email}),
            **forms,
        }
        return self.render_to_response(self.get_context_data(**context), status=status)


def _waarom(form: VerzoekForm) -> dict[str, str]:
    return {naam: form.cleaned_data[naam] for naam in ("reden", "verzoek")}


def _taal() -> str:
    return get_language() or "nl"
