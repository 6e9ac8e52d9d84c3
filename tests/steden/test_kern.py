"""De stad van nu: wie haar zet, en dat niemand zonder haar iets ziet."""

from threading import Thread

import pytest
from django.db.models import Exists, OuterRef
from wagtail.models import Locale, Page, PageViewRestriction, Site

from participatie.models import ProjectPage
from stadmaken.common.gemeente import absoluut, gemeente
from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.stad import GeenStadError, alleen, hele_installatie, huidige, in_elke_stad, in_stad, nu
from stadmaken.common.tabelstand import onthoud
from stadmaken.common.tabelstand.opslag import opslag
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db


def titels():
    return sorted(ProjectPage.objects.values_list("title", flat=True))


@pytest.fixture
def projecten(stad_a, stad_b):
    """Elke stad heeft haar eigen project."""
    with in_stad(stad_a):
        maak_project(title="Plein van A", slug="plein-a")
    with in_stad(stad_b):
        maak_project(title="Plein van B", slug="plein-b")


def test_met_een_stad_verandert_er_niets_aan_een_vraag(db):
    assert alleen()
    assert "LIKE" not in str(ProjectPage.objects.all().query)


def test_elke_stad_ziet_alleen_haar_eigen_projecten(projecten, stad_a, stad_b):
    with in_stad(stad_a):
        assert titels() == ["Plein van A"]
    with in_stad(stad_b):
        assert titels() == ["Plein van B"]


def test_zonder_stad_komt_er_niets(projecten):
    with pytest.raises(GeenStadError):
        titels()
    with pytest.raises(GeenStadError):
        huidige()


def test_alleen_wie_het_zegt_ziet_alles(projecten):
    with hele_installatie():
        assert titels() == ["Plein van A", "Plein van B"]
        with pytest.raises(GeenStadError):
            huidige()


def test_een_vraag_van_voor_het_verzoek_hoort_bij_de_stad_van_het_verzoek(projecten, stad_a, stad_b):
    gemaakt_bij_het_laden = ProjectPage.objects.values_list("title", flat=True)
    for stad, titel in ((stad_a, "Plein van A"), (stad_b, "Plein van B")):
        with in_stad(stad):
            assert list(gemaakt_bij_het_laden.all()) == [titel]


def test_ook_in_een_deelvraag_een_telling_en_een_wijziging(projecten, stad_a, stad_b):
    with in_stad(stad_b):
        zelfde = ProjectPage.objects.filter(pk=OuterRef("pk"))
        assert [pagina.title for pagina in Page.objects.filter(Exists(zelfde))] == ["Plein van B"]
        assert ProjectPage.objects.count() == 1
        assert ProjectPage.objects.update(samenvatting="Nieuw") == 1
    with in_stad(stad_a):
        assert ProjectPage.objects.get().samenvatting != "Nieuw"


def test_in_elke_stad_gaat_langs_alle_steden(projecten):
    assert in_elke_stad(titels) == [["Plein van A"], ["Plein van B"]]


def test_een_andere_draad_erft_de_stad_niet(stad_a, stad_b):
    gezien = []
    with in_stad(stad_b):
        draad = Thread(target=lambda: gezien.append(nu._nu.get()))
        draad.start()
        draad.join()
    assert gezien == [None]


def test_het_adres_is_dat_van_de_stad(projecten, stad_a, stad_b, settings):
    with in_stad(stad_a):
        assert absoluut("/b/1") == f"{settings.SITE_URL}/b/1"
        eigen = ProjectPage.objects.get()
    with in_stad(stad_b):
        assert absoluut("/b/1") == "https://tweede.test/b/1"
        assert ProjectPage.objects.get().url == "/projecten/plein-b/"
        assert eigen.url != "/projecten/plein-a/"
    with in_stad(stad_a):
        assert eigen.url == "/projecten/plein-a/"


def test_de_gemeente_is_die_van_de_stad(stad_a, stad_b):
    with in_stad(stad_b):
        gemeente().naam = "Nooit bewaard"
        rij = type(gemeente()).objects.get(site_id=stad_b.pk)
        rij.naam = "Gemeente Tweede"
        rij.save()
        assert gemeente().naam == "Gemeente Tweede"
    with in_stad(stad_a):
        assert gemeente().naam != "Gemeente Tweede"


def test_de_host_bepaalt_de_stad_van_een_pagina(projecten, stad_a, stad_b, bezoek):
    for stad, eigen, vreemd in ((stad_a, "a", "b"), (stad_b, "b", "a")):
        assert bezoek(stad).get(f"/projecten/plein-{eigen}/").status_code == 200
        assert bezoek(stad).get(f"/projecten/plein-{vreemd}/").status_code == 404
        lijst = bezoek(stad).get("/projecten/").content.decode()
        assert f"plein-{eigen}" in lijst
        assert f"plein-{vreemd}" not in lijst


def test_een_host_van_geen_stad_krijgt_niets_te_zien(projecten, client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    antwoord = client.get("/", headers={"host": "derde.test"})
    assert antwoord.status_code == 404
    assert "geen website" in antwoord.content.decode()


def test_na_een_verzoek_is_er_geen_stad_meer(projecten, stad_b, bezoek):
    bezoek(stad_b).get("/")
    with pytest.raises(GeenStadError):
        huidige()


def test_een_verzoek_binnen_een_stad_geeft_die_stad_terug(projecten, stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        bezoek(stad_b).get("/")
        assert huidige() == stad_a


def test_een_stad_die_weg_is_telt_niet_meer(stad_a, stad_b):
    assert not alleen()
    Site.objects.get(pk=stad_b.pk).delete()
    assert alleen()


def test_wat_zichtbaar_is_hoort_bij_de_stad(projecten, stad_a, stad_b):
    for stad, eigen, vreemd in ((stad_a, "A", "B"), (stad_b, "B", "A")):
        with in_stad(stad):
            gezien = set(zichtbare_paginas().values_list("title", flat=True))
        assert f"Plein van {eigen}" in gezien
        assert f"Plein van {vreemd}" not in gezien


def test_een_besloten_pagina_is_in_haar_eigen_stad_besloten_en_elders_verandert_er_niets(
    projecten, stad_a, stad_b, bezoek
):
    with in_stad(stad_b):
        project = ProjectPage.objects.get()
        adres = project.url
        PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")
        assert not zichtbare_paginas().filter(title="Plein van B").exists()
    with in_stad(stad_a):
        assert zichtbare_paginas().filter(title="Plein van A").exists()
    assert bezoek(stad_b).get(adres).status_code == 302


def test_een_stad_van_daarnet_is_in_een_blok_zoals_zij_nu_is(stad_a, stad_b):
    """Een taak in de ene stad kan de andere een startpagina geven."""

    def vertaal():
        if huidige().pk == stad_a.pk:
            with hele_installatie():
                Page.objects.get(path=stad_b.wortels[0]).specific.copy_for_translation(engels)
        return len(huidige().wortels)

    engels = Locale.objects.create(language_code="en")
    assert in_elke_stad(vertaal) == [1, 2]


def test_wat_een_stad_onthoudt_krijgt_een_andere_niet(projecten, stad_a, stad_b):
    onthouden = []
    for stad in (stad_a, stad_b, stad_a):
        with in_stad(stad):
            onthouden.append(onthoud("titels", titels))
    assert onthouden == [["Plein van A"], ["Plein van B"], ["Plein van A"]]


def test_een_stad_van_een_ander_proces_telt_mee_vanaf_het_volgende_verzoek(stad_a, client):
    assert alleen()
    # Zoals een ander proces het doet: zonder bericht in dit proces, en met een nieuwe stand van de tabel.
    Site.objects.bulk_create([Site(hostname="derde.test", port=443, root_page=maak_home())])
    assert alleen(), "dit proces weet nog van niets"
    opslag().verhoog({Site._meta.db_table})
    client.get("/gereed")
    assert not alleen()


def test_een_wachter_mag_elk_adres_gebruiken(stad_a, stad_b, client, settings, caplog):
    antwoord = client.get("/gereed", headers={"host": "127.0.0.1:8001"})
    assert (antwoord.status_code, antwoord.text) == (200, "gereed\n")
    assert caplog.records == []
    settings.ALLOWED_HOSTS = ["*"]
    assert client.get("/", headers={"host": "10.0.0.7"}).status_code == 404


def test_een_verzoek_zoekt_zijn_stad_een_keer_op(stad_b, rf, django_assert_num_queries):
    """Ook terwijl het zelf in pagina's schrijft; alleen een startpagina erbij maakt de stad anders."""
    nu.van_verzoek(rf.get("/", headers={"host": stad_b.host}))
    try:
        assert huidige() == stad_b
        with django_assert_num_queries(0):
            assert huidige() == stad_b
        start = Page.objects.get(path=stad_b.wortels[0])
        start.specific.copy_for_translation(Locale.objects.create(language_code="en"))
        assert len(huidige().wortels) == 2
    finally:
        nu.verzoek_klaar()


def test_een_vertaalde_startpagina_hoort_er_meteen_bij_ook_in_een_gekozen_stad(stad_a, stad_b):
    """Zo vertaalt een opdracht of de werker: daar is geen verzoek dat zijn stad opnieuw opzoekt."""
    engels = Locale.objects.create(language_code="en")
    with in_stad(stad_b):
        project = maak_project(title="Plein van B", slug="plein-b")
        project.copy_for_translation(engels, copy_parents=True)
        assert sorted(ProjectPage.objects.values_list("locale__language_code", flat=True)) == ["en", "nl"]
    with in_stad(stad_a):
        assert not ProjectPage.objects.exists()
