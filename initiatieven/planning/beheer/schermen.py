"""De schermen van modeladmin: een datum toevoegen, wijzigen, en alles wat ermee kan."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail_modeladmin.helpers import ButtonHelper
from wagtail_modeladmin.views import CreateView, EditView, InspectView

from ...aanbod.models import AanbodPage
from ...aanmelden import slot
from ...aanmelden.actions import schuif_door
from ...beheer.rules import mag_beheren
from ..actions import krijgen_mail
from ..actions.basis import verhoog
from ..models import Bijeenkomst, Gelegenheid
from ..stand import stand
from .basis import gelegenheid_met
from .velden import MET_AANMELDINGEN, NIEUW

AFSPRAAKVELDEN = ("begin", "eind", "locatie", "adres", "online", "titel")


class DatumKnoppen(ButtonHelper):
    """Een datum bekijken is het eerste; verwijderen heeft een eigen scherm."""

    uitleg = gettext_lazy("Verzetten, plekken, afzeggen")

    def inspect_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        knop = super().inspect_button(*args, **kwargs)
        return {**knop, "label": _("Bekijken"), "title": str(self.uitleg)}

    def get_buttons_for_obj(self, obj: Any, exclude: Any = None, **kwargs: Any) -> list[dict[str, Any]]:
        return super().get_buttons_for_obj(obj, exclude=["edit", "delete", *(exclude or [])], **kwargs)

    def get_primary_button(self, obj: Any) -> dict[str, Any]:
        return self.inspect_button(obj.pk)


class ReeksKnoppen(DatumKnoppen):
    """Bij een reeks zijn het haar data."""

    uitleg = gettext_lazy("De data, overslaan, wijzigen, stoppen")


class VanAanbod(forms.Form):
    """De cursus of activiteit waar een datum bij komt."""

    aanbod = forms.IntegerField(min_value=1, max_value=2**62)

    def keuze(self) -> dict[str, Any]:
        """Wat er al is gekozen."""
        return {"aanbod": self.cleaned_data["aanbod"]} if self.is_valid() else {}


class Toevoegen(CreateView):
    """Een nieuwe datum."""

    page_title = gettext_lazy("Datum toevoegen")

    def get_meta_title(self) -> str:
        return _("Datum toevoegen")

    def get_page_subtitle(self) -> str:
        return ""

    def get_edit_handler(self) -> Any:
        return NIEUW.bind_to_model(Gelegenheid)

    def get_initial(self) -> dict[str, Any]:
        return VanAanbod(self.request.GET).keuze()

    def get_error_message(self) -> str:
        return _("De datum is nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        with transaction.atomic():
            AanbodPage.objects.select_for_update().get(pk=form.cleaned_data["aanbod"].pk)
            sleutel = form.cleaned_data["sleutel"]
            if bekend := Gelegenheid.objects.filter(bijeenkomsten__uid=sleutel).first():
                return redirect(self.url_helper.get_action_url("inspect", bekend.pk))
            instance = form.save()
            # De sleutel van het formulier wordt de UID van de eerste keer: twee keer drukken is één datum.
            Bijeenkomst.objects.filter(pk=instance.bijeenkomsten.first().pk).update(uid=sleutel)
            log(instance=instance, action="wagtail.create", content_changed=True)
            schuif_door(instance)  # telt bij een spreekuur ook hoeveel gesprekken er passen
        messages.success(self.request, _("De datum staat in de agenda. Mensen kunnen zich aanmelden."))
        return redirect(self.url_helper.get_action_url("inspect", instance.pk))


class Wijzigen(EditView):
    """Een datum wijzigen; zijn er mensen aangemeld, dan verandert de tijd alleen met “Verzetten”."""

    page_title = gettext_lazy("Datum wijzigen")

    def get_meta_title(self) -> str:
        return _("Datum wijzigen")

    def get_edit_handler(self) -> Any:
        bezet = self.instance.aanmeldingen.exists()
        return (MET_AANMELDINGEN if bezet else NIEUW).bind_to_model(Gelegenheid)

    def get_error_message(self) -> str:
        return _("De wijziging is nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        with transaction.atomic():
            if not self._bewaar(form):
                return self.form_invalid(form)
            log(instance=self.instance, action="wagtail.edit", content_changed=form.has_changed())
            schuif_door(self.instance)
        messages.success(self.request, _("De wijziging is bewaard."))
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))

    def _bewaar(self, form: Any) -> bool:
        """Met de rij op slot: de telling en een afzegging van intussen blijven staan."""
        with slot.op_slot(self.instance.pk) as vers:
            rij = form.instance
            if vers.aanmeldingen.exists() and "bijeenkomsten" in form.formsets:
                form.add_error(None, _("Iemand heeft zich net aangemeld. Open dit scherm opnieuw."))
                return False
            if rij.capaciteit is not None and rij.capaciteit < vers.bezet:
                uitleg = _("Er zijn al {n} plekken bezet. Zet het aantal niet lager: niemand verliest zijn plek.")
                form.add_error("capaciteit", uitleg.format(n=vers.bezet))
                return False
            rij.bezet, rij.geannuleerd_op, rij.reden = vers.bezet, vers.geannuleerd_op, vers.reden
            oud = {keer.pk: keer for keer in vers.bijeenkomsten.all()}
            form.save()
            vers.refresh_from_db()  # het slot telt aan het eind op wat hier staat
            for keer in Bijeenkomst.objects.filter(gelegenheid=rij, pk__in=oud):
                if any(getattr(keer, veld) != getattr(oud[keer.pk], veld) for veld in AFSPRAAKVELDEN):
                    verhoog(keer, timezone.now(), oud[keer.pk].begin)
                    keer.save()
        return True


class DatumView(InspectView):
    """Eén datum: wanneer, hoeveel mensen, en wat u kunt doen."""

    page_title = gettext_lazy("Datum")

    def get_meta_title(self) -> str:
        return str(self.instance)

    def get_page_subtitle(self) -> str:
        return str(self.instance)

    @cached_property
    def rij(self) -> Any:
        return gelegenheid_met(self.instance.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu, rij = timezone.now(), self.rij
        return super().get_context_data(
            **{
                "gelegenheid": rij,
                "aanbod": rij.aanbod,
                "stand": stand(rij, nu),
                "keren": [(keer, keer.voorbij(nu)) for keer in rij.bijeenkomsten.order_by("begin", "pk")],
                "komt_nog": rij.laatste is not None and rij.laatste > nu and not rij.geannuleerd_op,
                "krijgen_mail": krijgen_mail(rij).count(),
                "ooit": rij.aanmeldingen.exists(),
                "besluit": Gelegenheid.objects.onder_minimum(nu).filter(pk=rij.pk).exists(),
                "ziet_wie": mag_beheren(self.request.user),
                "groepen": list(rij.gereserveerd.all()),
                **kwargs,
            }
        )


class NaarEigenScherm(InspectView):
    """Een reeks heeft eigen schermen; modeladmin toont alleen de lijst."""

    naam = "planning_beheer:reeks"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return redirect(reverse(self.naam, args=[self.instance.pk]))


class NaarReeksWijzigen(NaarEigenScherm):
    """Het formulier van een reeks."""

    naam = "planning_beheer:reeks_wijzigen"


class NaarReeksMaken(CreateView):
    """Het formulier van een nieuwe reeks."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return redirect(reverse("planning_beheer:reeks_maken"))
