"""“Bekijk ook”: wat bij een pagina hoort, het meest verwante eerst, in één vraag."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from home.models import InhoudPage
from participatie.models import Thema
from stadmaken.common.verwant import verwant
from tests.fabriek import maak_home, maak_project, maak_wijk
from tests.fabriek_initiatief import maak_initiatief
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus
from tests.fabriek_platforms import maak_platform

pytestmark = pytest.mark.django_db


def met(pagina: Any, *onderwerpen: str, wijken: Any = (), themas: Any = ()) -> Any:
    """Deze pagina met onderwerpen, wijken en thema's."""
    pagina.onderwerpen.add(*onderwerpen)
    if wijken:
        pagina.wijken.set(wijken)
    if themas:
        pagina.themas.set(themas)
    pagina.save()
    return pagina


def maak_inhoud(ouder: Any = None, **velden: Any) -> InhoudPage:
    return (ouder or maak_home()).add_child(
        instance=InhoudPage(**{"title": "Uitleg", "samenvatting": "Zo werkt het.", **velden})
    )


def titels(pagina: Any) -> list[str]:
    return [rij.title for rij in verwant(pagina)]


def test_wat_het_meest_deelt_staat_vooraan() -> None:
    wijk, thema = maak_wijk(), Thema.objects.create(naam="Groen", slug="groen")
    hier = met(maak_project(title="Hier"), "bomen", wijken=[wijk], themas=[thema])
    met(maak_initiatief(title="Alleen de wijk"), wijken=[wijk])
    met(maak_initiatief(title="Thema en wijk"), wijken=[wijk], themas=[thema])
    met(maak_cursus(title="Onderwerp"), "bomen")
    met(maak_project(title="Alles"), "bomen", wijken=[wijk], themas=[thema])
    met(maak_project(title="Niets gemeen"), "fietsen", wijken=[maak_wijk()])

    assert [rij.title for rij in verwant(hier, 6)] == ["Alles", "Onderwerp", "Thema en wijk", "Alleen de wijk"]


def test_er_staan_er_nooit_meer_dan_drie() -> None:
    hier = met(maak_project(), "bomen")
    for _ in range(6):
        met(maak_project(), "bomen")

    assert len(titels(hier)) == 3


def test_nooit_zijzelf_wat_erboven_staat_of_wat_eronder_hangt() -> None:
    boven = met(maak_inhoud(title="Boven", slug="boven"), "bomen")
    hier = met(maak_inhoud(boven, title="Hier", slug="hier"), "bomen")
    met(maak_inhoud(hier, title="Onder", slug="onder"), "bomen")
    met(maak_inhoud(boven, title="Ernaast", slug="ernaast"), "bomen")

    assert titels(hier) == ["Ernaast"]


def test_concepten_besloten_paginas_en_andere_talen_doen_niet_mee() -> None:
    hier = met(maak_project(), "bomen")
    met(maak_project(live=False), "bomen")
    besloten = met(maak_inhoud(title="Besloten", slug="besloten"), "bomen")
    met(maak_inhoud(besloten, title="Onder besloten", slug="onder"), "bomen")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    engels, _ = Locale.objects.get_or_create(language_code="en")
    maak_home().copy_for_translation(engels)
    vertaald = met(maak_inhoud(title="Vertaald", slug="vertaald"), "bomen").copy_for_translation(engels)
    vertaald.save_revision().publish()

    assert titels(hier) == ["Vertaald"]
    assert [rij.locale.language_code for rij in verwant(hier)] == ["nl"]


def test_elk_paginatype_met_wijken_doet_mee() -> None:
    wijk = maak_wijk()
    hier = met(maak_project(title="Project"), wijken=[wijk])
    met(maak_activiteit(title="Activiteit"), wijken=[wijk])
    met(maak_initiatief(title="Initiatief"), wijken=[wijk])
    platform = maak_platform(title="Platform")
    platform.wijken.set([wijk])
    platform.save()

    assert set(titels(hier)) == {"Activiteit", "Initiatief", "Platform"}


def test_zonder_iets_gemeen_is_er_geen_blok(client) -> None:
    project = met(maak_project(), "bomen")

    assert "Bekijk ook" not in client.get(project.url).content.decode()


def test_het_blok_staat_onder_elke_soort_pagina(client) -> None:
    met(maak_project(), "bomen")
    for pagina in (maak_project(), maak_cursus(), maak_activiteit(), maak_initiatief(), maak_inhoud(), maak_platform()):
        html = client.get(met(pagina, "bomen").url).content.decode()
        assert html.count("Bekijk ook</h2>") == 1, pagina


def test_het_kost_een_vraag_hoeveel_er_ook_is() -> None:
    wijk, thema = maak_wijk(), Thema.objects.create(naam="Groen", slug="groen")
    hier = met(maak_project(), "bomen", wijken=[wijk], themas=[thema])

    def tel() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            for rij in verwant(hier):
                assert rij.url
        return len(gevangen)

    met(maak_project(), "bomen", wijken=[wijk], themas=[thema])
    tel()
    assert tel() == 1
    for _ in range(80):
        met(maak_project(), "bomen", wijken=[wijk], themas=[thema])
    assert tel() == 1


def test_een_pagina_zonder_plek_heeft_niets_verwants() -> None:
    assert verwant(InhoudPage(title="Nieuw")) == []
    assert verwant(None) == []
