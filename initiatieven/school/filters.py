"""Cursussen kiezen: op onderwerp, voor wie, gebied, dagdeel en of er plek is."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from stadmaken.common.filters import Keuzefilter
from stadmaken.common.models import OnderwerpBijPagina

from ..aanbod.choices import Dagdeel, VoorWie
from ..aanbod.filters import gebied_en_wijk
from .querysets import CursusQuerySet

UREN = {Dagdeel.OCHTEND: (0, 12), Dagdeel.MIDDAG: (12, 17), Dagdeel.AVOND: (17, 24)}


class CursusFilterForm(Keuzefilter):
    """Welke cursussen de school toont."""

    onderwerp = forms.ChoiceField(label=_("Onderwerp"), required=False)
    voor_wie = forms.ChoiceField(label=_("Voor wie"), required=False, choices=[("", _("Alles")), *VoorWie.choices])
    gebied = forms.ChoiceField(label=_("Gebied"), required=False)
    dagdeel = forms.ChoiceField(label=_("Dagdeel"), required=False, choices=[("", _("Alles")), *Dagdeel.choices])
    plek = forms.BooleanField(label=_("Alleen waar nu plek is"), required=False)

    def __init__(self, data: Any, cursussen: CursusQuerySet) -> None:
        self.cursussen = cursussen
        super().__init__(data)

    def vul_keuzes(self) -> None:
        gebruikt = OnderwerpBijPagina.objects.filter(content_object__in=self.cursussen.order_by().values("pk"))
        onderwerpen = Tag.objects.filter(pk__in=gebruikt.values("tag")).order_by("name").values_list("slug", "name")
        self.keuzeveld("onderwerp").choices = [("", _("Alle onderwerpen")), *onderwerpen]
        self.keuzeveld("gebied").choices = [("", _("Alle gebieden")), *gebied_en_wijk()[0]]

    def weergave(self, naam: str, waarde: str) -> str:
        return str(_("Nu plek")) if naam == "plek" else super().weergave(naam, waarde)

    def toepassen(self, cursussen: CursusQuerySet, nu: datetime) -> CursusQuerySet:
        """De cursussen die bij alle keuzes passen."""
        keuze = self.cleaned_data
        if keuze.get("onderwerp"):
            erover = OnderwerpBijPagina.objects.filter(tag__slug=keuze["onderwerp"])
            cursussen = cursussen.filter(pk__in=erover.values("content_object"))
        if keuze.get("voor_wie"):
            cursussen = cursussen.filter(voor_wie=keuze["voor_wie"])
        if keuze.get("gebied"):
            binnen = cursussen.model.objects.filter(wijken__gebied__slug=keuze["gebied"]).order_by()
            cursussen = cursussen.filter(pk__in=binnen.values("pk"))
        uren = UREN[Dagdeel(keuze["dagdeel"])] if keuze.get("dagdeel") else None
        if keuze.get("plek"):
            return cursussen.met_plek(nu, uren)
        return cursussen.op_dagdeel(nu, uren) if uren else cursussen
