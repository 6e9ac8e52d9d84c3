import uuid
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from initiatieven.models import Aanmelding, Rondschrijven
from stadmaken.common.nummers import HOOGSTE_PK, nummers

from ..aanmelden.choices import Status
from . import rondschrijven
from .basis import Gelegenheidscherm

HOOGSTENS = 1000
STATUSSEN = [
    (Status.BEVESTIGD.value, gettext_lazy("Wie een plek heeft")),
    (Status.AANGEBODEN.value, gettext_lazy("Wie een plek krijgt aangeboden")),
    (Status.WACHTLIJST.value, gettext_lazy("Wie op de wachtlijst staat")),
]


class BerichtForm(forms.Form):
    """Aan wie, en wat. Wie mensen aanvinkte in de lijst, kiest geen groepen meer."""

    idempotentie = forms.UUIDField(widget=forms.HiddenInput)
    aan = forms.MultipleChoiceField(
        label=gettext_lazy("Aan wie?"),
        choices=STATUSSEN,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies aan wie u mailt.")},
    )
    onderwerp = forms.CharField(
        label=gettext_lazy("Onderwerp"),
        max_length=150,
        error_messages={"required": gettext_lazy("Vul het onderwerp in.")},
    )
    tekst = forms.CharField(
        label=gettext_lazy("Bericht"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": gettext_lazy("Schrijf het bericht.")},
        help_text=gettext_lazy(
            "Begin meteen met wat u wilt zeggen. “Beste” met de naam erachter, de link naar de eigen pagina, "
            "het contact en de groet komen er vanzelf bij."
        ),
    )

    def __init__(self, data: Any = None, *, aangevinkt: bool, **opties: Any) -> None:
        super().__init__(data, use_required_attribute=False, **opties)
        if aangevinkt:
            del self.fields["aan"]

    def clean_tekst(self) -> str:
        return str(self.cleaned_data["tekst"]).replace("\r\n", "\n")


class StapForm(forms.Form):
    """Eerst een voorbeeld, dan versturen; of terug om iets te veranderen."""

    stap = forms.ChoiceField(choices=[(naam, naam) for naam in ("voorbeeld", "verstuur", "terug")])


class BerichtView(Gelegenheidscherm):
    """Schrijf deelnemers een mail: eerst schrijven, dan een voorbeeld met hoeveel mensen het zijn, dan versturen."""

    template_name = "initiatieven/beheer/bericht.html"
    page_title = gettext_lazy("Mail de deelnemers")

    @cached_property
    def aangevinkt(self) -> list[int]:
        """Wie in de lijst is aangevinkt; leeg is een keuze uit groepen."""
        bron = self.request.POST if self.request.method == "POST" else self.request.GET
        return nummers(bron.getlist("wie"), HOOGSTENS)

    def ontvangers(self, form: BerichtForm) -> list[Aanmelding]:
        """Wie het bericht krijgt, ook wie geen e-mailadres heeft."""
        rijen = rondschrijven.te_bereiken(self.gelegenheid)
        if self.aangevinkt:
            return list(rijen.filter(pk__in=self.aangevinkt))
        return list(rijen.filter(status__in=form.cleaned_data["aan"]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        begin = {"idempotentie": uuid.uuid4(), "aan": [Status.BEVESTIGD.value]}
        form = kwargs.get("form") or BerichtForm(aangevinkt=bool(self.aangevinkt), initial=begin)
        gekozen = rondschrijven.te_bereiken(self.gelegenheid).filter(pk__in=self.aangevinkt)
        return {
            **super().get_context_data(**kwargs),
            "form": form,
            "aangevinkt": gekozen if self.aangevinkt else [],
            "wie": self.aangevinkt,
        }

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "aangevinkt" in request.GET and not self.aangevinkt:
            messages.warning(request, _("U vinkte niemand aan. Vink eerst aan wie u wilt mailen."))
            return redirect(self.adres("gelegenheid"))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        stap = StapForm(request.POST)
        if not stap.is_valid():
            raise BadRequest
        form = BerichtForm(request.POST, aangevinkt=bool(self.aangevinkt))
        if not form.is_valid():
            messages.error(request, _("Er is nog niets verstuurd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        ontvangers = self.ontvangers(form)
        if stap.cleaned_data["stap"] == "terug":
            return self.render_to_response(self.get_context_data(form=form))
        if not any(rij.email for rij in ontvangers):
            messages.warning(request, _("Niemand van wie u koos heeft een e-mailadres. Er is niets verstuurd."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if stap.cleaned_data["stap"] == "voorbeeld":
            return self._voorbeeld(form, ontvangers)
        return self._verstuur(form, ontvangers)

    def _voorbeeld(self, form: BerichtForm, ontvangers: list[Aanmelding]) -> HttpResponse:
        met_adres = [rij for rij in ontvangers if rij.email]
        tekst, onderwerp = form.cleaned_data["tekst"], form.cleaned_data["onderwerp"]
        [mail] = rondschrijven.mails(self.gelegenheid, met_adres[:1], onderwerp, tekst)
        voorbeeld = {"aan": met_adres[0], "mail": mail, "aantal": len(met_adres)}
        zonder = [rij for rij in ontvangers if not rij.email]
        return self.render_to_response(self.get_context_data(form=form, voorbeeld=voorbeeld, zonder=zonder))

    def _verstuur(self, form: BerichtForm, ontvangers: list[Aanmelding]) -> HttpResponseRedirect:
        gegevens = form.cleaned_data
        rij, nieuw = rondschrijven.verstuur(
            self.gelegenheid,
            ontvangers,
            onderwerp=gegevens["onderwerp"],
            tekst=gegevens["tekst"],
            aan=self._aan(form),
            door=self.request.user,
            idempotentie=str(gegevens["idempotentie"]),
        )
        if nieuw:
            tekst = ngettext("Het bericht gaat naar {n} persoon.", "Het bericht gaat naar {n} mensen.", rij.aantal)
            messages.success(self.request, tekst.format(n=rij.aantal))
        elif (rij.onderwerp, rij.tekst) == (gegevens["onderwerp"], gegevens["tekst"]):
            messages.info(self.request, _("Dit bericht was al verstuurd. Er ging niets dubbel de deur uit."))
        else:
            messages.warning(
                self.request,
                _("Hieronder staat wat al was verstuurd. Uw nieuwe tekst is niet verstuurd: begin een nieuw bericht."),
            )
        return redirect("agenda_beheer:verstuurd", rij.gelegenheid_id, rij.pk)

    def _aan(self, form: BerichtForm) -> str:
        if self.aangevinkt:
            return _("Wie in de lijst was aangevinkt")
        namen = dict(STATUSSEN)
        return "; ".join(str(namen[status]) for status in form.cleaned_data["aan"])


class VerstuurdView(Gelegenheidscherm):
    """Een bericht zoals het is verstuurd; kort daarna is het nog tegen te houden."""

    template_name = "initiatieven/beheer/verstuurd.html"

    @cached_property
    def rij(self) -> Rondschrijven:
        rijen = Rondschrijven.objects.filter(gelegenheid=self.gelegenheid).select_related("door")
        return get_object_or_404(rijen, pk=min(self.kwargs["bericht"], HOOGSTE_PK))

    def get_page_title(self) -> str:
        return self.rij.onderwerp

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        te_stoppen = rondschrijven.te_stoppen(self.rij)
        return {**super().get_context_data(**kwargs), "bericht": self.rij, "te_stoppen": te_stoppen}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        if not Rondschrijven.objects.filter(pk=min(self.kwargs["bericht"], HOOGSTE_PK)).exists():
            messages.info(request, _("Dit bericht was al tegengehouden."))
            return redirect(self.adres("gelegenheid"))
        try:
            rondschrijven.trek_terug(self.rij)
        except rondschrijven.AlOnderwegError:
            messages.warning(request, _("Dit is niet meer tegen te houden: de mail is al onderweg."))
            return redirect(self.adres("verstuurd", self.kwargs["bericht"]))
        messages.success(request, _("Tegengehouden. Niemand kreeg dit bericht."))
        return redirect(self.adres("gelegenheid"))
