"""Met één e-mailadres alles zien en wissen: de link, wat iemand ziet, de twee stappen, en het spoor."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from home.models import Gegevensvraag
from home.privacy import actions
from initiatieven.models import Aanmelding, Abonnee, Hulpaanbod, InitiatiefPage, Pitch
from participatie.inbreng import actions as inbreng_actions
from participatie.models import Inbreng
from stadmaken.common import opruimen
from stadmaken.common.models import Bericht
from stadmaken.common.persoonsgegevens import bronnen
from tests.adressen import niets_geschreven
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.home.privacy.persoon import (
    ADRES,
    MERK,
    VRAGEN,
    alles,
    maak_persoon,
    maak_vraag,
    meld_aan_voor,
    nog_van,
    pad,
)

pytestmark = pytest.mark.django_db


def test_wie_een_adres_invult_krijgt_een_link_per_mail(client):
    antwoord = client.post(VRAGEN, {"email": ADRES})
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, f"{VRAGEN}verstuurd/")
    bericht = Bericht.objects.get(aan=ADRES)
    assert pad(Gegevensvraag.objects.get()) in bericht.tekst


def test_het_antwoord_verraadt_niet_of_een_adres_bekend_is(client):
    maak_persoon()
    Bericht.objects.all().delete()
    antwoorden = [client.post(VRAGEN, {"email": email}) for email in (ADRES, "onbekend@voorbeeld.test")]
    assert len({(een.status_code, een.headers["Location"], een.content) for een in antwoorden}) == 1
    onderwerpen = Bericht.objects.values_list("onderwerp", flat=True)
    assert len(onderwerpen) == 2
    assert len(set(onderwerpen)) == 1


def test_het_adres_staat_niet_in_de_link(client):
    client.post(VRAGEN, {"email": ADRES})
    assert "merel" not in pad(Gegevensvraag.objects.get()).lower()


def test_naar_een_adres_gaan_hooguit_drie_mails_per_dag(client):
    for _keer in range(5):
        client.post(VRAGEN, {"email": ADRES})
    assert Bericht.objects.filter(aan=ADRES).count() == Gegevensvraag.objects.count() == 3


def test_een_robot_die_het_verborgen_veld_invult_verstuurt_niets(client):
    assert client.post(VRAGEN, {"email": ADRES, "website": "x"}).status_code == 303
    assert not Bericht.objects.exists()


@pytest.mark.parametrize("email", ["", "geen adres", "x" * 400 + "@voorbeeld.test", "a@b.test\x00\r\nBcc: x@y.test"])
def test_een_fout_adres_geeft_een_duidelijke_melding(client, email):
    antwoord = client.post(VRAGEN, {"email": email})
    assert antwoord.status_code == 422
    assert "foutmelding" in antwoord.content.decode()


def test_een_vloed_van_een_netwerk_wordt_even_tegengehouden(client, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 2
    antwoorden = [client.post(VRAGEN, {"email": f"n{nummer}@voorbeeld.test"}).status_code for nummer in range(4)]
    assert antwoorden[-1] == 429


def test_de_link_toont_alles_van_dat_adres_en_niets_van_een_ander(client):
    maak_persoon()
    maak_persoon("ander@voorbeeld.test", "Anders Iemand")
    pagina = client.get(pad(maak_vraag())).content.decode()
    for titel in ("Inbreng", "Aanmeldingen", "Nieuwsbrief en volgen", "Hulp die u aanbood", "Uw pitches"):
        assert titel in pagina
    assert MERK in pagina
    assert "Anders Iemand" not in pagina
    assert "ander@voorbeeld.test" not in pagina


def test_de_pagina_blijft_nergens_hangen(client):
    antwoord = client.get(pad(maak_vraag()))
    assert antwoord.headers["Cache-Control"] == "no-store, private"
    assert antwoord.headers["Referrer-Policy"] == "strict-origin"
    assert "noindex" in antwoord.headers["X-Robots-Tag"]


def test_na_twee_uur_werkt_de_link_niet_meer(client):
    vraag = maak_vraag(gevraagd_op=timezone.now() - actions.GELDIG - timedelta(seconds=1))
    for adres in (pad(vraag), pad(vraag, "json"), pad(vraag, "csv")):
        assert client.get(adres).status_code == 410
    assert client.post(pad(vraag), {"actie": "wis"}).status_code == 410


@pytest.mark.parametrize("token", ["onzin", "AAAA.BBBB", "%ED%A0%80", "%00"])
def test_een_verzonnen_link_bestaat_niet(client, token):
    assert client.get(f"{VRAGEN}{token}/").status_code == 404


def test_downloaden_geeft_alles_als_json_en_als_tabel(client):
    maak_persoon()
    vraag = maak_vraag()
    gegevens = json.loads(client.get(pad(vraag, "json")).content)
    assert {groep["soort"] for groep in gegevens["gegevens"]} >= {"Inbreng", "Aanmeldingen", "E-mail aan u"}
    tabel = b"".join(client.get(pad(vraag, "csv")).streaming_content).decode("utf-8-sig")
    assert MERK in tabel
    assert "0612345678" in tabel


def test_openen_en_kiezen_verandert_niets(client):
    maak_persoon()
    vraag = maak_vraag()
    client.get("/")
    with niets_geschreven():
        client.get(pad(vraag), {"actie": "wis", "stuk": alles(vraag)})
        antwoord = client.post(pad(vraag), {"actie": "alles"})
    assert "Wilt u dit verwijderen?" in antwoord.content.decode()


def test_ook_wat_met_hoofdletters_in_het_adres_is_ingevuld_is_te_zien_en_te_wissen(client):
    maak_persoon(ADRES.title())
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    groepen = {groep.bron.sleutel: groep.stukken for groep in bronnen.zoek(ADRES)}
    assert set(groepen) == {"aanmelding", "abonnee", "hulp", "inbreng", "initiatief", "pitch", "post"}
    van_haar = Bericht.objects.filter(aan__in=(ADRES, ADRES.title()))
    assert len(groepen["post"]) == van_haar.count() > Bericht.objects.filter(aan=ADRES).count()
    vraag = maak_vraag()
    post = [keuze for keuze in alles(vraag) if keuze.startswith("post:")]
    client.post(pad(vraag), {"actie": "wis", "stuk": post})
    assert van_haar.get().status == Bericht.Status.WACHT  # alleen de bevestiging zelf


def test_alles_wissen_laat_niets_over_dat_naar_iemand_wijst(client, django_capture_on_commit_callbacks):
    dingen = maak_persoon()
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    vraag = maak_vraag()
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(pad(vraag), {"actie": "wis", "stuk": alles(vraag)})
    assert antwoord.status_code == 303
    assert nog_van() == {"post"}  # alleen de bevestiging zelf
    assert not Inbreng.objects.filter(pk=dingen["inbreng"].pk).exists()
    assert Aanmelding.objects.get().naam == ""
    assert Abonnee.objects.get().email == ""
    assert not Hulpaanbod.objects.exists()
    assert Pitch.objects.get().email == ""
    assert not InitiatiefPage.objects.filter(pk=dingen["initiatief"].pk).exists()


def test_wie_wist_krijgt_een_bevestiging_zonder_wat_er_stond(client):
    maak_persoon()
    Bericht.objects.all().delete()
    vraag = maak_vraag()
    client.post(pad(vraag), {"actie": "wis", "stuk": alles(vraag)})
    bericht = Bericht.objects.get(aan=ADRES)
    assert bericht.onderwerp == "Uw gegevens zijn verwijderd"
    assert MERK not in bericht.tekst


def test_een_ding_wissen_laat_de_rest_staan(client):
    maak_persoon()
    vraag = maak_vraag()
    [hulp] = [sleutel for sleutel in alles(vraag) if sleutel.startswith("hulp:")]
    client.post(pad(vraag), {"actie": "wis", "stuk": [hulp]})
    assert "hulp" not in nog_van()
    assert "aanmelding" in nog_van()


def test_wissen_van_iets_van_een_ander_doet_niets(client):
    ander = maak_persoon("ander@voorbeeld.test", "Anders Iemand")
    vraag = maak_vraag()
    client.post(pad(vraag), {"actie": "wis", "stuk": [f"inbreng:{ander['inbreng'].kenmerk}"]})
    assert Inbreng.objects.filter(pk=ander["inbreng"].pk).exists()


def test_twee_keer_op_de_knop_geeft_een_mail(client):
    maak_persoon()
    Bericht.objects.all().delete()
    vraag = maak_vraag()
    keuze = {"actie": "wis", "stuk": alles(vraag)}
    client.post(pad(vraag), keuze)
    client.post(pad(vraag), keuze)
    assert Bericht.objects.filter(aan=ADRES).count() == 1


def test_openbare_tekst_blijft_zonder_naam_en_dat_staat_er_vooraf(client):
    inbreng = maak_inbreng(maak_formulier(openbaar=True), "Meer bomen", naam=MERK, email=ADRES)
    inbreng_actions.plaatsen(inbreng, [{"label": "Uw reactie", "tekst": "Meer bomen"}], maak_medewerker())
    vraag = maak_vraag()
    stuk = f"inbreng:{inbreng.kenmerk}"
    assert (
        "De tekst op de site blijft staan" in client.post(pad(vraag), {"actie": "kies", "stuk": stuk}).content.decode()
    )
    client.post(pad(vraag), {"actie": "wis", "stuk": stuk})
    inbreng.refresh_from_db()
    assert (inbreng.naam, inbreng.email) == ("", "")
    assert inbreng.publiek


def test_wie_zijn_plek_wist_geeft_haar_aan_de_wachtlijst(client):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    meld_aan_voor(gelegenheid, ADRES)
    meld_aan_voor(gelegenheid, "wacht@voorbeeld.test")
    vraag = maak_vraag()
    client.post(pad(vraag), {"actie": "wis", "stuk": alles(vraag)})
    assert Aanmelding.objects.get(email="wacht@voorbeeld.test").status == "aangeboden"


def test_vragen_en_hun_mail_verdwijnen_vanzelf(client):
    client.post(VRAGEN, {"email": ADRES})
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    opruimen.voer_uit(timezone.now() + actions.GELDIG + timedelta(minutes=1))
    assert not Gegevensvraag.objects.exists()
    assert not Bericht.objects.filter(aan=ADRES).exists()


def test_meer_gegevens_kosten_niet_meer_vragen(client, django_assert_max_num_queries):
    vraag = maak_vraag()
    formulier, gelegenheden = maak_formulier(), [maak_gelegenheid() for _nummer in range(4)]

    def erbij(aantal):
        for _nummer in range(aantal):
            maak_inbreng(formulier, naam=MERK, email=ADRES)
            meld_aan_voor(gelegenheden.pop(), ADRES)

    erbij(1)
    client.get(pad(vraag))
    with django_assert_max_num_queries(80) as klein:
        client.get(pad(vraag))
    erbij(3)
    with django_assert_max_num_queries(len(klein)):
        client.get(pad(vraag))
