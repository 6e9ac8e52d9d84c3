"""De nieuwsbrief en het volgen in twee steden: wie in de ene stad in de lijst staat, hoort van de andere niets."""

import csv
import io

import pytest
from django.core.cache import cache
from django.urls import reverse

from initiatieven.abonnees import actions
from initiatieven.abonnees.actions import overnemen
from initiatieven.abonnees.choices import Status
from initiatieven.abonnees.kenmerk import adreshash, afmeldtoken, bevestigtoken, voorkeurentoken
from initiatieven.models import Aanvraag, Abonnee
from initiatieven.verzenden.actions import begin_wat_aan_de_beurt_is
from initiatieven.volgen.bijpraten import praat_iedereen_bij
from initiatieven.volgen.verzamelen import verzamel
from stadmaken.common.models import Bericht
from stadmaken.common.stad import in_elke_stad, in_stad
from tests.fabriek import maak_medewerker, maak_project
from tests.fabriek_abonnees import maak_aanvraag, maak_abonnee, maak_overname
from tests.initiatieven.abonnees.hulp import laatste_link, meld_aan, tekst
from tests.initiatieven.verzenden.hulp import krijgen, maak_abonnees, te_versturen, zet_klaar
from tests.initiatieven.volgen.hulp import maak_feit, maak_volger, mails

pytestmark = pytest.mark.django_db
ADRES = "noor@voorbeeld.test"
BEHEREN, DOWNLOADEN = "initiatieven.beheer_abonnee", "initiatieven.exporteer_abonnee"
LIJST = "/cms/initiatieven/abonnee/"


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def cms(bezoek):
    """Een redacteur van de nieuwsbrief, ingelogd op het adres van haar stad."""

    def cms(stad):
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(maak_medewerker(BEHEREN, DOWNLOADEN))
        return client

    return cms


def adressen(stad):
    with in_stad(stad):
        return set(Abonnee.objects.values_list("email", flat=True))


def bevestig(client, stad):
    """Meld aan en druk op de knop in de mail van deze stad."""
    assert meld_aan(client, ADRES).status_code == 303
    with in_stad(stad):
        pad = laatste_link("bevestigen")
        assert f"{stad.adres}{pad}" in Bericht.objects.latest("pk").tekst
    assert "U bent aangemeld" in tekst(client.post(pad))


def test_wie_zich_in_beide_steden_aanmeldt_en_er_een_verlaat_blijft_in_de_andere(stad_a, stad_b, bezoek):
    for stad in (stad_a, stad_b):
        bevestig(bezoek(stad), stad)
    with in_stad(stad_a):
        abonnee = Abonnee.objects.get(email=ADRES)
        pad = f"/afmelden/{afmeldtoken(abonnee.kenmerk, 'nieuwsbrief')}/"
    assert bezoek(stad_a).post(pad).status_code in {200, 303}
    standen = in_elke_stad(lambda: Abonnee.objects.get().status)
    assert standen == [Status.UITGESCHREVEN, Status.ACTIEF]


def test_wie_in_de_ene_stad_alles_laat_wissen_houdt_in_de_andere_alles(stad_a, stad_b):
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            abonnee = maak_abonnee(ADRES)
            maak_aanvraag(ADRES, ritme="dag")
    with in_stad(stad_b):
        assert actions.wis(abonnee)
        assert not Aanvraag.objects.exists()
        assert not Bericht.objects.exists()
    with in_stad(stad_a):
        assert Abonnee.objects.get().email == ADRES
        assert Aanvraag.objects.count() == 2
        assert Bericht.objects.filter(aan=ADRES).exists()


def test_een_editie_gaat_alleen_naar_de_abonnees_van_haar_stad(stad_a, stad_b):
    with in_stad(stad_a):
        maak_abonnees("anna", "samen")
        editie_a = te_versturen(title="Nieuwsbrief van A")
    with in_stad(stad_b):
        maak_abonnees("bram", "samen")
        verzending = zet_klaar(te_versturen(title="Nieuwsbrief van B"))
        assert verzending.aantal == 2
    assert in_elke_stad(begin_wat_aan_de_beurt_is) == [0, 1]
    with in_stad(stad_b):
        assert set(krijgen(verzending)) == {"bram", "samen"}
    with in_stad(stad_a):
        assert not Bericht.objects.exists()
        verzending = zet_klaar(editie_a)
    assert in_elke_stad(begin_wat_aan_de_beurt_is) == [1, 0]
    with in_stad(stad_a):
        assert set(krijgen(verzending)) == {"anna", "samen"}


def test_een_verzending_van_de_ene_stad_is_in_het_cms_van_de_andere_niet_te_openen(stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        editie = te_versturen(title="Nieuwsbrief van A")
        verzending = zet_klaar(editie)
    gezien = {}
    for stad in (stad_a, stad_b):
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(maak_medewerker(is_superuser=True))
        paden = [reverse("verzend_beheer:voortgang", args=[verzending.pk])]
        paden += [reverse("verzend_beheer:versturen", args=[editie.pk])]
        gezien[stad.pk] = [client.get(pad).status_code for pad in paden]
        assert ("Nieuwsbrief van A" in tekst(client.get(reverse("verzend_beheer:lijst")))) == (stad == stad_a)
    doe = client.post(reverse("verzend_beheer:doe", args=[verzending.pk]), {"actie": "annuleer"})
    assert gezien == {stad_a.pk: [200, 200], stad_b.pk: [404, 404]}
    assert doe.status_code == 404
    verzending.zending.refresh_from_db()
    assert verzending.zending.status == "gepland"


def test_een_besloten_adres_werkt_alleen_in_zijn_eigen_stad(stad_a, stad_b, bezoek):
    for stad, ander in ((stad_a, stad_b), (stad_b, stad_a)):
        with in_stad(stad):
            abonnee, aanvraag = maak_abonnee(f"{stad.pk}@voorbeeld.test"), maak_aanvraag(f"{stad.pk}-b@voorbeeld.test")
            paden = [abonnee.pad, f"/bevestigen/{bevestigtoken(aanvraag.kenmerk)}/"]
            paden.append(f"/afmelden/{afmeldtoken(abonnee.kenmerk, 'volgen')}/")
        assert [bezoek(stad).get(pad).status_code for pad in paden] == [200, 200, 200]
        assert {bezoek(ander).get(pad).status_code for pad in paden} <= {404, 410}


def test_de_handtekening_van_de_standaardsite_verandert_niet_als_er_een_stad_bij_komt(stad_a, request):
    ervoor = voorkeurentoken("7KQ4MX"), adreshash(ADRES)
    stad_b = request.getfixturevalue("stad_b")
    with in_stad(stad_a):
        assert (voorkeurentoken("7KQ4MX"), adreshash(ADRES)) == ervoor
    with in_stad(stad_b):
        assert voorkeurentoken("7KQ4MX") != ervoor[0]
        assert adreshash(ADRES) != ervoor[1]


def test_wie_in_de_ene_stad_wegging_telt_in_de_andere_niet_als_weggegaan(stad_a, stad_b):
    with in_stad(stad_a):
        actions.wis(maak_abonnee(ADRES))
        assert overnemen.voorspel(maak_overname(ADRES), 0).weggegaan == 1
    with in_stad(stad_b):
        uit = overnemen.voorspel(maak_overname(ADRES), 0)
        assert (uit.nieuw, uit.weggegaan) == ([ADRES], 0)


def test_een_overname_ongedaan_maken_kan_alleen_in_haar_eigen_stad(stad_a, stad_b, cms):
    with in_stad(stad_a):
        overname = maak_overname("een@voorbeeld.test", "twee@voorbeeld.test")
        overnemen.neem_over(overname, 0)
    pad = reverse("abonnees_beheer:ongedaan", args=[overname.pk])
    client = cms(stad_b)
    assert "lezers.csv" not in tekst(client.get(reverse("abonnees_beheer:overnemen")))
    assert client.post(pad).status_code == 404
    with in_stad(stad_b):
        assert overnemen.laatste() is None
        assert overnemen.maak_ongedaan(overname) is None
    assert len(adressen(stad_a)) == 2
    assert cms(stad_a).post(pad).status_code == 302
    assert adressen(stad_a) == set()


def test_het_cms_toont_downloadt_en_wijzigt_alleen_de_eigen_abonnees(stad_a, stad_b, cms):
    rijen = {}
    for stad, naam in ((stad_a, "anna"), (stad_b, "bram")):
        with in_stad(stad):
            rijen[naam] = maak_abonnee(f"{naam}@voorbeeld.test")
    for stad, eigen, vreemd in ((stad_a, "anna", "bram"), (stad_b, "bram", "anna")):
        client, pk = cms(stad), rijen[vreemd].pk
        lijst = tekst(client.get(LIJST))
        assert eigen in lijst
        assert vreemd not in lijst
        assert client.get(f"{LIJST}inspect/{rijen[eigen].pk}/").status_code == 200
        assert client.get(f"{LIJST}inspect/{pk}/").status_code == 404
        for wat in ("uitschrijven", "verwijderen"):
            assert client.post(f"/cms/abonnees/{pk}/{wat}/", {"reden": "telefoon"}).status_code == 404
        download = client.post("/cms/abonnees/downloaden/", {"formaat": "csv", "wie": ""})
        inhoud = b"".join(download.streaming_content).decode("utf-8-sig")
        _koppen, *regels = csv.reader(io.StringIO(inhoud), delimiter=";")
        assert [regel[0] for regel in regels] == [f"{eigen}@voorbeeld.test"]
        xlsx = client.post("/cms/abonnees/downloaden/", {"formaat": "xlsx", "wie": ""})
        assert xlsx.status_code == 200
    assert in_elke_stad(lambda: Abonnee.objects.actief().count()) == [1, 1]


def test_de_feed_is_die_van_de_stad(stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        te_versturen(title="Nieuwsbrief van A")
    feed = reverse("initiatieven:nieuwsbrief_atom")
    assert bezoek(stad_b).get(feed).status_code == 404
    with in_stad(stad_b):
        te_versturen(title="Nieuwsbrief van B")
    for stad, eigen, vreemd in ((stad_a, "A", "B"), (stad_b, "B", "A")):
        inhoud = tekst(bezoek(stad).get(feed))
        assert f"Nieuwsbrief van {eigen}" in inhoud
        assert f"Nieuwsbrief van {vreemd}" not in inhoud
        assert f"{stad.adres}/nieuwsbrief/" in inhoud


def test_nieuws_gaat_alleen_naar_volgers_van_die_stad(stad_a, stad_b):
    for stad, naam in ((stad_a, "anna"), (stad_b, "bram")):
        with in_stad(stad):
            project = maak_project(title=f"Plein van {naam}")
            maak_feit(project, f"Nieuws voor {naam}")
            maak_volger(naam, project)
    assert in_elke_stad(verzamel) == [0, 0]
    assert in_elke_stad(praat_iedereen_bij) == [1, 1]
    assert in_elke_stad(mails) == [
        [("anna@voorbeeld.test", "Nieuws over wat u volgt: Nieuws voor anna")],
        [("bram@voorbeeld.test", "Nieuws over wat u volgt: Nieuws voor bram")],
    ]


def test_van_een_andere_stad_is_niets_te_volgen(stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        project = maak_project(title="Plein van A")
    assert bezoek(stad_a).get(f"/volgen/?project={project.pk}").status_code == 200
    assert bezoek(stad_b).get(f"/volgen/?project={project.pk}").status_code == 404
    with in_stad(stad_b):
        abonnee = maak_abonnee(ADRES, project=[project.pk])
        assert not abonnee.volgt.exists()


def test_elke_stad_mag_een_adres_haar_eigen_mails_sturen(stad_a, stad_b, bezoek):
    for stad in (stad_a, stad_b):
        for ritme in ("dag", "week", "direct", "dag"):
            meld_aan(bezoek(stad), ADRES, ritme=ritme)
    assert in_elke_stad(Bericht.objects.count) == [3, 3]
