"""Onderwerpen van A tot Z: wat er is, en niets dat niemand mag zien."""

import pytest
from wagtail.models import PageViewRestriction

from participatie.models import Thema
from tests.fabriek import maak_home, maak_project
from tests.fabriek_initiatieven import maak_cursus
from tests.fabriek_toolkit import maak_instrument

from .test_bekijk_ook import met

pytestmark = pytest.mark.django_db


def lees(client, adres: str = "/onderwerpen/") -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_elk_onderwerp_staat_onder_zijn_letter(client):
    met(maak_project(), "Bomen", "Éénrichtingsverkeer", "3D-printen")

    html = lees(client)

    assert (
        html.index('id="letter-0-9">') < html.index("3D-printen") < html.index('id="letter-b">') < html.index("Bomen")
    )
    assert html.index("Bomen") < html.index('id="letter-e">') < html.index("Éénrichtingsverkeer")
    assert 'href="#letter-b"' in html
    assert 'href="#letter-c"' not in html


def test_themas_en_instrumenten_doen_mee_en_niets_staat_er_twee_keer(client):
    groen = Thema.objects.create(naam="Groen", slug="groen")
    Thema.objects.create(naam="Ongebruikt", slug="ongebruikt")
    met(maak_project(), "groen", themas=[groen])
    instrument = maak_instrument(title="Buurtbudget")

    html = lees(client)

    assert html.count(">Groen<") == 1
    assert ">groen<" not in html
    assert f'href="{instrument.url}">Buurtbudget<' in html
    assert "Ongebruikt" not in html


def test_een_onderwerp_toont_alles_wat_erover_gaat(client):
    groen = Thema.objects.create(naam="Groen", slug="groen")
    met(maak_project(title="Een plein", samenvatting="Met bomen."), themas=[groen])
    met(maak_cursus(title="Tuinieren"), "groen")
    met(maak_project(title="Iets anders"), "fietsen")

    html = lees(client, "/onderwerpen/groen/")

    assert "<h1" in html
    assert "2 pagina’s" in html
    for tekst in ("Een plein", "Met bomen.", "Tuinieren"):
        assert tekst in html
    assert "Iets anders" not in html


def test_wat_niemand_mag_zien_staat_nergens(client):
    met(maak_project(live=False), "geheimwoord")
    besloten = met(maak_project(), "geheimwoord")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    besloten_thema = Thema.objects.create(naam="Geheimthema", slug="geheimthema")
    met(besloten, themas=[besloten_thema])

    assert "eheim" not in lees(client)
    assert client.get("/onderwerpen/geheimwoord/").status_code == 404
    assert client.get("/onderwerpen/geheimthema/").status_code == 404


@pytest.mark.parametrize("slug", ["niets", "%00", "a" * 2000, "%ED%A0%80", "'; DROP TABLE", "%0A"])
def test_een_onbekend_onderwerp_is_een_404(client, slug):
    maak_home()
    assert client.get(f"/onderwerpen/{slug}/").status_code == 404


@pytest.mark.parametrize("pagina", ["2", "0", "-1", "x", "9" * 40, "\x00"])
def test_een_rare_bladzij_is_een_gewone_bladzij(client, pagina):
    met(maak_project(), "groen")
    assert client.get("/onderwerpen/groen/", {"pagina": pagina}).status_code == 200


def test_zonder_onderwerpen_staat_er_waar_u_verder_kunt(client):
    maak_home()
    assert "Er zijn nog geen onderwerpen" in lees(client)


def test_het_kost_evenveel_vragen_hoeveel_er_ook_is(client, django_assert_max_num_queries):
    groen = Thema.objects.create(naam="Groen", slug="groen")
    met(maak_project(), "a1", "groen", themas=[groen])
    adressen = ("/onderwerpen/", "/onderwerpen/groen/")
    klein = []
    for adres in adressen:
        client.get(adres)
        with django_assert_max_num_queries(12) as gevangen:
            client.get(adres)
        klein.append(len(gevangen))
    for nummer in range(30):
        met(maak_project(), f"woord{nummer}", "groen", themas=[groen])
    for adres, aantal in zip(adressen, klein, strict=True):
        with django_assert_max_num_queries(aantal):
            client.get(adres)


def test_de_engelse_lijst_noemt_alleen_wat_er_in_het_engels_is(client):
    met(maak_project(), "bomen")
    antwoord = client.get("/en/onderwerpen/")
    assert antwoord.status_code == 200
    assert "bomen" not in antwoord.content.decode()
