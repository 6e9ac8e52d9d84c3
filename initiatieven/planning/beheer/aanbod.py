"""De data van één cursus of activiteit, vanuit haar pagina."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets import Button

from stadmaken.common.nummers import HOOGSTE_PK

from ...aanbod.models import AanbodPage
from ...beheer.rules import mag_plannen
from ..models import Gelegenheid, Herhaling
from ..stand import stand
from .basis import Planscherm

MEESTE = 100


class AanbodView(Planscherm):
    """Wat er komt en wat er was, met de weg naar een nieuwe datum."""

    template_name = "initiatieven/planning/beheer/aanbod.html"

    @cached_property
    def aanbod(self) -> AanbodPage:
        """De pagina waar de data bij horen: van een vertaling is dat die in de eerste taal."""
        pagina = get_object_or_404(AanbodPage, pk=min(self.kwargs["pk"], HOOGSTE_PK))
        in_taal = AanbodPage.objects.filter(translation_key=pagina.translation_key)
        return in_taal.filter(locale__language_code=settings.LANGUAGE_CODE).first() or pagina

    def van_aanbod(self) -> int | None:
        bestaat = AanbodPage.objects.filter(pk=min(self.kwargs["pk"], HOOGSTE_PK)).exists()
        return self.aanbod.pk if bestaat else None

    def get_page_title(self) -> str:
        return str(self.aanbod.title)

    def get_page_subtitle(self) -> str:
        return _("Data en aanmeldingen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = timezone.now()
        in_taal = AanbodPage.objects.filter(translation_key=self.aanbod.translation_key).values("pk")
        rijen = Gelegenheid.objects.met_tijden().filter(aanbod__in=in_taal).prefetch_related("bijeenkomsten")
        komend = rijen.filter(laatste__gt=nu).order_by("eerste", "pk")
        geweest = rijen.exclude(laatste__gt=nu).order_by("-laatste", "-pk")
        return {
            **super().get_context_data(**kwargs),
            "aanbod": self.aanbod,
            "mag_tekst": self.aanbod.permissions_for_user(self.request.user).can_edit(),
            "komend": [(rij, stand(rij, nu)) for rij in komend[:MEESTE]],
            "geweest": [(rij, stand(rij, nu)) for rij in geweest[:MEESTE]],
            "reeksen": list(Herhaling.objects.filter(aanbod__in=in_taal).order_by("pk")),
        }


def knop_bij_pagina(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit de pagina naar haar data."""
    if page.pk and issubclass(page.specific_class or type(page), AanbodPage) and mag_plannen(user, page.pk):
        adres = reverse("planning_beheer:aanbod", args=[page.pk])
        yield Button(_("Data en aanmeldingen"), adres, icon_name="date", priority=62)
