"""Wat de pagina van een bord toont, opgehaald in drie vragen aan de database."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from stadmaken.common.querysets import op_zichtbare

from ..contract.kort import KortPlan, kort_plan
from ..formulieren.choices import Openstelling
from ..formulieren.models import FormulierPage
from ..projecten.choices import Planning, Projectstatus
from ..projecten.models import Fase, ProjectPage, Update
from .models import Infobord
from .teksten import alineas

MEEST_OPEN, MEEST_BINNENKORT = 6, 3


def vind(code: str) -> Infobord | None:
    """Het bord met deze code, met alles wat de pagina over het project en de verwijzingen moet weten."""
    laatste = Update.objects.verschenen().filter(project=OuterRef("project"))
    velden = {veld: veld for veld in ("titel", "datum", "tekst", "anker")}
    return (
        Infobord.objects.select_related("project__vervolg", "verwijst_naar")
        .annotate(
            project_zichtbaar=op_zichtbare("project"),
            verwijzing_zichtbaar=op_zichtbare("verwijst_naar"),
            vervolg_zichtbaar=op_zichtbare("project__vervolg"),
            laatste_update=Subquery(laatste.values(json=JSONObject(**velden))[:1]),
        )
        .filter(code=code)
        .first()
    )


@dataclass(frozen=True)
class Deelname:
    """Een formulier waarmee iemand nu of binnenkort kan meedoen."""

    titel: str
    samenvatting: str
    adres: str
    opent_op: datetime
    laatste_dag: date | None


@dataclass(frozen=True)
class Nieuws:
    """De laatste update van het project."""

    titel: str
    datum: date
    alineas: list[str]
    adres: str


class Bordpagina:
    """Eén bord op één moment."""

    def __init__(self, bord: Infobord, request: HttpRequest | None = None, nu: datetime | None = None) -> None:
        self.bord = bord
        self.request = request
        self.nu = nu or timezone.now()

    @property
    def project(self) -> ProjectPage | None:
        """Het project, als een bezoeker het mag zien."""
        return self.bord.project if self.bord.project_zichtbaar else None  # type: ignore[attr-defined]

    @property
    def titel(self) -> str:
        """De naam van het project; is dat niet te zien, dan wat er op het bord zelf staat."""
        return self.project.title if self.project else self.bord.koptekst

    @property
    def beschrijving(self) -> str:
        """Waar deze pagina over gaat, in een zin of twee."""
        if self.project and self.project.samenvatting:
            return str(self.project.samenvatting)
        return _("Wat het infobord “%(titel)s” u vertelt: hoe het ervoor staat en wat u kunt doen.") % {
            "titel": self.titel
        }

    @property
    def verdwenen(self) -> str:
        """De naam van een project dat niet meer bestaat."""
        return "" if self.bord.project_id else self.bord.projecttitel

    @property
    def vandaag(self) -> date:
        """De dag van vandaag in de stad."""
        return timezone.localdate(self.nu)

    @property
    def weggehaald_op(self) -> date | None:
        """Wanneer het bord is weggehaald, als dat al zo is."""
        dag = self.bord.verwijderd_op
        return dag if dag and dag <= self.vandaag else None

    @property
    def gestopt(self) -> bool:
        """Of het project is gestopt in plaats van opgeleverd."""
        return bool(self.project and self.project.status == Projectstatus.GESTOPT)

    @cached_property
    def gaat_verder(self) -> dict[str, str] | None:
        """Waar het bord of het project naartoe is verhuisd; die van het bord gaat voor."""
        bord: Any = self.bord
        if bord.verwijzing_zichtbaar:
            return self._link(bord.verwijst_naar)
        return self._link(self.project.vervolg) if self.project and bord.vervolg_zichtbaar else None

    def _link(self, pagina: Page) -> dict[str, str] | None:
        adres = pagina.get_url(self.request)
        return {"titel": pagina.title, "adres": adres} if adres else None

    @cached_property
    def projectadres(self) -> str:
        """De link naar het hele project."""
        return (self.project.get_url(self.request) or "") if self.project else ""

    @cached_property
    def _formulieren(self) -> list[FormulierPage]:
        if self.project is None or self.project.afgerond:
            return []
        pad, stap = self.project.path, FormulierPage.steplen
        onder: QuerySet[FormulierPage] = FormulierPage.objects.zichtbaar().filter(
            Q(sluit_op__isnull=True) | Q(sluit_op__gt=self.nu),
            # Een bereik op het geïndexeerde pad; LIKE zou op SQLite elke pagina langsgaan.
            path__range=(pad + "0" * stap, pad + "Z" * stap),
            depth=self.project.depth + 1,
        )
        smal = onder.only("title", "url_path", "path", "depth", "samenvatting", "opent_op", "sluit_op")
        return list(smal.order_by(F("sluit_op").asc(nulls_last=True), "opent_op")[:30])

    def _deelnames(self, openstelling: Openstelling) -> list[Deelname]:
        return [
            Deelname(
                f.title,
                f.samenvatting,
                f"{f.get_url(self.request)}?bord={self.bord.code}",
                f.opent_op,
                f.laatste_dag,
            )
            for f in self._formulieren
            if f.openstelling(self.nu) == openstelling
        ]

    @cached_property
    def open(self) -> list[Deelname]:
        """Wat u nu kunt doen; wat het eerst sluit, staat vooraan."""
        return self._deelnames(Openstelling.OPEN)[:MEEST_OPEN]

    @cached_property
    def binnenkort(self) -> list[Deelname]:
        """Wat u binnenkort kunt doen; wat het eerst opengaat, staat vooraan."""
        return sorted(self._deelnames(Openstelling.BINNENKORT), key=lambda d: d.opent_op)[:MEEST_BINNENKORT]

    @cached_property
    def _fasen(self) -> list[Fase]:
        return list(Fase.objects.filter(project=self.project).order_by("sort_order")) if self.project else []

    @property
    def fase(self) -> Fase | None:
        """De fase waarin het project nu is."""
        return next((f for f in self._fasen if f.planning == Planning.NU), None)

    @property
    def volgende(self) -> Fase | None:
        """De eerste fase die nog moet beginnen."""
        return next((f for f in self._fasen if f.planning == Planning.STRAKS), None)

    @cached_property
    def nieuws(self) -> Nieuws | None:
        """Wat er nu speelt."""
        update = getattr(self.bord, "laatste_update", None)
        if not self.project or not update:
            return None
        adres = f"{self.projectadres}#{update['anker']}" if update["anker"] else self.projectadres
        return Nieuws(update["titel"], date.fromisoformat(update["datum"]), alineas(update["tekst"], 60), adres)

    @cached_property
    def plan(self) -> KortPlan | None:
        """De korte versie van het participatieplan, zolang er iets te beïnvloeden valt."""
        if not self.project or self.project.afgerond:
            return None
        return kort_plan(self.project, self.fase.niveau if self.fase else "")

    @cached_property
    def resultaat(self) -> list[str]:
        """Wat het project heeft opgeleverd."""
        return alineas(self.project.resultaat, 120) if self.project else []
