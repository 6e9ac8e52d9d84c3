import json
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from initiatieven.models import Bijeenkomst
from stadmaken.common.nummers import HOOGSTE_PK, nummers

from ..aanmelden import actions
from ..aanmelden.choices import Rol
from ..planning.choices import Wijze
from . import vinkjes
from .basis import Gelegenheidscherm
from .deurforms import HOOGSTENS, ErbijForm, PakketForm


class KeuzeForm(forms.Form):
    """Welke bijeenkomst."""

    bijeenkomst = forms.IntegerField(min_value=0, max_value=HOOGSTE_PK)


class Deurscherm(Gelegenheidscherm):
    """Een scherm over één bijeenkomst van deze gelegenheid."""

    @cached_property
    def bijeenkomst(self) -> Bijeenkomst | None:
        """De gekozen bijeenkomst, of anders de eerste die nog niet is afgelopen, of de laatste."""
        gaan_door = [keer for keer in self.bijeenkomsten if not keer.geannuleerd_op]
        keuze = KeuzeForm(self.request.GET)
        if keuze.is_valid():
            gekozen = [keer for keer in gaan_door if keer.pk == keuze.cleaned_data["bijeenkomst"]]
            if not gekozen:
                raise Http404
            return gekozen[0]
        nog = [keer for keer in gaan_door if not keer.voorbij()]
        return (nog or gaan_door[-1:] or [None])[0]

    def deuradres(self, naam: str) -> str:
        """Een adres voor deze bijeenkomst."""
        adres = self.adres(naam)
        return f"{adres}?bijeenkomst={self.bijeenkomst.pk}" if self.bijeenkomst else adres

    def vraag_bijeenkomst(self) -> Bijeenkomst:
        """De bijeenkomst, of 404 als er geen is."""
        if self.bijeenkomst is None:
            raise Http404
        return self.bijeenkomst


class DeurView(Deurscherm):
    """Afvinken aan de deur. Zonder script is dit een gewoon formulier met een knop."""

    template_name = "initiatieven/beheer/deur.html"
    page_title = gettext_lazy("Deurlijst")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = list(vinkjes.verwacht(self.gelegenheid))
        er = vinkjes.aanwezigen(self.bijeenkomst) if self.bijeenkomst else set()
        return {
            **super().get_context_data(**kwargs),
            "bijeenkomst": self.bijeenkomst,
            "bijeenkomsten": [keer for keer in self.bijeenkomsten if not keer.geannuleerd_op],
            "met_plek": [(rij, rij.pk in er) for rij in rijen if vinkjes.heeft_plek(rij)],
            "zonder_plek": [(rij, rij.pk in er) for rij in rijen if not vinkjes.heeft_plek(rij)],
            "aantal": len(rijen),
            "verwacht": sum(rij.aantal for rij in rijen if vinkjes.heeft_plek(rij)),
            "er": sum(rij.aantal for rij in rijen if rij.pk in er),
            "vinkadres": self.deuradres("deur_vinkjes"),
            "erbijadres": self.deuradres("deur_erbij"),
            "erbijform": kwargs.get("erbijform") or ErbijForm(self.gelegenheid),
            "mag_erbij": self.gelegenheid.wijze == Wijze.AANMELDEN,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        nu = timezone.now()
        # Wie er stond toen de lijst werd geopend, en wie er nu is aangevinkt.
        stond, staat = (set(nummers(request.POST.getlist(naam), HOOGSTENS)) for naam in ("stond", "aanwezig"))
        anders = [vinkjes.Vinkje(pk, pk in staat, nu) for pk in stond ^ staat]
        vinkjes.zet(self.vraag_bijeenkomst(), anders, nu)
        messages.success(request, _("De lijst is bewaard."))
        return redirect(self.deuradres("deur"))


class VinkjesView(Deurscherm):
    """Wat het script stuurt en terugkrijgt: vinkjes met hun tijd, en wie er nu volgens alle telefoons is."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._stand()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            pakket = PakketForm(json.loads(request.body))
        except (ValueError, RecursionError):
            return JsonResponse({}, status=400)
        nu = timezone.now()
        if not pakket.is_valid():
            return JsonResponse({}, status=400)
        vinkjes.zet(self.vraag_bijeenkomst(), pakket.vinkjes(nu), nu)
        return self._stand()

    def _stand(self) -> HttpResponse:
        bijeenkomst = self.vraag_bijeenkomst()
        namen = vinkjes.verwacht(self.gelegenheid).values_list("pk", flat=True)
        return JsonResponse({"aanwezig": sorted(vinkjes.aanwezigen(bijeenkomst)), "rijen": sorted(namen)})


class ErbijView(Deurscherm):
    """Iemand die zonder aanmelding aan de deur staat."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        bijeenkomst, form = self.vraag_bijeenkomst(), ErbijForm(self.gelegenheid, request.POST)
        if not form.is_valid():
            fout = next(iter(form.errors.values()))[0]
            messages.error(request, _("Er is niemand toegevoegd. {fout}").format(fout=fout))
            return redirect(self.deuradres("deur"))
        try:
            self._voeg_toe(bijeenkomst, form)
        except actions.VolError:
            messages.error(request, _("Het is vol en er is geen wachtlijst. Er is niemand toegevoegd."))
        except actions.GeslotenError:
            messages.error(request, _("Toevoegen kan niet meer: dit gaat niet door."))
        except actions.TijdvakBezetError:
            messages.error(request, _("Kies bij een spreekuur eerst een tijd. Dat kan met “Iemand toevoegen”."))
        return redirect(self.deuradres("deur"))

    def _voeg_toe(self, bijeenkomst: Bijeenkomst, form: ErbijForm) -> None:
        nu, gegevens = timezone.now(), form.cleaned_data
        rij = actions.aanmelden(
            self.gelegenheid,
            actions.Gegevens(naam=gegevens["naam"], email="", aantal=gegevens.get("aantal") or 1),
            idempotentie=str(gegevens["idempotentie"]),
            rol=Rol.GEMEENTE,
            door=self.request.user,
        )
        vinkjes.zet(bijeenkomst, [vinkjes.Vinkje(rij.pk, aanwezig=True, tijd=nu)], nu)
        tekst = _("{naam} staat erbij en is aanwezig.")
        if not vinkjes.heeft_plek(rij):
            tekst = _("{naam} is aanwezig, maar heeft geen plek: er zijn er niet meer vrij. U beslist wie erin kan.")
        messages.success(self.request, tekst.format(naam=rij.naam))
