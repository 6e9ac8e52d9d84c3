"""De schermen in het CMS: een contract opstellen, veranderen, en alles wat ermee kan op één pagina."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.helpers import ButtonHelper
from wagtail_modeladmin.views import CreateView, EditView, InspectView

from participatie.inbreng.actions import VerouderdError
from participatie.models import Wijkcontract

from .. import actions, rules, weergave
from ..controle import wat_ontbreekt
from .forms import GEEVALUEERD, OPSTELLEN, VERANDEREN


class ContractKnoppen(ButtonHelper):
    """Het contract zelf is het eerste waar men naartoe wil, niet het formulier."""

    def inspect_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        titel = _("Afspraken toevoegen, tekenen of evalueren")
        return {**super().inspect_button(*args, **kwargs), "label": _("Openen"), "title": titel}

    def get_primary_button(self, obj: Wijkcontract) -> dict[str, Any]:
        return self.inspect_button(obj.pk)


class Opstellen(CreateView):
    """Een nieuw contract; het is pas openbaar als het is getekend."""

    page_title = gettext_lazy("Nieuw wijkcontract")

    def get_meta_title(self) -> str:
        return _("Nieuw wijkcontract")

    def get_page_subtitle(self) -> str:
        return ""

    def get_edit_handler(self) -> Any:
        return OPSTELLEN.bind_to_model(Wijkcontract)

    def get_error_message(self) -> str:
        return _("Het contract is nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        contract = form.save(commit=False)
        if actions.opstellen(contract, self.request.user) is None:
            contract = Wijkcontract.objects.get(nummer=contract.nummer)
            messages.warning(self.request, _("Dit contract was al bewaard. Er is niets veranderd."))
        else:
            messages.success(self.request, _("Het concept is bewaard. Zet er nu de afspraken in."))
        return redirect(self.url_helper.get_action_url("inspect", contract.pk))


class Veranderen(EditView):
    """De tekst en de partijen. Is het contract getekend, dan met een reden die iedereen leest."""

    page_title = gettext_lazy("Wijkcontract: gegevens")

    def get_meta_title(self) -> str:
        return _("Wijkcontract: gegevens")

    def get_edit_handler(self) -> Any:
        getekend = GEEVALUEERD if self.instance.geevalueerd_op else VERANDEREN
        return (getekend if self.instance.is_getekend else OPSTELLEN).bind_to_model(Wijkcontract)

    def get_error_message(self) -> str:
        return _("De gegevens zijn nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        gegevens = form.cleaned_data
        reden, versie = gegevens.get("reden", ""), gegevens["versie"] or 0
        try:
            gedaan = actions.wijzigen(form.save(commit=False), self.request.user, reden=reden, versie=versie)
        except VerouderdError:
            uitleg = _("Een collega heeft dit contract net veranderd. Er is niets bewaard: kijk wat er nu staat.")
            messages.warning(self.request, uitleg)
            return redirect(self.edit_url)
        except actions.OnvolledigError as fout:
            for uitleg in fout.redenen:
                form.add_error(None, uitleg)
            return self.form_invalid(form)
        if gedaan:
            messages.success(self.request, _("De gegevens zijn bewaard."))
        else:
            messages.info(self.request, _("Er is niets veranderd."))
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))


class ContractView(InspectView):
    """Eén contract: hoe het ervoor staat, de afspraken, en wat u kunt doen."""

    page_title = gettext_lazy("Wijkcontract")

    def get_meta_title(self) -> str:
        return f"{self.instance.nummer}: {self.instance.titel}"

    def get_page_subtitle(self) -> str:
        return str(self.instance.nummer)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contract = Wijkcontract.objects.select_related("gebied", "platform", "document").get(pk=self.instance.pk)
        return super().get_context_data(
            **{
                "contract": contract,
                "staat": contract.staat(),
                "afspraken": weergave.afspraken(contract),
                "partijen": list(contract.partijen.all()),
                "wijken": list(contract.wijken.all()),
                "gebeurtenissen": list(contract.gebeurtenissen.select_related("door")),
                "ontbreekt": [] if contract.is_getekend else wat_ontbreekt(contract),
                "mag_bijhouden": rules.mag_bijhouden(self.request.user),
                **kwargs,
            }
        )
