"""De lijst van redenen om inbreng niet te plaatsen."""

import pytest
from django.core.management import call_command

from participatie.inbreng import actions, redenen
from participatie.models import Afwijzingsreden, Inbreng
from tests.fabriek import maak_inbreng, maak_medewerker, maak_reden

from .cms import LIJST, behandel, tekst

pytestmark = pytest.mark.django_db
BEHEER = "/cms/participatie/afwijzingsreden/"
RECHTEN = [f"participatie.{actie}_afwijzingsreden" for actie in ("view", "add", "change", "delete")]


@pytest.fixture
def redacteur(client):
    client.force_login(maak_medewerker(*RECHTEN))
    return client


def velden(reden: Afwijzingsreden, **anders: object) -> dict[str, object]:
    return {"tekst": reden.tekst, "actief": "on", "volgorde": reden.volgorde, **anders}


def test_een_nieuwe_site_begint_met_een_lijst_en_nog_eens_verandert_niets(capsys):
    call_command("rollen")
    assert Afwijzingsreden.objects.count() == len(redenen.EERSTE_REDENEN)
    assert f"{len(redenen.EERSTE_REDENEN)} redenen" in capsys.readouterr().out
    Afwijzingsreden.objects.exclude(volgorde=10).delete()
    call_command("rollen")
    assert Afwijzingsreden.objects.count() == 1
    assert "redenen om" not in capsys.readouterr().out


def test_de_medewerker_kiest_uit_wat_aan_staat_in_de_volgorde_van_de_lijst(cms, formulier):
    maak_reden("Tweede.", volgorde=20)
    maak_reden("Eerste.", volgorde=10)
    uit = maak_reden("Uit.", actief=False)
    inbreng = maak_inbreng(formulier)
    pagina = tekst(cms.get(f"{LIJST}{inbreng.pk}/"))
    assert pagina.index("Eerste.") < pagina.index("Tweede.") < pagina.index("Een andere reden")
    assert "Uit." not in pagina
    assert behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": uit.pk}).status_code == 422


@pytest.mark.parametrize("keuze", ["x", "0", "-1", "9" * 40, "\x00", "²"])
def test_een_reden_die_niet_bestaat_wordt_geweigerd(cms, formulier, keuze):
    inbreng = maak_inbreng(formulier)
    assert behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": keuze, "reden-eigen": "x"}).status_code == 422


def test_zonder_reden_gaat_niets_van_de_site_ook_niet_buiten_het_scherm_om(formulier):
    nieuw, geplaatst = maak_inbreng(formulier), maak_inbreng(formulier)
    actions.plaatsen(geplaatst, [], None)
    for doe in (
        lambda: actions.niet_plaatsen(nieuw, " \n", None),
        lambda: actions.niet_plaatsen_alle([nieuw], "", None),
        lambda: actions.verbergen(geplaatst, "", None),
    ):
        with pytest.raises(ValueError, match="reden"):
            doe()
    assert set(Inbreng.objects.values_list("moderatie", flat=True)) == {"nieuw", "geplaatst"}


def test_een_ongebruikte_reden_is_te_wijzigen_en_te_verwijderen(redacteur):
    reden = maak_reden("Oude tekst.")
    redacteur.post(f"{BEHEER}edit/{reden.pk}/", velden(reden, tekst="Nieuwe tekst."))
    reden.refresh_from_db()
    assert reden.tekst == "Nieuwe tekst."
    redacteur.post(f"{BEHEER}delete/{reden.pk}/")
    assert not Afwijzingsreden.objects.exists()


@pytest.mark.parametrize("eigen", ["", "Zie de spelregels."])
def test_een_reden_die_iemand_las_blijft_zoals_zij_was_en_kan_wel_uit(redacteur, eigen):
    reden = maak_reden("Dit is reclame.")
    actions.niet_plaatsen(maak_inbreng(), redenen.samengesteld(reden.tekst, eigen), None)
    weigering = redacteur.post(f"{BEHEER}edit/{reden.pk}/", velden(reden, tekst="Iets anders."))
    assert "Een indiener las deze reden al" in tekst(weigering)
    assert redacteur.post(f"{BEHEER}delete/{reden.pk}/").status_code in (302, 403)
    redacteur.post(f"{BEHEER}edit/{reden.pk}/", {"tekst": reden.tekst, "volgorde": 5})
    reden.refresh_from_db()
    assert (reden.tekst, reden.actief, reden.volgorde) == ("Dit is reclame.", False, 5)


def test_wie_alleen_modereert_wijzigt_de_lijst_niet(cms):
    reden = maak_reden()
    for adres in (BEHEER, f"{BEHEER}create/", f"{BEHEER}edit/{reden.pk}/"):
        assert cms.get(adres).status_code in (302, 403)


def test_openbaar_is_alleen_wat_van_de_lijst_komt():
    vast = ["Dit is reclame."]
    assert redenen.openbare_reden("Dit is reclame.", vast) == "“Dit is reclame.”"
    assert redenen.openbare_reden("Dit is reclame.\n\nKarel Fictie stuurde dit.", vast) == "“Dit is reclame.”"
    assert redenen.openbare_reden("Karel Fictie stuurde dit.", vast) == "andere reden"
    assert redenen.openbare_reden("", vast) == "andere reden"


def test_tellen_per_reden_in_een_vast_aantal_query_s(formulier, django_assert_num_queries):
    maak_reden("Dit is reclame.")
    maak_reden("100% _zo_.", actief=False)
    maak_reden("Nooit gebruikt.")
    for reden in ("Dit is reclame.", "Dit is reclame.\n\nEn nog wat.", "Eigen woorden.", "100% _zo_."):
        actions.niet_plaatsen(maak_inbreng(formulier), reden, None)
    actions.niet_plaatsen(maak_inbreng(formulier), "Dit is reclame. Echt.", None)
    with django_assert_num_queries(2):
        geteld = redenen.tellen(Inbreng.objects.all())
    assert geteld == [("“Dit is reclame.”", 2), ("andere reden", 2), ("“100% _zo_.”", 1)]
