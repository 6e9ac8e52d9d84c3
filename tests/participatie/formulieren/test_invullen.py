from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.models import FormulierPage, Inbreng
from tests.fabriek import maak_bord, maak_formulier, maak_wijk

from .bewoner import Bewoner
from .vragen import EMAIL, NAAM, REACTIE

pytestmark = pytest.mark.django_db


def test_een_bewoner_verstuurt_een_reactie_en_komt_op_de_ontvangst(client):
    bewoner = Bewoner(client, maak_formulier())
    response = bewoner.kies(Uw_reactie="Meer bomen.")
    assert response.status_code == 303
    assert response.headers["Location"] == Inbreng.objects.get().pad


def test_de_momentopname_kent_label_soort_en_openbaarheid(client):
    formulier = maak_formulier(vragen=[REACTIE, NAAM, EMAIL])
    bewoner = Bewoner(client, formulier)
    bewoner.kies(**{"Uw reactie": "Bomen.", "Naam": "J. Fictief", "E-mailadres": "j@voorbeeld.nl"})
    inbreng = Inbreng.objects.get()
    assert [(rij["label"], rij["soort"], rij["weergave"], rij["openbaar"]) for rij in inbreng.invoer] == [
        ("Uw reactie", "lange_tekst", "Bomen.", True),
        ("Naam", "korte_tekst", "J. Fictief", False),
        ("E-mailadres", "email", "j@voorbeeld.nl", False),
    ]
    assert (inbreng.naam, inbreng.email) == ("J. Fictief", "j@voorbeeld.nl")


def test_een_andere_naam_voor_een_vraag_verandert_oude_antwoorden_niet(client):
    formulier = maak_formulier()
    bewoner = Bewoner(client, formulier)
    bewoner.kies(Uw_reactie="Bomen.")
    pagina = FormulierPage.objects.get(pk=formulier.pk)
    pagina.vragen[0].value["label"] = "Uw idee"
    pagina.save()
    assert Inbreng.objects.get().invoer[0]["label"] == "Uw reactie"
    nieuwe = Bewoner(client, formulier)
    assert nieuwe.namen["Uw idee"] == bewoner.namen["Uw reactie"]


def test_wie_tijdens_een_naamswijziging_invult_verliest_niets(client):
    formulier = maak_formulier()
    bewoner = Bewoner(client, formulier)
    pagina = FormulierPage.objects.get(pk=formulier.pk)
    pagina.vragen[0].value["label"] = "Uw idee"
    pagina.save()
    bewoner.kies(Uw_reactie="Bomen.")
    assert Inbreng.objects.get().invoer[0]["weergave"] == "Bomen."


def test_de_pagina_met_een_formulier_wordt_nooit_bewaard_door_een_cache(client):
    bewoner = Bewoner(client, maak_formulier())
    assert "no-store" in bewoner.response.headers["Cache-Control"]
    bewoner.kies(Uw_reactie="")
    assert "no-store" in bewoner.response.headers["Cache-Control"]


def test_bij_elk_formulier_staan_privacy_belofte_en_waarschuwing(client):
    formulier = maak_formulier(avg_doel="Het plein verbeteren.", beantwoord_voor=timezone.localdate())
    html = Bewoner(client, formulier).html
    for tekst in (
        "Het plein verbeteren.",
        formulier.avg_grondslag,
        formulier.avg_ontvangers,
        "12 maanden",
        "Wij lezen alles.",
        "U krijgt antwoord uiterlijk op",
        "Zet geen persoonsgegevens in uw reactie",
        "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.",
    ):
        assert tekst in html


def test_de_inbreng_kent_het_bord_en_de_wijk_van_het_bord(client):
    formulier = maak_formulier()
    bord = maak_bord(formulier.get_parent().specific, wijk=maak_wijk())
    Bewoner(client, formulier, f"?bord={bord.code.lower()}").kies(Uw_reactie="Bomen.")
    inbreng = Inbreng.objects.get()
    assert (inbreng.infobord, inbreng.wijk) == (bord, bord.wijk)


def test_een_gekozen_wijk_gaat_voor_de_wijk_van_het_bord(client):
    formulier = maak_formulier(vragen=[("wijk", {"label": "Wijk", "verplicht": True})])
    bord, gekozen = maak_bord(formulier.get_parent().specific, wijk=maak_wijk()), maak_wijk()
    Bewoner(client, formulier, f"?bord={bord.code}").kies(Wijk=gekozen.slug)
    assert Inbreng.objects.get().wijk == gekozen


def test_het_formulier_zegt_bij_welk_bord_u_staat(client):
    formulier = maak_formulier()
    bord = maak_bord(formulier.get_parent().specific, plaats="bij de fontein")
    html = client.get(f"{formulier.url}?bord={bord.code}").content.decode()
    assert "U reageert bij het infobord: bij de fontein." in html
    assert "infobord:" not in client.get(formulier.url).content.decode()


def test_een_bord_van_een_ander_project_telt_niet(client):
    formulier, elders = maak_formulier(), maak_bord(wijk=maak_wijk())
    Bewoner(client, formulier, f"?bord={elders.code}").kies(Uw_reactie="Bomen.")
    inbreng = Inbreng.objects.get()
    assert (inbreng.infobord, inbreng.wijk) == (None, None)


@pytest.mark.parametrize("bord", ["XXXXX", "'; --", "<script>", "A" * 500, "%00", "0O1IL"])
def test_een_onbekend_bord_houdt_niemand_tegen(client, bord):
    Bewoner(client, maak_formulier(), f"?bord={bord}").kies(Uw_reactie="Bomen.")
    assert Inbreng.objects.get().infobord is None


@pytest.mark.parametrize("methode", ["put", "delete", "patch"])
def test_andere_methodes_bestaan_niet(client, methode):
    bewoner = Bewoner(client, maak_formulier())
    assert getattr(client, methode)(bewoner.adres).status_code == 405


def test_html_in_antwoorden_wordt_overal_getoond_als_tekst(client):
    boos = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, NAAM, EMAIL]))
    bewoner.kies(**{"Uw reactie": boos, "Naam": boos, "E-mailadres": boos})
    assert "<script>alert" not in bewoner.html
    assert "<img src=x" not in bewoner.html
    assert bewoner.pagina.velden[bewoner.namen["Uw reactie"]] == [boos]


def test_html_in_de_uitleg_van_een_redacteur_is_tekst(client):
    vraag = ("korte_tekst", {"label": "Vraag", "uitleg": "<script>x</script>"})
    assert "<script>x" not in Bewoner(client, maak_formulier(vragen=[vraag])).html


def test_wie_een_dag_doet_over_invullen_kan_gewoon_versturen(client):
    bewoner = Bewoner(client, maak_formulier())
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert bewoner.kies(Uw_reactie="Bomen.").status_code == 303
    assert Inbreng.objects.get().verdacht == ""
