"""Wat een nieuwe stad het eerst moet doen: een lijst die zichzelf afvinkt, tot alles er is."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.models import Gemeente, HomePage, ToegankelijkheidPage
from participatie.models import FormulierPage, Infobord, ProjectenPage, ProjectPage, Wijk
from stadmaken.common.querysets import stadspaginas


@dataclass(frozen=True)
class Stap:
    """Eén stap; `url` is waar het kan."""

    titel: str
    uitleg: str
    gedaan: bool
    url: str


def mag_inrichten(medewerker: Any) -> bool:
    """Wie de gegevens van de gemeente wijzigt, richt de site in."""
    return bool(medewerker.has_perm("home.change_gemeente"))


def stappen(gemeente: Gemeente) -> list[Stap]:
    """De stappen van een lege site, en welke er al zijn gedaan; leeg als alles er is."""
    live = _soorten_op_de_site(ProjectenPage, ProjectPage, FormulierPage, ToegankelijkheidPage)
    overzicht, start = ProjectenPage.objects.first(), HomePage.objects.first()
    lijst = [
        Stap(
            _("Vul de gegevens van uw gemeente in"),
            _("Naam, telefoonnummer en e-mailadres staan in de kop, de voet en elke mail."),
            gemeente.naam != Gemeente._meta.get_field("naam").default,
            reverse("wagtailsettings:edit", args=["home", "gemeente"]),
        ),
        Stap(
            _("Maak de pagina Projecten"),
            _("Daaronder komt elk project van de stad."),
            ProjectenPage in live,
            _onder(start, "wagtailadmin_pages:add_subpage"),
        ),
        Stap(
            _("Zet de wijken in de lijst"),
            _("Zo vindt een bewoner wat er in de buurt speelt."),
            Wijk.objects.exists(),
            reverse("wagtailsnippets_participatie_wijk:list"),
        ),
        Stap(
            _("Zet het eerste project op de site"),
            _("Begin met een voorbeeld: dan staat er al wat u moet invullen."),
            ProjectPage in live,
            _onder(overzicht, "wagtailadmin_explore"),
        ),
        Stap(
            _("Open een formulier bij dat project"),
            _("Pas met een formulier kunnen bewoners iets zeggen."),
            FormulierPage in live,
            _onder(overzicht, "wagtailadmin_explore"),
        ),
        Stap(
            _("Maak een infobord"),
            _("Met een poster en een code die altijd blijft werken."),
            Infobord.objects.exists(),
            reverse("participatie_infobord_modeladmin_index"),
        ),
        Stap(
            _("Publiceer de toegankelijkheidsverklaring"),
            _("Elke site van een gemeente moet er een hebben."),
            ToegankelijkheidPage in live,
            _onder(start, "wagtailadmin_explore"),
        ),
        Stap(
            _("Geef collega’s een account en een rol"),
            _("Iemand moet antwoorden als de eerste bijdrage komt. Een beheerder maakt accounts."),
            len(get_user_model().objects.filter(is_active=True).values("pk")[:2]) > 1,
            "",
        ),
    ]
    return [] if all(stap.gedaan for stap in lijst) else lijst


def _soorten_op_de_site(*soorten: type[Model]) -> set[type[Model]]:
    per_soort = ContentType.objects.get_for_models(*soorten)
    op_de_site = stadspaginas().filter(live=True, content_type__in=per_soort.values()).order_by()
    aanwezig = set(op_de_site.values_list("content_type", flat=True).distinct())
    return {soort for soort, inhoud in per_soort.items() if inhoud.pk in aanwezig}


def _onder(pagina: Page | None, scherm: str) -> str:
    return reverse(scherm, args=[pagina.pk]) if pagina else ""
