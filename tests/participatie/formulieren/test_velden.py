import pytest

from participatie.models import Inbreng
from tests.fabriek import maak_formulier, maak_wijk

from .bewoner import Bewoner

pytestmark = pytest.mark.django_db


def _probeer(client, soort, waarde, rauw=None, **instellingen):
    vraag = (soort, {"label": "Vraag", "verplicht": True, **instellingen})
    bewoner = Bewoner(client, maak_formulier(vragen=[vraag]))
    naam = bewoner.namen["Vraag"]
    bewoner.kies(rauw={naam: waarde, **{f"{naam}{staart}": inhoud for staart, inhoud in (rauw or {}).items()}})
    return bewoner


def _rij(bewoner):
    assert bewoner.response.status_code == 303, bewoner.html
    return Inbreng.objects.latest("pk").invoer[0]


def _goed(*args, **kwargs):
    rij = _rij(_probeer(*args, **kwargs))
    return rij["waarde"], rij["weergave"]


def _fout(*args, **kwargs):
    bewoner = _probeer(*args, **kwargs)
    assert bewoner.response.status_code == 200
    assert not Inbreng.objects.exists()
    return bewoner.html


@pytest.mark.parametrize(
    "nummer", ["06 12 34 56 78", "0612345678", "(023) 511 51 15", "+31 (0)6-12345678", "14 023 12 34"]
)
def test_telefoonnummers_mogen_op_elke_manier(client, nummer):
    assert _goed(client, "telefoon", nummer)[1] == nummer


@pytest.mark.parametrize("nummer", ["12", "bel mij", "06 12 34 56 78 90 12 34", "٠٦١٢٣٤٥٦٧٨", "+" * 40])
def test_een_onjuist_telefoonnummer_krijgt_een_voorbeeld(client, nummer):
    assert "Vul een geldig telefoonnummer in, bijvoorbeeld 06 12 34 56 78." in _fout(client, "telefoon", nummer)


@pytest.mark.parametrize(
    ("invoer", "waarde", "weergave"),
    [
        ("12", 12, "12"),
        ("12,5", 12.5, "12,5"),
        ("1.500", 1500, "1500"),
        ("€ 1.500,25", 1500.25, "1500,25"),
        ("0", 0, "0"),
        ("-3", -3, "-3"),
        ("100", 100, "100"),
    ],
)
def test_getallen_zoals_mensen_ze_schrijven(client, invoer, waarde, weergave):
    assert _goed(client, "getal", invoer) == (waarde, weergave)


@pytest.mark.parametrize("invoer", ["twaalf", "1e999", "NaN", "Infinity", "9" * 400, "1,2,3", "٣", "1.2.3"])
def test_wat_geen_getal_is_krijgt_een_voorbeeld(client, invoer):
    assert "Vul een getal in, bijvoorbeeld 12 of 12,5." in _fout(client, "getal", invoer)


def test_een_getal_buiten_de_grenzen_noemt_de_grens(client):
    assert "Vul een getal in van 2 of meer." in _fout(client, "getal", "1", minimaal=2, maximaal=5)
    assert "Vul een getal in van 5 of minder." in _fout(client, "getal", "6", minimaal=2, maximaal=5)


@pytest.mark.parametrize("invoer", ["2026-12-31", "31-12-2026", "31/12/2026", "31.12.2026"])
def test_een_datum_op_elke_gewone_manier(client, invoer):
    assert _goed(client, "datum", invoer) == ("2026-12-31", "31 december 2026")


@pytest.mark.parametrize("invoer", ["31-02-2026", "morgen", "2026-13-01", "0000-00-00"])
def test_een_datum_die_niet_bestaat_krijgt_een_voorbeeld(client, invoer):
    assert "Vul een datum in die bestaat, bijvoorbeeld 31-12-2026." in _fout(client, "datum", invoer)


@pytest.mark.parametrize("adres", ["naam", "naam@", "a b@voorbeeld.nl", "naam@voorbeeld", "a" * 260 + "@voorbeeld.nl"])
def test_een_onjuist_e_mailadres_krijgt_een_voorbeeld(client, adres):
    assert "Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl." in _fout(client, "email", adres)


def test_lege_verplichte_velden_zeggen_wat_er_moet_komen(client):
    assert "Vul uw e-mailadres in." in _fout(client, "email", "")
    assert "Vul uw telefoonnummer in." in _fout(client, "telefoon", " ")
    assert "Kies een wijk." in _fout(client, "wijk", "")
    assert "Vul ‘Vraag’ in." in _fout(client, "korte_tekst", "")
    assert "Vul ‘Vraag’ in." in _fout(client, "plaats", "")
    assert "Kies een antwoord bij ‘Vraag’." in _fout(client, "ja_nee", "")
    assert "Voeg een foto toe bij ‘Vraag’." in _fout(client, "fotos", "")


def test_een_te_lange_reactie_noemt_het_maximum(client):
    vraag = ("lange_tekst", {"label": "Uw reactie", "maximaal": 50})
    bewoner = Bewoner(client, maak_formulier(vragen=[vraag]))
    bewoner.kies(Uw_reactie="x" * 51)
    assert "Uw reactie is te lang. Gebruik maximaal 50 tekens." in bewoner.html
    bewoner.kies(Uw_reactie="ab\r\n" * 16 + "ab")  # een regeleinde telt als één teken
    assert bewoner.response.status_code == 303


def test_regels_in_een_lange_tekst_blijven(client):
    assert _goed(client, "lange_tekst", "een\r\ntwee")[0] == "een\ntwee"


def test_keuzes(client):
    keuzes = ["Rood", "Groen, licht", "Blauw"]
    assert _goed(client, "een_keuze", "Rood", keuzes=keuzes) == ("Rood", "Rood")
    assert _goed(client, "meer_keuzes", ["Blauw", "Rood"], keuzes=keuzes) == (["Blauw", "Rood"], "Blauw, Rood")
    assert _goed(client, "ja_nee", "ja") == ("ja", "Ja")
    assert _goed(client, "schaal", "1", punten=3, laag="slecht", hoog="goed") == ("1", "1: slecht")
    assert _goed(client, "schaal", "2", punten=3, laag="slecht", hoog="goed") == ("2", "2")


@pytest.mark.parametrize(
    ("soort", "waarde", "extra"),
    [
        ("een_keuze", "Paars", {"keuzes": ["Rood", "Groen"]}),
        ("meer_keuzes", ["Rood", "Paars"], {"keuzes": ["Rood", "Groen"]}),
        ("ja_nee", "misschien", {}),
        ("schaal", "9", {"punten": 5, "laag": "a", "hoog": "b"}),
    ],
)
def test_een_verzonnen_keuze_wordt_geweigerd(client, soort, waarde, extra):
    assert "Kies een van de antwoorden die erbij staan." in _fout(client, soort, waarde, **extra)


def test_een_wijk_uit_de_lijst(client):
    wijk = maak_wijk(naam="Delftwijk", slug="delftwijk")
    assert _goed(client, "wijk", "delftwijk") == ("delftwijk", "Delftwijk")
    assert Inbreng.objects.get().wijk == wijk


def test_een_verzonnen_wijk_wordt_geweigerd(client):
    assert "Kies een wijk." in _fout(client, "wijk", "atlantis")


def test_een_plaats_in_woorden_of_als_punt(client):
    assert _goed(client, "plaats", "bij de vijver")[1] == "bij de vijver"
    assert _goed(client, "plaats", "", {"_lat": "52.380012345", "_lon": "4.63"})[1] == "Punt op de kaart"
    inbreng = Inbreng.objects.latest("pk")
    assert (inbreng.breedtegraad, inbreng.lengtegraad) == (52.380012, 4.63)


def test_bij_een_punt_staat_de_wijk_en_nooit_het_punt_zelf(client):
    rand = [[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]
    maak_wijk(naam="Vogelenwijk", grens={"type": "Polygon", "coordinates": [rand]})
    binnen, buiten = {"_lat": "52.35", "_lon": "4.65"}, {"_lat": "52.5", "_lon": "4.65"}
    assert _goed(client, "plaats", "", binnen)[1] == "Punt op de kaart, Vogelenwijk"
    assert _goed(client, "plaats", "De vijver", binnen)[1] == "De vijver (met een punt op de kaart, Vogelenwijk)"
    assert _goed(client, "plaats", "", buiten)[1] == "Punt op de kaart"
    assert _goed(client, "plaats", "De vijver", buiten)[1] == "De vijver (met een punt op de kaart)"


@pytest.mark.parametrize("punt", [("91", "4"), ("x", "y"), ("nan", "nan"), ("52.38", ""), ("1e999", "4.6"), ("0", "0")])
def test_een_onbruikbaar_punt_telt_niet_de_woorden_wel(client, punt):
    _goed(client, "plaats", "bij de vijver", {"_lat": punt[0], "_lon": punt[1]})
    assert Inbreng.objects.get().breedtegraad is None
    assert "Vul ‘Vraag’ in." in _probeer(client, "plaats", "", {"_lat": punt[0], "_lon": punt[1]}).html


STUURTEKENS = ["\x00", "\x07", "\x1b[31m", "\x7f", "\x85"]


@pytest.mark.parametrize("teken", STUURTEKENS)
@pytest.mark.parametrize(
    "soort", ["korte_tekst", "lange_tekst", "email", "telefoon", "getal", "datum", "wijk", "plaats"]
)
def test_stuurtekens_zijn_een_fout_bij_het_veld(client, soort, teken):
    html = _fout(client, soort, f"Hallo{teken} daar")
    assert "nl-form-field__error-message" in html
    assert teken not in html


@pytest.mark.parametrize(
    ("soort", "extra"),
    [
        ("een_keuze", {"keuzes": ["Rood", "Groen"]}),
        ("meer_keuzes", {"keuzes": ["Rood", "Groen"]}),
        ("ja_nee", {}),
        ("schaal", {"punten": 3, "laag": "a", "hoog": "b"}),
    ],
)
def test_stuurtekens_in_een_keuze_zijn_ook_een_fout(client, soort, extra):
    assert "nl-form-field__error-message" in _fout(client, soort, "Ro\x00od", **extra)


def test_na_de_fout_over_stuurtekens_kan_men_gewoon_verder(client):
    bewoner = _probeer(client, "lange_tekst", "Hal\x00lo")
    assert "Wij hebben ze weggehaald." in bewoner.html
    bewoner.kies()
    assert _rij(bewoner)["waarde"] == "Hallo"


@pytest.mark.parametrize("regeleinde", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("soort", ["korte_tekst", "email"])
def test_een_regeleinde_in_naam_of_e_mailadres_is_een_fout(client, soort, regeleinde):
    extra = {"invullen": "naam"} if soort == "korte_tekst" else {}
    html = _fout(client, soort, f"naam@voorbeeld.nl{regeleinde}Bcc: a@voorbeeld.nl", **extra)
    assert "nl-form-field__error-message" in html
