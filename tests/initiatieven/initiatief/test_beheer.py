"""Vraag en aanbod in het CMS, de ambtenarenpool en de partners."""

import pytest
from django.urls import reverse

from home.rollen import ROLLEN
from initiatieven.models import Begeleider, Partnerplatform
from tests import adressen
from tests.fabriek import maak_wijk
from tests.fabriek_initiatief import maak_begeleider, maak_initiatief, maak_initiatieven, maak_onderwerp, maak_oproep

pytestmark = pytest.mark.django_db
SCHERM = "initiatieven_beheer:oproepen"


@pytest.fixture
def redactie(client):
    maak_initiatieven()
    adressen.als_rol(client, "Webredactie")
    return client


def lees(client, wat=""):
    return client.get(reverse(SCHERM), {"wat": wat} if wat else {}).content.decode()


def test_het_scherm_toont_wat_bij_elkaar_past(redactie):
    groen = maak_onderwerp()
    maak_oproep(titel="Schep gezocht", thema=groen)
    maak_oproep(maak_initiatief(email=""), titel="Schep te leen", soort="aangeboden", thema=groen)
    tekst = lees(redactie)
    assert tekst.count("Schep te leen") == tekst.count("Schep gezocht") == 2
    assert "niemand kan reageren" in tekst


def test_wat_verloopt_en_wat_verlopen_is_staat_apart(redactie):
    for titel, over in (("Ver weg", 20), ("Bijna", 5), ("Voorbij", -5)):
        maak_oproep(titel=titel, over=over)
    staat = {
        wat: [titel for titel in ("Ver weg", "Bijna", "Voorbij") if f">{titel}<" in lees(redactie, wat)]
        for wat in ("loopt", "binnenkort", "verlopen", "onzin", "\x00")
    }
    alles = ["Ver weg", "Bijna"]
    assert staat == {"loopt": alles, "binnenkort": ["Bijna"], "verlopen": ["Voorbij"], "onzin": alles, "\x00": alles}


@pytest.mark.parametrize(
    ("wat", "zin"),
    [("loopt", "niets gevraagd of aangeboden"), ("binnenkort", "verloopt er niets"), ("verlopen", "niets verlopen")],
)
def test_een_lege_stapel_zegt_dat(redactie, wat, zin):
    assert zin in lees(redactie, wat)


def test_het_scherm_kost_bij_meer_oproepen_evenveel_vragen(redactie, django_assert_max_num_queries):
    groen, wijk = maak_onderwerp(), maak_wijk()

    def vul(aantal):
        for _ in range(aantal):
            maak_oproep(maak_initiatief(wijken=[wijk]), thema=groen)
            maak_oproep(maak_initiatief(wijken=[wijk]), soort="aangeboden", thema=groen)

    vul(2)
    lees(redactie)
    with django_assert_max_num_queries(80) as klein:
        lees(redactie)
    vul(9)
    with django_assert_max_num_queries(len(klein)):
        lees(redactie)


class TestAmbtenarenpool:
    """Wie initiatieven begeleidt."""

    LIJST = "/cms/initiatieven/begeleider/"

    def test_de_lijst_zegt_hoeveel_iemand_heeft_en_of_er_nog_een_bij_kan(self, redactie):
        vol, ruim = maak_begeleider(functie="Vol", ruimte_voor=1), maak_begeleider(functie="Ruim", ruimte_voor=3)
        maak_begeleider(functie="Weg", beschikbaar=False)
        for begeleider in (vol, ruim):
            maak_initiatief(begeleider=begeleider)
        maak_initiatief(begeleider=ruim, staat="geevalueerd")
        maak_initiatief(begeleider=ruim, live=False)
        tekst = redactie.get(self.LIJST).content.decode()
        for zin in (">vol<", "nog 2 erbij", "nu niet"):
            assert zin in tekst, zin

    def test_wie_past_heeft_ruimte_en_hoort_bij_gebied_of_thema(self):
        wijk, thema = maak_wijk(), maak_onderwerp()
        beide = maak_begeleider(gebieden=[wijk.gebied], themas=[thema])
        gebied, onderwerp = maak_begeleider(gebieden=[wijk.gebied]), maak_begeleider(themas=[thema])
        maak_begeleider()
        maak_begeleider(gebieden=[wijk.gebied], ruimte_voor=0)
        maak_begeleider(gebieden=[wijk.gebied], beschikbaar=False)
        initiatief = maak_initiatief(wijken=[wijk], themas=[thema])
        assert list(Begeleider.objects.passend(initiatief)) == [beide, gebied, onderwerp]

    def test_meer_begeleiders_kosten_niet_meer_vragen(self, redactie, django_assert_max_num_queries):
        gebied = maak_wijk().gebied
        maak_begeleider(gebieden=[gebied])
        redactie.get(self.LIJST)
        with django_assert_max_num_queries(60) as klein:
            redactie.get(self.LIJST)
        for _ in range(8):
            maak_initiatief(begeleider=maak_begeleider(gebieden=[gebied]))
        with django_assert_max_num_queries(len(klein)):
            redactie.get(self.LIJST)


@pytest.mark.parametrize("rol", [rol.naam for rol in ROLLEN])
@pytest.mark.parametrize("soort", ["begeleider", "partnerplatform"])
def test_alleen_de_webredactie_beheert_begeleiders_en_partners(client, rol, soort):
    maak_initiatieven()
    rij = (
        maak_begeleider()
        if soort == "begeleider"
        else Partnerplatform.objects.create(naam="A", website="https://a.example", uitleg="B")
    )
    basis = f"/cms/initiatieven/{soort}/"
    adressen.als_rol(client, rol)
    for pad in (
        basis,
        f"{basis}create/",
        f"{basis}edit/{rij.pk}/",
        f"{basis}inspect/{rij.pk}/",
        f"{basis}delete/{rij.pk}/",
    ):
        antwoord = client.get(pad)
        assert adressen.geweigerd(antwoord) is (rol not in ("Beheerder", "Webredactie")), pad
        if rol not in ("Beheerder", "Webredactie"):
            with adressen.niets_geschreven():
                client.post(pad, {"naam": "X"})


def test_de_redactie_maakt_een_begeleider_en_een_partner(redactie):
    gegevens = {"functie": "Adviseur Noord", "email": "a@voorbeeld.nl", "ruimte_voor": "5", "beschikbaar": "on"}
    assert redactie.post("/cms/initiatieven/begeleider/create/", gegevens).status_code == 302
    assert Begeleider.objects.get().op_de_site == "Adviseur Noord"
    gegevens = {"naam": "Samen", "website": "https://samen.example", "uitleg": "Vrijwilligers.", "volgorde": "1"}
    assert redactie.post("/cms/initiatieven/partnerplatform/create/", gegevens).status_code == 302
    assert Partnerplatform.objects.exists()
