"""Wat er bij een pagina of record is ingevuld, gevonden zonder het model te kennen."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from home.models import InhoudPage
from participatie.models import Fase, ProjectDocument, Toezegging, Update
from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.pagina import paginatypen
from stadmaken.common.schrijfhulp.lezen import lees
from stadmaken.common.schrijfhulp.tips import tips_voor
from tests.fabriek import maak_home, maak_project
from tests.fabriek_initiatieven import maak_cursus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def pdf(titel: str = "Verslag") -> Any:
    return Bestand.objects.create(title=titel, file=ContentFile(b"%PDF-1.4", name="verslag.pdf"))


def beeld(beschrijving: str = "") -> Any:
    afbeelding = get_test_image_file(size=(40, 20))
    return Afbeelding.objects.create(title="IMG_01", file=afbeelding, description=beschrijving)


def inhoudpagina(*blokken: tuple[str, Any]) -> Any:
    pagina = InhoudPage(title="Over ons", slug="over-ons", samenvatting="Wie wij zijn.", inhoud=list(blokken))
    return maak_home().add_child(instance=pagina)


def namen(ding: Any) -> dict[str, list[str]]:
    return {een.controle.naam: [str(tip.tekst) for tip in een.tips] for een in tips_voor(ding)}


@pytest.mark.parametrize("soort", paginatypen())
def test_elk_soort_pagina_doet_mee_zonder_iets_te_weten(soort: Any):
    stukken = lees(soort(title="Naam", samenvatting="Teneinde u te helpen.")).stukken
    assert {"title", "samenvatting"} <= {stuk.veld for stuk in stukken}


def test_velden_rijen_en_blokken_met_hun_plek():
    project = maak_project(samenvatting="Teneinde te bouwen.", goed_om_te_weten="<p>Reeds begonnen.</p>")
    project.fasen = [Fase(titel="Meedenken", tekst="Wij doen dit thans.")]
    project.updates = [Update(titel="Nieuws", tekst="<p>Lees <a href='https://x.nl'>hier</a>.</p>")]
    plekken = {tip.plek.naam: tip.plek.anker for een in tips_voor(project) for tip in een.tips}
    assert plekken == {
        "Samenvatting": "id_samenvatting-label",
        "Wat u moet weten": "id_goed_om_te_weten-label",
        "Fase 1: wat er gebeurt": "id_fasen-0-tekst-label",
        "Update 1: tekst": "id_updates-0-tekst-label",
    }


def test_blokken_ook_genest_en_koppen_lopen_door():
    pagina = inhoudpagina(
        ("kop", {"tekst": "Wat er gebeurt"}),
        ("tekst", "<h4>Te diep</h4><p>x</p>"),
        ("vraag_antwoord", {"vragen": [{"vraag": "Wat is de impact?", "antwoord": "<p>Reeds bekend.</p>"}]}),
        ("oproep", {"titel": "Doe mee", "tekst": "", "knoptekst": "Lees meer", "pagina": None}),
    )
    gevonden = namen(pagina)
    assert gevonden["koppen"] == ["De kop “Te diep” slaat een niveau over."]
    assert gevonden["ambtelijk"] == ["“impact” is een moeilijk woord.", "“Reeds” is een moeilijk woord."]
    assert "“Lees meer” zegt niet" in gevonden["linktekst"][0]
    anker = next(tip.plek.anker for een in tips_voor(pagina) for tip in een.tips if een.controle.naam == "koppen")
    assert anker == f"block-{pagina.inhoud[1].id}-section"


def test_afbeeldingen_van_de_pagina_van_een_blok_en_van_een_rij():
    kaal = beeld()
    pagina = inhoudpagina(("beeld", {"beeld": kaal, "onderschrift": ""}))
    pagina.afbeelding = kaal
    assert len(namen(pagina)["beeldtekst"]) == 2
    cursus = maak_cursus()
    cursus.docenten.create(naam="Team", foto=beeld())
    assert len(namen(cursus)["beeldtekst"]) == 1
    Afbeelding.objects.update(description="Een plein met bomen")
    assert "beeldtekst" not in namen(type(cursus).objects.get(pk=cursus.pk))


def test_een_pdf_als_rij_als_blok_en_als_link():
    document = pdf()
    project = maak_project()
    project.documenten = [ProjectDocument(document=document, toelichting="Het verslag van de avond.")]
    project.voorgeschiedenis = f'<p>Lees <a linktype="document" id="{document.pk}">het verslag</a>.</p>'
    assert namen(project)["pdf"] == ["“Verslag” staat er alleen als pdf."] * 2
    lang = "<p>" + "Het plein krijgt meer bomen. " * 10 + "</p>"
    los, samen = {"titel": "", "documenten": [document]}, [("tekst", lang), ("documenten", {"documenten": [document]})]
    assert len(namen(inhoudpagina(("documenten", los)))["pdf"]) == 1
    maak_home().get_children().filter(slug="over-ons").first().delete()
    assert "pdf" not in namen(inhoudpagina(*samen))


def test_ook_een_record_doet_mee_met_de_velden_die_het_noemt():
    toezegging = Toezegging(wat="Wij realiseren reeds een bank.", toelichting="Thans in onderzoek.")
    (woorden,) = tips_voor(toezegging, velden=["wat", "toelichting"])
    assert [str(tip.tekst) for tip in woorden.tips] == [
        "“realiseren” is een moeilijk woord.",
        "“reeds” is een moeilijk woord.",
        "“Thans” is een moeilijk woord.",
    ]
    assert len(tips_voor(toezegging, velden=["wat"])[0].tips) == 2


def test_het_aantal_vragen_groeit_niet_met_wat_er_op_de_pagina_staat(django_assert_max_num_queries: Any):
    for aantal in (1, 9):
        cursus = maak_cursus(afbeelding=beeld())
        for nummer in range(aantal):
            cursus.docenten.create(naam=f"Docent {nummer}", foto=beeld())
            cursus.materialen.create(titel=f"Stuk {nummer}", document=pdf())
        cursus.omschrijving = f'<p><a linktype="document" id="{pdf().pk}">Stuk</a></p>' * aantal
        cursus.save_revision()
        concept = cursus.get_latest_revision_as_object()
        with django_assert_max_num_queries(4):
            tips_voor(concept)
