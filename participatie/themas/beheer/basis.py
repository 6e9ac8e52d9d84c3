"""Wat elk scherm voor thema's en besluiten deelt."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.admin import messages

from participatie.inbreng import redactie
from participatie.inbreng.beheer.basis import Behandelscherm
from participatie.inbreng.choices import Moderatie
from participatie.inbreng.rules import in_werkgebied
from participatie.models import Inbreng, Inbrengthema, ProjectPage, Themaindeling

from ..querysets import InbrengthemaQuerySet

PER_PAGINA = 50


class Themascherm(Behandelscherm):
    """Alleen voor wie inbreng van dit project behandelt; alles gaat over dat ene project."""

    header_icon = "tag"
    kwargs: dict[str, Any]

    @cached_property
    def project(self) -> ProjectPage:
        eigen = in_werkgebied(self.request.user, ProjectPage.objects.all(), "pk")
        return get_object_or_404(eigen, pk=self.kwargs["project"])

    def themas(self) -> InbrengthemaQuerySet:
        """De thema's van nu, met hoeveel inbreng eronder staat en hoeveel daarvan nog geen antwoord heeft."""
        themas = Inbrengthema.objects.actueel().filter(project=self.project).select_related("antwoord")
        return themas.annotate(
            aantal=Count("indelingen"),
            zonder_antwoord=Count("indelingen", filter=Q(indelingen__inbreng__antwoord__isnull=True)),
        ).order_by("nummer")

    def inbreng(self) -> Any:
        """De inbreng van het project die meetelt: wat is afgewezen alleen als het toch onder een thema staat."""
        rijen = Inbreng.objects.filter(project=self.project).annotate(ingedeeld=heeft_thema())
        return rijen.exclude(moderatie=Moderatie.NIET_GEPLAATST, ingedeeld=False)

    def naar(self, naam: str, *args: Any) -> str:
        """Een adres binnen deze schermen, bij dit project."""
        return reverse(f"themas_beheer:{naam}", args=[self.project.pk, *args])

    def broodkruimels(self, *laatste: str) -> list[dict[str, Any]]:
        """Het kruimelpad in de kop."""
        vast = [
            {"url": reverse("themas_beheer:projecten"), "label": _("Thema’s")},
            {"url": self.naar("lijst"), "label": self.project.title},
        ]
        return [*self.breadcrumbs_items, *vast, *({"url": "", "label": tekst} for tekst in laatste)]

    def meld_met_weg_terug(self, tekst: str, **velden: Any) -> None:
        """Zeg wat er is gedaan, met een knop die precies dit ongedaan maakt."""
        gegevens = {"tekst": tekst, "adres": self.naar("ongedaan"), "velden": velden}
        messages.success(
            self.request, render_to_string("participatie/themas/beheer/_gedaan.html", gegevens, self.request)
        )


def heeft_thema() -> Exists:
    """Of deze inbreng onder een thema van nu staat."""
    return Exists(Themaindeling.objects.actueel().filter(inbreng=OuterRef("pk")))


def korte_tekst(inbreng: Inbreng, tekens: int = 300) -> str:
    """Wat iemand schreef, zonder persoonsgegevens."""
    delen = inbreng.publiek or redactie.concept(inbreng)
    tekst = " · ".join(str(deel["tekst"])[:600] for deel in delen)
    return Truncator(tekst or _("Geen openbare tekst")).chars(tekens)
