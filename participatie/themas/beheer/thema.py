from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages

from participatie.inbreng.actions import VerouderdError
from participatie.inbreng.beheer.forms import ZINNEN, AntwoordForm
from participatie.models import Inbrengthema, Themaindeling

from .. import actions
from .basis import PER_PAGINA, Themascherm, korte_tekst
from .forms import IntrekForm, SamenvoegForm, SelectieForm, ThemaForm
from .telling import wie_hoort_het_antwoord


class ThemaView(Themascherm, TemplateView):
    """Eén thema: wat mensen zeiden, het antwoord voor allen, en samenvoegen."""

    template_name = "participatie/themas/beheer/thema.html"

    @cached_property
    def thema(self) -> Inbrengthema:
        themas = Inbrengthema.objects.filter(project=self.project).select_related("antwoord", "project", "opgegaan_in")
        return get_object_or_404(themas, pk=self.kwargs["pk"])

    @cached_property
    def anderen(self) -> QuerySet[Inbrengthema]:
        """De andere thema's van dit project."""
        return Inbrengthema.objects.actueel().filter(project=self.project).exclude(pk=self.thema.pk).order_by("nummer")

    @cached_property
    def actie(self) -> str:
        return self.request.POST.get("actie", "")

    @cached_property
    def forms(self) -> dict[str, Any]:
        """De formulieren van het scherm; alleen wat bij de gekozen knop hoort, krijgt de verzonden gegevens."""

        def bij(*acties: str) -> Any:
            return self.request.POST if self.actie in acties else None

        return {
            "thema": ThemaForm(bij("bewaren"), instance=Inbrengthema.objects.get(pk=self.thema.pk)),
            "antwoord": AntwoordForm(bij("beantwoorden"), initial=self._antwoord_nu()),
            "samen": SamenvoegForm(bij("samenvoegen"), self.anderen),
            "intrekken": IntrekForm(bij("intrekken"), verplicht=self._mail_is_weg()),
        }

    def get_page_title(self) -> str:
        return str(self.thema)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.broodkruimels(self.thema.titel)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        indelingen = self.thema.indelingen.select_related("inbreng__antwoord", "inbreng__wijk", "eerder")
        rijen = indelingen.order_by("inbreng__ontvangen_op", "inbreng")
        bladzij = Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            **{f"{naam}form": form for naam, form in self.forms.items()},
            "project": self.project,
            "thema": self.thema,
            "anderen": self.anderen,
            "bronnen": self.thema.bronnen.order_by("nummer"),
            "bladzij": bladzij,
            "rijen": [(rij, korte_tekst(rij.inbreng)) for rij in bladzij],
            "bezig": (bezig := Themaindeling.objects.te_vertellen(self.thema.pk).count()),
            "klaar": bladzij.paginator.count - bezig,
            "versie": self.thema.antwoord_id or 0,
            "zinnen": ZINNEN,
            "lijstadres": self.naar("lijst"),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        handelingen: dict[str, Callable[[], HttpResponse | None]] = {
            "bewaren": self._bewaren,
            "beantwoorden": self._beantwoorden,
            "intrekken": self._intrekken,
            "samenvoegen": self._samenvoegen,
            "uit_elkaar": self._uit_elkaar,
            "uithalen": self._uithalen,
            "verplaatsen": self._verplaatsen,
            "verwijderen": self._verwijderen,
        }
        if self.actie not in handelingen:
            raise BadRequest
        try:
            return handelingen[self.actie]() or redirect(self.naar("thema", self.thema.pk))
        except actions.MagNietError as fout:
            messages.error(request, str(fout))
        except VerouderdError:
            messages.warning(request, _("Een collega was net eerder. U ziet nu hoe het ervoor staat."))
        return redirect(self.naar("thema", self.thema.pk))

    def _fout(self) -> HttpResponse:
        messages.error(self.request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
        return self.render_to_response(self.get_context_data(), status=422)

    def _bewaren(self) -> HttpResponse | None:
        form = self.forms["thema"]
        if not form.is_valid():
            return self._fout()
        schoon = form.cleaned_data
        actions.bijwerken(self.thema, schoon["titel"], schoon["samenvatting"].replace("\r\n", "\n"))
        messages.success(self.request, _("Bewaard. De samenvatting staat op de projectpagina."))
        return None

    def _beantwoorden(self) -> HttpResponse | None:
        """Eerst een blad met wie het antwoord krijgt, dan pas versturen."""
        form = self.forms["antwoord"]
        if not form.is_valid():
            return self._fout()
        if "terug" in self.request.POST:
            return self.render_to_response(self.get_context_data())
        if "bevestigd" not in self.request.POST:
            telling = wie_hoort_het_antwoord(self.thema)
            gegevens = self.get_context_data(telling=telling, voorbeeld=form.cleaned_data)
            gegevens["uitkomst"] = dict(form.fields["uitkomst"].choices)[form.cleaned_data["uitkomst"]]
            return self.response_class(
                self.request, ["participatie/themas/beheer/controle.html"], gegevens, using=self.template_engine
            )
        if actions.beantwoord_thema(
            self.thema, **form.cleaned_data, door=self.request.user, versie=self._getal("versie")
        ):
            tekst = _("Het antwoord is gegeven. Mail gaat over vijf minuten weg. Klopt er iets niet? Trek het dan in.")
            messages.success(self.request, tekst)
        return None

    def _intrekken(self) -> HttpResponse | None:
        form = self.forms["intrekken"]
        if not form.is_valid():
            return self._fout()
        if actions.trek_themaantwoord_in(
            self.thema, self.request.user, form.cleaned_data["reden"], versie=self._getal("versie")
        ):
            messages.success(
                self.request, _("Het antwoord is ingetrokken. Mail die nog niet weg was, is tegengehouden.")
            )
        return None

    def _samenvoegen(self) -> HttpResponse | None:
        form = self.forms["samen"]
        if not form.is_valid():
            return self._fout()
        doel = form.cleaned_data["doel"]
        aantal = actions.samenvoegen(self.thema, doel, self.request.user)
        tekst = ngettext(
            "{n} keer inbreng hoort nu bij “{doel}”. Elke indiener leest dat op de ontvangstpagina en in de mail.",
            "{n} keer inbreng hoort nu bij “{doel}”. Elke indiener leest dat op de ontvangstpagina en in de mail.",
            aantal,
        )
        messages.success(self.request, tekst.format(n=aantal, doel=doel.titel))
        return redirect(self.naar("thema", doel.pk))

    def _uit_elkaar(self) -> HttpResponse | None:
        bron = get_object_or_404(self.thema.bronnen, pk=self._getal("bron"))
        actions.uit_elkaar(bron, self.request.user)
        messages.success(self.request, _("“{thema}” staat weer op zichzelf.").format(thema=bron.titel))
        return None

    def _selectie(self) -> tuple[list[int], Inbrengthema | None]:
        form = SelectieForm(self.request.POST, self.anderen)
        form.is_valid()
        gekozen = self.thema.indelingen.filter(pk__in=form.cleaned_data["indeling"])
        return list(gekozen.values_list("pk", flat=True)), form.cleaned_data.get("naar")

    def _uithalen(self) -> HttpResponse | None:
        pks, _naar = self._selectie()
        self._meld_aantal(actions.uithalen(pks, self.request.user))
        return None

    def _verplaatsen(self) -> HttpResponse | None:
        pks, naar = self._selectie()
        if naar is None:
            raise actions.MagNietError(_("Kies naar welk thema."))
        self._meld_aantal(actions.verplaatsen(pks, naar, self.request.user))
        return None

    def _meld_aantal(self, aantal: int) -> None:
        if not aantal:
            messages.warning(self.request, _("U had niets aangevinkt."))
            return
        tekst = ngettext(
            "{n} keer inbreng weggehaald bij dit thema.", "{n} keer inbreng weggehaald bij dit thema.", aantal
        )
        messages.success(self.request, tekst.format(n=aantal))

    def _verwijderen(self) -> HttpResponse | None:
        actions.verwijderen(self.thema)
        messages.success(self.request, _("Het thema is verwijderd."))
        return redirect(self.naar("lijst"))

    def _getal(self, naam: str) -> int:
        waarde = self.request.POST.get(naam, "")
        if not (waarde.isascii() and waarde.isdigit() and len(waarde) < 19):
            raise BadRequest
        return int(waarde)

    def _mail_is_weg(self) -> bool:
        return bool(self.thema.antwoord and actions.is_gemaild(self.thema))

    def _antwoord_nu(self) -> dict[str, str]:
        """Het antwoord dat er is, of namens wie deze medewerker het laatst antwoordde."""
        if nu := self.thema.antwoord:
            return {"uitkomst": nu.uitkomst, "tekst": nu.tekst, "namens": nu.namens}
        return {"namens": self.laatst_namens() or self.project.contact_naam}
