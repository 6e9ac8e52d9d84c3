import re

import pytest
from django.test import Client

from participatie.inbreng import actions
from participatie.models import Foto, Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_wijk

pytestmark = pytest.mark.django_db
LIJST = "/cms/inbreng/"
MODEREREN = "participatie.moderate_inbreng"
ORIGINEEL = "participatie.view_origineel"
GEHEIM = "Ik ben Karel Fictie, 06 12345678. Meer bomen!"


@pytest.fixture
def moderator():
    return maak_medewerker(MODEREREN, ORIGINEEL)


@pytest.fixture
def cms(client, moderator) -> Client:
    client.force_login(moderator)
    return client


@pytest.fixture
def formulier():
    return maak_formulier()


def tekst(response) -> str:
    return response.content.decode()


def versie(inbreng: Inbreng) -> int:
    return Gebeurtenis.objects.filter(inbreng=inbreng).latest("pk").pk


def behandel(cms: Client, inbreng: Inbreng, actie: str, zoek: str = "", **velden: object):
    gegevens = {"versie": versie(inbreng), "publiek-tekst_0": "Meer bomen!", **velden, "actie": actie}
    return cms.post(f"{LIJST}{inbreng.pk}/{zoek}", gegevens)


ANTWOORD = {"antwoord-uitkomst": "deels", "antwoord-tekst": "Wij planten er twee.", "antwoord-namens": "Team"}


# --- Wie mag er in --------------------------------------------------------------------------------


def adressen() -> list[str]:
    return [LIJST, f"{LIJST}{maak_inbreng().pk}/", f"{LIJST}bulk/", f"{LIJST}ongedaan/"]


def test_een_anonieme_bezoeker_gaat_naar_het_inloggen(client):
    for adres in adressen():
        for methode in (client.get, client.post):
            assert methode(adres).headers["Location"].startswith("/cms/login/")


def test_een_medewerker_zonder_recht_komt_er_niet_in_en_ziet_het_niet_in_het_menu(client):
    client.force_login(maak_medewerker("participatie.view_infobord", "participatie.view_inbreng", ORIGINEEL))
    for adres in adressen():
        for methode in (client.get, client.post):
            response = methode(adres)
            assert (response.status_code, response.headers["Location"]) == (302, "/cms/")
    assert "werklijst-inbreng" not in tekst(client.get("/cms/"))


def test_het_menu_zegt_hoeveel_er_nieuw_is(cms, formulier):
    maak_inbreng(formulier)
    maak_inbreng(formulier)
    assert "Inbreng (2)" in tekst(cms.get("/cms/"))


def test_een_adres_openen_verandert_nooit_iets(cms, formulier):
    inbreng = maak_inbreng(formulier)
    assert cms.get(f"{LIJST}bulk/", {"actie": "plaatsen", "inbreng": inbreng.pk, "bevestigd": "on"}).status_code == 405
    assert cms.get(f"{LIJST}ongedaan/").status_code == 405
    cms.get(f"{LIJST}{inbreng.pk}/", {"actie": "plaatsen", "versie": versie(inbreng)})
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"


# --- De werklijst ---------------------------------------------------------------------------------


def test_de_lijst_begint_met_de_oudste_en_toont_geen_persoonsgegevens(cms, formulier):
    maak_inbreng(formulier, GEHEIM, naam="Karel Fictie")
    maak_inbreng(formulier, "<script>alert(1)</script>")
    pagina = tekst(cms.get(LIJST))
    assert pagina.index("Ik ben [naam]") < pagina.index("&lt;script&gt;alert(1)")
    assert "06 12345678" not in pagina
    assert "<script>alert(1)" not in pagina


@pytest.mark.parametrize(
    ("filter_", "verwacht"),
    [
        ("", {"nieuw", "geplaatst", "verdacht", "wijk"}),
        ("moderatie=nieuw", {"nieuw", "verdacht", "wijk"}),
        ("moderatie=geplaatst", {"geplaatst"}),
        ("antwoord=met", {"geplaatst"}),
        ("antwoord=zonder", {"nieuw", "verdacht", "wijk"}),
        ("antwoord=te_laat", {"wijk"}),
        ("verdacht=on", {"verdacht"}),
        ("zoek=Bijzonder+wóórd", {"nieuw"}),
        ("moderatie=onzin&project=x&wijk=999999", {"nieuw", "geplaatst", "verdacht", "wijk"}),
        ("zoek=%00&p=1e99", {"nieuw", "geplaatst", "verdacht", "wijk"}),
    ],
)
def test_filters_tonen_wat_erbij_hoort(cms, formulier, filter_, verwacht):
    rijen = {
        "nieuw": maak_inbreng(formulier, "Bijzonder wóórd"),
        "geplaatst": maak_inbreng(formulier),
        "verdacht": maak_inbreng(formulier, verdacht="Te snel"),
        "wijk": maak_inbreng(maak_formulier(beantwoord_voor="2026-01-01"), wijk=maak_wijk()),
    }
    actions.plaatsen(rijen["geplaatst"], [], None)
    actions.beantwoorden(rijen["geplaatst"], "deels", "Ja", "Team", None)
    pagina = tekst(cms.get(f"{LIJST}?{filter_}"))
    assert {naam for naam, rij in rijen.items() if rij.kenmerk in pagina} == verwacht


@pytest.mark.parametrize("naam", ["project", "formulier", "wijk"])
def test_filteren_op_project_formulier_en_wijk(cms, naam):
    inbreng, ander = maak_inbreng(wijk=maak_wijk()), maak_inbreng(wijk=maak_wijk())
    pagina = tekst(cms.get(LIJST, {naam: getattr(inbreng, f"{naam}_id")}))
    assert inbreng.kenmerk in pagina
    assert ander.kenmerk not in pagina


def test_zoeken_op_kenmerk(cms, formulier):
    inbreng, ander = maak_inbreng(formulier), maak_inbreng(formulier)
    pagina = tekst(cms.get(LIJST, {"zoek": inbreng.kenmerk[5:].lower()}))
    assert inbreng.kenmerk in pagina
    assert ander.kenmerk not in pagina


def test_zonder_recht_op_het_origineel_is_er_niets_uit_te_zoeken(client, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    inbreng = maak_inbreng(formulier, GEHEIM)
    assert inbreng.kenmerk not in tekst(client.get(LIJST, {"zoek": "06 1234"}))


def test_een_lege_stapel_is_goed_nieuws(cms):
    assert "Goed gedaan. Deze stapel is leeg." in tekst(cms.get(f"{LIJST}?moderatie=nieuw"))
    assert "Niets gevonden" in tekst(cms.get(f"{LIJST}?zoek=xyz"))
    assert "Er is nog geen inbreng" in tekst(cms.get(LIJST))


def test_de_schermen_kosten_evenveel_query_s_bij_tien_keer_zo_veel(cms, django_assert_max_num_queries):
    formulier, wijk = maak_formulier(), maak_wijk()
    for aantal in (4, 36):
        for _nummer in range(aantal):
            inbreng = maak_inbreng(formulier, wijk=wijk)
            Foto.objects.create(inbreng=inbreng, bestand="a.jpg", breedte=1, hoogte=1)
            actions.plaatsen(inbreng, [], None)
            actions.beantwoorden(inbreng, "deels", "Ja", "Team", None)
        with django_assert_max_num_queries(20):
            cms.get(LIJST)
        with django_assert_max_num_queries(26):
            cms.get(f"{LIJST}{Inbreng.objects.last().pk}/")


# --- Lezen en plaatsen ----------------------------------------------------------------------------


def test_het_scherm_toont_het_origineel_met_voorstellen_naast_de_tekst_voor_de_site(cms, formulier):
    inbreng = maak_inbreng(formulier, f"{GEHEIM} <b>x</b>", naam="Karel Fictie", email="k@voorbeeld.nl")
    pagina = tekst(cms.get(f"{LIJST}{inbreng.pk}/"))
    assert "<mark>Karel Fictie</mark>" in pagina
    assert "<mark>06 12345678</mark>" in pagina
    assert re.search(r"<textarea[^>]*>\s*Ik ben \[naam\], \[telefoonnummer\]\. Meer bomen! &lt;b&gt;x", pagina)
    assert "k@voorbeeld.nl" in pagina
    assert "<b>x</b>" not in pagina


def test_zonder_het_recht_zijn_origineel_naam_en_adres_er_niet(client, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    invoer = [
        {"sleutel": "a", "label": "Reactie", "soort": "lang", "waarde": "", "weergave": GEHEIM, "openbaar": True},
        {
            "sleutel": "b",
            "label": "Huis",
            "soort": "kort",
            "waarde": "",
            "weergave": "Dorpsstraat 1",
            "openbaar": False,
        },
    ]
    inbreng = maak_inbreng(formulier, invoer=invoer, naam="Karel Fictie", email="k@voorbeeld.nl")
    pagina = tekst(client.get(f"{LIJST}{inbreng.pk}/"))
    for geheim in ("Karel", "06 12345678", "k@voorbeeld.nl", "Dorpsstraat"):
        assert geheim not in pagina
    assert "[telefoonnummer]" in pagina


def test_plaatsen_gaat_vanzelf_naar_de_volgende_in_dezelfde_stapel(cms, formulier):
    rijen = [maak_inbreng(formulier) for _nummer in range(3)]
    actions.plaatsen(rijen[1], [], None)
    response = behandel(cms, rijen[0], "plaatsen", "?moderatie=nieuw")
    assert response.headers["Location"] == f"{LIJST}{rijen[2].pk}/?moderatie=nieuw"
    rijen[0].refresh_from_db()
    assert rijen[0].publiek == [{"label": "Uw reactie", "tekst": "Meer bomen!"}]
    laatste = behandel(cms, rijen[2], "plaatsen", "?moderatie=nieuw")
    assert laatste.headers["Location"] == f"{LIJST}?moderatie=nieuw"


def test_ongedaan_maken_is_een_druk_op_de_knop_in_de_melding(cms, formulier):
    inbreng = maak_inbreng(formulier, email="a@voorbeeld.nl")
    Bericht.objects.all().delete()
    pagina = tekst(cms.get(behandel(cms, inbreng, "plaatsen").headers["Location"]))
    assert "Ongedaan maken" in pagina
    [gebeurtenis] = re.findall(r'name="gebeurtenis" value="(\d+)"', pagina)
    response = cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenis})
    assert response.headers["Location"] == f"{LIJST}{inbreng.pk}/"
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"
    assert not Bericht.objects.exists()
    assert "niet meer ongedaan te maken" in tekst(
        cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenis}, follow=True)
    )


def test_niet_plaatsen_vraagt_een_reden(cms, formulier):
    inbreng = maak_inbreng(formulier)
    assert "Kies een reden." in tekst(behandel(cms, inbreng, "niet_plaatsen"))
    leeg = behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": "anders"})
    assert (leeg.status_code, "Schrijf op waarom." in tekst(leeg)) == (422, True)
    gedaan = behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": "3", "reden-eigen": "Zie de voorwaarden."})
    assert gedaan.status_code == 302
    inbreng.refresh_from_db()
    assert inbreng.reden == "Uw inbreng is reclame.\n\nZie de voorwaarden."


def test_plaatsen_en_antwoorden_in_een_keer_geeft_een_mail(cms, formulier):
    inbreng = maak_inbreng(formulier, email="a@voorbeeld.nl")
    Bericht.objects.all().delete()
    assert behandel(cms, inbreng, "plaatsen_en_beantwoorden", **ANTWOORD).status_code == 302
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.antwoord.tekst) == ("geplaatst", "Wij planten er twee.")
    assert Bericht.objects.get().onderwerp.startswith("Antwoord op uw inbreng")


def test_een_half_antwoord_verandert_niets_en_bewaart_wat_er_stond(cms, formulier):
    inbreng = maak_inbreng(formulier)
    response = behandel(cms, inbreng, "plaatsen_en_beantwoorden", **{**ANTWOORD, "antwoord-uitkomst": ""})
    assert response.status_code == 422
    assert "Wij planten er twee." in tekst(response)
    assert "Kies een uitkomst." in tekst(response)
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"


def test_was_een_collega_eerder_dan_gaat_het_antwoord_niet_verloren(cms, formulier):
    inbreng = maak_inbreng(formulier)
    oud = versie(inbreng)
    actions.niet_plaatsen(inbreng, "Reclame.", maak_medewerker())
    response = behandel(cms, inbreng, "plaatsen_en_beantwoorden", versie=oud, **ANTWOORD)
    assert response.status_code == 409
    assert "Een collega heeft deze inbreng net behandeld" in tekst(response)
    assert "Wij planten er twee." in tekst(response)
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.antwoord) == ("niet_geplaatst", None)


def test_de_uitvoering_en_van_de_site_halen_gaan_ook_hier(cms, formulier):
    inbreng = maak_inbreng(formulier)
    behandel(cms, inbreng, "plaatsen_en_beantwoorden", **ANTWOORD)
    behandel(cms, inbreng, "uitvoering", **{"uitvoering-uitvoering": "bezig", "uitvoering-toelichting": "Kuilen."})
    behandel(cms, inbreng, "verbergen", **{"reden-keuze": "1"})
    inbreng.refresh_from_db()
    assert (inbreng.uitvoering, inbreng.moderatie) == ("bezig", "verborgen")
    behandel(cms, inbreng, "herstellen")
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"


@pytest.mark.parametrize("gegevens", [{"actie": "wissen"}, {"actie": ""}, {"versie": "x"}, {"versie": "²"}])
def test_een_onbekende_handeling_wordt_geweigerd(cms, formulier, gegevens):
    inbreng = maak_inbreng(formulier)
    assert cms.post(f"{LIJST}{inbreng.pk}/", {"actie": "plaatsen", "versie": 1, **gegevens}).status_code == 400


def test_een_inbreng_die_niet_bestaat_geeft_404(cms):
    assert cms.get(f"{LIJST}999999/").status_code == 404


def test_fotos_kiezen_bij_het_plaatsen(cms, formulier):
    inbreng = maak_inbreng(formulier)
    mee, niet = (Foto.objects.create(inbreng=inbreng, bestand=f"{n}.jpg", breedte=1, hoogte=1) for n in range(2))
    behandel(cms, inbreng, "plaatsen", **{f"foto-tonen_{mee.pk}": "on", f"foto-beschrijving_{mee.pk}": "Een bank"})
    assert list(Foto.objects.order_by("pk").values_list("tonen", "beschrijving")) == [(True, "Een bank"), (False, "")]
    assert niet.inbreng_id == inbreng.pk


# --- Meer tegelijk --------------------------------------------------------------------------------


def bulk(cms: Client, actie: str, rijen: list[Inbreng], **velden: object):
    pks = [rij.pk for rij in rijen]
    return cms.post(f"{LIJST}bulk/?moderatie=nieuw", {"actie": actie, "inbreng": pks, **velden})


def test_meer_tegelijk_vraagt_eerst_bevestiging_en_zegt_hoeveel(cms, formulier):
    rijen = [maak_inbreng(formulier, GEHEIM) for _nummer in range(3)]
    actions.niet_plaatsen(rijen[2], "Reclame.", None)
    pagina = tekst(bulk(cms, "plaatsen", rijen))
    assert "U plaatst 2 keer inbreng" in pagina
    assert "1 die u aanvinkte is al behandeld" in pagina
    assert "[telefoonnummer]" in pagina
    assert "06 12345678" not in pagina
    assert not Inbreng.objects.filter(moderatie="geplaatst").exists()
    response = bulk(cms, "plaatsen", rijen[:2], bevestigd="on")
    assert response.headers["Location"] == f"{LIJST}?moderatie=nieuw"
    assert Inbreng.objects.filter(moderatie="geplaatst").count() == 2
    pagina = tekst(cms.get(LIJST))
    assert "2 keer inbreng is geplaatst." in pagina
    gebeurtenissen = re.findall(r'name="gebeurtenis" value="(\d+)"', pagina)
    cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenissen})
    assert not Inbreng.objects.filter(moderatie="geplaatst").exists()


def test_wie_meer_tegelijk_plaatst_ziet_vooraf_de_fotos_en_de_verdenking(cms, formulier):
    inbreng = maak_inbreng(formulier, verdacht="veel links")
    foto = Foto.objects.create(inbreng=inbreng, bestand="a.jpg", breedte=1, hoogte=1)
    pagina = tekst(bulk(cms, "plaatsen", [inbreng]))
    assert f"/inbreng/foto/{foto.sleutel}/klein/" in pagina
    assert "Mogelijk spam: veel links" in pagina


def test_meer_tegelijk_niet_plaatsen_vraagt_een_reden(cms, formulier):
    rijen = [maak_inbreng(formulier) for _nummer in range(2)]
    assert bulk(cms, "niet_plaatsen", rijen, bevestigd="on").status_code == 422
    bulk(cms, "niet_plaatsen", rijen, bevestigd="on", **{"reden-keuze": "3"})
    assert set(Inbreng.objects.values_list("moderatie", "reden")) == {("niet_geplaatst", "Uw inbreng is reclame.")}


def test_een_antwoord_op_meer_inbreng(cms, formulier):
    rijen = [maak_inbreng(formulier) for _nummer in range(2)]
    bulk(cms, "beantwoorden", rijen, bevestigd="on", **ANTWOORD)
    assert len(set(Inbreng.objects.values_list("antwoord", flat=True))) == 1
    assert not Inbreng.objects.filter(antwoord=None).exists()


def test_niets_aangevinkt_zegt_wat_er_moet(cms, formulier):
    response = cms.post(f"{LIJST}bulk/", {"actie": "plaatsen"}, follow=True)
    assert "U had niets aangevinkt" in tekst(response)
    assert cms.post(f"{LIJST}bulk/", {"actie": "wissen"}).status_code == 400
    onzin = {"actie": "plaatsen", "inbreng": ["x", "²", "9" * 40, "-1"]}
    assert cms.post(f"{LIJST}bulk/", onzin).status_code == 400
