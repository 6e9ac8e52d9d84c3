"""Wat er in de rapporten staat: eigenaars bij de pagina's, één pagina zonder, en één link naar een concept."""

from typing import Any

from wagtail.models import Page

from home.models import InhoudPage
from initiatieven.models import AgendaPage, NieuwsbriefPage, SchoolPage
from participatie.models import Projectteam, WijkenPage
from stadmaken.common.demo import Demo, onder
from stadmaken.common.models import Medewerker
from stadmaken.common.querysets import stadspaginas

ZONDER_EIGENAAR = "cookies"
TAKKEN = ((SchoolPage, "cursus"), (AgendaPage, "cursus"), (NieuwsbriefPage, "nieuwsbrief"), (WijkenPage, "nieuwsbrief"))
HUISREGELS = "huisregels-bijeenkomsten"


def maak(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is."""
    _link_naar_een_concept(demo, thuis)
    _eigenaars()


def _link_naar_een_concept(demo: Demo, thuis: Page) -> None:
    """Op de site staan de woorden zonder link; het rapport noemt de pagina."""
    over = onder(thuis, "over")
    velden = {
        "title": "Huisregels bij bijeenkomsten (fictief)",
        "samenvatting": "Hoe wij met elkaar omgaan bij een bijeenkomst.",
        "live": False,
    }
    concept, nieuw = demo.pagina(over, InhoudPage, HUISREGELS, lambda: velden)
    if not nieuw:
        return
    demo.publiceer(thuis)
    over = onder(thuis, "over")
    zin = f'<p>Bij elke bijeenkomst gelden <a linktype="page" id="{concept.pk}">onze huisregels</a>.</p>'
    over.inhoud = [*((blok.block_type, blok.value) for blok in over.inhoud), ("tekst", zin)]
    over.save_revision(clean=False).publish()


def _eigenaars() -> None:
    """De demo maakt haar pagina's zonder mens erbij; hier krijgt elke tak iemand die haar bijhoudt."""
    for soort, naam in TAKKEN:
        for tak in soort.objects.order_by("path"):
            _geef(Page.objects.descendant_of(tak, inclusive=True), naam)
    for team in Projectteam.objects.filter(groep__user__username="project"):
        _geef(Page.objects.descendant_of(team.project, inclusive=True), "project")
    _geef(stadspaginas().filter(depth__gt=1).exclude(slug=ZONDER_EIGENAAR), "redactie")


def _geef(paginas: Any, naam: str) -> None:
    paginas.filter(owner__isnull=True).update(owner=Medewerker.objects.get(username=naam))
