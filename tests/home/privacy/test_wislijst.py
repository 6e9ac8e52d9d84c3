"""De wislijst: wat is gewist, wordt na een oude reservekopie opnieuw gewist, en de lijst zelf verraadt niets."""

import pytest

from home.models import Wisregel
from home.privacy import actions, wislijst
from initiatieven.abonnees import actions as abonnee_actions
from initiatieven.models import Hulpaanbod, Pitch
from stadmaken.common.persoonsgegevens import bronnen
from tests.home.privacy.persoon import ADRES, alles, maak_persoon, maak_vraag, pad

pytestmark = pytest.mark.django_db


def test_de_wislijst_bewaart_niet_wat_er_stond(client, opslag, django_capture_on_commit_callbacks):
    maak_persoon()
    vraag = maak_vraag()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(pad(vraag), {"actie": "wis", "stuk": alles(vraag)})
    assert Wisregel.objects.exists()
    regels = str(list(Wisregel.objects.values()))
    namen = opslag.listdir("wislijst")[1]
    bestanden = "".join(opslag.open(f"wislijst/{naam}").read().decode() for naam in namen)
    assert len(namen) == Wisregel.objects.count()
    for tekst in (ADRES, "merel", "Merel", "0612345678"):
        assert tekst not in regels
        assert tekst not in bestanden


def test_na_een_oude_reservekopie_wist_de_lijst_opnieuw_ook_uit_de_bestanden(
    client, django_capture_on_commit_callbacks
):
    hulp = maak_persoon()["hulp"]
    vorige = Hulpaanbod.objects.filter(pk=hulp.pk).values().get()
    with django_capture_on_commit_callbacks(execute=True):
        actions.wis(ADRES, [f"hulp:{hulp.kenmerk}"], "nl")
    Wisregel.objects.all().delete()  # de reservekopie is ouder dan het wissen
    Hulpaanbod.objects.create(**vorige)
    assert wislijst.herhaal() == 1
    assert not Hulpaanbod.objects.exists()
    assert wislijst.herhaal() == 0


def test_de_lijst_wist_niets_van_een_ander_met_hetzelfde_rijnummer(client):
    pitch = maak_persoon()["pitch"]
    actions.wis(ADRES, [f"pitch:{bronnen.nummer_van(pitch.pk, ADRES)}"], "nl")
    Pitch.objects.filter(pk=pitch.pk).update(email="ander@voorbeeld.test")
    wislijst.herhaal()
    assert Pitch.objects.get().email == "ander@voorbeeld.test"


def test_wie_via_zijn_voorkeuren_alles_wist_staat_ook_op_de_lijst():
    abonnee = maak_persoon()["abonnee"]
    abonnee_actions.wis(abonnee)
    assert Wisregel.objects.get().nummer == abonnee.kenmerk
