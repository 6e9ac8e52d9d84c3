"""Wat er na anonimiseren of verwijderen nog is: nergens een spoor van de persoon, en alle aantallen kloppen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.bewaren.actions import anonimiseren, verwijderen, verwijdering_uitvoeren, verzoek_doen
from participatie.inbreng import actions
from participatie.inbreng.choices import Rol
from participatie.models import (
    Afwijzingsreden,
    Antwoord,
    Foto,
    Heroverweging,
    Inbreng,
    Inbrengthema,
    Toezegging,
    Verzoek,
)
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_project
from tests.participatie.bewaren.conftest import bestanden, maak_foto
from tests.participatie.bewaren.persoon import EMAIL, NAAM, OPEN, SPOREN, maak_alles
from tests.participatie.bewaren.stand import vindplaatsen

pytestmark = pytest.mark.django_db


@pytest.fixture
def alles(door, map_):
    return maak_alles


def plaats_en_antwoord(inbreng, door) -> None:
    actions.plaatsen(inbreng, [{"label": "Idee", "tekst": OPEN}], door)
    actions.beantwoorden(inbreng, "deels", "Dank u wel hartsgeheim.", "Team Plein", door)
    actions.uitvoering_zetten(inbreng, "bezig", "hartsgeheim", door)


def test_van_geplaatste_inbreng_blijft_alleen_wat_op_de_site_staat(
    alles, door, map_, django_capture_on_commit_callbacks
):
    inbreng = alles()
    plaats_en_antwoord(inbreng, door)
    Antwoord.objects.update(tekst="Dank u wel.")  # dit staat op de site, dus een medewerker las het na
    assert vindplaatsen(map_, *SPOREN)
    with django_capture_on_commit_callbacks(execute=True):
        telling = anonimiseren([inbreng])
    assert vindplaatsen(map_, *SPOREN) == []
    assert telling == {"inbreng_geanonimiseerd": 1, "fotos_verwijderd": 1, "mails_verwijderd": 4}
    rij = Inbreng.objects.get()
    assert rij.publiek == [{"label": "Idee", "tekst": OPEN}]
    assert [(deel["label"], deel["weergave"]) for deel in rij.invoer] == [("Idee", OPEN)]
    assert (rij.breedtegraad, rij.lengtegraad, rij.doelgroepen.count()) == (None, None, 0)
    assert (rij.antwoord.tekst, bool(rij.beantwoord_op), bool(rij.wijk)) == ("Dank u wel.", True, True)
    assert rij.themas.count() == rij.toezeggingen.count() == 1
    assert bestanden(map_) == ["fotos/aa/een-klein.jpg", "fotos/aa/een.jpg"]
    assert Inbreng.objects.zichtbaar().get() == rij


def test_van_inbreng_die_nooit_geplaatst_is_blijft_alleen_dat_zij_er_was(
    alles, door, map_, django_capture_on_commit_callbacks
):
    inbreng = alles()
    actions.beantwoorden(inbreng, "niet", "Beste Zwaantje Kolibrie, nee.", "Team Plein", door)
    with django_capture_on_commit_callbacks(execute=True):
        anonimiseren([inbreng])
    assert vindplaatsen(map_, *SPOREN, OPEN) == []
    rij = Inbreng.objects.get()
    assert (rij.invoer, rij.publiek, bestanden(map_)) == ([], [], [])
    assert rij.antwoord.uitkomst == "niet", "de uitkomst telt nog mee"
    assert not Inbreng.objects.te_plaatsen().exists()
    assert not Inbreng.objects.te_beantwoorden().exists()


def test_van_een_besloten_formulier_blijft_ook_geplaatste_tekst_niet_staan(
    alles, door, map_, django_capture_on_commit_callbacks
):
    inbreng = alles(openbaar=False)
    plaats_en_antwoord(inbreng, door)
    with django_capture_on_commit_callbacks(execute=True):
        anonimiseren([inbreng])
    assert vindplaatsen(map_, *SPOREN, OPEN) == []
    assert bestanden(map_) == []


def test_verwijderen_laat_nergens_iets_achter(alles, door, map_, django_capture_on_commit_callbacks):
    inbreng = alles()
    plaats_en_antwoord(inbreng, door)
    verzoek_doen(inbreng, "inzage")
    with django_capture_on_commit_callbacks(execute=True):
        telling = verwijderen([inbreng], door=door)
    assert vindplaatsen(map_, *SPOREN, OPEN) == []
    assert bestanden(map_) == []
    assert telling == {"inbreng_verwijderd": 1, "fotos_verwijderd": 2, "mails_verwijderd": 4}
    assert not Inbreng.objects.exists()
    assert not Antwoord.objects.exists()
    verzoek = Verzoek.objects.get()
    assert (verzoek.inbreng, verzoek.kenmerk, verzoek.door) == (None, inbreng.kenmerk, door)
    assert verzoek.afgehandeld_op, "een verzoek over iets wat er niet meer is, wacht niet"
    assert Toezegging.objects.count() == Inbrengthema.objects.count() == 1


def test_een_ander_merkt_er_niets_van(door, map_):
    project = maak_project()
    formulier = maak_formulier(project)
    weg, blijft = (
        maak_inbreng(formulier, email=EMAIL),
        maak_inbreng(formulier, naam="Otto", email="otto@voorbeeld.test"),
    )
    actions.beantwoorden([weg, blijft], "deels", "Samen antwoord.", "Team", door)
    foto = maak_foto(blijft)
    verwijderen([weg])
    blijft.refresh_from_db()
    assert (blijft.naam, blijft.antwoord.tekst) == ("Otto", "Samen antwoord.")
    assert Foto.objects.get() == foto
    assert set(Bericht.objects.values_list("aan", flat=True)) == {"otto@voorbeeld.test"}


def test_een_gedeeld_besloten_antwoord_verliest_zijn_tekst_bij_de_laatste(door):
    formulier = maak_formulier(openbaar=False)
    een, twee = maak_inbreng(formulier), maak_inbreng(formulier)
    actions.beantwoorden([een, twee], "deels", "Voor u beiden.", "Team", door)
    anonimiseren([een])
    assert Antwoord.objects.get().tekst == "Voor u beiden."
    anonimiseren([twee])
    assert "verwijderd" in Antwoord.objects.get().tekst


def test_de_plek_blijft_alleen_als_zij_zelf_op_de_site_staat(door):
    plek = {
        "sleutel": "p",
        "label": "Waar?",
        "soort": "plaats",
        "waarde": {"tekst": "bij de brug"},
        "weergave": "bij de brug",
        "openbaar": True,
    }
    uitkomst = []
    for getoond in ("bij de brug", "[adres]"):
        inbreng = maak_inbreng(invoer=[plek], punt=(52.381, 4.636))
        actions.plaatsen(inbreng, [{"label": "Waar?", "tekst": getoond}], door)
        anonimiseren([inbreng])
        inbreng.refresh_from_db()
        uitkomst.append(inbreng.breedtegraad)
    assert uitkomst == [52.381, None]


def test_van_de_reden_blijft_wat_op_de_lijst_staat(door):
    Afwijzingsreden.objects.update_or_create(tekst="Uw inbreng is reclame.")
    inbreng = maak_inbreng()
    actions.niet_plaatsen(inbreng, "Uw inbreng is reclame.\n\nU verkoopt taarten aan de Dreef.", door)
    anonimiseren([inbreng])
    inbreng.refresh_from_db()
    assert inbreng.reden == "Uw inbreng is reclame."


def test_twee_keer_anonimiseren_verandert_niets_meer(door):
    inbreng = maak_inbreng(naam=NAAM)
    assert anonimiseren([inbreng], tijd=timezone.now() + timedelta(days=3))["inbreng_geanonimiseerd"] == 1
    eerst = Inbreng.objects.values().get()
    assert anonimiseren([inbreng])["inbreng_geanonimiseerd"] == 0
    assert Inbreng.objects.values().get() == eerst
    [_ontvangen, geschoond] = inbreng.gebeurtenissen.all()
    assert (geschoond.soort, geschoond.rol) == ("geschoond", Rol.SYSTEEM)


def test_mail_die_nog_wacht_gaat_niet_meer_uit(door):
    inbreng = maak_inbreng(email=EMAIL)
    actions.plaatsen(inbreng, [], door)
    assert Bericht.objects.filter(status="wacht").count() == 2
    anonimiseren([inbreng])
    assert not Bericht.objects.exists()


def test_een_open_tweede_blik_wacht_niet_op_tekst_die_er_niet_meer_is(door):
    inbreng = maak_inbreng()
    actions.niet_plaatsen(inbreng, "Reclame.", door)
    actions.vraag_tweede_blik(inbreng, "Ik verkoop niets.")
    anonimiseren([inbreng])
    assert not Heroverweging.objects.wachtend().exists()


def test_wat_na_de_termijn_van_de_site_gaat_is_helemaal_weg(door):
    inbreng = maak_inbreng(tekst="De oude eik blijft.")
    actions.plaatsen(inbreng, [{"label": "Reactie", "tekst": "De oude eik blijft."}], door)
    anonimiseren([inbreng])
    inbreng.refresh_from_db()
    verborgen = actions.verbergen(inbreng, "Uw inbreng is reclame.", door)
    assert actions.ongedaan_maken([verborgen.pk], door) == 0, "wat weg is, heet niet teruggezet"
    inbreng.refresh_from_db()
    assert (inbreng.publiek, inbreng.invoer) == ([], [])
    assert not inbreng.gebeurtenissen.exclude(vorige={}).exists()


def test_ook_de_openbare_tekst_die_bleef_kan_nog_weg(door):
    inbreng = maak_inbreng(tekst="De oude eik blijft.")
    assert verzoek_doen(inbreng, "inzage") is not None
    actions.plaatsen(inbreng, [{"label": "Reactie", "tekst": "De oude eik blijft."}], door)
    anonimiseren([inbreng])
    assert verzoek_doen(inbreng, "inzage") is None
    verzoek = verzoek_doen(inbreng, "verwijdering")
    assert verwijdering_uitvoeren(verzoek, door, alles=True)
    assert not Inbreng.objects.exists()
