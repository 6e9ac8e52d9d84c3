"""De pagina van een cursus: wat er te doen is, wanneer, en wat er voorbij is."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from initiatieven.models import Bijeenkomst, Docent, Gelegenheid, Materiaal
from stadmaken.common.models import Afbeelding
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

from .hulp import DAG, haal, lees, titels

pytestmark = pytest.mark.django_db


def test_een_cursus_zegt_alles_wat_iemand_wil_weten(client):
    cursus = maak_cursus(
        title="Crowdfunding",
        omschrijving="<p>Geld ophalen met de buurt.</p>",
        wat_u_leert="<ul><li>een doel kiezen</li></ul>",
        niveau="verder",
        kosten="€ 12,50",
        meenemen="Een idee.",
        toegankelijkheid="Er is een lift.",
        contact_naam="Team Initiatieven (fictief)",
    )
    Docent.objects.create(cursus=cursus, naam="Docent (fictief)", wie="Begeleidt initiatieven")
    Materiaal.objects.create(cursus=cursus, titel="Werkblad", adres="https://voorbeeld.nl/werkblad")
    gelegenheid = maak_gelegenheid(cursus, keren=2, naam="Avondgroep", capaciteit=9)
    tekst = lees(client, cursus.url)
    for deel in (
        "Geld ophalen met de buurt",
        "een doel kiezen",
        "Voor wie al bezig is",
        "€ 12,50",
        "Een idee.",
        "Er is een lift.",
        "Docent (fictief)",
        "Werkblad",
        "Avondgroep",
        "Buurthuis De Vaart",
        "Team Initiatieven (fictief)",
        f'href="{cursus.url}aanmelden/?datum={gelegenheid.pk}"',
        f'href="{cursus.url}agenda.ics"',
    ):
        assert deel in tekst, deel


def test_de_grote_foto_gaat_voor_op_die_van_wie_de_cursus_geeft(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    foto = Afbeelding.objects.create(title="Groep", file=get_test_image_file(), description="Een groep")
    cursus = maak_cursus(afbeelding=foto)
    Docent.objects.create(cursus=cursus, naam="Docent (fictief)", foto=foto)
    groot, klein = re.findall("<img[^>]*>", lees(client, cursus.url))
    assert 'fetchpriority="high"' in groot
    assert 'loading="eager"' in groot
    assert 'loading="lazy"' in klein


def test_dezelfde_cursus_op_meer_data_heeft_per_datum_een_eigen_knop(client):
    cursus = maak_cursus()
    open_ = maak_gelegenheid(cursus, naam="Voorjaar", capaciteit=9)
    vol = maak_gelegenheid(cursus, naam="Zomer", over=90 * DAG, capaciteit=2, bezet=2)
    dicht = maak_gelegenheid(cursus, naam="Herfst", over=200 * DAG, capaciteit=2, bezet=2, wachtlijst=False)
    tekst = lees(client, cursus.url)
    assert 'Aanmelden<span class="nl-visually-hidden"> (Voorjaar)' in tekst
    assert 'Op de wachtlijst<span class="nl-visually-hidden"> (Zomer)' in tekst
    assert [f"?datum={g.pk}" in tekst for g in (open_, vol, dicht)] == [True, True, False]


def test_de_link_om_online_mee_te_doen_staat_er_nooit(client):
    cursus = maak_cursus()
    gelegenheid = maak_gelegenheid(cursus)
    Bijeenkomst.objects.update(online="https://vergaderen.voorbeeld.nl/geheim", locatie="")
    tekst = lees(client, cursus.url) + lees(client, "/initiatievenschool/")
    assert "geheim" not in tekst
    assert "krijgt u na het aanmelden" in tekst
    assert f"?datum={gelegenheid.pk}" in tekst


def test_wat_is_geannuleerd_of_verzet_staat_erbij(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus, keren=3)
    eerste, tweede, _derde = Bijeenkomst.objects.order_by("begin")
    Bijeenkomst.objects.filter(pk=eerste.pk).update(geannuleerd_op=timezone.now(), volgnummer=1)
    Bijeenkomst.objects.filter(pk=tweede.pk).update(volgnummer=1)
    tekst = lees(client, cursus.url)
    assert tekst.count("Gaat niet door") == 1
    assert tekst.count(">Gewijzigd<") == 1
    Gelegenheid.objects.update(geannuleerd_op=timezone.now(), reden="De docent is ziek (fictief).")
    tekst = lees(client, cursus.url)
    assert "De docent is ziek (fictief)." in tekst
    assert "aanmelden/?datum" not in tekst


def test_wat_voorbij_is_staat_met_zijn_materiaal_in_het_archief(client):
    voorbij = maak_cursus(title="Vorig jaar")
    maak_gelegenheid(voorbij, over=-90 * DAG)
    Materiaal.objects.create(cursus=voorbij, titel="Naslag", adres="https://voorbeeld.nl/naslag")
    maak_gelegenheid(maak_cursus(title="Nog te volgen"))
    afgelast = maak_gelegenheid(maak_cursus(title="Afgelast"), over=-9 * DAG)
    Gelegenheid.objects.filter(pk=afgelast.pk).update(geannuleerd_op=timezone.now())
    assert "Vorig jaar" not in titels(haal(client))
    assert "/initiatievenschool/archief/" in haal(client).content.decode()
    tekst = lees(client, "/initiatievenschool/archief/")
    assert "Vorig jaar" in tekst
    assert "Naslag" in tekst
    assert "Nog te volgen" not in tekst
    assert "Afgelast" not in tekst


def test_een_soort_die_niet_bij_de_school_hoort_wordt_geweigerd():
    with pytest.raises(ValidationError, match="hoort een van deze soorten: Cursus, Workshop, Lezing"):
        maak_cursus(soort="spreekuur")


def test_materiaal_zonder_document_en_adres_wordt_geweigerd():
    with pytest.raises(ValidationError, match="Kies een document"):
        Materiaal(cursus=maak_cursus(), titel="Leeg").full_clean()
