"""Aanmelden en bevestigen: niets verandert voor de knop, en aan het antwoord is niets te zien."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.template import Context, Template
from django.utils import timezone

from initiatieven.abonnees import actions
from initiatieven.abonnees.choices import Ritme, Status
from initiatieven.models import Aanvraag, Abonnee, Nieuwsfeit
from participatie.models import Thema
from stadmaken.common.models import Bericht
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import keuzes, maak_aanvraag, maak_abonnee

pytestmark = pytest.mark.django_db
ADRES = "noor@voorbeeld.test"


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


def meld_aan(client, email=ADRES, pad="/abonneren/", **velden):
    return client.post(pad, {"email": email, "nieuwsbrief": "on", "ritme": "week", **velden})


def bevestigpad():
    tekst = Bericht.objects.order_by("-pk").first().tekst
    return re.search(r"https?://[^/\s]+(/bevestigen/[^\s]+)", tekst)[1]


def tekst(response):
    return response.content.decode()


def test_aanmelden_bevestigen_en_dan_pas_abonnee(client):
    wijk, _thema = maak_wijk(naam="Vogelenwijk"), Thema.objects.create(naam="Groen", slug="groen")
    antwoord = meld_aan(client, "Noor@Voorbeeld.test", waar=f"wijk-{wijk.pk}", thema=["groen"], ritme="dag")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, "/abonneren/verstuurd/")
    assert "Kijk in uw e-mail" in tekst(client.get("/abonneren/verstuurd/"))
    assert not Abonnee.objects.exists()
    pagina = tekst(client.get(bevestigpad()))
    assert "Vogelenwijk" in pagina
    assert "Groen" in pagina
    assert ADRES in pagina
    assert not Abonnee.objects.exists()
    klaar = client.post(bevestigpad())
    assert "U bent aangemeld" in tekst(klaar)
    abonnee = Abonnee.objects.get()
    assert (abonnee.email, abonnee.status, abonnee.nieuwsbrief, abonnee.ritme) == (ADRES, Status.ACTIEF, True, "dag")
    assert {str(volgt) for volgt in abonnee.volgt.all()} == {"Vogelenwijk", "Groen"}
    assert abonnee.voorkeuren in Bericht.objects.order_by("-pk").first().tekst


def test_een_project_volgen_zonder_nieuwsbrief(client):
    project = maak_project(title="Nieuw plein")
    pad = f"/volgen/?project={project.pk}"
    assert "Volg Nieuw plein" in tekst(client.get(pad))
    assert client.post(pad, {"email": ADRES, "ritme": "direct"}).status_code == 303
    client.post(bevestigpad())
    abonnee = Abonnee.objects.get()
    assert (abonnee.nieuwsbrief, abonnee.ritme) == (False, Ritme.DIRECT)
    assert [volgt.project_id for volgt in abonnee.volgt.all()] == [project.pk]


@pytest.mark.parametrize("vraag", ["project=999999", "wijk=atlantis", "project=x", "thema=%00", "gebied=" + "x" * 500])
def test_iets_onbekends_volgen_bestaat_niet(client, vraag):
    assert client.get(f"/volgen/?{vraag}").status_code == 404


def test_een_verborgen_project_is_niet_te_volgen(client):
    project = maak_project(live=False)
    assert client.get(f"/volgen/?project={project.pk}").status_code == 404


def test_volgen_zonder_keuze_leidt_naar_het_gewone_formulier(client):
    assert client.get("/volgen/").headers["Location"] == "/abonneren/"


def test_een_fout_zegt_hoe_het_wel_moet(client):
    antwoord = client.post("/abonneren/", {"email": "geen adres", "ritme": "week"})
    assert antwoord.status_code == 422
    assert "Vul een geldig e-mailadres in" in tekst(antwoord)
    leeg = client.post("/abonneren/", {"email": ADRES, "ritme": "week"})
    assert leeg.status_code == 422
    assert "Kies wat u van ons wilt krijgen" in tekst(leeg)
    assert not Bericht.objects.exists()


def test_aan_het_antwoord_is_niet_te_zien_of_een_adres_bekend_is(client):
    maak_abonnee("bekend@voorbeeld.test")
    for pad, velden in (("/abonneren/", {"nieuwsbrief": "on", "ritme": "week"}), ("/voorkeuren/", {})):
        antwoorden = [
            client.post(pad, {"email": email, **velden}) for email in ("bekend@voorbeeld.test", "nieuw@voorbeeld.test")
        ]
        assert {(rij.status_code, rij.headers["Location"], rij.content) for rij in antwoorden} == {
            (303, antwoorden[0].headers["Location"], b"")
        }
        assert ADRES not in tekst(client.get(antwoorden[0].headers["Location"]))


def test_wie_al_abonnee_is_krijgt_er_keuzes_bij_maar_pas_na_de_knop(client):
    abonnee, wijk = maak_abonnee(ADRES), maak_wijk()
    meld_aan(client, waar=f"wijk-{wijk.pk}", ritme="direct")
    abonnee.refresh_from_db()
    assert (abonnee.volgt.count(), abonnee.ritme) == (0, "week")
    client.post(bevestigpad())
    abonnee.refresh_from_db()
    assert (abonnee.volgt.count(), abonnee.ritme, abonnee.nieuwsbrief) == (1, "direct", True)
    assert Abonnee.objects.count() == 1


def test_wie_wegging_en_terugkomt_krijgt_alleen_waar_hij_nu_om_vraagt(client):
    abonnee = maak_abonnee(ADRES, wijk=[maak_wijk().pk])
    actions.schrijf_uit(abonnee.kenmerk)
    nieuw = maak_wijk()
    actions.bevestig(maak_aanvraag(ADRES, nieuwsbrief=False, wijk=[nieuw.pk]))
    abonnee.refresh_from_db()
    assert (abonnee.status, abonnee.nieuwsbrief, abonnee.uitgeschreven_op) == (Status.ACTIEF, False, None)
    assert [volgt.wijk for volgt in abonnee.volgt.all()] == [nieuw]


def test_een_link_werkt_48_uur(client, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    time_machine.shift(timedelta(hours=48))
    assert client.get(pad).status_code == 200
    time_machine.shift(timedelta(seconds=1))
    for antwoord in (client.get(pad), client.post(pad)):
        assert antwoord.status_code == 410
        assert "Deze link is verlopen. Vraag een nieuwe link aan." in tekst(antwoord)
        assert 'action="/abonneren/"' in tekst(antwoord)
    actions.schoon_aanvragen(timezone.now())
    assert client.get(pad).status_code == 410
    assert not Abonnee.objects.exists()


def test_twee_keer_bevestigen_is_vriendelijk_en_verandert_niets(client):
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    client.post(pad)
    aantal = Bericht.objects.count()
    assert "U hebt dit al bevestigd" in tekst(client.get(pad))
    assert client.post(pad).status_code == 200
    assert (Abonnee.objects.count(), Bericht.objects.count()) == (1, aantal)


def test_een_oude_bevestiging_zet_niemand_terug_in_de_lijst(client):
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    client.post(pad)
    actions.schrijf_uit(Abonnee.objects.get().kenmerk)
    assert "U bent aangemeld" not in tekst(client.post(pad))
    assert Abonnee.objects.get().status == Status.UITGESCHREVEN


@pytest.mark.parametrize("methode", ["get", "head", "options"])
def test_een_mailscanner_verandert_niets(client, methode):
    abonnee = maak_abonnee(ADRES, wijk=[maak_wijk().pk])
    maak_aanvraag("nieuw@voorbeeld.test")
    paden = [bevestigpad(), abonnee.pad, f"{abonnee.pad}adres/", f"{abonnee.pad}gegevens/"]
    paden += [f"{abonnee.pad}verwijderen/", abonnee.afmelden("nieuwsbrief"), abonnee.afmelden("volgen")]
    vooraf = [list(model.objects.order_by("pk").values()) for model in (Abonnee, Aanvraag, Bericht)]
    for pad in paden:
        antwoord = getattr(client, methode)(pad)
        assert antwoord.status_code in {200, 405}
    assert [list(model.objects.order_by("pk").values()) for model in (Abonnee, Aanvraag, Bericht)] == vooraf


def test_niemand_krijgt_meer_dan_drie_mails_per_dag(client, settings, time_machine):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = 10_000
    time_machine.move_to(timezone.now().replace(hour=8, minute=0), tick=False)
    for nummer in range(100):
        assert meld_aan(client, ADRES.upper() if nummer % 2 else ADRES).status_code == 303
        if nummer % 10 == 0:
            assert client.post("/voorkeuren/", {"email": ADRES}).status_code == 303
        time_machine.shift(timedelta(minutes=3))
    assert Bericht.objects.filter(aan=ADRES).count() == 3
    time_machine.shift(timedelta(days=1))
    meld_aan(client)
    assert Bericht.objects.filter(aan=ADRES).count() == 4


def test_twee_keer_drukken_is_een_mail(client):
    meld_aan(client)
    meld_aan(client)
    assert (Bericht.objects.count(), Aanvraag.objects.count()) == (1, 1)


def test_een_robot_die_het_verborgen_veld_invult_merkt_niets(client):
    assert meld_aan(client, website="https://a.test").headers["Location"] == "/abonneren/verstuurd/"
    assert not Bericht.objects.exists()


def test_een_vloed_vanaf_een_netwerk_moet_even_wachten(client, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 3
    codes = [meld_aan(client, f"a{nummer}@voorbeeld.test").status_code for nummer in range(5)]
    assert codes == [303, 303, 303, 429, 429]
    assert Bericht.objects.count() == 3


def test_wie_begint_met_volgen_krijgt_geen_oud_nieuws():
    project = maak_project()
    oud = Nieuwsfeit.objects.create(sleutel="x", soort="update", titel="Oud", pagina=project)
    assert maak_abonnee(project=[project.pk]).bijgepraat_tot == oud.pk


def test_wat_intussen_verwijderd_is_telt_niet_mee():
    aanvraag = maak_aanvraag(ADRES, wijk=[999_999])
    assert actions.bevestig(aanvraag).volgt.count() == 0


def test_het_formulier_vraagt_niet_om_een_koekje(client):
    antwoord = client.get("/abonneren/")
    assert not antwoord.cookies
    assert "csrfmiddlewaretoken" not in tekst(antwoord)


def test_elke_besloten_pagina_blijft_nergens_hangen(client):
    abonnee = maak_abonnee(ADRES)
    maak_aanvraag("b@voorbeeld.test")
    for pad in (bevestigpad(), abonnee.pad, f"{abonnee.pad}gegevens/", abonnee.afmelden("nieuwsbrief")):
        koppen = client.get(pad).headers
        assert koppen["Cache-Control"] == "no-store, private"
        assert koppen["Referrer-Policy"] == "strict-origin"
        assert "noindex" in koppen["X-Robots-Tag"]


def test_keuzes_van_een_aanvraag_kloppen_met_het_formulier(client):
    meld_aan(client)
    assert Aanvraag.objects.get().keuzes == keuzes()


def test_het_korte_formulier_op_een_andere_pagina_vraagt_de_nieuwsbrief(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        formulier = Template("{% load abonnees %}{% abonneerformulier %}").render(Context())
    verborgen = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', formulier))
    assert 'action="/abonneren/"' in formulier
    assert client.post("/abonneren/", {**verborgen, "email": ADRES}).status_code == 303
    assert Aanvraag.objects.get().keuzes == keuzes()


def test_hetzelfde_adres_anders_getypt_is_hetzelfde_adres(client):
    """Een breed getypte letter of een onzichtbaar teken komt bij dezelfde brievenbus aan."""
    for domein in ("voorbeeld.test", "ｖoorbeeld.test", "vｏorbeeld.test", "voorbeeld。test", "voor\u200bbeeld.test"):
        client.post("/voorkeuren/", {"email": f"noor@{domein}"})
    assert set(Bericht.objects.values_list("aan", flat=True)) == {ADRES}
    assert Bericht.objects.count() == 3


@pytest.mark.parametrize("email", ["noor@" + ".".join(["İ" * 30] * 8) + ".nl", "ſ@voorbeeld.test"])
@pytest.mark.parametrize("pad", ["/abonneren/", "/voorkeuren/"])
def test_een_adres_waar_geen_mail_heen_kan_is_een_fout_in_het_formulier(client, email, pad):
    antwoord = meld_aan(client, email, pad)
    assert (antwoord.status_code, "Vul een geldig e-mailadres in" in tekst(antwoord)) == (422, True)
