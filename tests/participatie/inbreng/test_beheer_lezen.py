"""Eén inbreng lezen, plaatsen en beantwoorden in het CMS."""

import re

import pytest

from participatie.inbreng import actions
from participatie.models import Foto, Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_medewerker, maak_reden

from .cms import ANTWOORD, GEHEIM, LIJST, MODEREREN, behandel, tekst, versie

pytestmark = pytest.mark.django_db


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
    inbreng, reclame = maak_inbreng(formulier), maak_reden("Uw inbreng is reclame.")
    assert "Kies een reden." in tekst(behandel(cms, inbreng, "niet_plaatsen"))
    leeg = behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": "anders"})
    assert (leeg.status_code, "Schrijf op waarom." in tekst(leeg)) == (422, True)
    gedaan = behandel(
        cms, inbreng, "niet_plaatsen", **{"reden-keuze": reclame.pk, "reden-eigen": "Zie de voorwaarden."}
    )
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
    behandel(cms, inbreng, "verbergen", **{"reden-keuze": maak_reden().pk})
    inbreng.refresh_from_db()
    assert (inbreng.uitvoering, inbreng.moderatie) == ("bezig", "verborgen")
    behandel(cms, inbreng, "plaatsen")
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.reden) == ("geplaatst", "")


def test_wat_op_de_site_stond_gaat_er_alleen_af_met_een_reden(cms, formulier):
    geplaatst, verborgen = maak_inbreng(formulier), maak_inbreng(formulier)
    for inbreng in (geplaatst, verborgen):
        actions.plaatsen(inbreng, [], None)
    actions.verbergen(verborgen, "Op verzoek.", None)
    for inbreng in (geplaatst, verborgen):
        assert "Terug naar Nieuw" not in tekst(cms.get(f"{LIJST}{inbreng.pk}/"))
        behandel(cms, inbreng, "herstellen")
        stil = behandel(cms, inbreng, "niet_plaatsen", **{"reden-keuze": "anders", "reden-eigen": "Stil weg."})
        assert stil.status_code == 409
    assert sorted(Inbreng.objects.values_list("moderatie", "reden")) == [
        ("geplaatst", ""),
        ("verborgen", "Op verzoek."),
    ]


def test_wat_niet_is_geplaatst_kan_terug_naar_nieuw(cms, formulier):
    inbreng = maak_inbreng(formulier)
    actions.niet_plaatsen(inbreng, "Reclame.", None)
    assert "Terug naar Nieuw" in tekst(cms.get(f"{LIJST}{inbreng.pk}/"))
    behandel(cms, inbreng, "herstellen")
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.reden) == ("nieuw", "")


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


def test_een_openbare_wijkvraag_is_gewoon_te_lezen(cms, formulier):
    wijk = {
        "sleutel": "w",
        "label": "Uw wijk?",
        "soort": "wijk",
        "waarde": "x",
        "weergave": "Delftwijk",
        "openbaar": True,
    }
    reactie = {**wijk, "label": "Reactie", "soort": "lange_tekst", "weergave": "Meer bomen!"}
    pagina = cms.get(f"{LIJST}{maak_inbreng(formulier, invoer=[wijk, reactie]).pk}/")
    assert pagina.status_code == 200
    assert [bool(rij["veld"]) for rij in pagina.context["ingevuld"]] == [False, True]


def test_zonder_tekst_en_foto_is_er_niets_te_plaatsen(cms, formulier):
    inbreng = maak_inbreng(formulier)
    pagina = behandel(cms, inbreng, "plaatsen", **{"publiek-tekst_0": ""})
    assert pagina.status_code == 422
    assert "Er is niets om op de site te zetten." in tekst(pagina)
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"


def test_wie_alles_laat_zoals_het_was_leest_dat_er_niets_veranderde(cms, formulier):
    inbreng = maak_inbreng(formulier)
    behandel(cms, inbreng, "plaatsen")
    pagina = cms.get(behandel(cms, inbreng, "plaatsen").headers["Location"])
    assert "Er is niets veranderd: zo stond het al." in tekst(pagina)
    assert Gebeurtenis.objects.filter(inbreng=inbreng, soort="geplaatst").count() == 1


def test_een_reden_gaat_niet_stil_verloren_als_een_collega_net_eerder_was(cms, formulier):
    inbreng = maak_inbreng(formulier)
    actions.plaatsen(inbreng, [{"label": "Reactie", "tekst": "Meer bomen!"}], None)
    gezien = versie(inbreng)
    actions.verbergen(inbreng, "Reden van een collega.", maak_medewerker(MODEREREN, naam="collega"))
    velden = {"versie": gezien, "reden-keuze": "anders", "reden-eigen": "Mijn reden."}
    assert behandel(cms, inbreng, "verbergen", **velden).status_code == 409


def test_plaatsen_met_een_antwoord_dat_er_al_was_mailt_over_het_plaatsen(cms, formulier):
    inbreng = maak_inbreng(formulier, email="bewoner@voorbeeld.nl")
    actions.beantwoorden(inbreng, "deels", "Wij planten er twee.", "Team", None)
    Bericht.objects.all().delete()
    behandel(cms, inbreng, "plaatsen_en_beantwoorden", **ANTWOORD)
    [mail] = Bericht.objects.all()
    assert "staat op de site" in mail.onderwerp


def test_wie_het_origineel_niet_mag_zien_ziet_ook_geen_scan_van_papier(client, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    inbreng = maak_inbreng(formulier)
    scan = Foto.objects.create(inbreng=inbreng, bestand="x.jpg", breedte=10, hoogte=10, tonen=False, scan=True)
    assert client.get(f"/inbreng/foto/{scan.sleutel}/").status_code == 404
    assert not client.get(f"{LIJST}{inbreng.pk}/").context["fotosform"].fotos
