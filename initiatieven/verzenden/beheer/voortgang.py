"""Zien hoe ver een verzending is, en haar tegenhouden, ophouden of stoppen."""

from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from stadmaken.common import zendingen
from stadmaken.common.models import Zending

from .. import actions
from ..models import Verzending
from . import spoor
from .basis import Verzendscherm, Voortgangscherm
from .forms import ActieForm

PER_PAGINA = 50
Status = Zending.Status
LOOPT_NOG = (Status.GEPLAND, Status.LOOPT)


def stand_van(verzending: Verzending) -> dict[str, Any]:
    """Wat er over een verzending te zien is; één vraag, hoeveel mensen zij ook krijgen."""
    zending = verzending.zending
    stand = zendingen.stand(zending)
    gedaan = stand.totaal - stand.te_gaan
    ongestart = zending.begonnen_op is None
    return {
        "verzending": verzending,
        "zending": zending,
        "stand": stand,
        "gedaan": gedaan,
        "procent": round(100 * gedaan / stand.totaal) if stand.totaal else 0,
        "ongestart": ongestart,
        "tegengehouden": ongestart and zending.status == Status.PAUZE,
        "geannuleerd": ongestart and zending.status == Status.GESTOPT,
        "loopt_nog": zending.status in LOOPT_NOG,
    }


class VoortgangView(Voortgangscherm):
    """De verzending met haar knoppen."""

    template_name = "initiatieven/verzenden/voortgang.html"

    def get_page_title(self) -> str:
        return str(self.verzending.zending.naam)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        verzending, nu = self.verzending, timezone.now()
        editie, stand = verzending.editie, stand_van(verzending)
        veranderd = editie is not None and (editie.live_revision_id or 0) != verzending.revisie
        moment = verzending.zending.gepland_op
        return {
            **super().get_context_data(**kwargs),
            **stand,
            "editie": editie,
            "veranderd": veranderd and stand["ongestart"] and not stand["geannuleerd"],
            "waarom": actions.waarom_niet_beginnen(verzending, moment, nu) if stand["tegengehouden"] else "",
            "voorbij": moment <= nu,
        }


class StandView(Voortgangscherm):
    """Alleen de stand, voor het script dat haar bijhoudt."""

    template_name = "initiatieven/verzenden/_stand.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return stand_van(self.verzending)


class HandelingView(Voortgangscherm):
    """Een druk op een van de knoppen."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        form = ActieForm(request.POST)
        if not form.is_valid():
            raise BadRequest
        actie = form.cleaned_data["actie"]
        try:
            with transaction.atomic():
                gelukt = self.doe(actie)
                if gelukt:
                    spoor.leg_vast(self.verzending, actie, request.user)
        except actions.KanNietError as fout:
            messages.error(request, str(fout))
            return redirect(self.terug())
        if gelukt:
            messages.success(request, _gedaan(actie))
        else:
            messages.warning(request, _("Dat kon niet meer. Hieronder staat hoe het nu is."))
        return redirect(self.terug())

    def doe(self, actie: str) -> bool:
        """Geeft of de knop nog iets deed."""
        verzending, zending = self.verzending, self.verzending.zending
        if zending.begonnen_op is None:
            ongestart = {
                "tegenhouden": actions.houd_tegen,
                "vrijgeven": actions.geef_vrij,
                "annuleer": actions.annuleer,
                "ververs": actions.zet_opnieuw_klaar,
            }
            return actie in ongestart and bool(ongestart[actie](verzending))
        begonnen = {"pauzeer": zendingen.pauzeer, "hervat": zendingen.hervat, "stop": _stop}
        return actie in begonnen and bool(begonnen[actie](zending))


def _stop(zending: Zending) -> bool:
    zendingen.stop(zending)
    return zending.status == Status.GESTOPT


def _gedaan(actie: str) -> str:
    return {
        "pauzeer": _("De verzending staat op pauze. Wat al bij de mailserver lag, gaat nog weg."),
        "hervat": _("De verzending gaat verder."),
        "stop": _("De verzending is gestopt. Wie nog niet aan de beurt was, krijgt niets."),
        "tegenhouden": _("De verzending is tegengehouden. Er gaat niets weg tot u haar vrijgeeft."),
        "vrijgeven": _("De verzending gaat weer weg."),
        "annuleer": _("De verzending is geannuleerd. Niemand krijgt iets."),
        "ververs": _("De verzending heeft nu de tekst zoals die op de site staat."),
    }[actie]


class OverzichtView(Verzendscherm):
    """Alle verzendingen, de nieuwste eerst."""

    template_name = "initiatieven/verzenden/overzicht.html"
    page_title = gettext_lazy("Verzendingen")

    def kruimels(self) -> list[dict[str, Any]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = Paginator(Verzending.objects.met_aantallen(), PER_PAGINA).get_page(self.request.GET.get("p"))
        return {**super().get_context_data(**kwargs), "pagina": pagina}
