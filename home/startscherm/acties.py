"""Waar een medewerker mee kan beginnen: alleen wat zij zelf mag, in één druk op de knop."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.models import HomePage, InhoudPage
from initiatieven.models import ActiviteitPage, AgendaPage, CursusPage, EditiePage, NieuwsbriefPage, SchoolPage
from participatie.inbreng.rules import mag_behandelen
from participatie.infoborden.rules import BordRechten
from participatie.models import Infobord, ProjectenPage, ProjectPage, Toezegging
from participatie.teams.rules import mag_beginnen
from participatie.toezeggingen.rules import ToezeggingRechten

# Er is van elk overzicht één per taal.
HOOGSTENS_OVERZICHTEN = 5
Adres = Callable[[Any], str]


@dataclass(frozen=True)
class Actie:
    """Eén knop; `adres` is leeg voor wie dit niet mag, en zolang het nog nergens kan."""

    titel: Any
    icoon: str
    adres: Adres


@dataclass(frozen=True)
class Knop:
    """Een actie voor één medewerker."""

    titel: Any
    icoon: str
    url: str


def acties_voor(medewerker: Any) -> list[Knop]:
    """De knoppen van deze medewerker, in vaste volgorde."""
    adressen = ((actie, actie.adres(medewerker)) for actie in ACTIES)
    return [Knop(actie.titel, actie.icoon, adres) for actie, adres in adressen if adres]


def _pagina(onder: type[Page], soort: type[Page]) -> Adres:
    def adres(medewerker: Any) -> str:
        for ouder in onder.objects.order_by("path")[:HOOGSTENS_OVERZICHTEN]:
            if ouder.permissions_for_user(medewerker).can_add_subpage():
                delen = (soort._meta.app_label, soort._meta.model_name, ouder.pk)
                return reverse("wagtailadmin_pages:add", args=delen)
        return ""

    return adres


def _record(rechten: Any, model: Any) -> Adres:
    def adres(medewerker: Any) -> str:
        naam = f"{model._meta.app_label}_{model._meta.model_name}_modeladmin_create"
        return reverse(naam) if rechten(model).user_can_create(medewerker) else ""

    return adres


def _scherm(naam: str, mag: Callable[[Any], bool]) -> Adres:
    return lambda medewerker: reverse(naam) if mag(medewerker) else ""


def _eerste(*wegen: Adres) -> Adres:
    """De eerste weg die deze medewerker mag gaan."""
    return lambda medewerker: next(filter(None, (weg(medewerker) for weg in wegen)), "")


def _mag_accounts(medewerker: Any) -> bool:
    return bool(medewerker.has_perm("common.add_medewerker"))


ACTIES = (
    Actie(
        _("Nieuw project"),
        "doc-full-inverse",
        _eerste(_pagina(ProjectenPage, ProjectPage), _scherm("teams_beheer:nieuw", mag_beginnen)),
    ),
    Actie(_("Inbreng overtypen"), "form", _scherm("papier_beheer:kiezen", mag_behandelen)),
    Actie(_("Nieuwe toezegging"), "circle-check", _record(ToezeggingRechten, Toezegging)),
    Actie(_("Nieuw infobord"), "mobile-alt", _record(BordRechten, Infobord)),
    Actie(_("Nieuwe activiteit"), "date", _pagina(AgendaPage, ActiviteitPage)),
    Actie(_("Nieuwe cursus"), "group", _pagina(SchoolPage, CursusPage)),
    Actie(_("Nieuwe editie van de nieuwsbrief"), "mail", _pagina(NieuwsbriefPage, EditiePage)),
    Actie(_("Nieuwe inhoudspagina"), "doc-empty", _pagina(HomePage, InhoudPage)),
    Actie(_("Nieuw account"), "user", _scherm("wagtailusers_users:add", _mag_accounts)),
)
