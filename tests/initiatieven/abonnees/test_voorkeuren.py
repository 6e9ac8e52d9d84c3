"""De eigen voorkeurenpagina: kiezen, bedenken, verhuizen, inzien en alles laten verwijderen."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from initiatieven.abonnees import actions
from initiatieven.abonnees.choices import Status
from initiatieven.abonnees.kenmerk import adreshash
from initiatieven.models import Abonnee, Nieuwsfeit, Volgt
from participatie.models import Gebied, Thema
from stadmaken.common.models import Bericht, Zending
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import maak_aanvraag, maak_abonnee, zet_klaar

from .hulp import laatste_link, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def abonnee():
    return maak_abonnee("noor@voorbeeld.test", wijk=[maak_wijk(naam="Parkwijk").pk])


def bewaar(client, abonnee, **velden):
    antwoord = client.post(abonnee.pad, {"actie": "bewaar", "ritme": "week", **velden}, follow=True)
    abonnee.refresh_from_db()
    return tekst(antwoord)


def test_de_link_komt_per_mail(client, abonnee):
    client.post("/voorkeuren/", {"email": "Noor@voorbeeld.test"})
    pagina = tekst(client.get(laatste_link("voorkeuren")))
    assert "noor@voorbeeld.test" in pagina
    assert "Parkwijk" in pagina
    assert "Over uw eigen inbreng of aanmelding blijven wij u mailen." in pagina


def test_wie_niet_in_de_lijst_staat_leest_dat_alleen_in_de_mail(client):
    client.post("/voorkeuren/", {"email": "wie@voorbeeld.test"})
    [mail] = Bericht.objects.all()
    assert (mail.aan, mail.onderwerp) == ("wie@voorbeeld.test", "Dit adres staat niet in onze lijst")


def test_keuzes_bewaren(client, abonnee):
    assert "Uw voorkeuren zijn bewaard." in bewaar(client, abonnee, volgen="on", ritme="direct")
    assert (abonnee.nieuwsbrief, abonnee.volgen, abonnee.ritme) == (False, True, "direct")
    bewaar(client, abonnee)
    assert abonnee.status == Status.UITGESCHREVEN
    bewaar(client, abonnee, nieuwsbrief="on")
    assert (abonnee.status, abonnee.nieuwsbrief) == (Status.ACTIEF, True)


def test_uitzetten_trekt_in_wat_klaarstond(client, abonnee):
    brief, volg = zet_klaar(abonnee), zet_klaar(abonnee, "volgen")
    bewaar(client, abonnee, volgen="on")
    brief.refresh_from_db()
    volg.refresh_from_db()
    assert (brief.status, volg.status) == ("vervallen", "wacht")


def test_stoppen_met_volgen_en_toch_niet(client, abonnee):
    [volgt] = abonnee.volgt.all()
    wat = f"wijk-{volgt.wijk_id}"
    pagina = tekst(client.post(abonnee.pad, {"actie": "weg", "wat": wat}, follow=True))
    assert "U volgt dit niet meer." in pagina
    assert not abonnee.volgt.exists()
    client.post(abonnee.pad, {"actie": "toch", "wat": re.search(r'name="wat" value="([^"]+)"', pagina)[1]})
    assert [str(regel) for regel in abonnee.volgt.all()] == ["Parkwijk"]


def test_nog_iets_gaan_volgen(client, abonnee):
    thema = Thema.objects.create(naam="Groen", slug="groen")
    gebied = Gebied.objects.get(slug="noord")
    for doel in (f"thema-{thema.pk}", f"gebied-{gebied.pk}", f"gebied-{gebied.pk}"):
        assert "Toegevoegd aan wat u volgt." in tekst(
            client.post(abonnee.pad, {"actie": "erbij", "doel": doel}, follow=True)
        )
    assert {str(regel) for regel in abonnee.volgt.all()} == {"Parkwijk", "Groen", "Noord"}
    fout = client.post(abonnee.pad, {"actie": "erbij", "doel": "wijk-999999"})
    assert (fout.status_code, "Kies iets uit de lijst." in tekst(fout)) == (422, True)


def test_alles_stoppen_en_toch_niet(client, abonnee):
    pagina = tekst(client.post(abonnee.pad, {"actie": "alles"}, follow=True))
    assert "U krijgt nu geen post van ons" in pagina
    client.post(abonnee.pad, {"actie": "blijf"})
    abonnee.refresh_from_db()
    assert (abonnee.status, abonnee.nieuwsbrief, abonnee.volgt.count()) == (Status.ACTIEF, True, 1)


def test_wie_alles_stopte_en_weer_iets_volgt_krijgt_niet_ook_de_nieuwsbrief(client, abonnee):
    actions.schrijf_uit(abonnee.kenmerk)
    client.post(abonnee.pad, {"actie": "erbij", "doel": f"wijk-{maak_wijk().pk}"})
    abonnee.refresh_from_db()
    assert (abonnee.status, abonnee.nieuwsbrief) == (Status.ACTIEF, False)


def test_wie_volgen_weer_aanzet_krijgt_geen_oud_nieuws(client, abonnee):
    bewaar(client, abonnee, nieuwsbrief="on")
    feit = Nieuwsfeit.objects.create(sleutel="x", soort="update", titel="Oud", pagina=maak_project())
    bewaar(client, abonnee, nieuwsbrief="on", volgen="on")
    assert abonnee.bijgepraat_tot == feit.pk


def test_een_ander_adres_geldt_pas_na_de_knop(client, abonnee):
    brief = zet_klaar(abonnee)
    client.post(f"{abonnee.pad}adres/", {"email": "Nieuw@voorbeeld.test"})
    abonnee.refresh_from_db()
    assert abonnee.email == "noor@voorbeeld.test"
    pad = laatste_link("bevestigen")
    assert "nieuw@voorbeeld.test" in tekst(client.get(pad))
    assert "Uw e-mailadres is gewijzigd" in tekst(client.post(pad))
    abonnee.refresh_from_db()
    brief.refresh_from_db()
    assert (abonnee.email, abonnee.adreshash) == ("nieuw@voorbeeld.test", adreshash("nieuw@voorbeeld.test"))
    assert (brief.aan, brief.status) == ("nieuw@voorbeeld.test", "wacht")
    assert Bericht.objects.order_by("-pk").first().aan == "noor@voorbeeld.test"


def test_verhuizen_naar_een_adres_dat_al_in_de_lijst_staat_voegt_samen(client, abonnee):
    ander = maak_abonnee("samen@voorbeeld.test", nieuwsbrief=False, wijk=[maak_wijk().pk])
    actions.bevestig(actions.vraag_adres(abonnee, "samen@voorbeeld.test", "nl"))
    abonnee.refresh_from_db()
    ander.refresh_from_db()
    assert (ander.nieuwsbrief, ander.volgt.count(), abonnee.email) == (True, 2, "")


def test_wie_op_het_nieuwe_adres_de_editie_al_krijgt_krijgt_haar_niet_twee_keer(abonnee):
    zending = Zending.objects.create(soort="nieuwsbrief", naam="x", onderwerp="x", tekst="x")
    brief = zet_klaar(abonnee, zending=zending)
    Bericht.objects.create(sleutel="al", aan="nieuw@voorbeeld.test", zending=zending)
    actions.bevestig(actions.vraag_adres(abonnee, "nieuw@voorbeeld.test", "nl"))
    brief.refresh_from_db()
    assert brief.status == "vervallen"


def test_wat_weet_u_van_mij(client, abonnee):
    zet_klaar(abonnee, status="verzonden")
    pagina = tekst(client.get(f"{abonnee.pad}gegevens/"))
    for deel in ("noor@voorbeeld.test", "Parkwijk", "Nieuws: Verzonden", "Zelf aangemeld op de site"):
        assert deel in pagina
    assert abonnee.adreshash not in pagina


def test_alles_laten_verwijderen(client, abonnee):
    zet_klaar(abonnee, status="verzonden")
    maak_aanvraag(abonnee.email, wijk=[maak_wijk().pk])
    assert "Dat is niet terug te draaien." in tekst(client.get(f"{abonnee.pad}verwijderen/"))
    client.post(f"{abonnee.pad}verwijderen/")
    abonnee.refresh_from_db()
    assert (abonnee.email, abonnee.status, abonnee.volgt.count()) == ("", Status.UITGESCHREVEN, 0)
    assert not Bericht.objects.filter(aan="noor@voorbeeld.test").exists()
    for deel in ("", "gegevens/", "verwijderen/"):
        antwoord = client.get(f"{abonnee.pad}{deel}")
        assert (antwoord.status_code, "Uw gegevens zijn verwijderd" in tekst(antwoord)) == (410, True)
    maak_abonnee("noor@voorbeeld.test")
    assert Abonnee.objects.count() == 1


def test_veel_volgen_kost_niet_meer_vragen(client, abonnee):
    def aantal():
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            assert client.get(abonnee.pad).status_code == 200
        return len(vragen)

    Volgt.objects.create(abonnee=abonnee, project=maak_project())
    client.get(abonnee.pad)
    eerst = aantal()
    for _nummer in range(5):
        Volgt.objects.create(abonnee=abonnee, project=maak_project())
        Volgt.objects.create(abonnee=abonnee, wijk=maak_wijk())
    assert aantal() == eerst


ONZIN = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(
    ["\x00", "9" * 40, "-1", "wijk-" + "9" * 18, "wijk-٣", "1e99", "\ud800", "' OR 1=1 --", "weg", "toch", "alles"]
)
VELDEN = ("email", "nieuwsbrief", "volgen", "waar", "thema", "ritme", "actie", "wat", "doel", "website")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*VELDEN, "project", "wijk", "gebied", "weg", "gedaan"]), ONZIN))
def test_onzin_is_nooit_een_storing(client, abonnee, velden):
    cache.clear()
    schoon = {naam: waarde.encode("utf-8", "replace").decode() for naam, waarde in velden.items()}
    eigen = Abonnee.objects.get(pk=abonnee.pk)
    paden = ["/abonneren/", "/volgen/", "/voorkeuren/", eigen.pad, f"{eigen.pad}adres/", f"{eigen.pad}gegevens/"]
    paden += [eigen.afmelden("volgen").replace("http://testserver", "")]
    for pad in paden:
        assert client.get(pad, schoon).status_code < 500
        assert client.post(pad, schoon).status_code < 500


def test_een_concept_is_niet_te_volgen_en_zijn_titel_niet_te_lezen(client, abonnee):
    geheim = maak_project(title="Nog geheim plan", live=False)
    client.post(abonnee.pad, {"actie": "toch", "wat": f"project-{geheim.pk}"})
    assert "Nog geheim plan" not in tekst(client.get(abonnee.pad))
    assert not abonnee.volgt.filter(project=geheim).exists()


def test_samenvoegen_zet_niet_aan_wat_iemand_had_uitgezet(abonnee):
    ander = maak_abonnee("samen@voorbeeld.test")
    actions.stel_in(abonnee, nieuwsbrief=True, volgen=False, ritme="dag")
    actions.bevestig(actions.vraag_adres(abonnee, "samen@voorbeeld.test", "nl"))
    ander.refresh_from_db()
    assert (ander.nieuwsbrief, ander.volgt.exists()) == (True, False)


def test_samenvoegen_van_wie_alles_stopte_stuurt_niemand_weer_post(abonnee):
    volger = maak_abonnee("volger@voorbeeld.test", nieuwsbrief=False, wijk=[maak_wijk().pk])
    weg = maak_abonnee("weg@voorbeeld.test")
    for wie in (abonnee, weg):
        actions.schrijf_uit(wie.kenmerk)
    actions.bevestig(actions.vraag_adres(abonnee, "weg@voorbeeld.test", "nl"))
    weg.refresh_from_db()
    assert weg.status == Status.UITGESCHREVEN
    actions.bevestig(actions.vraag_adres(weg, "volger@voorbeeld.test", "nl"))
    volger.refresh_from_db()
    assert (volger.status, volger.nieuwsbrief, volger.volgt.count()) == (Status.ACTIEF, False, 1)
