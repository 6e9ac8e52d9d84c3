"""Of een project of formulier openbaar mag worden, met wat nu in de database staat."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Revision

from ..belofte.fasen import uitleg_bij
from ..formulieren.beloofd import gebroken
from ..formulieren.choices import Openstelling
from ..formulieren.models import FormulierPage
from ..projecten.models import Fase, ProjectPage
from .models import Planwijziging
from .plan import FORMULIER, Stand, stand_van_formulier, stand_van_project, verschillen
from .punten import Punt, formulier_punten, ontbrekend, plan_punten


@dataclass(frozen=True)
class Bezwaar:
    """Waarom iets nog niet openbaar mag, bij het veld waar u het oplost."""

    veld: str
    tekst: str


class ContractError(Exception):
    """Een pagina die buiten het bewerkscherm om openbaar zou worden, terwijl haar plan niet compleet is."""

    def __init__(self, pagina: Any, bezwaren: list[Bezwaar]) -> None:
        super().__init__(f"{pagina}: " + " ".join(str(bezwaar.tekst) for bezwaar in bezwaren))
        self.pagina = pagina
        self.bezwaren = bezwaren


class BelofteError(ContractError):
    """Een formulier dat minder zou beloven dan wat mensen lazen die al iets instuurden."""


def eis(pagina: Any, *, op_de_klok: bool = False) -> None:
    """Weiger wat niet openbaar mag worden; op de klok telt alleen wat al aan mensen is beloofd."""
    if isinstance(pagina, FormulierPage) and (los := gebroken(pagina)):
        raise BelofteError(pagina, [Bezwaar(veld, uitleg) for veld, uitleg in los.items()])
    if op_de_klok:
        return
    fasen = list(pagina.fasen.all()) if isinstance(pagina, ProjectPage) else []
    niet_klaar = [Bezwaar("fasen", tekst) for tekst in uitleg_bij(pagina, fasen)]
    if gevonden := bezwaren(pagina, ouder=pagina.get_parent(), fasen=fasen) + niet_klaar:
        raise ContractError(pagina, gevonden)


def bezwaren(pagina: Any, *, ouder: Any, fasen: Collection[Any]) -> list[Bezwaar]:
    """Alles wat nog moet gebeuren voordat deze pagina openbaar mag worden."""
    if isinstance(pagina, ProjectPage):
        punten = ontbrekend(project_punten(pagina, fasen)) if lopende_formulieren(pagina) else []
        return [Bezwaar(punt.veld, punt.herstel) for punt in punten] + _reden(pagina, pagina, fasen)
    project = project_van(ouder)
    return _bezwaren_formulier(pagina, project) if project else []


def mag_onder(pagina: Any, ouder: Any) -> bool:
    """Of deze pagina onder `ouder` mag staan; een openbaar formulier alleen bij een plan dat compleet is."""
    if not (isinstance(pagina, FormulierPage) and pagina.live):
        return True
    return not [b for b in bezwaren(pagina, ouder=ouder, fasen=[]) if b.veld != "wijzigingsreden"]


def project_punten(project: ProjectPage, fasen: Collection[Any]) -> list[Punt]:
    """De beloften van een plan zoals zij nu in beeld staan."""
    return plan_punten(project, fasen, lopende_formulieren(project), timezone.localdate())


def punten_bij_formulier(formulier: Any, project: ProjectPage) -> tuple[list[Punt], list[Punt]]:
    """De beloften van het formulier zelf, en die van het project zoals dat nu openbaar is."""
    vandaag = timezone.localdate()
    eigen = formulier_punten(formulier, vandaag)
    return eigen, plan_punten(project, list(project.fasen.all()), [formulier], vandaag)


def lopende_formulieren(project: ProjectPage) -> list[FormulierPage]:
    """De formulieren van een project die openbaar zijn of klaarstaan om dat te worden, en nog niet zijn gesloten."""
    if not project.pk:
        return []
    klaargezet = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("pk"), CharField()), approved_go_live_at__isnull=False
    )
    kinderen = FormulierPage.objects.child_of(project).annotate(klaargezet=Exists(klaargezet))
    gevonden = (
        kind.get_scheduled_revision_as_object() if kind.klaargezet else kind
        for kind in kinderen.filter(Q(live=True) | Q(klaargezet=True)).order_by("path")
    )
    return [formulier for formulier in gevonden if formulier.openstelling() != Openstelling.GESLOTEN]


def project_van(pagina: Any) -> ProjectPage | None:
    """Het project op deze plek in de boom, met wat er nu van openbaar is."""
    return ProjectPage.objects.filter(pk=pagina.pk).first() if pagina else None


def fasen_van(pagina: Any) -> QuerySet:
    """De fasen waaruit een redacteur kiest."""
    return Fase.objects.filter(project_id=pagina.pk if pagina else None).order_by("sort_order")


def veldadres(pagina: Any, veld: str) -> str:
    """De link naar een veld in het bewerkscherm van een pagina; het CMS opent zelf het goede tabblad."""
    anker = "id_fasen-FORMS" if veld == "fasen" else f":w:contentpath={veld}"
    return f"{reverse('wagtailadmin_pages:edit', args=[pagina.pk])}#{anker}"


def _bezwaren_formulier(formulier: Any, project: ProjectPage) -> list[Bezwaar]:
    gevonden = _reden(formulier, project, None)
    if formulier.openstelling() == Openstelling.GESLOTEN:
        return gevonden
    eigen, plan = (ontbrekend(punten) for punten in punten_bij_formulier(formulier, project))
    gevonden += [Bezwaar(punt.veld, punt.herstel) for punt in eigen]
    return gevonden + ([Bezwaar("fase", _verwijs_naar_plan(project, plan))] if plan else [])


def _verwijs_naar_plan(project: ProjectPage, plan: list[Punt]) -> str:
    links = format_html_join(", ", '<a href="{}">{}</a>', ((veldadres(project, p.veld), p.vraag) for p in plan))
    return format_html(
        "{} {}. {}",
        _("Het plan van “{titel}” is nog niet compleet. Vul bij het project in:").format(titel=project.title),
        links,
        _("Publiceer daarna eerst het project, en dan dit formulier."),
    )


def _reden(pagina: Any, project: ProjectPage, fasen: Collection[Any] | None) -> list[Bezwaar]:
    """Een wijziging van wat al openbaar was, kan niet zonder reden."""
    laatste = Planwijziging.objects.filter(project=project.pk).first() if project.pk else None
    if not laatste or pagina.wijzigingsreden.strip():
        return []
    with override(settings.LANGUAGE_CODE):
        nieuw = stand_van_formulier(pagina) if fasen is None else stand_van_project(pagina, fasen)
        oud = (
            {sleutel: laatste.stand.get(sleutel, "") for sleutel in nieuw} if fasen is None else _zonder(laatste.stand)
        )
        anders = verschillen(oud, nieuw)
    if not anders:
        return []
    zin = _("U wijzigt iets dat al openbaar is: {wat}. Schrijf in één zin waarom. Bezoekers lezen die zin.")
    wat = ", ".join(dict.fromkeys(str(deel["label"]) for deel in anders))
    return [Bezwaar("wijzigingsreden", zin.format(wat=wat))]


def _zonder(stand: Stand) -> Stand:
    """De stand van het project zelf, zonder wat zijn formulieren beloven."""
    return {sleutel: waarde for sleutel, waarde in stand.items() if not sleutel.startswith(FORMULIER)}
