"""Eén woord, overal waar niemand het mag zien; en één ding van elke soort dat wel te zien is."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.inbreng.actions import verbergen
from participatie.inbreng.choices import Moderatie
from search.register.bijwerken import loop_na
from tests.fabriek import maak_bord, maak_formulier, maak_inbreng, maak_project, maak_thema, maak_toezegging, maak_wijk
from tests.fabriek_contracten import maak_concept
from tests.fabriek_initiatief import maak_initiatief, maak_oproep
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.fabriek_nieuwsbrief import maak_editie
from tests.fabriek_platforms import maak_platform

WOORD = "Zilverreiger"
PUNT = {"breedtegraad": 52.38, "lengtegraad": 4.63}
HANGT = date(2026, 1, 1)


def maak_alles() -> Any:
    """Van elke soort iets openbaars, met overal ernaast het woord in iets dat niet openbaar is. Geeft het project."""
    wijk = maak_wijk(naam="Vogelenwijk", slug="vogelenwijk")
    project = maak_project(title="Iepenplein", slug="iepenplein", plaats="Iepenplein 1", wijken=[wijk], **PUNT)
    project.updates.create(titel="De schop gaat in de grond", datum=timezone.localdate(), tekst="<p>Eindelijk.</p>")
    project.updates.create(titel=f"{WOORD} later", datum=timezone.localdate() + timedelta(days=3), tekst=WOORD)
    project.save()
    project.save_revision().publish()
    formulier = maak_formulier(project, title="Denk mee")
    _plaats(maak_inbreng(formulier, "Meer bomen"))
    maak_inbreng(formulier, f"Ongeplaatst {WOORD}")
    weg = maak_inbreng(formulier, f"Van de site gehaald {WOORD}")
    _plaats(weg)
    verbergen(weg, WOORD, None)
    maak_thema(project, titel="Bomen", uitkomst="overgenomen")
    maak_thema(project, titel=WOORD, samenvatting="")
    maak_toezegging(project=project, wat="Wij planten tien bomen.", openbaar=True)
    maak_toezegging(project=project, wat=f"Wij {WOORD}.", openbaar=False)
    maak_bord(project, koptekst="Kom kijken", geplaatst_op=HANGT, **PUNT)
    maak_platform(wijk, title="Platform Iep", **PUNT)
    initiatief = maak_initiatief(title="Buurttuin Iep", wijken=[wijk], **PUNT)
    maak_oproep(initiatief, over=-1, titel=f"{WOORD} gezocht", tekst=WOORD)
    maak_gelegenheid(maak_activiteit(title="Inloop Iep", project=project))
    _verborgen(wijk)
    project.title = f"{WOORD} in concept"
    project.save_revision()
    project.refresh_from_db()
    loop_na()
    return project


def _verborgen(wijk: Any) -> None:
    maak_project(title=f"Concept {WOORD}", live=False, wijken=[wijk], **PUNT)
    besloten = maak_project(title=f"Besloten {WOORD}", samenvatting=WOORD, plaats=WOORD, wijken=[wijk], **PUNT)
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)
    besloten.updates.create(titel=WOORD, datum=timezone.localdate(), tekst=WOORD)
    besloten.save()
    _plaats(maak_inbreng(maak_formulier(besloten, title=WOORD), f"Onder besloten {WOORD}"))
    maak_bord(besloten, koptekst=WOORD, geplaatst_op=HANGT, **PUNT)
    maak_gelegenheid(maak_activiteit(title="Avond zonder plek", project=besloten))
    maak_bord(maak_project(title="Zonder bord"), koptekst=f"Hangt niet: {WOORD}", **PUNT)
    maak_initiatief(title=WOORD, wijken=[wijk], **PUNT).unpublish()
    maak_platform(wijk, title=WOORD, **PUNT).unpublish()
    maak_editie(title=WOORD, samenvatting=WOORD).unpublish()
    maak_concept(titel=f"Contract {WOORD}", samenvatting=WOORD, wijken=[wijk])


def _plaats(inbreng: Any) -> None:
    inbreng.moderatie = Moderatie.GEPLAATST
    inbreng.publiek = [{"label": "Idee", "tekst": inbreng.invoer[0]["weergave"]}]
    inbreng.save()
