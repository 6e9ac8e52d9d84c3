"""De opbrengst van een gebiedssessie: wat een redacteur invult, en wat een bewoner leest."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from initiatieven.models import ActiviteitPage, Opbrengst
from participatie.models import Toezegging
from search.register.bijwerken import loop_na
from tests.fabriek import maak_toezegging
from tests.fabriek_contracten import maak_afspraak, maak_concept
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate


def maak_punt(sessie, soort="vraag", **velden):
    return Opbrengst.objects.create(activiteit=sessie, **{"soort": soort, "tekst": "Wie beslist?", **velden})


def maak_sessie(**velden):
    return maak_activiteit(**{"soort": "sessie", **velden})


def lees(client, pagina):
    antwoord = client.get(pagina.url)
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def formulier(*punten, **velden):
    # Een nieuwe pagina stuurt ook lege formulieren mee van wat een redacteur niet invult.
    leeg = inline_formset([])
    return nested_form_data(
        {
            "title": "Sessie",
            "slug": "sessie",
            "samenvatting": "Praat mee.",
            "soort": "sessie",
            "voor_wie": "iedereen",
            "kosten": "Gratis",
            "bewaartermijn_maanden": "6",
            "omschrijving": rich_text(""),
            "verslag": rich_text(""),
            "pitches": leeg,
            "opbrengst": inline_formset([{"soort": "vraag", "tekst": "Wie beslist?", **punt} for punt in punten]),
            "vragen-count": "0",
            "comments": leeg,
            "action-publish": "1",
            **velden,
        }
    )


def bewaar(client, *punten, **velden):
    adres = f"/cms/pages/add/initiatieven/activiteitpage/{maak_agenda().pk}/"
    return client.post(adres, formulier(*punten, **velden))


@pytest.fixture
def redacteur(client, admin_user):
    client.force_login(admin_user)
    return client


def test_een_bewoner_leest_de_punten_per_soort_en_eerlijk_wat_er_nog_niet_is(client):
    sessie = maak_sessie()
    maak_punt(sessie, "behouden", tekst="De wijkkrant.")
    maak_punt(sessie, "verbeteren", tekst="Kom eerder langs.")
    maak_punt(sessie, tekst="Wat als het niet werkt?")
    maak_punt(sessie, antwoord="Het college.", beantwoord_op=VANDAAG())
    tekst = lees(client, sessie)
    volgorde = [tekst.index(kop) for kop in ("Wat mensen willen behouden", "Wat beter kan", "Vragen en zorgen</h3>")]
    assert volgorde == sorted(volgorde)
    for deel in ("De wijkkrant.", "Kom eerder langs.", "Het college.", "Op 1 van 2 vragen staat hier een antwoord."):
        assert deel in tekst, deel
    assert re.search(r"Wat als het niet werkt\?</strong></p><p>Hier komt nog een antwoord\.", tekst)
    assert tekst.count("Hier komt nog een antwoord.") == 1


def test_zonder_vragen_is_er_geen_zin_over_antwoorden(client):
    sessie = maak_sessie()
    maak_punt(sessie, "behouden")
    assert "staat hier een antwoord" not in lees(client, sessie)


@pytest.mark.parametrize("soort", ["inloop", "cafe"])
def test_bij_een_andere_soort_staat_geen_opbrengst(client, soort):
    activiteit = maak_activiteit(soort=soort)
    maak_punt(activiteit)
    assert 'id="opbrengst"' not in lees(client, activiteit)


def test_een_sessie_zonder_punten_heeft_geen_lege_kop(client):
    assert 'id="opbrengst"' not in lees(client, maak_sessie())


def test_een_openbare_toezegging_staat_erbij_en_een_verborgen_niet(client):
    sessie, open_, geheim = maak_sessie(), maak_toezegging(), maak_toezegging(openbaar=False)
    concept = maak_afspraak(maak_concept())
    for toezegging in (open_, geheim, concept):
        maak_punt(sessie, toezegging=toezegging)
    tekst = lees(client, sessie)
    assert open_.pad in tekst
    assert geheim.wat not in tekst
    assert concept.wat not in tekst


def test_html_in_een_punt_wordt_tekst(client):
    sessie, onzin = maak_sessie(), "<script>alert(1)</script>"
    maak_punt(sessie, tekst=onzin, antwoord=onzin, beantwoord_op=VANDAAG())
    assert onzin not in lees(client, sessie)


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"antwoord": "Het college."}, "Kies de dag van het antwoord."),
        ({"beantwoord_op": VANDAAG()}, "Schrijf ook het antwoord op."),
        ({"antwoord": "Ja.", "beantwoord_op": VANDAAG() + timedelta(days=2)}, "Deze dag moet nog komen."),
    ],
)
def test_een_antwoord_en_zijn_dag_horen_bij_elkaar(velden, melding):
    with pytest.raises(ValidationError, match=melding):
        Opbrengst(activiteit=maak_sessie(), soort="vraag", tekst="Wie?", **velden).full_clean()


def test_een_redacteur_bewaart_punten_met_een_toezegging_op_nummer(redacteur):
    toezegging = maak_toezegging()
    antwoord = bewaar(
        redacteur,
        {"antwoord": "Het college.", "beantwoord_op": str(VANDAAG()), "toezegging": toezegging.nummer.lower()},
        {"soort": "behouden"},
    )
    assert antwoord.status_code == 302
    sessie = ActiviteitPage.objects.get()
    assert [(punt.soort, punt.toezegging) for punt in sessie.opbrengst.all()] == [
        ("vraag", toezegging),
        ("behouden", None),
    ]
    assert f'value="{toezegging.nummer}"' in redacteur.get(f"/cms/pages/{sessie.pk}/edit/").content.decode()


@pytest.mark.parametrize("nummer", ["T-XXXXX", "1", "9" * 40, "\x00", "x" * 500, "geheim"])
def test_een_onbekende_toezegging_wordt_geweigerd(redacteur, nummer):
    geheim = maak_toezegging(openbaar=False)
    antwoord = bewaar(redacteur, {"toezegging": geheim.nummer if nummer == "geheim" else nummer})
    assert antwoord.status_code == 200
    assert not ActiviteitPage.objects.exists()


def test_een_sessie_blijft_te_bewaren_als_een_toezegging_van_de_site_is(redacteur):
    sessie, toezegging = maak_sessie(), maak_toezegging()
    punt = maak_punt(sessie, toezegging=toezegging)
    Toezegging.objects.update(openbaar=False)
    rij = {"id": str(punt.pk), "soort": punt.soort, "tekst": "Iets anders.", "toezegging": toezegging.nummer}
    data = formulier(soort="sessie", slug=sessie.slug, opbrengst=inline_formset([rij], initial=1))
    redacteur.post(f"/cms/pages/{sessie.pk}/edit/", data)
    concept = ActiviteitPage.objects.get().get_latest_revision_as_object()
    assert [(punt.tekst, punt.toezegging) for punt in concept.opbrengst.all()] == [("Iets anders.", toezegging)]


def test_punten_bij_een_andere_soort_worden_geweigerd_met_uitleg(redacteur):
    tekst = bewaar(redacteur, {}, soort="inloop").content.decode()
    assert "Alleen bij een gebiedssessie hoort opbrengst." in tekst
    assert not ActiviteitPage.objects.exists()
    assert bewaar(redacteur, {"DELETE": "on"}, soort="inloop").status_code == 302


def test_de_soort_veranderen_kan_pas_als_de_punten_weg_zijn(redacteur):
    sessie = maak_sessie()
    punt = maak_punt(sessie)
    rij = {"id": str(punt.pk), "soort": punt.soort, "tekst": punt.tekst}
    adres = f"/cms/pages/{sessie.pk}/edit/"
    velden = {"soort": "inloop", "slug": sessie.slug}
    for extra, verwacht in (({}, "sessie"), ({"DELETE": "on"}, "inloop")):
        data = formulier(**velden, opbrengst=inline_formset([{**rij, **extra}], initial=1))
        redacteur.post(adres, data)
        assert ActiviteitPage.objects.get().soort == verwacht


def test_zoeken_vindt_wat_mensen_zeiden_en_het_antwoord(client):
    sessie = maak_sessie(title="Sessie in Oost")
    maak_punt(sessie, tekst="Waar blijft de schommelharing?", antwoord="In de haven.", beantwoord_op=VANDAAG())
    ActiviteitPage.objects.get().save()
    loop_na()
    for woord in ("schommelharing", "haven"):
        assert "Sessie in Oost" in client.get("/zoeken/", {"q": woord}).content.decode()


def test_veel_punten_kosten_evenveel_vragen_als_een(client):
    sessie = maak_sessie()

    def meet():
        with CaptureQueriesContext(connection) as vragen:
            lees(client, sessie)
        return len(vragen)

    maak_punt(sessie, toezegging=maak_toezegging())
    meet()
    klein = meet()
    for _keer in range(20):
        maak_punt(sessie, toezegging=maak_toezegging())
    assert meet() == klein
