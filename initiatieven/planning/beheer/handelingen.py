"""Verzetten, afzeggen, meer plekken en nog een keer."""

from typing import Any

from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View
from wagtail.admin import messages

from stadmaken.common.nummers import HOOGSTE_PK

from ...aanbod.tijden import moment, periode
from .. import actions
from ..choices import Wijze
from ..models import Bijeenkomst, Gelegenheid
from .basis import DATUM, Handelingscherm, Planscherm, aanbod_bij, gelegenheid_met, mensen
from .forms import ErbijForm, KopieForm, PlekkenForm, RedenForm, ToelichtingForm, VerzetForm


class Bijeenkomstscherm(Handelingscherm):
    """Een handeling aan één bijeenkomst."""

    def van_aanbod(self) -> int | None:
        return aanbod_bij(Bijeenkomst.objects, self.kwargs["pk"], "gelegenheid__aanbod")

    @cached_property
    def keer(self) -> Bijeenkomst:
        return get_object_or_404(Bijeenkomst, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    @cached_property
    def gelegenheid(self) -> Gelegenheid:
        return gelegenheid_met(self.keer.gelegenheid_id)

    def uitleg(self) -> str:
        return periode(self.keer.begin, self.keer.eind)


class VerzetView(Bijeenkomstscherm):
    """Een andere tijd of plek."""

    page_title = gettext_lazy("Verzetten")
    form_class = VerzetForm
    knop = gettext_lazy("Verzet deze bijeenkomst")

    def begin(self) -> dict[str, Any]:
        return VerzetForm.begin_met(self.keer)

    def doe(self) -> str:
        was = self.keer.volgnummer
        try:
            actions.verzet(self.keer, **self.form.velden(), door=self.request.user)
        except actions.GesprekkenPassenNietError as fout:
            uitleg = ngettext(
                "{n} afgesproken gesprek valt dan buiten het spreekuur. Kies een later einde.",
                "{n} afgesproken gesprekken vallen dan buiten het spreekuur. Kies een later einde.",
                fout.aantal,
            )
            self.form.add_error("tot", uitleg.format(n=fout.aantal))
        self.keer.refresh_from_db(fields=["volgnummer"])
        if self.keer.volgnummer == was:
            return _("Dit staat al zo in de agenda. Er gaat geen nieuwe mail uit.")
        verzet = _("De bijeenkomst is verzet. {mensen}").format(mensen=mensen(self.aantal))
        return f"{verzet} {self._sluiten()}".strip()

    def _sluiten(self) -> str:
        """Tot wanneer aanmelden nu kan, als iemand dat had gekozen en het begin verschoof."""
        was, nu = self.gelegenheid, gelegenheid_met(self.gelegenheid.pk)
        if not nu.sluit_op or nu.eerste == was.eerste:
            return ""
        if nu.sluit_op <= timezone.now():
            return _("Aanmelden was al gesloten en blijft dicht. Weer openen kan bij “Datum wijzigen”.")
        return _("Aanmelden kan nu tot {moment}.").format(moment=moment(nu.sluit_op))


class SchrapView(Bijeenkomstscherm):
    """Deze ene keer gaat niet door."""

    page_title = gettext_lazy("Deze keer gaat niet door")
    form_class = ToelichtingForm
    knop = gettext_lazy("Zeg deze keer af")
    gevaar = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Is dit alles wat er is, dan vraagt een ander scherm waarom: dat staat op de site."""
        if self.mag() and not self._er_is_meer():
            return redirect("planning_beheer:niet_door", self.keer.gelegenheid_id)
        return super().dispatch(request, *args, **kwargs)

    def _er_is_meer(self) -> bool:
        keren = Bijeenkomst.objects.filter(gelegenheid=self.keer.gelegenheid_id, geannuleerd_op=None)
        return keren.exclude(pk=self.keer.pk).exists()

    def doe(self) -> str:
        actions.annuleer_bijeenkomst(
            self.keer, door=self.request.user, toelichting=self.form.cleaned_data["toelichting"]
        )
        return _("Deze keer is afgezegd. {mensen}").format(mensen=mensen(self.aantal))


class ErbijView(Handelingscherm):
    """Nog een bijeenkomst bij dezelfde aanmeldingen."""

    page_title = gettext_lazy("Bijeenkomst toevoegen")
    form_class = ErbijForm
    knop = gettext_lazy("Voeg deze bijeenkomst toe")

    def begin(self) -> dict[str, Any]:
        laatste = self.gelegenheid.bijeenkomsten.order_by("begin", "pk").last()
        return {**ErbijForm.begin_met(laatste), "dag": None, "tot_dag": None} if laatste else {}

    def doe(self) -> str:
        actions.voeg_toe(self.gelegenheid, **self.form.velden(), door=self.request.user)
        return _("De bijeenkomst staat erbij. {mensen}").format(mensen=mensen(self.aantal))


class NietDoorView(Handelingscherm):
    """Alles van deze datum gaat niet door."""

    page_title = gettext_lazy("Gaat niet door")
    form_class = RedenForm
    knop = gettext_lazy("Zeg alles af")
    gevaar = True

    def uitleg(self) -> str:
        return _("U zegt alle bijeenkomsten af die nog komen. Dit is niet terug te draaien: er gaat meteen mail uit.")

    def doe(self) -> str:
        reden = self.form.cleaned_data["toelichting"]
        actions.laat_niet_doorgaan(self.gelegenheid, reden, door=self.request.user)
        return _("Dit gaat niet door. {mensen}").format(mensen=mensen(self.aantal))


class PlekkenView(Handelingscherm):
    """Meer of minder plekken."""

    page_title = gettext_lazy("Plekken")
    form_class = PlekkenForm
    knop = gettext_lazy("Bewaar het aantal plekken")
    mailt = False

    def begin(self) -> dict[str, Any]:
        return {"capaciteit": self.gelegenheid.capaciteit}

    def uitleg(self) -> str:
        if self.gelegenheid.wijze == Wijze.TIJDVAK:
            return _(
                "Bij een spreekuur volgt het aantal plekken uit de tijden. Verzet het spreekuur voor meer plekken."
            )
        bezet = ngettext("Er is nu {n} plek bezet.", "Er zijn nu {n} plekken bezet.", self.gelegenheid.bezet)
        meer = _("Komen er plekken bij? Dan krijgt wie het eerst op de wachtlijst stond, meteen een mail.")
        return f"{bezet.format(n=self.gelegenheid.bezet)} {meer}"

    def doe(self) -> str:
        try:
            gekregen = actions.zet_capaciteit(self.gelegenheid, self.form.cleaned_data["capaciteit"])
        except actions.TeKleinError as fout:
            uitleg = _("Er zijn al {n} plekken bezet. Zet het aantal niet lager: niemand verliest zijn plek.")
            self.form.add_error("capaciteit", uitleg.format(n=fout.bezet))
            return ""
        except actions.GereserveerdError as fout:
            uitleg = _("Er zijn {n} plekken gereserveerd. Dat is meer dan er zijn.")
            self.form.add_error("capaciteit", uitleg.format(n=fout.aantal))
            return ""
        if not gekregen:
            return _("Het aantal plekken is bewaard.")
        uitleg = ngettext(
            "Het aantal plekken is bewaard. {n} mens van de wachtlijst krijgt een plek aangeboden.",
            "Het aantal plekken is bewaard. {n} mensen van de wachtlijst krijgen een plek aangeboden.",
            len(gekregen),
        )
        return uitleg.format(n=len(gekregen))


class KopieView(Handelingscherm):
    """Dezelfde cursus nog een keer."""

    page_title = gettext_lazy("Kopieer deze datum")
    form_class = KopieForm
    knop = gettext_lazy("Maak de kopie")
    mailt = False

    def uitleg(self) -> str:
        return _("Tijden, plekken en groepen gaan mee. Aanmeldingen niet.")

    def doe(self) -> str:
        gegevens = self.form.cleaned_data
        nieuw = actions.kopieer(self.gelegenheid, gegevens["dag"], sleutel=gegevens["sleutel"])
        self.gelegenheid = nieuw
        return _("De kopie is gemaakt. Mensen kunnen zich nu aanmelden.")


class GaatDoorView(Planscherm, View):
    """Te weinig mensen, en toch."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        gelegenheid = gelegenheid_met(self.kwargs["pk"])
        actions.laat_doorgaan(gelegenheid)
        messages.success(request, _("Het gaat door met wie er nu is. De vraag verdwijnt uit uw lijst."))
        return redirect(DATUM, gelegenheid.pk)


class VerwijderView(Handelingscherm):
    """Een datum waar nooit iemand voor kwam."""

    page_title = gettext_lazy("Datum verwijderen")
    knop = gettext_lazy("Verwijder deze datum")
    gevaar = True
    mailt = False

    def uitleg(self) -> str:
        return _("Deze datum verdwijnt uit de agenda. Er heeft zich niemand voor aangemeld.")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        aanbod = self.gelegenheid.aanbod_id
        try:
            actions.verwijder(self.gelegenheid)
        except ProtectedError:
            messages.error(request, _("Hier heeft zich iemand voor aangemeld. Kies “Gaat niet door”."))
            return redirect(self.terug())
        messages.success(request, _("De datum is verwijderd."))
        return redirect("planning_beheer:aanbod", aanbod)
