from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.formulieren.vragenlijst import Vragenlijst
from participatie.models import Inbreng
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import bekeken

from .. import pdf, rules, strook
from .basis import Papierscherm

STROOK = "participatie.strook_geopend"
auditacties.registreer({STROOK: gettext_lazy("Inbreng: strook met de code geopend")})


class Strookscherm(Papierscherm):
    """Kenmerk en code zijn samen de sleutel van de indiener: te zien voor wie net typte, of het origineel mag zien."""

    @cached_property
    def bewijs(self) -> str:
        return self.request.GET.get("bewijs", "")[:200]

    @cached_property
    def inbreng(self) -> Inbreng:
        rijen = self.eigen_inbreng().select_related("formulier__locale").exclude(getypt_door=None)
        return get_object_or_404(rijen, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not rules.mag_strook(request.user, self.inbreng, self.bewijs):
            raise PermissionDenied
        return self.antwoord()

    def antwoord(self) -> HttpResponse:
        """Het scherm."""
        return self.render_to_response(self.get_context_data())


class KlaarView(Strookscherm):
    """Opgeslagen: kenmerk, code, de strook, en door met de volgende."""

    template_name = "participatie/papier/beheer/klaar.html"

    def get_page_title(self) -> str:
        return _("Opgeslagen: {kenmerk}").format(kenmerk=self.inbreng.kenmerk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        formulier = self.inbreng.formulier
        leeg = {rij["sleutel"] for rij in self.inbreng.invoer if rij["waarde"] is None}
        vragen = Vragenlijst(formulier.vragen).vragen if formulier and leeg else []
        return {
            **super().get_context_data(**kwargs),
            "inbreng": self.inbreng,
            "formulier": formulier,
            "bewijs": self.bewijs,
            "leeg": [vraag for vraag in vragen if vraag.sleutel in leeg],
        }


class StrookView(Strookscherm):
    """De strook als pdf."""

    def antwoord(self) -> HttpResponse:
        bekeken(STROOK, self.inbreng, self.request.user)
        formulier = self.inbreng.formulier
        with translation.override(formulier.locale.language_code if formulier else "nl"):
            inhoud = pdf.strook(strook.gegevens(self.inbreng))
        naam = f'inline; filename="strook-{self.inbreng.kenmerk}.pdf"'
        return HttpResponse(inhoud, content_type="application/pdf", headers={"Content-Disposition": naam})
