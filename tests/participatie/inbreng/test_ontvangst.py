from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from participatie.inbreng import actions, weergave
from participatie.inbreng.kenmerk import token_van
from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db
VOLG = "/inbreng/"
GEEN = "Wij vinden geen inbreng met dit kenmerk en deze code"


@pytest.fixture(autouse=True)
def lege_cache():
    cache.clear()


@pytest.fixture
def door():
    return maak_medewerker()


def tekst(response) -> str:
    return response.content.decode()


def test_de_ontvangst_toont_kenmerk_code_inbreng_en_wat_er_gebeurt(client):
    formulier = maak_formulier(
        maak_project(title="Nieuw plein"), beantwoord_voor=date(2099, 12, 7), vervolg="Wij lezen alles."
    )
    inbreng = maak_inbreng(formulier, "Meer <b>bomen</b>\ngraag")
    response = client.get(inbreng.pad)
    pagina = tekst(response)
    assert '<h1 class="nl-page-heading__title">Uw reactie is verstuurd</h1>' in pagina
    for verwacht in (
        inbreng.kenmerk,
        inbreng.code,
        "Meer &lt;b&gt;bomen&lt;/b&gt;",
        "7 december 2099",
        "Wij lezen alles.",
    ):
        assert verwacht in pagina
    assert "<b>bomen" not in pagina
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["Referrer-Policy"] == "strict-origin"
    assert "noindex" in response.headers["X-Robots-Tag"]


@pytest.mark.parametrize(
    ("doel", "titel"),
    [
        ("reactie", "Uw reactie is verstuurd"),
        ("idee", "Uw idee is verstuurd"),
        ("enquete", "Uw antwoorden zijn verstuurd"),
        ("deelnemer", "Uw aanmelding is verstuurd"),
        ("vraag", "Uw vraag is verstuurd"),
        ("melding", "Uw melding is verstuurd"),
    ],
)
def test_de_titel_past_bij_het_doel_van_het_formulier(client, doel, titel):
    assert titel in tekst(client.get(maak_inbreng(maak_formulier(doel=doel)).pad))


def test_later_heet_de_pagina_gewoon_uw_inbreng(client):
    inbreng = maak_inbreng(tijd=timezone.now() - timedelta(hours=1))
    pagina = tekst(client.get(inbreng.pad))
    assert "Uw inbreng</h1>" in pagina
    assert "is verstuurd" not in pagina


def test_de_ontvangst_volgt_de_inbreng_tot_en_met_de_uitvoering(client, door):
    inbreng = maak_inbreng()
    actions.plaatsen(inbreng, [{"label": "Uw reactie", "tekst": "Meer bomen"}], door)
    actions.beantwoorden(inbreng, "deels", "Wij planten er <i>twee</i>.", "Projectteam", door)
    actions.uitvoering_zetten(inbreng, "bezig", "De kuilen zijn gegraven.", door)
    pagina = tekst(client.get(inbreng.pad))
    verwacht = (
        "Uw inbreng staat op de site",
        "Deels overgenomen",
        "Wij planten er &lt;i&gt;twee&lt;/i&gt;.",
        "Projectteam",
    )
    for deel in (*verwacht, "Wij zijn ermee bezig.", "De kuilen zijn gegraven.", "De gemeente"):
        assert deel in pagina
    assert str(door) not in pagina, "een naam van een medewerker is niet voor buiten"


@pytest.mark.parametrize(("uitkomst", "verwacht"), [("deels", True), ("niet", False), ("buiten", False)])
def test_na_een_nee_staat_er_niet_dat_er_nog_iets_van_komt(client, door, uitkomst, verwacht):
    inbreng = maak_inbreng(maak_formulier())
    actions.beantwoorden(inbreng, uitkomst, "Dit is onze uitleg.", "Team", door)
    assert ("Dat weten wij nog niet." in tekst(client.get(inbreng.pad))) is verwacht
    actions.uitvoering_zetten(inbreng, "vervallen", "", door)
    assert "Het gaat niet door." in tekst(client.get(inbreng.pad))


def test_een_afgewezen_inbreng_leest_waarom(client, door):
    inbreng = maak_inbreng()
    actions.niet_plaatsen(inbreng, "Het gaat over iets anders.", door)
    pagina = tekst(client.get(inbreng.pad))
    assert "Uw inbreng komt niet op de site" in pagina
    assert "Het gaat over iets anders." in pagina


def test_een_gebroken_belofte_wordt_eerlijk_gemeld(client):
    inbreng = maak_inbreng(maak_formulier(beantwoord_voor=date(2026, 1, 1)))
    assert "Dat is nog niet gelukt" in tekst(client.get(inbreng.pad))


def test_wat_binnen_de_bedenktijd_is_teruggedraaid_staat_niet_in_de_tijdlijn(door):
    inbreng = maak_inbreng()
    gebeurtenis = actions.niet_plaatsen(inbreng, "Vergissing.", door)
    actions.ongedaan_maken([gebeurtenis.pk], door)
    [enige] = weergave.tijdlijn(list(Gebeurtenis.objects.all()))
    assert enige["titel"] == "Ontvangen"


def test_wat_later_is_teruggedraaid_staat_er_wel(door):
    inbreng = maak_inbreng(tijd=timezone.now() - timedelta(days=2))
    actions.niet_plaatsen(inbreng, "Reclame.", door, tijd=timezone.now() - timedelta(days=1))
    actions.herstellen(inbreng, door)
    titels = [regel["titel"] for regel in weergave.tijdlijn(list(Gebeurtenis.objects.all()))]
    assert titels == ["Ontvangen", "Niet geplaatst", "Opnieuw bekeken"]


@pytest.mark.parametrize("token", ["onzin", "2026-7KQ4MX.vervalst", "2026-7KQ4MX", "%00", ".", "a" * 500])
def test_een_vreemd_token_geeft_een_gewone_404(client, token):
    assert client.get(f"/inbreng/{token}/").status_code == 404


def test_wie_het_echte_adres_heeft_leest_dat_de_inbreng_er_niet_meer_is(client):
    inbreng = maak_inbreng(tekst="Meer bomen", email="a@voorbeeld.nl")
    pad = inbreng.pad
    inbreng.delete()
    response = client.get(pad)
    assert response.status_code == 410
    assert "Uw gegevens zijn verwijderd" in tekst(response)
    assert not any(oud in tekst(response) for oud in ("Meer bomen", "a@voorbeeld.nl"))
    assert response.headers["Cache-Control"] == "no-store, private"


def test_zonder_handtekening_is_niet_te_zien_of_een_kenmerk_ooit_bestond(client):
    blijft, weg = maak_inbreng(), maak_inbreng()
    kenmerken = [blijft.kenmerk, weg.kenmerk, "2026-AAAAAA"]
    weg.delete()
    handtekening = token_van("2026-BBBBBB").partition(".")[2]
    for token in ("{}", "{}.", "{}." + handtekening):
        antwoorden = [client.get(f"/inbreng/{token.format(kenmerk)}/") for kenmerk in kenmerken]
        assert [antwoord.status_code for antwoord in antwoorden] == [404, 404, 404]
        zonder_adres = {tekst(a).replace(k, "") for a, k in zip(antwoorden, kenmerken, strict=True)}
        assert len(zonder_adres) == 1, "drie keer precies dezelfde pagina"


def test_bekijken_verandert_niets_ook_niet_door_een_mailscanner(client):
    inbreng = maak_inbreng(email="a@voorbeeld.nl")
    vooraf = (Gebeurtenis.objects.count(), list(Bericht.objects.values()))
    for methode in (client.get, client.head):
        assert methode(inbreng.pad).status_code == 200
    assert client.post(inbreng.pad).status_code == 405
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"
    assert (Gebeurtenis.objects.count(), list(Bericht.objects.values())) == vooraf


@pytest.mark.parametrize("aantal", [1, 12])
def test_de_ontvangst_kost_een_vast_aantal_query_s(client, door, aantal, django_assert_max_num_queries):
    inbreng = maak_inbreng()
    for nummer in range(aantal):
        actions.beantwoorden(inbreng, "deels", f"Antwoord {nummer}", "Team", door)
    client.get(inbreng.pad)
    with django_assert_max_num_queries(12):
        client.get(inbreng.pad)


def test_met_kenmerk_en_code_komt_iemand_bij_de_eigen_inbreng(client):
    inbreng = maak_inbreng()
    los = inbreng.kenmerk.lower().replace("-", " ")
    code = " ".join([inbreng.code[:5], inbreng.code[5:]]).lower()
    response = client.post(VOLG, {"kenmerk": f" {los} ", "code": code})
    assert (response.status_code, response.headers["Location"]) == (302, inbreng.pad)


def test_een_onbekend_kenmerk_en_een_verkeerde_code_krijgen_hetzelfde_antwoord(client):
    inbreng = maak_inbreng()
    onbekend = client.post(VOLG, {"kenmerk": "2026-AAAAAA", "code": inbreng.code})
    verkeerd = client.post(VOLG, {"kenmerk": inbreng.kenmerk, "code": "AAAAAAAAAA"})
    assert GEEN in tekst(onbekend)
    assert GEEN in tekst(verkeerd)
    assert onbekend.status_code == verkeerd.status_code == 200


def test_lege_velden_zeggen_wat_er_moet(client):
    pagina = tekst(client.post(VOLG, {}))
    assert "Vul uw kenmerk in." in pagina
    assert "Vul uw code in." in pagina
    assert "<title>2 foutmeldingen - Volg uw inbreng" in pagina


@pytest.mark.parametrize("rommel", ["\x00", "x" * 5000, "<script>", "'; DROP TABLE", "²³"])
def test_rommel_geeft_nooit_een_fout_500(client, rommel):
    assert client.post(VOLG, {"kenmerk": rommel, "code": rommel}).status_code == 200


def test_raden_wordt_afgeremd_per_kenmerk_ook_vanaf_andere_adressen(client):
    inbreng = maak_inbreng()
    for nummer in range(10):
        client.post(VOLG, {"kenmerk": inbreng.kenmerk, "code": "A" * 10}, REMOTE_ADDR=f"8.8.{nummer}.8")
    response = client.post(VOLG, {"kenmerk": inbreng.kenmerk, "code": inbreng.code}, REMOTE_ADDR="9.9.9.9")
    assert response.status_code == 429
    assert "te vaak geprobeerd" in tekst(response)


def test_raden_wordt_afgeremd_per_netwerk_en_een_ander_kan_gewoon_verder(client):
    inbreng = maak_inbreng()
    gegevens = {"kenmerk": inbreng.kenmerk, "code": inbreng.code}
    for nummer in range(40):
        client.post(VOLG, {"kenmerk": f"2026-AAAA{nummer:02}", "code": "A"}, REMOTE_ADDR=f"8.8.8.{nummer}")
    assert client.post(VOLG, gegevens, REMOTE_ADDR="8.8.8.200").status_code == 429
    assert client.post(VOLG, gegevens, REMOTE_ADDR="9.9.9.9").status_code == 302


def test_wie_is_afgewezen_leest_geen_belofte_die_niemand_nakomt(client):
    inbreng = maak_inbreng()
    Inbreng.objects.filter(pk=inbreng.pk).update(beantwoorden_voor=timezone.localdate() - timedelta(days=1))
    actions.niet_plaatsen(inbreng, "Uw inbreng is reclame.", None)
    html = client.get(inbreng.pad).content.decode()
    assert "U krijgt geen apart antwoord." in html
    assert "excuses" not in html


def test_bij_een_besloten_formulier_leest_wie_is_afgewezen_ook_waarom(client):
    inbreng = maak_inbreng(maak_formulier(openbaar=False), email="bewoner@voorbeeld.nl")
    actions.niet_plaatsen(inbreng, "Dit gaat over een andere stad.", None)
    html = client.get(inbreng.pad).content.decode()
    assert "doen er verder niets mee" in html
    assert "Dit gaat over een andere stad." in html
    assert Bericht.objects.filter(tekst__contains="Dit gaat over een andere stad.").count() == 1
