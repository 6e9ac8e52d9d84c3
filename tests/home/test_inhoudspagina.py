"""Een inhoudspagina: elk blok in de vaste vormgeving, zonder extra vragen per blok."""

from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import Page, PageViewRestriction

from home.models import InhoudPage
from stadmaken.common.models import Afbeelding, Bestand
from tests.fabriek import maak_formulier, maak_home, maak_project

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def maak_beeld(titel: str = "Gracht") -> Afbeelding:
    opslag = BytesIO()
    Image.new("RGB", (60, 40), "navy").save(opslag, "PNG")
    return Afbeelding.objects.create(
        title=titel, description="Huizen aan het water", file=ImageFile(BytesIO(opslag.getvalue()), name="gracht.png")
    )


def maak_pagina(*blokken: tuple[str, Any], **velden: Any) -> InhoudPage:
    pagina = InhoudPage(title="Uitleg", samenvatting="Zo werkt het.", inhoud=list(blokken), **velden)
    return maak_home().add_child(instance=pagina)


def toon(client, *blokken: tuple[str, Any]) -> str:
    return client.get(maak_pagina(*blokken).url).content.decode()


def test_titel_en_samenvatting_staan_bovenaan(client) -> None:
    html = toon(client)

    assert '<h1 class="nl-page-heading__title">Uitleg</h1>' in html
    assert "Zo werkt het." in html


def test_een_kop_heeft_een_anker(client) -> None:
    assert 'id="wat-er-gebeurt"' in toon(client, ("kop", {"tekst": "Wat er gebeurt"}))


def test_een_afbeelding_houdt_haar_beschrijving_en_komt_in_meer_maten(client) -> None:
    html = toon(client, ("beeld", {"beeld": maak_beeld(), "onderschrift": "De gracht"}))

    assert 'alt="Huizen aan het water"' in html
    assert "image/avif" in html
    assert "width=" in html
    assert 'loading="lazy"' in html
    assert "De gracht" in html


def test_een_citaat_noemt_wie_het_zei(client) -> None:
    html = toon(client, ("citaat", {"tekst": "Meer bomen.", "bron": "Bewoner (fictief)"}))

    assert "Meer bomen." in html
    assert "<figcaption" in html


def test_vragen_zijn_uit_te_klappen_zonder_script(client) -> None:
    html = toon(client, ("vraag_antwoord", {"vragen": [{"vraag": "Waarom?", "antwoord": "<p>Daarom.</p>"}]}))

    assert "<summary" in html
    assert "<p" in html[html.index("Daarom") - 60 :]


def test_een_ontoegankelijk_bestand_zegt_dat(client) -> None:
    bestand = Bestand.objects.create(title="Tekening", file=ContentFile(b"%PDF-1.4", name="tekening.pdf"))

    html = toon(client, ("documenten", {"titel": "Stukken", "documenten": [bestand]}))

    assert "Tekening" in html
    assert "schermlezer" in html


def test_een_contact_is_te_bellen_en_te_mailen(client) -> None:
    html = toon(client, ("contact", {"naam": "Loket", "telefoon": "14 000", "email": "loket@voorbeeld.nl"}))

    assert "tel:14000" in html
    assert "mailto:loket@voorbeeld.nl" in html


def test_een_kaart_toont_samenvatting_van_het_formulier(client) -> None:
    formulier = maak_formulier(samenvatting="Vertel het ons.")

    html = toon(client, ("pagina", {"pagina": formulier}))

    assert f'href="{formulier.url}"' in html
    assert "Vertel het ons." in html


def oproep(pagina: Any) -> tuple[str, Any]:
    return ("oproep", {"titel": "Doe mee", "tekst": "", "knoptekst": "Geef uw idee door", "pagina": pagina})


def test_een_oproep_heeft_een_knop(client) -> None:
    assert "Geef uw idee door" in toon(client, oproep(maak_project()))


@pytest.mark.parametrize("soort", ["niet gepubliceerd", "besloten", "verwijderd"])
def test_een_oproep_naar_een_verborgen_pagina_staat_er_niet(client, soort: str) -> None:
    project = maak_project()
    pagina = maak_pagina(oproep(project))
    if soort == "niet gepubliceerd":
        project.unpublish()
    elif soort == "besloten":
        PageViewRestriction.objects.create(page=Page.objects.get(pk=project.pk), restriction_type="login")
    else:
        project.delete()

    response = client.get(pagina.url)

    assert response.status_code == 200
    assert "Geef uw idee door" not in response.content.decode()


def test_script_in_een_tekst_wordt_geen_script(client) -> None:
    html = toon(client, ("citaat", {"tekst": "<script>alert(1)</script>", "bron": ""}))

    assert "<script>alert" not in html


def vragen(client, aantal: int) -> int:
    blokken: list[tuple[str, Any]] = []
    for nummer in range(aantal):
        blokken += [
            ("kop", {"tekst": f"Kop {nummer}"}),
            ("beeld", {"beeld": maak_beeld(f"Gracht {nummer}"), "onderschrift": ""}),
            ("pagina", {"pagina": maak_project(afbeelding=maak_beeld(f"Plein {nummer}"))}),
            oproep(maak_project()),
        ]
    pagina = maak_pagina(*blokken, slug=f"uitleg-{aantal}")
    client.get(pagina.url)
    cache.clear()  # Wagtail onthoudt weergaven; een ander proces heeft die niet
    with CaptureQueriesContext(connection) as gevangen:
        assert client.get(pagina.url).status_code == 200
    return len(gevangen)


def test_meer_blokken_kosten_niet_meer_vragen(client) -> None:
    assert vragen(client, 2) == vragen(client, 8)
