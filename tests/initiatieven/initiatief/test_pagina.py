"""De pagina van een initiatief: wat er staat, wat er niet mag staan, en wat een redacteur niet kan bewaren."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from initiatieven.initiatief.choices import UITLEG, Initiatiefstaat
from initiatieven.models import InitiatiefPage, Oproep, Partnerplatform
from tests.fabriek import maak_formulier, maak_home, maak_wijk
from tests.fabriek_initiatief import maak_begeleider, maak_initiatief, maak_initiatieven, maak_onderwerp, maak_oproep

pytestmark = pytest.mark.django_db


def lees(client, initiatief):
    antwoord = client.get(initiatief.url)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_alles_wat_is_ingevuld_staat_op_de_pagina(client):
    initiatief = maak_initiatief(
        doel="<p>Een tuin voor iedereen.</p>",
        plaats="Veldje achter de school",
        initiatiefnemer="Groep De Kas",
        rol_initiatiefnemer="Wij wieden.",
        rol_gemeente="De gemeente maait.",
        wijken=[maak_wijk(naam="Duinwijk")],
        themas=[maak_onderwerp("Groen")],
    )
    initiatief.partners.set([Partnerplatform.objects.create(naam="Fictief", website="https://f.example", uitleg="X")])
    initiatief.save()
    maak_formulier(initiatief, title="Geef u op als tuinder")
    tekst = lees(client, initiatief)
    for zin in (
        *("Een tuin voor iedereen.", "Veldje achter de school", "Groep De Kas", "Wij wieden.", "De gemeente maait."),
        *("Duinwijk", "Groen", "https://f.example", "Geef u op als tuinder"),
    ):
        assert zin in tekst, zin
    assert initiatief.email not in tekst


@pytest.mark.parametrize("staat", Initiatiefstaat.values)
def test_bij_elke_staat_staat_wat_zij_betekent(client, staat):
    assert str(UITLEG[staat]) in lees(client, maak_initiatief(staat=staat, resultaat="<p>Klaar.</p>"))


@pytest.mark.parametrize(("mag", "verwacht"), [(True, "Sam Fictief, Adviseur Noord"), (False, "Adviseur Noord")])
def test_de_naam_van_een_begeleider_staat_er_alleen_met_toestemming(client, mag, verwacht):
    begeleider = maak_begeleider(functie="Adviseur Noord", naam="Sam Fictief", toon_naam=mag)
    tekst = lees(client, maak_initiatief(begeleider=begeleider))
    assert verwacht in tekst
    assert ("Sam Fictief" in tekst) is mag
    assert begeleider.email not in tekst


def test_bij_een_oproep_staat_wat_anderen_te_geven_hebben(client):
    groen = maak_onderwerp("Groen")
    vraag = maak_oproep(titel="Schep gezocht", thema=groen)
    maak_oproep(titel="Schep te leen", soort="aangeboden", thema=groen)
    maak_oproep(titel="Piano te leen", soort="aangeboden", thema=maak_onderwerp("Muziek"))
    tekst = lees(client, vraag.initiatief)
    assert "Schep te leen" in tekst
    assert "Piano te leen" not in tekst


def test_zonder_adres_is_er_geen_formulier_maar_wel_een_weg_naar_de_gemeente(client):
    oproep = maak_oproep(maak_initiatief(email=""))
    tekst = lees(client, oproep.initiatief)
    assert "ik-kan-helpen" not in tekst
    assert 'href="#contact"' in tekst or "#contact" in tekst
    pagina = client.get(f"{oproep.initiatief.url}ik-kan-helpen/?oproep={oproep.pk}")
    assert pagina.status_code == 200
    assert "Reageren kan hier niet" in pagina.content.decode()


def test_afwijzen_kan_alleen_met_een_reden():
    initiatief = maak_initiatief(staat="afgewezen", resultaat="<p>Te duur.</p>")
    initiatief.full_clean()
    for leeg in ("", "<p></p>", "<p> </p>"):
        initiatief.resultaat = leeg
        with pytest.raises(ValidationError, match="waarom het initiatief niet doorgaat"):
            initiatief.clean()


@pytest.mark.parametrize(("over", "goed"), [(-1, False), (0, True), (366, True), (367, False)])
def test_een_nieuwe_oproep_loopt_van_vandaag_tot_hooguit_een_jaar(over, goed):
    oproep = Oproep(titel="Schep", verloopt_op=timezone.localdate() + timedelta(days=over))
    if goed:
        oproep.clean()
    else:
        with pytest.raises(ValidationError):
            oproep.clean()


def test_een_verlopen_oproep_houdt_het_bewerken_van_de_pagina_niet_tegen():
    maak_oproep(over=-40).clean()


def test_een_kopie_is_geen_nieuwe_aanmelding_en_een_vertaling_werkt(client):
    initiatief = maak_initiatief(sleutel="abc", kenmerk="2026-ABCDEF", verdacht="veel links")
    maak_oproep(initiatief, titel="Schep gezocht")
    kopie = initiatief.copy(update_attrs={"slug": "kopie"}, keep_live=False)
    assert (kopie.sleutel, kopie.kenmerk, kopie.verdacht) == (None, None, "")
    assert kopie.oproepen.get().titel == "Schep gezocht"
    engels = Locale.objects.get_or_create(language_code="en")[0]
    maak_home().copy_for_translation(engels).save_revision().publish()
    maak_initiatieven().copy_for_translation(engels).save_revision().publish()
    vertaald = initiatief.copy_for_translation(engels)
    vertaald.save_revision().publish()
    antwoord = client.get(InitiatiefPage.objects.get(pk=vertaald.pk).url)
    assert antwoord.status_code == 200
    assert "Schep gezocht" in antwoord.content.decode()


def test_de_pagina_kost_bij_veel_oproepen_evenveel_vragen(client, django_assert_max_num_queries):
    thema, wijk = maak_onderwerp(), maak_wijk()
    initiatief = maak_initiatief(wijken=[wijk], begeleider=maak_begeleider())

    def vul(aantal):
        for _ in range(aantal):
            maak_oproep(initiatief, thema=thema)
            maak_oproep(maak_initiatief(wijken=[wijk]), soort="aangeboden", thema=thema)

    vul(2)
    lees(client, initiatief)
    with django_assert_max_num_queries(40) as klein:
        lees(client, initiatief)
    vul(10)
    with django_assert_max_num_queries(len(klein)):
        lees(client, initiatief)


def formulier(**velden):
    oproepen = inline_formset([])
    return nested_form_data(
        {
            "title": "Buurttuin",
            "slug": "buurttuin",
            "samenvatting": "Samen tuinieren.",
            "staat": "idee",
            "doel": rich_text(""),
            "resultaat": rich_text(""),
            "oproepen": oproepen,
            "comments": inline_formset([]),
            **velden,
        }
    )


def test_een_redacteur_maakt_een_initiatief_en_ziet_wie_het_kan_begeleiden(client, admin_user):
    client.force_login(admin_user)
    wijk = maak_wijk()
    maak_begeleider(functie="Past en heeft ruimte", gebieden=[wijk.gebied])
    ouder = maak_initiatieven()
    adres = reverse("wagtailadmin_pages:add", args=["initiatieven", "initiatiefpage", ouder.pk])
    assert client.get(adres).status_code == 200
    client.post(adres, {**formulier(), "wijken": [str(wijk.pk)], "action-publish": "1"})
    initiatief = InitiatiefPage.objects.get()
    assert initiatief.live
    scherm = client.get(reverse("wagtailadmin_pages:edit", args=[initiatief.pk])).content.decode()
    assert "heeft ruimte: Past en heeft ruimte" in scherm


def test_een_redacteur_kan_niet_afwijzen_zonder_reden(client, admin_user):
    client.force_login(admin_user)
    initiatief = maak_initiatief()
    adres = reverse("wagtailadmin_pages:edit", args=[initiatief.pk])
    scherm = client.post(adres, {**formulier(staat="afgewezen"), "action-publish": "1"})
    assert "waarom het initiatief niet doorgaat" in scherm.content.decode()
    initiatief.refresh_from_db()
    assert initiatief.staat == "idee"
