"""Wat elk scherm voor inbreng in het CMS deelt."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from participatie.models import Antwoord, Gebeurtenis, Inbreng
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import bekeken

from .. import rules
from ..querysets import InbrengQuerySet
from .filters import FilterForm

BEKEKEN = "participatie.origineel_bekeken"
auditacties.registreer({BEKEKEN: _("Inbreng: origineel bekeken")})


class Behandelscherm(WagtailAdminTemplateMixin):
    """Alleen voor wie inbreng behandelt; het filter van de lijst reist in het adres mee."""

    request: HttpRequest
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not rules.mag_behandelen(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def ziet_origineel(self) -> bool:
        """Of deze medewerker de oorspronkelijke tekst en persoonsgegevens mag zien."""
        return rules.mag_origineel_zien(self.request.user)

    def eigen_inbreng(self) -> InbrengQuerySet:
        """De inbreng waar deze medewerker bij mag; elk scherm begint hier."""
        return rules.in_werkgebied(self.request.user, Inbreng.objects.all())

    @cached_property
    def filter(self) -> FilterForm:
        """Het filter waarmee iemand aan het werk is."""
        return FilterForm(self.request.GET, self.eigen_inbreng(), in_origineel=self.ziet_origineel)

    def adres(self, naam: str, *args: Any) -> str:
        """Een adres binnen deze schermen, met het filter erbij."""
        adres = reverse(f"inbreng_beheer:{naam}", args=args)
        return f"{adres}?{self.filter.reeks}" if self.filter.reeks else adres

    def noteer_bekeken(self, inbreng: Inbreng) -> None:
        """Wie het origineel opent, laat dat achter in het auditlog."""
        if self.ziet_origineel:
            bekeken(BEKEKEN, inbreng, self.request.user)

    def laatst_namens(self) -> str:
        """Namens wie deze medewerker het laatst antwoordde; meestal is dat nu weer zo."""
        eerder = Antwoord.objects.filter(door_id=self.request.user.pk).order_by("-pk")
        return eerder.values_list("namens", flat=True).first() or ""

    def kruimels(self, *laatste: str) -> list[dict[str, Any]]:
        """Het kruimelpad in de kop."""
        lijst = {"url": self.adres("lijst"), "label": _("Inbreng")}
        return [*self.breadcrumbs_items, lijst, *({"url": "", "label": tekst} for tekst in laatste)]

    def meld_gedaan(self, tekst: str, gebeurtenissen: Iterable[Gebeurtenis] = ()) -> None:
        """Zeg wat er is gedaan, met een knop om dat ongedaan te maken."""
        pks = [gebeurtenis.pk for gebeurtenis in gebeurtenissen]
        gegevens = {"tekst": tekst, "gebeurtenissen": pks, "adres": self.adres("ongedaan")}
        html = render_to_string("participatie/inbreng/beheer/_gedaan.html", gegevens, self.request)
        messages.success(self.request, html)
