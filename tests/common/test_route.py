import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.fabriek import maak_formulier, maak_home

pytestmark = pytest.mark.django_db


def _aantal(client, adres):
    client.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 404
    return len(vragen)


def test_een_diepe_pagina_kost_niet_meer_vragen_dan_een_ondiepe(client):
    formulier = maak_formulier()
    formulier.unpublish()
    ouder = formulier.get_parent()
    ouder.unpublish()
    assert _aantal(client, formulier.get_url(None)) <= _aantal(client, ouder.get_url(None))


def test_een_niet_gepubliceerde_diepe_pagina_wordt_niet_gevonden(client):
    formulier = maak_formulier()
    adres = formulier.url
    assert client.get(adres).status_code == 200
    formulier.unpublish()
    assert client.get(adres).status_code == 404


def test_een_nulteken_in_het_adres_is_een_gewone_404(client):
    maak_home()
    assert client.get("/projecten/%00/").status_code == 404
    assert client.get("/%00").status_code == 404


def test_een_wachtwoord_op_een_bovenliggende_pagina_geldt_ook_diep(client):
    formulier = maak_formulier()
    PageViewRestriction.objects.create(
        page=formulier.get_parent(), restriction_type=PageViewRestriction.PASSWORD, password="geheim"
    )
    response = client.get(formulier.url)
    assert formulier.samenvatting not in response.content.decode()


def test_een_adres_dat_niet_bestaat_kost_op_elke_diepte_evenveel(client):
    maak_home()
    assert _aantal(client, "/a/") == _aantal(client, "/a/b/c/d/")


def test_een_gevonden_pagina_kent_haar_ouder_en_beperkingen_al(rf, django_assert_num_queries):
    formulier = maak_formulier()
    gevonden, *_ = maak_home().route(rf.get("/"), formulier.url.strip("/").split("/"))
    with django_assert_num_queries(0):
        assert gevonden.ouder().pk == formulier.get_parent().pk
        assert not gevonden.get_view_restrictions()
        assert gevonden.afbeelding is None


def test_een_alias_van_een_besloten_pagina_is_ook_besloten(client):
    formulier = maak_formulier()
    alias = formulier.create_alias(update_slug="alias")
    PageViewRestriction.objects.create(page=formulier, restriction_type=PageViewRestriction.PASSWORD, password="geheim")
    assert formulier.samenvatting not in client.get(alias.url).content.decode()
