"""Het nieuws uit een wijk: van projecten en van wijkplatforms, het nieuwste eerst."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..platforms.models import Platformnieuws, WijkplatformPage
from ..projecten.models import ProjectPage, Update
from .delen import Wijkdeel

MEEST = 5


@dataclass(frozen=True)
class Bericht:
    """Eén bericht, met de pagina waar het staat."""

    datum: date
    titel: str
    van: str
    adres: str


def nieuws(wijk: Any) -> list[Bericht]:
    """De laatste berichten van alle projecten en wijkplatforms in de wijk samen."""
    berichten = [*_updates(wijk), *_van_platforms(wijk)]
    return sorted(berichten, key=lambda bericht: bericht.datum, reverse=True)[:MEEST]


def _updates(wijk: Any) -> list[Bericht]:
    projecten = ProjectPage.objects.zichtbaar().filter(wijken=wijk)
    updates = Update.objects.verschenen().filter(project__in=projecten.values("pk"))
    met_project = updates.prefetch_related(Prefetch("project", _kaal(ProjectPage)))
    return [
        Bericht(update.datum, update.titel, update.project.title, f"{update.project.url}#{update.anker}")
        for update in met_project[:MEEST]
    ]


def _van_platforms(wijk: Any) -> list[Bericht]:
    platforms = WijkplatformPage.objects.zichtbaar().filter(wijken=wijk)
    berichten = Platformnieuws.objects.filter(platform__in=platforms.values("pk"), datum__lte=timezone.localdate())
    met_platform = berichten.prefetch_related(Prefetch("platform", _kaal(WijkplatformPage))).order_by("-datum", "-pk")
    return [
        Bericht(bericht.datum, bericht.titel, bericht.platform.title, f"{bericht.platform.url}#nieuws")
        for bericht in met_platform[:MEEST]
    ]


def _kaal(soort: Any) -> Any:
    return soort.objects.only("title", "url_path", "path", "depth", "locale__language_code").select_related("locale")


DEEL = Wijkdeel(
    naam="nieuws",
    kop=_("Nieuws"),
    volgorde=90,
    sjabloon="participatie/wijken/delen/nieuws.html",
    haal=nieuws,
    rustig=True,
)
