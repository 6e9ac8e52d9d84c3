"""Wat iemand invult, staat alleen in de database en in de mail aan die persoon zelf.

Elk openbaar formulier wordt echt verstuurd, met gegevens die te herkennen zijn. Daarna zoeken wij ernaar in het
logboek, in adressen en koekjes, in de cache, in de koppen van mail en in het foutrapport, ook als er iets misgaat.
"""

from collections.abc import Callable

import pytest
from django.core import mail

from home.toegankelijkheid import kader
from initiatieven.abonnees.kenmerk import afmeldtoken, voorkeurentoken
from stadmaken.common import postronde
from stadmaken.common.logboek import zonder_gegevens
from stadmaken.common.models import Bericht, Medewerker
from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng
from tests.fabriek_initiatief import maak_initiatieven, maak_oproep
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid
from tests.home.privacy.invullen import EMAIL, NAAM, TELEFOON, vul_in
from tests.home.privacy.luisteren import foutrapporten, gevonden, schrijven_mislukt

pytestmark = pytest.mark.django_db


def _cursus() -> str:
    gelegenheid = maak_gelegenheid(maak_cursus(vraag_telefoon=True), capaciteit=5)
    return f"{gelegenheid.aanbod.url}aanmelden/?datum={gelegenheid.pk}"


FORMULIEREN: dict[str, Callable[[], str]] = {
    "inbreng": lambda: maak_formulier(maak_compleet_project()).get_url(),
    "cursus": _cursus,
    "abonneren": lambda: "/abonneren/",
    "voorkeuren": lambda: "/voorkeuren/",
    "eigen gegevens": lambda: "/privacy/uw-gegevens/",
    "hulp aanbieden": lambda: f"{(oproep := maak_oproep()).initiatief.get_url()}ik-kan-helpen/?oproep={oproep.pk}",
    "initiatief aanmelden": lambda: f"{maak_initiatieven().get_url()}aanmelden/",
    "volg inbreng": lambda: "/inbreng/",
}


def verstuur(client, soort):
    doel, velden = vul_in(client, FORMULIEREN[soort]())
    assert gevonden(str(velden)), "dit formulier is niet ingevuld"
    return client.post(doel, velden)


@pytest.mark.parametrize("soort", FORMULIEREN)
def test_niets_in_logboek_adressen_koekjes_en_cache(client, logboek, cache, soort):
    antwoord = verstuur(client, soort)
    assert antwoord.status_code < 500
    assert gevonden(logboek.getvalue()) == []
    assert gevonden(antwoord.headers.get("Location", "")) == []
    assert gevonden(str(client.cookies)) == []
    assert gevonden("\n".join(cache)) == []


@pytest.mark.parametrize("soort", [soort for soort in FORMULIEREN if soort not in {"volg inbreng", "abonneren"}])
def test_ook_niet_als_er_iets_misgaat(client, logboek, cache, soort):
    client.raise_request_exception = False
    doel, velden = vul_in(client, FORMULIEREN[soort]())
    with foutrapporten() as rapporten, schrijven_mislukt():
        antwoord = client.post(doel, velden)
    assert antwoord.status_code == 500
    assert rapporten
    assert "StoringError" in logboek.getvalue()
    for tekst in (*rapporten, logboek.getvalue(), antwoord.content.decode(), "\n".join(cache)):
        assert gevonden(tekst) == []


@pytest.mark.parametrize("soort", ["inbreng", "cursus", "abonneren", "eigen gegevens", "initiatief aanmelden"])
def test_in_de_koppen_van_mail_staat_alleen_aan_wie_zij_gaat(client, soort):
    verstuur(client, soort)
    Bericht.objects.update(niet_voor="2020-01-01T00:00:00Z")
    postronde.verstuur_wachtende()
    for bericht in mail.outbox:
        koppen = {naam: waarde for naam, waarde in bericht.message().items() if naam != "To"}
        assert gevonden(str(koppen)) == [], koppen


def test_een_geheim_adres_staat_niet_in_het_logboek(client, logboek):
    inbreng = maak_inbreng(naam=NAAM, email=EMAIL)
    client.get(f"/inbreng/{inbreng.token}/bestaat-niet/")
    assert "Not Found" in logboek.getvalue()
    assert inbreng.token not in logboek.getvalue()


@pytest.mark.parametrize(
    "geheim",
    [
        EMAIL,
        "Key (email)=(noor.de-boer@voorbeeld.test) already exists.",
        "mailto:noor%40voorbeeld.test",
        f"bel {TELEFOON}",
        "bel 06 12 34 56 78",
        "bel +31 6 12345678",
        # Ondertekenen hangt af van de stad, en een teken van de klok: pas in de test zelf.
        lambda: f"/voorkeuren/{voorkeurentoken('7KQ4MX7KQ4MX7KQ4')}/",
        lambda: f"/afmelden/{afmeldtoken('7KQ4MX7KQ4MX7KQ4', 'nieuwsbrief')}/",
        lambda: f"/?meetkader={kader.teken(Medewerker(pk=12))}",
    ],
    ids=["adres", "sleutel", "mailto", "telefoon", "spaties", "landcode", "voorkeuren", "afmelden", "meetkader"],
)
def test_het_logboek_maakt_het_onleesbaar(geheim):
    geheim = geheim() if callable(geheim) else geheim
    assert zonder_gegevens(geheim) != geheim
    assert "[…]" in zonder_gegevens(geheim)


@pytest.mark.parametrize(
    "gewoon",
    [
        "Internal Server Error: /projecten/kleverpark/",
        'File "/srv/site/stadmaken/common/post.py", line 71, in schrijf',
        "2026-11-22 10:12:13,456 ERROR stadmaken.common.werkstroompost Taak 1234567890 mislukt",
        "Opgeschoond: 12 inbreng, 2026-7KQ4MX",
        "Task id=ooE6mv3SfPeBkPFUUCl8MsNqlKA1PcGA path=modelsearch.tasks.insert_or_update_object_task state=RUNNING",
    ],
)
def test_wat_nodig_is_om_een_fout_te_vinden_blijft_leesbaar(gewoon):
    assert zonder_gegevens(gewoon) == gewoon
