from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from .. import actions
from ..choices import Status
from .forms import RedenForm
from .scherm import LIJST, Persoonscherm


class RedenScherm(Persoonscherm):
    """Iets doen met één abonnee, met een reden erbij."""

    gedaan: Any = ""

    def kan(self) -> bool:
        """Of er nog iets te doen is."""
        return bool(self.abonnee.email)

    def doe(self, reden: str) -> None:
        """Voer het uit."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": RedenForm(), **super().get_context_data(**kwargs), "kan": self.kan()}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.kan():
            messages.warning(request, _("Dit was al gedaan. Er is niets veranderd."))
            return redirect(LIJST)
        form = RedenForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        self.doe(form.cleaned_data["reden"])
        messages.success(request, self.gedaan)
        return redirect(LIJST)


class UitschrijvenView(RedenScherm):
    """Iemand uitschrijven, bijvoorbeeld na een telefoontje."""

    template_name = "initiatieven/abonnees/beheer/uitschrijven.html"
    page_title = gettext_lazy("Abonnee uitschrijven")
    gedaan = gettext_lazy("Deze abonnee is uitgeschreven en krijgt geen post meer.")

    def kan(self) -> bool:
        return super().kan() and self.abonnee.status != Status.UITGESCHREVEN

    def doe(self, reden: str) -> None:
        actions.schrijf_uit(self.abonnee.kenmerk, door=self.request.user, reden=reden)


class VerwijderenView(RedenScherm):
    """Iemands gegevens verwijderen, als die daarom vraagt."""

    template_name = "initiatieven/abonnees/beheer/verwijderen.html"
    page_title = gettext_lazy("Gegevens van abonnee verwijderen")
    gedaan = gettext_lazy("De gegevens van deze abonnee zijn verwijderd.")

    def doe(self, reden: str) -> None:
        actions.wis(self.abonnee, door=self.request.user, reden=reden)
