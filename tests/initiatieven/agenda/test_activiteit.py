"""Een activiteit: wat bij elke soort hoort, hoe het met de data staat, en het verslag."""

import re
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatieven.aanmelden.actions import Gegevens, aanmelden
from initiatieven.models import ActiviteitPage, Bijeenkomst, Gelegenheid, Pitch
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda, maak_cursus, maak_gelegenheid, maak_school

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
ZONE = timezone.get_default_timezone()


@pytest.fixture(autouse=True)
def _nu(time_machine):
    time_machine.move_to(datetime(2026, 12, 2, 12, tzinfo=ZONE), tick=False)


def lees(client, pagina):
    antwoord = client.get(pagina.url)
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def spreekuur(**velden):
    """Een spreekuur van één uur met drie gesprekken."""
    gelegenheid = maak_gelegenheid(
        maak_activiteit(soort="spreekuur"), over=2 * DAG, wijze="tijdvak", tijdvak_minuten=20, **velden
    )
    begin = datetime(2026, 12, 4, 13, tzinfo=ZONE)
    Bijeenkomst.objects.filter(gelegenheid=gelegenheid).update(begin=begin, eind=begin + timedelta(hours=1))
    return gelegenheid


def boek(gelegenheid, uur, minuut):
    tijd = datetime(2026, 12, 4, uur, minuut, tzinfo=ZONE)
    gegevens = Gegevens(f"N{minuut}", f"n{minuut}@voorbeeld.nl", tijdvak=tijd)
    return aanmelden(gelegenheid, gegevens, idempotentie=f"b{uur}{minuut}")


def test_een_spreekuur_toont_welke_tijden_nog_vrij_zijn(client):
    gelegenheid = spreekuur()
    boek(gelegenheid, 13, 20)
    tekst = lees(client, gelegenheid.aanbod)
    assert "Een gesprek duurt 20 minuten." in tekst
    assert "<li>13.00</li><li>13.40</li>" in tekst
    assert "Kies een tijd" in tekst
    assert f"aanmelden/?datum={gelegenheid.pk}" in tekst


def test_zijn_alle_tijden_bezet_dan_is_er_geen_tijd_meer_te_kiezen(client):
    gelegenheid = spreekuur()
    for minuut in (0, 20, 40):
        boek(gelegenheid, 13, minuut)
    tekst = lees(client, gelegenheid.aanbod)
    assert "Kies een tijd" not in tekst
    assert "Vol" in tekst


def test_een_tijd_die_begonnen_is_is_niet_meer_te_kiezen(client, time_machine):
    gelegenheid = spreekuur()
    time_machine.move_to(datetime(2026, 12, 4, 13, 0, 1, tzinfo=ZONE), tick=False)
    assert "<li>13.00</li>" not in lees(client, gelegenheid.aanbod)


def test_een_bankje_heeft_een_periode_en_een_plek_en_niemand_hoeft_zich_aan_te_melden(client):
    gelegenheid = maak_gelegenheid(maak_activiteit(soort="bankje"), over=DAG, wijze="vrij")
    Bijeenkomst.objects.update(
        begin=datetime(2026, 12, 7, 9, tzinfo=ZONE), eind=datetime(2026, 12, 18, 17, tzinfo=ZONE), locatie="Marktplein"
    )
    tekst = lees(client, gelegenheid.aanbod)
    assert "maandag 7 december 2026, 09.00 uur, tot en met vrijdag 18 december 2026, 17.00 uur" in tekst
    assert "Marktplein" in tekst
    assert "U hoeft zich niet aan te melden" in tekst
    assert "aanmelden/?datum" not in tekst


def test_een_cafe_toont_pitches_met_hulpvraag_en_een_andere_soort_niet(client):
    cafe = maak_activiteit(soort="cafe")
    for pagina in (cafe, maak_activiteit(soort="inloop")):
        Pitch.objects.create(
            activiteit=pagina, titel="Buurttuin", tekst="Groen.", hulpvraag="Wie bouwt?", email="t@voorbeeld.nl"
        )
    assert "Wie bouwt?" in lees(client, cafe)
    assert "Buurttuin" not in lees(client, ActiviteitPage.objects.last())


def test_het_verslag_staat_bovenaan(client):
    pagina = maak_activiteit(verslag="<p>Wat er is afgesproken.</p>")
    maak_gelegenheid(pagina, over=-9 * DAG)
    tekst = lees(client, pagina)
    assert 'id="verslag"' in tekst
    assert tekst.index("Wat er is afgesproken.") < tekst.index("Wanneer en waar")
    assert "Er is nu geen nieuwe datum." in tekst
    assert "Voorbij" in tekst


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (
            {"opent_op": datetime(2026, 12, 5, 9, tzinfo=ZONE)},
            "Aanmelden kan vanaf zaterdag 5 december 2026, 09.00 uur.",
        ),
        ({"sluit_op": datetime(2026, 12, 9, 9, tzinfo=ZONE)}, "Aanmelden kan tot woensdag 9 december 2026, 09.00 uur."),
        ({"capaciteit": 1, "bezet": 1}, "U kunt op de wachtlijst."),
        ({"geannuleerd_op": datetime(2026, 12, 1, tzinfo=ZONE), "reden": "Te koud."}, "Te koud."),
    ],
)
def test_bij_elke_stand_staat_wat_iemand_kan_doen(client, velden, zin):
    gelegenheid = maak_gelegenheid(maak_activiteit())
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(**velden)
    assert zin in lees(client, gelegenheid.aanbod)


def test_plek_toegankelijkheid_wijk_kosten_en_contact_staan_erbij(client):
    pagina = maak_activiteit(
        toegankelijkheid="Er is een lift.",
        kosten="€ 5",
        wijken=[maak_wijk(naam="Vogelenwijk")],
        contact_naam="Team Noord (fictief)",
        project=maak_project(title="Het plein (fictief)"),
    )
    maak_gelegenheid(pagina)
    tekst = lees(client, pagina)
    for deel in ("Buurthuis De Vaart", "Er is een lift.", "€ 5", "Vogelenwijk", "Team Noord (fictief)", "Het plein"):
        assert deel in tekst


def test_een_besloten_project_staat_er_niet_bij(client):
    pagina = maak_activiteit(project=maak_project(title="Geheim plan", live=False))
    assert "Geheim plan" not in lees(client, pagina)


def vragen(client, pagina):
    client.get(pagina.url)
    with CaptureQueriesContext(connection) as gedaan:
        client.get(pagina.url)
    return len(gedaan)


def test_tien_keer_zoveel_data_en_pitches_kosten_evenveel_vragen(client):
    pagina = maak_activiteit(soort="cafe")

    def vul(aantal):
        for nummer in range(aantal):
            maak_gelegenheid(pagina, keren=2)
            maak_gelegenheid(pagina, over=-9 * DAG, wijze="tijdvak", tijdvak_minuten=20)
            maak_gelegenheid(pagina, wijze="tijdvak", tijdvak_minuten=20)
            Pitch.objects.create(
                activiteit=pagina, titel=f"p{nummer}", tekst="t", hulpvraag="h", email="t@voorbeeld.nl"
            )

    vul(1)
    klein = vragen(client, pagina)
    vul(9)
    assert vragen(client, pagina) == klein
    assert klein <= 24


class TestSoort:
    """Elke pagina heeft alleen de soorten die erbij passen."""

    @pytest.mark.parametrize("soort", ["cursus", "workshop", "lezing", "xx", ""])
    def test_een_soort_van_de_school_wordt_bij_een_activiteit_geweigerd(self, soort):
        with pytest.raises(ValidationError) as fout:
            maak_activiteit(soort=soort)
        assert "soort" in fout.value.message_dict

    @pytest.mark.parametrize(
        ("maak", "ouder", "verwacht", "niet"),
        [
            (maak_activiteit, maak_agenda, "Participatiebankje", "Workshop"),
            (maak_cursus, None, "Workshop", "Participatiebankje"),
        ],
    )
    def test_in_het_cms_zijn_alleen_de_eigen_soorten_te_kiezen(self, admin_client, maak, ouder, verwacht, niet):
        pagina = maak()
        tekst = admin_client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
        keuzes = tekst[tekst.index('id="id_soort"') :]
        keuzes = keuzes[: keuzes.index("</select>")]
        assert verwacht in keuzes
        assert niet not in keuzes

    def test_een_nieuwe_activiteit_begint_met_een_soort_die_past(self, admin_client):
        adres = reverse("wagtailadmin_pages:add", args=["initiatieven", "activiteitpage", maak_agenda().pk])
        tekst = admin_client.get(adres).content.decode()
        assert '<option value="cafe" selected>' in tekst


@pytest.mark.parametrize(("maak", "ouder"), [(maak_activiteit, maak_agenda), (maak_cursus, maak_school)])
def test_een_redacteur_ziet_een_voorbeeld_ook_voor_het_eerste_opslaan(maak, ouder):
    pagina = maak()
    maak_gelegenheid(pagina)
    nieuw = type(pagina)(title="Nog niet opgeslagen", slug="nieuw", samenvatting="s", soort=pagina.soort)
    for voorbeeld in (
        pagina.get_latest_revision_as_object(),
        nieuw,
        ouder(),
        type(ouder())(title="Nog niet opgeslagen"),
    ):
        antwoord = voorbeeld.make_preview_request()
        assert antwoord.status_code == 200
        assert voorbeeld.title in antwoord.render().content.decode()


def test_een_tijd_in_de_pagina_leest_elke_html_lezer(client):
    gelegenheid = maak_gelegenheid(maak_activiteit())
    html = client.get(gelegenheid.aanbod.url).content.decode()
    tijden = re.findall(r'<time datetime="([^"]+)"', html)
    assert tijden
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d[+-]\d{4})?", tijd) for tijd in tijden), tijden
