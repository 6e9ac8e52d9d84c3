import uuid
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from ... import post
from ...models import Mailtekst
from ..maken import past
from ..soorten import Mailsoort, alle, soort_van
from .forms import MailtekstForm
from .rules import mag_mailteksten
from .voorbeeld import voorbeeld

TALEN = dict(settings.LANGUAGES)


class Rechten(View):
    """Alleen voor wie mailteksten mag wijzigen."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not mag_mailteksten(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class Scherm(Rechten, WagtailAdminTemplateMixin, TemplateView):
    """Wat de schermen delen."""

    page_title = gettext_lazy("Mailteksten")
    header_icon = "edit"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": reverse("mailteksten_beheer:lijst"), "label": _("Mailteksten")}]


class LijstView(Scherm):
    """Alle mails, per groep, met of er een eigen tekst is."""

    template_name = "common/mailtekst/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {(rij.soort, rij.taal): rij for rij in Mailtekst.objects.select_related("door")}
        soorten: Iterable[Mailsoort] = sorted(alle(), key=lambda soort: str(soort.groep))
        groepen = [
            (
                groep,
                [(soort, [_stand(soort, taal, eigen.get((soort.sleutel, taal))) for taal in TALEN]) for soort in rij],
            )
            for groep, rij in groupby(soorten, key=lambda soort: str(soort.groep))
        ]
        return {**super().get_context_data(**kwargs), "groepen": groepen}


def _stand(soort: Mailsoort, taal: str, rij: Mailtekst | None) -> dict[str, Any]:
    niet = rij is not None and not past(soort, rij.onderwerp, rij.tekst)
    return {"taal": taal, "naam": TALEN[taal], "rij": rij, "past_niet": niet}


class EenSoort(Rechten):
    """Eén mail in één taal, uit het adres."""

    @cached_property
    def soort(self) -> Mailsoort:
        gevonden = soort_van(self.kwargs["soort"])
        if gevonden is None or self.taal not in TALEN:
            raise Http404
        return gevonden

    @property
    def taal(self) -> str:
        return str(self.kwargs["taal"])

    @cached_property
    def rij(self) -> Mailtekst | None:
        return Mailtekst.objects.select_related("door").filter(soort=self.soort.sleutel, taal=self.taal).first()

    @property
    def versie(self) -> str:
        """Waaraan te zien is dat een collega iets veranderde."""
        return self.rij.gewijzigd_op.isoformat() if self.rij else ""

    def nu(self) -> tuple[str, str]:
        """Onderwerp en tekst zoals ze nu gaan."""
        return (self.rij.onderwerp, self.rij.tekst) if self.rij else self.soort.standaard(self.taal)


class MailtekstView(EenSoort, Scherm):
    """Eén mail: bekijken, in eigen woorden zetten, en een proef aan uzelf."""

    template_name = "common/mailtekst/mail.html"

    def get_page_title(self) -> str:
        return str(self.soort.omschrijving)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        onderwerp, tekst = self.nu()
        begin = {"onderwerp": onderwerp, "tekst": tekst, "versie": self.versie}
        form = kwargs.pop("form", None) or MailtekstForm(
            initial=begin, soort=self.soort, versie=self.versie, taal=self.taal
        )
        getoond = (form["onderwerp"].value() or "", form["tekst"].value() or "")
        return {
            **super().get_context_data(**kwargs),
            "form": form,
            "soort": self.soort,
            "taal": self.taal,
            "taalnaam": TALEN[self.taal],
            "talen": [(code, naam) for code, naam in TALEN.items() if code != self.taal],
            "rij": self.rij,
            "past_niet": self.rij is not None and not past(self.soort, self.rij.onderwerp, self.rij.tekst),
            "voorbeeld": voorbeeld(self.soort, self.taal, *getoond),
            "eigen_adres": self.request.user.email,  # type: ignore[union-attr]
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = MailtekstForm(request.POST, soort=self.soort, versie=self.versie, taal=self.taal)
        actie = request.POST.get("actie")
        if actie == "bekijk" or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        onderwerp, tekst = form.cleaned_data["onderwerp"], form.cleaned_data["tekst"]
        if actie == "proef":
            self._stuur_proef(onderwerp, tekst)
            return self.render_to_response(self.get_context_data(form=form))
        self._bewaar(onderwerp, tekst)
        messages.success(request, _("Bewaard. Vanaf nu gaat deze mail met uw tekst."))
        return redirect("mailteksten_beheer:mail", self.soort.sleutel, self.taal)

    @transaction.atomic
    def _bewaar(self, onderwerp: str, tekst: str) -> None:
        velden = {"onderwerp": onderwerp, "tekst": tekst, "door": self.request.user}
        rij, nieuw = Mailtekst.objects.update_or_create(soort=self.soort.sleutel, taal=self.taal, defaults=velden)
        log(rij, "wagtail.create" if nieuw else "wagtail.edit", user=self.request.user)

    def _stuur_proef(self, onderwerp: str, tekst: str) -> None:
        aan = self.request.user.email  # type: ignore[union-attr]
        if not aan:
            messages.error(self.request, _("Uw account heeft geen e-mailadres. Vul het in bij uw account in het CMS."))
            return
        mail = voorbeeld(self.soort, self.taal, onderwerp, tekst)
        with override(self.taal):
            kop = _("Proef: {onderwerp}").format(onderwerp=mail.onderwerp)
        post.schrijf(f"mailtekst-proef-{uuid.uuid4()}", aan, kop, mail.tekst, taal=self.taal)
        messages.success(self.request, _("U krijgt een proefmail op {adres}.").format(adres=aan))


class VoorbeeldView(EenSoort):
    """Hetzelfde voorbeeld voor wie typt: de server maakt het, want de server verstuurt."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mail = voorbeeld(self.soort, self.taal, request.POST.get("onderwerp", ""), request.POST.get("tekst", ""))
        return JsonResponse({"onderwerp": mail.onderwerp, "tekst": mail.tekst, "html": mail.html})


class TerugView(EenSoort, Scherm):
    """Terug naar de standaardtekst, na bevestiging."""

    template_name = "common/mailtekst/terug.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        onderwerp, tekst = self.soort.standaard(self.taal)
        context = {"soort": self.soort, "taal": self.taal, "rij": self.rij, "onderwerp": onderwerp, "tekst": tekst}
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.rij:
            with transaction.atomic():
                log(self.rij, "wagtail.delete", user=request.user, deleted=True)
                self.rij.delete()
        messages.success(request, _("Deze mail gaat weer met de standaardtekst."))
        return redirect("mailteksten_beheer:mail", self.soort.sleutel, self.taal)
