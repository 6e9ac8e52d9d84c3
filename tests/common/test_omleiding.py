"""Oude adressen: als een pagina verhuist vanzelf, en nooit een kring of een omweg naar elders."""

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse, HttpResponseNotFound
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext, override_settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from home.models import InhoudPage
from stadmaken.common.omleiding.middleware import OntwikkelOmleidingMiddleware
from tests.fabriek import maak_compleet_project, maak_formulier, maak_home, maak_project, maak_projecten
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db


@pytest.fixture
def hernoem(django_capture_on_commit_callbacks: Any) -> Any:
    """Verander de naam van een pagina in het adres, zoals een redacteur dat doet."""

    def doe(pagina: Any, slug: str) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            pagina.slug = slug
            pagina.save_revision().publish()

    return doe


def maak(oud: str, naar: Any, **velden: Any) -> Redirect:
    return Redirect.add_redirect(oud, naar, **velden)


def gaat_naar(client, adres: str, status: int = 301) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == status, adres
    return antwoord.headers["Location"]


def test_wie_een_pagina_hernoemt_houdt_het_oude_adres(client, hernoem):
    project = maak_project(slug="oud-plein")
    hernoem(project, "nieuw-plein")

    assert gaat_naar(client, "/projecten/oud-plein/") == "/projecten/nieuw-plein/"
    assert client.get("/projecten/nieuw-plein/").status_code == 200


def test_wat_eronder_hangt_verhuist_mee_met_formulier_onderpad_en_kalender(client, hernoem):
    project = maak_compleet_project(slug="oud-plein")
    maak_formulier(project, slug="idee")
    hernoem(project, "nieuw-plein")

    assert gaat_naar(client, "/projecten/oud-plein/idee/") == "/projecten/nieuw-plein/idee/"
    assert gaat_naar(client, "/projecten/oud-plein/wie-deed-mee/") == "/projecten/nieuw-plein/wie-deed-mee/"
    assert gaat_naar(client, "/projecten/oud-plein/nota/pdf/") == "/projecten/nieuw-plein/nota/pdf/"
    assert gaat_naar(client, "/projecten/oud-plein/idee/papier/") == "/projecten/nieuw-plein/idee/papier/"
    assert client.get("/projecten/oud-plein/onzin/").status_code == 404


def test_een_kalender_waarop_iemand_is_geabonneerd_verhuist_mee(client, hernoem):
    cursus = maak_cursus(slug="oud")
    maak_gelegenheid(cursus)
    hernoem(cursus, "nieuw")

    nieuw = gaat_naar(client, "/initiatievenschool/oud/agenda.ics")
    assert nieuw == "/initiatievenschool/nieuw/agenda.ics"
    assert client.get(nieuw)["Content-Type"].startswith("text/calendar")


def test_een_overzicht_dat_verhuist_neemt_alles_mee(client, hernoem):
    maak_project(slug="plein")
    hernoem(maak_projecten(), "plannen")

    assert gaat_naar(client, "/projecten/") == "/plannen/"
    assert gaat_naar(client, "/projecten/plein/") == "/plannen/plein/"


def test_een_verplaatste_pagina_is_te_vinden_op_haar_nieuwe_plek(client):
    home = maak_home()
    boven = home.add_child(instance=InhoudPage(title="Over", slug="over", samenvatting="x"))
    pagina = home.add_child(instance=InhoudPage(title="Team", slug="team", samenvatting="x"))
    pagina.move(boven, pos="last-child")

    assert gaat_naar(client, "/team/") == "/over/team/"


def test_twee_keer_hernoemen_is_geen_omweg(client, hernoem):
    project = maak_project(slug="een")
    hernoem(project, "twee")
    hernoem(project, "drie")

    assert gaat_naar(client, "/projecten/een/") == gaat_naar(client, "/projecten/twee/") == "/projecten/drie/"


def test_wat_achter_het_vraagteken_staat_blijft_staan(client, hernoem):
    hernoem(maak_projecten(), "plannen")
    maak("/anker", "https://elders.nl/pagina?a=1#deel")

    assert gaat_naar(client, "/projecten/?wijk=noord&pagina=2") == "/plannen/?wijk=noord&pagina=2"
    assert gaat_naar(client, "/anker?b=2") == "https://elders.nl/pagina?a=1&b=2#deel"


def test_een_oud_adres_met_een_vraagteken_gaat_voor_op_het_adres_zonder(client):
    een, twee = maak_project(slug="een"), maak_project(slug="twee")
    maak("/index.php?id=7&taal=nl", een)
    maak("/index.php", twee)

    assert gaat_naar(client, "/index.php?taal=nl&id=7") == "/projecten/een/"
    assert gaat_naar(client, "/index.php?id=8") == "/projecten/twee/?id=8"


@pytest.mark.parametrize(
    "adres", ["/oud", "/oud/", "/Oud%20en%20n%C3%AF%C3%ABuw.html", "/a/b.aspx", "/oud;x=1", "/oud//dubbel"]
)
def test_elke_vorm_van_een_oud_adres_werkt(client, adres):
    maak(adres, maak_project(slug="plein"))

    assert gaat_naar(client, adres) == "/projecten/plein/"


def test_een_pagina_die_er_staat_gaat_voor_en_kost_geen_vraag_extra(client, django_assert_max_num_queries):
    project = maak_project(slug="plein")
    client.get(project.url)
    with CaptureQueriesContext(connection) as zonder:
        client.get(project.url)
    maak("/projecten/plein", maak_projecten())
    with django_assert_max_num_queries(len(zonder)):
        assert client.get(project.url).status_code == 200


def test_doorsturen_kost_weinig_en_toont_geen_404_pagina(client, hernoem, django_assert_max_num_queries):
    hernoem(maak_project(slug="oud"), "nieuw")
    client.get("/projecten/oud/")
    with django_assert_max_num_queries(5):
        antwoord = client.get("/projecten/oud/")
    assert antwoord.templates == []


def test_alleen_lezen_wordt_doorgestuurd(client):
    maak("/oud", maak_project())

    assert client.head("/oud").status_code == 301
    assert client.post("/oud/").status_code == 404


def test_een_tijdelijke_omleiding_is_302(client):
    maak("/oud", maak_project(slug="plein"), is_permanent=False)

    assert gaat_naar(client, "/oud", 302) == "/projecten/plein/"


def test_naar_een_besloten_pagina_vraagt_om_aanmelden(client):
    project = maak_project(slug="plein")
    maak("/oud", project)
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)

    assert client.get(gaat_naar(client, "/oud")).status_code == 302


def test_een_keten_loopt_af(client):
    maak("/een", "https://doemee.test/twee/")
    maak("/twee", maak_project(slug="plein"))

    assert client.get("/een/", follow=True).redirect_chain[-1][0] == "/projecten/plein/"


@pytest.mark.parametrize(
    "naar",
    [
        "ftp://elders.nl/",
        "javascript:alert(1)",
        "//elders.nl/",
        "https://",
        "http://[kapot/",
        "https://doemee.test@elders.nl/",
    ],
)
def test_een_doel_dat_geen_adres_is_wordt_niet_gevolgd(client, naar):
    maak("/oud", naar)

    assert client.get("/oud/").status_code == 404


def test_het_verzoek_bepaalt_nooit_naar_welke_site_het_gaat(client):
    maak("/oud", "https://doemee.test//elders.nl/")

    assert gaat_naar(client, "/oud?next=https://elders.nl") == "/elders.nl/?next=https://elders.nl"


@pytest.mark.een_stad
def test_een_regel_voor_deze_site_gaat_voor_op_een_voor_alle_sites(client):
    site = maak_home().get_site()
    maak("/oud", maak_project(slug="overal"))
    maak("/oud", maak_project(slug="hier"), site=site)

    assert gaat_naar(client, "/oud") == "/projecten/hier/"


def test_het_cms_en_de_bestanden_blijven_buiten_schot(client):
    maak("/cms/onzin", maak_project())
    maak("/media/images/weg.png", maak_project())

    assert client.get("/cms/onzin/").headers.get("Location", "").startswith("/cms/")
    assert client.get("/media/images/weg.png").status_code == 404


def test_ook_met_debug_werkt_een_oud_adres(client):
    maak("/oud", maak_project(slug="plein"))
    with override_settings(DEBUG=True):
        niets = OntwikkelOmleidingMiddleware(lambda request: HttpResponseNotFound())
        iets = OntwikkelOmleidingMiddleware(lambda request: HttpResponse("ja"))
    verzoek = RequestFactory().get("/oud")
    assert niets(verzoek).headers["Location"] == "/projecten/plein/"
    assert iets(verzoek).status_code == 200


def test_een_heel_lange_vraag_blijft_achter_maar_de_bezoeker_komt_er(client):
    maak("/oud", maak_project(slug="plein"))

    assert gaat_naar(client, f"/oud?volg={'a' * 20_000}") == "/projecten/plein/"
