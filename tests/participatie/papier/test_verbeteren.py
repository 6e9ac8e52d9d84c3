import pytest

from participatie.inbreng.actions import VerouderdError, plaatsen
from participatie.inbreng.redactie import concept
from participatie.models import Correctie, Doelgroep, Gebeurtenis, Inbreng
from participatie.papier import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_wijk
from tests.participatie.formulieren.beelden import foto

from .balie import MODEREREN, ORIGINEEL, VRAGEN, Balie

pytestmark = pytest.mark.django_db


@pytest.fixture
def tweede():
    return maak_medewerker(MODEREREN, ORIGINEEL, naam="tweede")


@pytest.fixture
def inbreng(balie):
    balie.bewaar(Vervoer="Fiets", Uw_reactie="Een bark.", Naam="Bep", scan=foto("scan.jpg"))
    return Inbreng.objects.get()


@pytest.fixture
def stel_voor(balie, inbreng, cms_van, collega):
    """De collega stelt een verbetering voor, met alles wat op het scherm staat."""
    cms = cms_van(collega)

    def doe(**anders):
        al = {"Vervoer": "Fiets", "Uw_reactie": "Een bark.", "Naam": "Bep", "reden": "Verkeerd gelezen.", **anders}
        return cms.post(f"/cms/inbreng/{inbreng.pk}/verbeteren/", balie.velden(**al))

    return doe


def oordeel(client, wat="akkoord"):
    return client.post(f"/cms/inbreng/verbeteringen/{Correctie.objects.get().pk}/", {"oordeel": wat})


def test_een_voorstel_verandert_nog_niets(stel_voor, inbreng, cms_van, collega, tweede):
    assert stel_voor(Uw_reactie="Een bank.").status_code == 302
    inbreng.refresh_from_db()
    assert inbreng.invoer[1]["weergave"] == "Een bark."
    assert "Van u: wacht op een collega" in cms_van(collega).get("/cms/inbreng/verbeteringen/").content.decode()
    html = cms_van(tweede).get(f"/cms/inbreng/verbeteringen/{Correctie.objects.get().pk}/").content.decode()
    for deel in ("Een bark.", "Een bank.", "Verkeerd gelezen.", "Scan van het papier", "typist"):
        assert deel in html
    assert "Vervoer" not in html.partition("Wat was er verkeerd")[2]


def test_een_ander_geeft_akkoord_en_de_indiener_leest_het(stel_voor, inbreng, cms_van, tweede, client):
    stel_voor(Uw_reactie="Een bank.", Naam="Bep de Boer")
    assert oordeel(cms_van(tweede)).status_code == 302
    inbreng.refresh_from_db()
    correctie = Correctie.objects.get()
    assert [rij["weergave"] for rij in inbreng.invoer] == ["Fiets", "Een bank.", "Bep de Boer"]
    assert inbreng.naam == "Bep de Boer"
    assert correctie.voor[1]["weergave"] == "Een bark."
    assert (correctie.akkoord, correctie.beoordeeld_door) == (True, tweede)
    ontvangst = client.get(inbreng.pad).content.decode()
    assert "Verbeterd" in ontvangst
    assert "Verkeerd gelezen." in ontvangst


@pytest.mark.parametrize("super_", [False, True])
def test_niemand_keurt_het_eigen_voorstel_goed_ook_een_beheerder_niet(stel_voor, inbreng, cms_van, collega, super_):
    stel_voor(Uw_reactie="Een bank.")
    collega.is_superuser = super_
    collega.save()
    for wat in ("akkoord", "niet"):
        assert oordeel(cms_van(collega), wat).status_code == 403
    inbreng.refresh_from_db()
    assert inbreng.invoer[1]["weergave"] == "Een bark."
    assert Correctie.objects.get().akkoord is None


def test_niet_akkoord_laat_alles_zo(stel_voor, inbreng, cms_van, tweede):
    stel_voor(Uw_reactie="Een bank.")
    oordeel(cms_van(tweede), "niet")
    inbreng.refresh_from_db()
    assert inbreng.invoer[1]["weergave"] == "Een bark."
    assert Correctie.objects.get().akkoord is False
    assert not Gebeurtenis.objects.filter(soort="gecorrigeerd").exists()


def test_geplaatste_inbreng_gaat_terug_naar_de_moderatie_als_de_openbare_tekst_verandert(
    stel_voor, inbreng, cms_van, tweede
):
    plaatsen(inbreng, concept(inbreng), tweede)
    stel_voor(Uw_reactie="Een bank.")
    oordeel(cms_van(tweede))
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.publiek) == ("nieuw", [])
    assert "Wij lezen de verbeterde tekst eerst." in Gebeurtenis.objects.get(soort="gecorrigeerd").toelichting


def test_geplaatste_inbreng_blijft_staan_als_alleen_de_naam_verandert(stel_voor, inbreng, cms_van, tweede):
    plaatsen(inbreng, concept(inbreng), tweede)
    stel_voor(Naam="Beb")
    oordeel(cms_van(tweede))
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.naam) == ("geplaatst", "Beb")


def test_een_verbeterd_adres_krijgt_de_mail_met_kenmerk_en_code(stel_voor, balie, inbreng, cms_van, tweede):
    stel_voor(**{balie.namen["E-mailadres"]: "bep@voorbeeld.nl"})
    oordeel(cms_van(tweede))
    mail = Bericht.objects.get()
    assert mail.aan == "bep@voorbeeld.nl"
    assert inbreng.code in mail.tekst


def test_wijk_wordt_ook_in_de_telling_verbeterd(stel_voor, inbreng, cms_van, tweede):
    wijk = maak_wijk()
    stel_voor(Uw_wijk=wijk.slug)
    oordeel(cms_van(tweede))
    inbreng.refresh_from_db()
    assert inbreng.wijk == wijk


def test_alle_soorten_antwoorden_komen_ongeschonden_terug_in_het_scherm(client, typist, collega, cms_van):
    Doelgroep.objects.create(naam="Jongeren", slug="jongeren")
    vragen = [
        *VRAGEN,
        ("getal", {"label": "Getal"}),
        ("datum", {"label": "Dag"}),
        ("plaats", {"label": "Plek"}),
        ("meer_keuzes", {"label": "Meer", "keuzes": ["A, b", "C"]}),
        ("doelgroep", {"label": "Groep"}),
        ("ja_nee", {"label": "Goed"}),
        ("schaal", {"label": "Cijfer", "punten": 5, "laag": "laag", "hoog": "hoog"}),
    ]
    client.force_login(typist)
    balie = Balie(client, maak_formulier(vragen=vragen))
    antwoorden = {"Getal": "12,5", "Dag": "31-12-2025", "Plek": "Hoek", "Meer": ["A, b", "C"], "Groep": ["jongeren"]}
    alles = {**antwoorden, "Goed": "ja", "Cijfer": "4", "Naam": "Bep"}
    balie.bewaar(**alles)
    inbreng = Inbreng.objects.get()
    cms, pad = cms_van(collega), f"/cms/inbreng/{inbreng.pk}/verbeteren/"
    antwoord = cms.post(pad, balie.velden(**alles, reden="Niets."))
    assert antwoord.status_code == 409
    assert "U heeft nog niets veranderd." in antwoord.content.decode()
    cms.post(pad, balie.velden(**{**alles, "Groep": [], "Plek": "Plein"}, reden="Twee dingen."))
    actions.goedkeuren(Correctie.objects.get(), typist_met_alles())
    inbreng.refresh_from_db()
    assert not inbreng.doelgroepen.exists()
    assert [rij["weergave"] for rij in inbreng.invoer if rij["label"] == "Plek"] == ["Plein"]


def typist_met_alles():
    return maak_medewerker(MODEREREN, ORIGINEEL)


def test_een_vervallen_vraag_en_een_label_van_toen_blijven(balie, inbreng, stel_voor, cms_van, tweede):
    stroom = balie.formulier.vragen
    stroom[0].value["label"] = "Hoe komt u?"
    del stroom[5], stroom[1]
    balie.formulier.save()
    stel_voor(Uw_reactie="Een bank.")
    oordeel(cms_van(tweede))
    inbreng.refresh_from_db()
    assert [rij["label"] for rij in inbreng.invoer] == ["Vervoer", "Uw reactie", "Naam"]
    assert inbreng.naam == "Bep"


def test_twee_voorstellen_tegelijk_kan_niet(stel_voor):
    stel_voor(Uw_reactie="Een bank.")
    assert "Er wacht al een verbetering" in stel_voor(Uw_reactie="Twee banken.").content.decode()
    assert Correctie.objects.count() == 1


def test_twee_keer_akkoord_verandert_maar_een_keer_iets(stel_voor, inbreng, tweede):
    stel_voor(Uw_reactie="Een bank.")
    correctie = Correctie.objects.get()
    actions.goedkeuren(correctie, tweede)
    with pytest.raises(VerouderdError):
        actions.goedkeuren(correctie, tweede)
    assert Gebeurtenis.objects.filter(inbreng=inbreng, soort="gecorrigeerd").count() == 1


def test_wat_intussen_veranderde_wordt_niet_overschreven(stel_voor, inbreng, cms_van, tweede):
    stel_voor(Uw_reactie="Een bank.")
    Inbreng.objects.update(invoer=[])
    oordeel(cms_van(tweede))
    inbreng.refresh_from_db()
    assert inbreng.invoer == []
    assert Correctie.objects.get().akkoord is None


def test_een_fout_in_het_voorstel_kost_geen_invoer(stel_voor):
    html = stel_voor(Uw_reactie="", Naam="Bep de Boer", reden="").content.decode()
    for deel in (
        "Vul uw reactie in.",
        "Schrijf op wat er verkeerd was overgetypt.",
        "Bep de Boer",
        "Er zijn 2 fouten.",
    ):
        assert deel in html


def test_woorden_van_de_indiener_zelf_verandert_niemand(cms_van, collega, tweede):
    inbreng = maak_inbreng()
    html = cms_van(collega).get(f"/cms/inbreng/{inbreng.pk}/verbeteren/").content.decode()
    assert "De indiener schreef dit zelf op de site." in html
    assert "Stel voor" not in html
    with pytest.raises(actions.NietMogelijkError):
        actions.voorstellen(inbreng, [], "Mooier.", tweede)


def test_zonder_recht_op_het_origineel_is_er_niets_te_verbeteren(stel_voor, inbreng, cms_van, typist):
    stel_voor(Uw_reactie="Een bank.")
    correctie = Correctie.objects.get().pk
    for pad in (f"{inbreng.pk}/verbeteren/", "verbeteringen/", f"verbeteringen/{correctie}/"):
        assert cms_van(typist).get(f"/cms/inbreng/{pad}").status_code == 302
    assert oordeel(cms_van(typist)).status_code == 302
    assert Correctie.objects.get().akkoord is None


@pytest.mark.parametrize("wat", ["", "misschien", "\x00"])
def test_een_onbekend_oordeel_verandert_niets(stel_voor, cms_van, tweede, wat):
    stel_voor(Uw_reactie="Een bank.")
    assert oordeel(cms_van(tweede), wat).status_code == 422
    assert cms_van(tweede).get("/cms/inbreng/verbeteringen/99999/").status_code == 404
