"""Het scherm van één thema: antwoorden, intrekken, samenvoegen en overzetten."""

import pytest

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Inbrengthema, Themaindeling
from participatie.themas import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng
from tests.participatie.themas.hulp import ANTWOORD, VELDEN, pks, soorten, tekst, verstuur_mail

pytestmark = pytest.mark.django_db


# --- Eén thema ------------------------------------------------------------------------------------


def test_antwoorden_toont_eerst_wie_het_krijgt_en_verstuurt_pas_daarna(cms, scherm, thema, maak_rijen, formulier, door):
    rijen = [*maak_rijen(2), maak_inbreng(formulier)]
    inbreng_acties.beantwoorden(rijen[0], "niet", "Uw eigen antwoord.", "Team", door)
    actions.indelen(pks(rijen), [thema], door)
    Bericht.objects.all().delete()
    gegevens = {"actie": "beantwoorden", "versie": 0, **VELDEN}
    controle = tekst(cms.post(scherm, gegevens))
    for zin in (
        "3 mensen krijgen dit antwoord op “Parkeren”",
        "<strong>2</strong> krijgen een mail.",
        "<strong>1</strong> heeft geen mailadres",
        "<strong>1</strong> heeft al een eigen antwoord.",
        ANTWOORD["tekst"],
    ):
        assert zin in controle
    assert not Bericht.objects.exists()
    assert ANTWOORD["tekst"] in tekst(cms.post(scherm, {**gegevens, "terug": "on"}))
    assert "Het antwoord is gegeven." in tekst(cms.post(scherm, {**gegevens, "bevestigd": "on"}, follow=True))
    assert Bericht.objects.count() == 2
    assert [soorten(rij)[-1] for rij in rijen] == ["thema_beantwoord", "beantwoord", "beantwoord"]
    verouderd = cms.post(scherm, {**gegevens, "antwoord-tekst": "Anders.", "bevestigd": "on"}, follow=True)
    assert "Een collega was net eerder." in tekst(verouderd)


def test_een_onvolledig_antwoord_verandert_niets(cms, scherm):
    response = cms.post(scherm, {"actie": "beantwoorden", "versie": 0, "antwoord-namens": "Team"})
    assert response.status_code == 422
    assert "Kies een uitkomst." in tekst(response)


def test_intrekken_vraagt_een_reden_als_mensen_het_al_in_de_mail_hebben(cms, scherm, thema, maak_rijen, door):
    rijen = maak_rijen(1)
    actions.indelen(pks(rijen), [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    gegevens = {"actie": "intrekken", "versie": thema.antwoord.pk}
    verstuur_mail()
    response = cms.post(scherm, gegevens)
    assert response.status_code == 422
    assert "Schrijf op waarom." in tekst(response)
    cms.post(scherm, {**gegevens, "intrekken-reden": "Het klopte niet."})
    thema.refresh_from_db()
    assert thema.antwoord is None


def test_naam_en_samenvatting_bewaren_en_een_dubbele_naam_weigeren(cms, project, scherm, thema):
    actions.maken(project, "Bomen")
    cms.post(scherm, {"actie": "bewaren", "thema-titel": "Parkeren en laden", "thema-samenvatting": "Zorg."})
    thema.refresh_from_db()
    assert (thema.titel, thema.samenvatting) == ("Parkeren en laden", "Zorg.")
    dubbel = cms.post(scherm, {"actie": "bewaren", "thema-titel": "Bomen", "thema-samenvatting": ""}, follow=True)
    assert "Er is al een thema met deze naam." in tekst(dubbel)
    assert cms.post(scherm, {"actie": "bewaren", "thema-titel": ""}).status_code == 422


def test_samenvoegen_en_weer_uit_elkaar(cms, lijst, scherm, project, thema, maak_rijen, door):
    rijen, bomen = maak_rijen(2), actions.maken(project, "Bomen")
    actions.indelen(pks(rijen), [thema], door)
    assert cms.post(scherm, {"actie": "samenvoegen"}).status_code == 422
    pagina = tekst(cms.post(scherm, {"actie": "samenvoegen", "samen-doel": bomen.pk}, follow=True))
    assert "2 keer inbreng hoort nu bij “Bomen”." in pagina
    assert "stond eerst onder “Parkeren”" in pagina
    assert "Dit thema is samengevoegd met" in tekst(cms.get(scherm))
    cms.post(f"{lijst}{bomen.pk}/", {"actie": "uit_elkaar", "bron": thema.pk})
    assert Inbrengthema.objects.actueel().count() == 2
    assert Themaindeling.objects.filter(thema=thema).count() == 2


def test_overzetten_weghalen_en_een_leeg_thema_verwijderen(cms, scherm, project, thema, maak_rijen, door):
    rijen, bomen = maak_rijen(2), actions.maken(project, "Bomen")
    een, twee = actions.indelen(pks(rijen), [thema], door)
    assert "niets aangevinkt" in tekst(cms.post(scherm, {"actie": "uithalen"}, follow=True))
    assert "Kies naar welk thema." in tekst(cms.post(scherm, {"actie": "verplaatsen", "indeling": [een]}, follow=True))
    assert "in gebruik" in tekst(cms.post(scherm, {"actie": "verwijderen"}, follow=True))
    cms.post(scherm, {"actie": "verplaatsen", "indeling": [een], "naar": bomen.pk})
    cms.post(scherm, {"actie": "uithalen", "indeling": [twee, "x"]})
    assert list(Themaindeling.objects.values_list("thema", flat=True)) == [bomen.pk]
    assert "Het thema is verwijderd." in tekst(cms.post(scherm, {"actie": "verwijderen"}, follow=True))
