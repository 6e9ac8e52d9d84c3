from datetime import datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Aanmelding, Gelegenheid

from ..aanbod.choices import Soort
from ..planning.querysets import GelegenheidQuerySet
from ..planning.stand import stand
from .basis import Coordinatiescherm
from .filters import Lijstfilter
from .tellen import tel

PER_PAGINA = 30
KOMEND, VOORBIJ, BEKIJKEN = "komend", "voorbij", "bekijken"
KEUZES = [(KOMEND, _("Komt nog")), (VOORBIJ, _("Voorbij")), (BEKIJKEN, _("Te bekijken"))]


class OverzichtForm(Lijstfilter):
    """Wat de coördinator zoekt."""

    wat = forms.ChoiceField(
        required=False,
        choices=KEUZES,
        widget=forms.HiddenInput,
    )
    zoek = forms.CharField(label=_("Naam van de cursus of activiteit"), required=False, max_length=100)
    soort = forms.ChoiceField(label=_("Soort"), required=False, choices=[("", _("Alles")), *Soort.choices])

    @property
    def wat_nu(self) -> str:
        return str(self.cleaned_data.get("wat") or KOMEND)

    def toepassen(self, rijen: GelegenheidQuerySet, nu: datetime) -> GelegenheidQuerySet:
        """De gelegenheden die passen: komende op volgorde, wat voorbij is met het laatste voorop."""
        if zoek := self.cleaned_data.get("zoek"):
            rijen = rijen.filter(Q(aanbod__title__icontains=zoek) | Q(naam__icontains=zoek))
        if soort := self.cleaned_data.get("soort"):
            rijen = rijen.filter(aanbod__soort=soort)
        if self.wat_nu == BEKIJKEN:
            verdacht = Aanmelding.objects.te_bekijken().filter(gelegenheid=OuterRef("pk"))
            return rijen.filter(Exists(verdacht)).order_by("eerste", "pk")
        if self.wat_nu == VOORBIJ:
            voorbij = rijen.filter(Q(laatste__lte=nu) | Q(laatste=None))
            return voorbij.order_by(F("laatste").desc(nulls_last=True), "-pk")
        return rijen.filter(laatste__gt=nu).order_by("eerste", "pk")


class OverzichtView(Coordinatiescherm):
    """Alle data van cursussen en activiteiten, met hoeveel mensen er komen."""

    template_name = "initiatieven/beheer/overzicht.html"
    page_title = _("Aanmeldingen")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu, filter_ = timezone.now(), OverzichtForm(self.request.GET)
        rijen = filter_.toepassen(Gelegenheid.objects.met_tijden().select_related("aanbod"), nu)
        pagina = Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))
        tellingen = tel([rij.pk for rij in pagina])
        return {
            **super().get_context_data(**kwargs),
            "filter": filter_,
            "keuzes": KEUZES,
            "gefilterd": bool(filter_.cleaned_data.get("zoek") or filter_.cleaned_data.get("soort")),
            "pagina": pagina,
            "rijen": [{"gelegenheid": rij, "telling": tellingen[rij.pk], "stand": stand(rij, nu)} for rij in pagina],
        }
