from typing import Any

from django.core.exceptions import BadRequest
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from participatie.models import Inbreng
from participatie.themas.beheer.zetten import zetcontext
from participatie.toezeggingen.beheer.bij_inbreng import toezeggingcontext
from stadmaken.common.menu import tel_tot_99, tot_99

from .. import actions
from .basis import Behandelscherm
from .forms import ZINNEN, ActieForm, AntwoordForm, FotosForm, PubliekForm, RedenForm, UitvoeringForm, ingevuld
from .handelingen import HANDELINGEN, Werk
from .lijst import is_te_laat
from .plek import plekken


class LezenView(Behandelscherm, TemplateView):
    """Eén inbreng lezen, plaatsen en beantwoorden op één scherm; daarna vanzelf de volgende."""

    template_name = "participatie/inbreng/beheer/lezen.html"

    @cached_property
    def inbreng(self) -> Inbreng:
        met = ("formulier", "project", "wijk", "infobord", "antwoord", "heroverweging")
        rijen = self.eigen_inbreng().select_related(*met)
        return get_object_or_404(rijen.prefetch_related("gebeurtenissen__door", "fotos"), pk=self.kwargs["pk"])

    @cached_property
    def forms(self) -> dict[str, Any]:
        """De formulieren van het scherm; alleen wat bij de gekozen knop hoort, wordt gecontroleerd."""
        data = self.request.POST if self.request.method == "POST" else None
        inbreng, soort = self.inbreng, self.request.POST.get("actie", "")
        return {
            "publiek": PubliekForm(inbreng, data),
            "fotos": FotosForm(inbreng, self.request.user, data),
            "reden": RedenForm(data if soort in {"niet_plaatsen", "verbergen"} else None),
            "antwoord": AntwoordForm(data if "beantwoorden" in soort else None, initial=self._antwoord_nu()),
            "uitvoering": UitvoeringForm(
                data if soort == "uitvoering" else None, initial={"uitvoering": inbreng.uitvoering}
            ),
        }

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.noteer_bekeken(self.inbreng)
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Inbreng {kenmerk}").format(kenmerk=self.inbreng.kenmerk)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(self.inbreng.kenmerk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gebeurtenissen = list(self.inbreng.gebeurtenissen.all())
        rijen = ingevuld(self.inbreng, self.forms["publiek"], self.request.user)
        return {
            **super().get_context_data(**kwargs),
            **{f"{naam}form": form for naam, form in self.forms.items()},
            "inbreng": self.inbreng,
            "ziet_origineel": self.ziet_origineel,
            "ingevuld": rijen,
            "besloten": [rij for rij in rijen if rij["veld"] is None],
            "gebeurtenissen": gebeurtenissen,
            "versie": max((gebeurtenis.pk for gebeurtenis in gebeurtenissen), default=0),
            "te_laat": is_te_laat(self.inbreng),
            "plekken": plekken(self.inbreng, self.request.user),
            "zinnen": ZINNEN,
            "lijstadres": self.adres("lijst"),
            **toezeggingcontext(self.inbreng, self.request.user),
            **zetcontext(self.inbreng),
            **self._buren(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        keuze = ActieForm(request.POST)
        if not keuze.is_valid():
            raise BadRequest
        handeling = HANDELINGEN[keuze.cleaned_data["actie"]]
        # Alle nodige formulieren controleren, ook na een fout: dan staan alle meldingen er in één keer.
        if not all([self.forms[naam].is_valid() for naam in handeling.formulieren]):  # noqa: C419
            messages.error(request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(), status=422)
        werk = Werk(self.inbreng, self.forms, request.user, keuze.cleaned_data["versie"])
        try:
            with transaction.atomic():
                gebeurtenissen = handeling.doe(werk)
        except actions.VerouderdError:
            return self._ingehaald()
        except actions.MagNietError as fout:
            messages.error(request, str(fout))
            return self.render_to_response(self.get_context_data(), status=422)
        if not gebeurtenissen:
            messages.info(request, _("Er is niets veranderd: zo stond het al."))
            return redirect(self.adres("lezen", self.inbreng.pk))
        omkeerbaar = [gebeurtenis for gebeurtenis in gebeurtenissen if actions.is_omkeerbaar(gebeurtenis)]
        self.meld_gedaan(handeling.melding.format(kenmerk=self.inbreng.kenmerk), omkeerbaar)
        return redirect(self._hierna())

    def _ingehaald(self) -> HttpResponse:
        """Een ander was eerder: toon de stand van nu, met wat hier was ingevuld."""
        messages.warning(
            self.request,
            _("Een collega heeft deze inbreng net behandeld. U ziet nu hoe het ervoor staat. Er is niets veranderd."),
        )
        del self.inbreng
        return self.render_to_response(self.get_context_data(), status=409)

    def _hierna(self) -> str:
        volgende = self._buur(vooruit=True)
        return self.adres("lezen", volgende) if volgende else self.adres("lijst")

    def _buren(self) -> dict[str, Any]:
        vorige, volgende = self._buur(vooruit=False), self._buur(vooruit=True)
        return {
            "vorige": self.adres("lezen", vorige) if vorige else "",
            "volgende": self.adres("lezen", volgende) if volgende else "",
            "nog": tot_99(tel_tot_99(self._na())),
        }

    def _buur(self, *, vooruit: bool) -> int | None:
        rijen = self._na() if vooruit else self._voor().order_by("-ontvangen_op", "-pk")
        return rijen.values_list("pk", flat=True).first()

    def _na(self) -> Any:
        dit = self.inbreng
        na = Q(ontvangen_op__gt=dit.ontvangen_op) | Q(ontvangen_op=dit.ontvangen_op, pk__gt=dit.pk)
        return self.filter.toepassen(self.eigen_inbreng().filter(na))

    def _voor(self) -> Any:
        dit = self.inbreng
        voor = Q(ontvangen_op__lt=dit.ontvangen_op) | Q(ontvangen_op=dit.ontvangen_op, pk__lt=dit.pk)
        return self.filter.toepassen(self.eigen_inbreng().filter(voor))

    def _antwoord_nu(self) -> dict[str, str]:
        """Het antwoord dat er is, of namens wie deze medewerker het laatst antwoordde."""
        if huidig := self.inbreng.antwoord:
            return {"uitkomst": huidig.uitkomst, "tekst": huidig.tekst, "namens": huidig.namens}
        project = self.inbreng.project
        return {"namens": self.laatst_namens() or (project.contact_naam if project else "")}
