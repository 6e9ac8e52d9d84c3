"""Wat elk planscherm deelt: wie het mag, waar het bij hoort, en hoeveel mensen een handeling raakt."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from stadmaken.common.nummers import HOOGSTE_PK

from ...beheer.rules import mag_beheren, mag_plannen
from ...beheer.scherm import Beheerscherm
from ..actions import IntussenError, OverlapError, VoorbijError, krijgen_mail
from ..models import Gelegenheid
from .redenen import zonder_eigen_woorden

LIJST = "initiatieven_gelegenheid_modeladmin_index"
DATUM = "initiatieven_gelegenheid_modeladmin_inspect"


def gelegenheid_met(pk: int) -> Gelegenheid:
    """Een gelegenheid met haar tijden, of 404."""
    rijen = Gelegenheid.objects.met_tijden().select_related("aanbod__locale", "herhaling")
    return get_object_or_404(rijen, pk=min(pk, HOOGSTE_PK))


def aanbod_bij(rijen: Any, pk: int, veld: str = "aanbod") -> int | None:
    """Het nummer van het aanbod bij een rij, of None."""
    nummer: int | None = rijen.filter(pk=min(pk, HOOGSTE_PK)).values_list(veld, flat=True).first()
    return nummer


class Planscherm(Beheerscherm):
    """Een scherm om data te plannen; een lid van een wijkplatform doet dat voor de eigen activiteiten."""

    def van_aanbod(self) -> int | None:
        """Het nummer van de pagina waar het over gaat; None als die er niet is."""
        return aanbod_bij(Gelegenheid.objects, self.kwargs["pk"])

    def mag(self) -> bool:
        return mag_plannen(self.request.user, self.van_aanbod())

    def kruimels(self) -> list[dict[str, Any]]:
        """Waar dit scherm onder hangt."""
        return [{"url": reverse(LIJST), "label": _("Data")}] if mag_beheren(self.request.user) else []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, *self.kruimels(), {"url": "", "label": str(self.get_page_title())}]


class Handelingscherm(Planscherm):
    """Eén handeling aan een datum: zeg eerst wie bericht krijgt, en doe het dan."""

    template_name = "initiatieven/planning/beheer/handeling.html"
    form_class: Any = forms.Form
    knop: Any = ""
    gevaar = False
    mailt = True

    @cached_property
    def gelegenheid(self) -> Gelegenheid:
        return gelegenheid_met(self.kwargs["pk"])

    @cached_property
    def aantal(self) -> int:
        """Hoeveel mensen een mail krijgen."""
        return krijgen_mail(self.gelegenheid).count() if self.mailt else 0

    @cached_property
    def form(self) -> Any:
        data = self.request.POST if self.request.method == "POST" else None
        form = self.form_class(data, initial=self.begin())
        return form if mag_beheren(self.request.user) else zonder_eigen_woorden(form)

    def begin(self) -> dict[str, Any]:
        """Wat er al is ingevuld."""
        return {}

    def doe(self) -> str:
        """Voer de handeling uit; geeft wat er is gebeurd."""
        raise NotImplementedError

    def kruimels(self) -> list[dict[str, Any]]:
        return [*super().kruimels(), {"url": self.terug(), "label": str(self.gelegenheid)}]

    def terug(self) -> str:
        """Waar dit scherm vandaan komt."""
        return reverse(DATUM, args=[self.gelegenheid.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "handelingform": self.form,
            "gelegenheid": self.gelegenheid,
            "terug": self.terug(),
            "uitleg": self.uitleg(),
            "mailt": self.mailt,
            "aantal": self.aantal,
            "knop": self.knop,
            "gevaar": self.gevaar,
        }

    def uitleg(self) -> str:
        """Waar het over gaat."""
        return ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.aantal  # noqa: B018 tel vooraf: wie wachtte, staat er straks niet meer bij
        try:
            tekst = self.doe() if self.form.is_valid() else ""
        except VoorbijError:
            messages.warning(request, _("Dit is al geweest of al afgezegd. Er is niets veranderd."))
            return redirect(self.terug())
        except IntussenError:
            uitleg = _("Een collega heeft dit net veranderd. Er is niets bewaard. Hieronder staat hoe het nu is.")
            messages.warning(request, uitleg)
            return redirect(request.path)
        except OverlapError:
            self.form.add_error("van", _("Dit spreekuur is er dan al. Kies een andere tijd."))
        if self.form.is_valid():
            messages.success(request, tekst)
            return redirect(self.terug())
        messages.error(request, _("Er is nog niets veranderd. Verbeter wat hieronder rood is."))
        return self.render_to_response(self.get_context_data(), status=422)


def mensen(aantal: int) -> str:
    """“12 mensen krijgen een mail.”"""
    if not aantal:
        return _("Niemand krijgt een mail: er is niemand aangemeld.")
    return ngettext("{n} mens krijgt een mail.", "{n} mensen krijgen een mail.", aantal).format(n=aantal)
