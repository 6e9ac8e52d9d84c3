"""Na de bewaartermijn: wat een medewerker dan nog van de site haalt, is overal weg en komt niet terug."""

import pytest
from django.test import Client

from participatie.bewaren.actions import anonimiseren, verwijdering_uitvoeren, verzoek_doen
from participatie.inbreng import actions
from participatie.models import Foto, Inbreng
from tests.fabriek import maak_inbreng, maak_medewerker, maak_reden
from tests.participatie.bewaren.conftest import bestanden, maak_foto
from tests.participatie.bewaren.stand import vindplaatsen
from tests.participatie.inbreng.cms import LIJST, MODEREREN, ORIGINEEL, behandel, tekst

pytestmark = pytest.mark.django_db
LABEL, OPEN, NAAM = "Waar?", "bij de brug", "Bij Zwaantje Kolibrie"
PLEK = {
    "sleutel": "p",
    "label": LABEL,
    "soort": "plaats",
    "waarde": {"tekst": OPEN},
    "weergave": OPEN,
    "openbaar": True,
}
REACTIE = {**PLEK, "sleutel": "r", "label": "Uw reactie", "soort": "lange_tekst", "waarde": NAAM, "weergave": NAAM}


def deel(vraag: dict, tekst_: str = "") -> dict[str, str]:
    return {"label": vraag["label"], "tekst": tekst_ or vraag["weergave"]}


@pytest.fixture
def met_fotos(door, map_) -> Inbreng:
    """Geplaatst met tekst, een plek en twee foto's."""
    inbreng = maak_inbreng(invoer=[PLEK, REACTIE], punt=(52.381, 4.636))
    maak_foto(inbreng, "fotos/aa/een.jpg")
    maak_foto(inbreng, "fotos/aa/twee.jpg")
    actions.plaatsen(inbreng, [deel(PLEK), deel(REACTIE)], door)
    return inbreng


@pytest.fixture
def geschoond(met_fotos) -> Inbreng:
    anonimiseren([met_fotos])
    met_fotos.refresh_from_db()
    assert met_fotos.breedtegraad, "de plek staat op de site en bleef dus"
    return met_fotos


@pytest.fixture
def cms() -> Client:
    client = Client()
    client.force_login(maak_medewerker(MODEREREN, ORIGINEEL, naam="moderator"))
    return client


def keuzes(**tonen: bool) -> dict[int, actions.Fotokeuze]:
    fotos = {str(foto.bestand.name).split("/")[-1].removesuffix(".jpg"): foto.pk for foto in Foto.objects.all()}
    return {fotos[naam]: actions.Fotokeuze(waarde, "") for naam, waarde in tonen.items()}


def test_verbergen_haalt_ook_fotos_bestanden_en_punt_weg(geschoond, door, map_, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.verbergen(geschoond, "Er staat een gezicht op de foto.", door)
    geschoond.refresh_from_db()
    assert (geschoond.publiek, geschoond.invoer, geschoond.breedtegraad, geschoond.lengtegraad) == ([], [], None, None)
    assert not Foto.objects.exists()
    assert bestanden(map_) == []


def test_een_naam_uit_de_tekst_halen_laat_haar_nergens_staan(geschoond, door, map_):
    assert vindplaatsen(map_, NAAM)
    actions.plaatsen(geschoond, [deel(PLEK), deel(REACTIE, "Bij [naam]")], door)
    assert vindplaatsen(map_, NAAM) == []
    geschoond.refresh_from_db()
    assert [(rij["label"], rij["weergave"]) for rij in geschoond.invoer] == [
        (LABEL, OPEN),
        ("Uw reactie", "Bij [naam]"),
    ]


def test_een_foto_die_van_de_site_gaat_is_helemaal_weg(geschoond, door, map_, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        gedaan = actions.plaatsen(geschoond, geschoond.publiek, door, fotos=keuzes(een=True, twee=False))
    assert gedaan is not None
    assert bestanden(map_) == ["fotos/aa/een-klein.jpg", "fotos/aa/een.jpg"]
    assert Foto.objects.get().tonen


@pytest.mark.parametrize(("plek", "blijft"), [(OPEN, True), ("bij [adres]", False)])
def test_het_punt_blijft_alleen_zolang_dezelfde_plek_op_de_site_staat(geschoond, door, plek, blijft):
    actions.plaatsen(geschoond, [deel(PLEK, plek), deel(REACTIE, "Anders")], door)
    geschoond.refresh_from_db()
    assert bool(geschoond.breedtegraad) == blijft


def test_voor_de_termijn_verdwijnt_er_niets(met_fotos, door, map_, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.plaatsen(met_fotos, [deel(REACTIE, "Bij [naam]")], door, fotos=keuzes(een=True, twee=False))
        actions.verbergen(met_fotos, "Op verzoek.", door)
    met_fotos.refresh_from_db()
    assert met_fotos.invoer == [PLEK, REACTIE]
    assert met_fotos.breedtegraad
    assert (Foto.objects.count(), len(bestanden(map_))) == (2, 4)


def test_ook_om_een_foto_die_bleef_kan_iemand_nog_vragen(client, door, map_):
    inbreng = maak_inbreng()
    maak_foto(inbreng)
    actions.plaatsen(inbreng, [], door)
    anonimiseren([inbreng])
    assert "gegevens/verwijdering/" in client.get(inbreng.pad).content.decode()
    inbreng.refresh_from_db()
    assert verwijdering_uitvoeren(verzoek_doen(inbreng, "verwijdering"), door, alles=True)
    assert not Foto.objects.exists()


def test_staat_er_niets_meer_dan_valt_er_niets_te_vragen(client, geschoond, door):
    actions.verbergen(geschoond, "Op verzoek.", door)
    assert "gegevens/verwijdering/" not in client.get(geschoond.pad).content.decode()
    assert verzoek_doen(geschoond, "verwijdering") is None


def test_het_scherm_belooft_na_de_termijn_niet_dat_het_terug_kan(cms, geschoond):
    waarschuwing = "niet meer terug te halen"
    assert waarschuwing in tekst(cms.get(f"{LIJST}{geschoond.pk}/"))
    velden = {"publiek-tekst_0": OPEN, "publiek-tekst_1": "Bij [naam]"}
    for actie, meer in (("plaatsen", velden), ("verbergen", {"reden-keuze": maak_reden().pk})):
        antwoord = behandel(cms, geschoond, actie, **meer)
        assert "Ongedaan maken</button>" not in tekst(cms.get(antwoord.headers["Location"])), actie
    geschoond.refresh_from_db()
    assert geschoond.moderatie == "verborgen"


def test_het_scherm_biedt_voor_de_termijn_wel_aan_om_het_terug_te_draaien(cms, met_fotos):
    assert "niet meer terug te halen" not in tekst(cms.get(f"{LIJST}{met_fotos.pk}/"))
    antwoord = behandel(cms, met_fotos, "verbergen", **{"reden-keuze": maak_reden().pk})
    assert "Ongedaan maken</button>" in tekst(cms.get(antwoord.headers["Location"]))
