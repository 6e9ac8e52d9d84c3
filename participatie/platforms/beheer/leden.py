"""Wie de pagina van een platform zelf bijhoudt: uitnodigen, opnieuw mailen en intrekken."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from stadmaken.common.stad.zout import zout

from .. import actions
from ..actions.leden import UitgezetError
from ..models import Platformtoegang
from .basis import Platformscherm

ZOUT = "participatie.platforms.leden"
EEN_UUR = 3600


class UitnodigForm(forms.Form):
    """Wie toegang krijgt."""

    naam = forms.CharField(
        label=gettext_lazy("Naam"),
        max_length=150,
        help_text=gettext_lazy("Zoals het lid genoemd wil worden. Alleen medewerkers en het lid zelf zien dit."),
        error_messages={"required": gettext_lazy("Vul een naam in.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        max_length=150,
        help_text=gettext_lazy(
            "Hier gaat de link heen om een wachtwoord te kiezen. Gebruik het adres van één persoon."
        ),
        error_messages={
            "required": gettext_lazy("Vul een e-mailadres in."),
            "invalid": gettext_lazy("Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."),
        },
    )


class ActieForm(forms.Form):
    """Welke knop, en bij wie."""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in ("opnieuw", "intrekken")])
    lid = forms.IntegerField(min_value=1, max_value=2**62)


class LedenView(Platformscherm):
    """De leden, met per lid wat u kunt doen, en iemand uitnodigen."""

    template_name = "participatie/platforms/beheer/leden.html"
    page_title = gettext_lazy("Leden")

    @property
    def leden(self) -> Any:
        toegang = Platformtoegang.objects.filter(platform=self.platform).first()
        groep = toegang.groep_id if toegang else None
        return get_user_model().objects.filter(groups=groep).order_by("first_name", "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "leden": list(self.leden),
            "uitnodigform": kwargs.get("form") or UitnodigForm(),
            "ongedaan": self._net_ingetrokken(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "ongedaan" in request.POST:
            self._kom_terug(request.POST["ongedaan"])
        elif request.POST.get("actie") == "uitnodigen":
            return self._nodig_uit(UitnodigForm(request.POST))
        else:
            return redirect(self._met_lid(ActieForm(request.POST)))
        return redirect(request.path)

    def _nodig_uit(self, form: UitnodigForm) -> HttpResponse:
        if not form.is_valid():
            messages.error(self.request, _("Er is nog niemand uitgenodigd. Verbeter wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        gegevens = form.cleaned_data
        try:
            gast = actions.nodig_uit(self.platform, gegevens["email"], gegevens["naam"])
        except UitgezetError:
            form.add_error("email", _("Met dit adres bestaat een account dat is uitgezet. Vraag het de beheerder."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        tekst = (
            _("{naam} krijgt een mail met een link om een wachtwoord te kiezen.")
            if gast.nieuw
            else _("{naam} had al een account en krijgt een mail dat de toegang er is.")
        )
        messages.success(self.request, tekst.format(naam=gast.medewerker))
        return redirect(self.request.path)

    def _met_lid(self, form: ActieForm) -> str:
        if not form.is_valid():
            raise BadRequest
        lid, pad = self.leden.filter(pk=form.cleaned_data["lid"]).first(), self.request.path
        if lid is None:
            messages.warning(self.request, _("Dit is geen lid meer. Er is niets veranderd."))
            return pad
        if form.cleaned_data["actie"] == "opnieuw":
            actions.stuur_opnieuw(self.platform, lid)
            messages.success(self.request, _("{naam} krijgt de mail nog een keer.").format(naam=lid))
            return pad
        actions.trek_in(self.platform, lid)
        messages.success(self.request, _("{naam} kan er niet meer in.").format(naam=lid))
        return f"{pad}?bewijs={signing.dumps([self.platform.pk, lid.pk], salt=zout(ZOUT))}"

    def _net_ingetrokken(self) -> dict[str, Any] | None:
        """Wie net de toegang verloor, om dat ongedaan te maken."""
        bewijs = self.request.GET.get("bewijs", "")
        lid = self._uit(bewijs)
        al_terug = lid is None or self.leden.filter(pk=lid.pk).exists()
        return None if al_terug else {"bewijs": bewijs, "naam": str(lid)}

    def _kom_terug(self, bewijs: str) -> None:
        lid = self._uit(bewijs)
        if lid is None or not lid.is_active:
            messages.warning(self.request, _("Ongedaan maken kan niet meer. Nodig deze persoon opnieuw uit."))
            return
        actions.laat_terugkomen(self.platform, lid)
        messages.success(self.request, _("{naam} kan er weer in.").format(naam=lid))

    def _uit(self, bewijs: str) -> Any:
        try:
            platform, lid = signing.loads(bewijs, salt=zout(ZOUT), max_age=EEN_UUR)
        except signing.BadSignature:
            return None
        return get_user_model().objects.filter(pk=lid).first() if platform == self.platform.pk else None
