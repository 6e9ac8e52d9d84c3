"""Initiatieven en home in twee steden: elk ziet, wijzigt en verstuurt alleen het hare."""

import pytest
from django.apps import apps
from django.core.cache import cache
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import HomePage, Indicator, Paginalink
from initiatieven.aanmelden.kenmerk import token_van as aanmeldtoken
from initiatieven.hulp.kenmerk import token_van as hulptoken
from initiatieven.initiatief.verlengen.kenmerk import pad_van as verlengpad
from initiatieven.models import Aanmelding, Bijeenkomst, Gelegenheid, Partnerplatform
from stadmaken.common.stad import Eigen, GeenStadError, Via, in_elke_stad, in_stad
from tests.adressen import niets_geschreven
from tests.fabriek import maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.home.privacy.persoon import meld_aan_voor
from tests.steden.wereld_initiatieven import maak_initiatievenwereld

pytestmark = pytest.mark.django_db
MODELLEN = [
    model
    for app in ("initiatieven", "home")
    for model in apps.get_app_config(app).get_models()
    if isinstance(getattr(model, "bij_stad", None), Eigen | Via)
]


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def werelden(stad_a, stad_b):
    """In elke stad van alles één."""
    gemaakt = {}
    for stad, naam in ((stad_a, "anna"), (stad_b, "bram")):
        with in_stad(stad):
            gemaakt[stad.pk] = maak_initiatievenwereld(naam)
    return gemaakt


def lees(client, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


def test_elke_rij_is_alleen_in_haar_eigen_stad_te_zien(werelden, stad_a, stad_b):
    assert len(MODELLEN) > 20
    for model in MODELLEN:
        van = []
        for stad in (stad_a, stad_b):
            with in_stad(stad):
                van.append(set(model.objects.values_list("pk", flat=True)))
        alles = set(model._base_manager.values_list("pk", flat=True))
        assert van[0], model
        assert van[1], model
        assert van[0].isdisjoint(van[1]), model
        assert van[0] | van[1] == alles, model
        with pytest.raises(GeenStadError):
            model.objects.exists()


@pytest.mark.parametrize(
    ("model", "adres", "velden"),
    [
        (Partnerplatform, "initiatieven_partnerplatform_modeladmin_create", {"website": "https://p.voorbeeld"}),
        (Indicator, "wagtailsnippets_home_indicator:add", {"eenheid": "%", "metingen": inline_formset([])}),
    ],
)
def test_een_naam_mag_in_elke_stad_eenmaal(stad_a, stad_b, cms, model, adres, velden):
    gegevens = nested_form_data({"naam": "Samen", "uitleg": "X", "volgorde": "0", **velden})
    for stad in (stad_a, stad_b):
        client = cms(stad)
        assert client.post(reverse(adres), gegevens).status_code == 302
        nog_eens = client.post(reverse(adres), gegevens)
        assert nog_eens.status_code == 200
        formulier = nog_eens.context["form"]
        assert list(formulier.errors) == ["naam"]
        assert "bestaat al" in str(formulier.errors["naam"])
    assert in_elke_stad(model.objects.count) == [1, 1]


def test_de_agenda_en_haar_kalender_noemen_alleen_wat_in_de_stad_is(stad_a, stad_b, bezoek):
    for stad, naam in ((stad_a, "anna"), (stad_b, "bram")):
        with in_stad(stad):
            maak_gelegenheid(maak_activiteit(title=f"Inloop {naam}", slug="inloop"))
            maak_gelegenheid(maak_cursus(title=f"Cursus {naam}", slug=f"cursus-{naam}"))
    for stad, eigen, vreemd in ((stad_a, "anna", "bram"), (stad_b, "bram", "anna")):
        for pad in ("/agenda/", "/agenda.ics", "/agenda/agenda.ics", "/agenda/inloop/agenda.ics"):
            inhoud = lees(bezoek(stad), pad)
            assert f"Inloop {eigen}" in inhoud, pad
            assert vreemd not in inhoud, pad
        school = lees(bezoek(stad), "/initiatievenschool/")
        assert f"Cursus {eigen}" in school
        assert vreemd not in school
        assert f"{stad.adres}/agenda/inloop/" in lees(bezoek(stad), "/agenda.ics").replace("\r\n ", "")
        assert bezoek(stad).get(f"/initiatievenschool/cursus-{vreemd}/").status_code == 404


def test_een_filter_van_de_andere_stad_bestaat_niet(stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        project = maak_project(title="Plein van A", slug="plein-a")
        maak_gelegenheid(maak_activiteit(project=project))
    assert bezoek(stad_a).get("/agenda.ics?project=plein-a").status_code == 200
    assert bezoek(stad_b).get("/agenda.ics?project=plein-a").status_code == 404


def test_een_besloten_pagina_werkt_alleen_op_het_adres_van_haar_stad(werelden, stad_a, stad_b, bezoek):
    for stad, ander in ((stad_a, stad_b), (stad_b, stad_a)):
        ding = werelden[stad.pk]
        with in_stad(stad):
            type(ding["hulp"]).objects.filter(pk=ding["hulp"].pk).update(doorgegeven_op=ding["hulp"].gedaan_op)
            paden = [
                f"/aanmelding/{aanmeldtoken(ding['aanmelding'].kenmerk)}/",
                f"/hulpaanbod/{hulptoken(ding['hulp'].kenmerk)}/",
                verlengpad(ding["oproep"]),
            ]
        assert [bezoek(stad).get(pad).status_code for pad in paden] == [200, 200, 200]
        assert [bezoek(ander).get(pad).status_code for pad in paden] == [404, 404, 404]
        assert bezoek(ander).post(f"{paden[0]}afmelden/").status_code == 404
    assert in_elke_stad(lambda: Aanmelding.objects.lopend().count()) == [1, 1]


def test_ook_een_goed_ondertekend_adres_opent_geen_rij_van_een_andere_stad(werelden, stad_a, stad_b, bezoek):
    with in_stad(stad_b):
        pad = f"/aanmelding/{aanmeldtoken(werelden[stad_a.pk]['aanmelding'].kenmerk)}/"
    assert bezoek(stad_b).get(pad).status_code == 404


def test_lijsten_in_het_cms_noemen_alleen_de_eigen_stad(werelden, stad_a, stad_b, cms):
    lijsten = ("gelegenheid", "herhaling", "abonnee", "hulpaanbod", "begeleider", "partnerplatform", "aanmelding")
    paden = [reverse(f"initiatieven_{naam}_modeladmin_index") for naam in lijsten]
    paden += [reverse("agenda_beheer:lijst"), reverse("verzend_beheer:lijst"), reverse("initiatieven_beheer:oproepen")]
    paden += [reverse("wagtailsnippets_home_indicator:list")]
    for stad, eigen, vreemd in ((stad_a, "anna", "bram"), (stad_b, "bram", "anna")):
        client = cms(stad)
        alles = "".join(lees(client, pad) for pad in paden)
        assert vreemd not in alles
        for wat in ("Groep", "Adviseur", "Partner", "Oproep", "Indicator", "Editie"):
            assert f"{wat} {eigen}" in alles


def test_schermen_van_een_andere_stad_zijn_er_niet_en_veranderen_niets(werelden, stad_a, stad_b, cms):
    ding = werelden[stad_a.pk]
    gelegenheid, aanmelding = ding["gelegenheid"], ding["aanmelding"]
    keer = Bijeenkomst._base_manager.filter(gelegenheid=gelegenheid).get()
    bij = [("gelegenheid", []), ("downloaden", []), ("deur", []), ("bericht", []), ("toevoegen", [])]
    paden = [reverse(f"agenda_beheer:{naam}", args=[gelegenheid.pk, *rest]) for naam, rest in bij]
    paden += [reverse("agenda_beheer:persoon", args=[aanmelding.gelegenheid_id, aanmelding.pk])]
    paden += [
        reverse(f"planning_beheer:{naam}", args=[gelegenheid.pk]) for naam in ("niet_door", "verwijderen", "plekken")
    ]
    paden += [reverse(f"planning_beheer:{naam}", args=[keer.pk]) for naam in ("verzetten", "afzeggen")]
    for naam in ("begeleider", "partner"):
        soort = type(ding[naam])._meta.model_name
        paden += [reverse(f"initiatieven_{soort}_modeladmin_edit", args=[ding[naam].pk])]
    paden += [reverse("wagtailsnippets_home_indicator:edit", args=[ding["indicator"].pk])]
    eigen, ander = cms(stad_a), cms(stad_b)
    assert {eigen.get(pad).status_code for pad in paden} <= {200, 302}
    assert {ander.get(pad).status_code for pad in paden} == {404}
    with niets_geschreven():
        assert {ander.post(pad, {"naam": "Weg", "reden": "Weg"}).status_code for pad in paden} <= {400, 404, 405}


def test_een_datum_is_niet_te_maken_bij_een_cursus_van_een_andere_stad(stad_a, stad_b, cms):
    with in_stad(stad_a):
        cursus = maak_cursus(title="Cursus van A")
    pad = reverse("initiatieven_gelegenheid_modeladmin_create")
    assert "Cursus van A" in lees(cms(stad_a), pad)
    assert "Cursus van A" not in lees(cms(stad_b), pad)
    fout = cms(stad_b).post(pad, {"aanbod": cursus.pk, "wijze": "aanmelden"})
    assert "aanbod" in fout.context["form"].errors
    assert not Gelegenheid._base_manager.exists()


def test_de_cijfers_tellen_alleen_de_eigen_stad(stad_a, stad_b, cms):
    with in_stad(stad_a):
        meld_aan_voor(maak_gelegenheid(maak_cursus()), "a@voorbeeld.test")
    cijfers = [cms(stad).get(reverse("agenda_beheer:cijfers")).context["cijfers"] for stad in (stad_a, stad_b)]
    assert [een.totaal.keren if een else 0 for een in cijfers] == [1, 0]


def test_een_startpagina_wijst_niet_naar_een_pagina_van_een_andere_stad(stad_a, stad_b):
    with in_stad(stad_a):
        vreemd = maak_project(title="Plein van A")
    with in_stad(stad_b):
        eigen = maak_project(title="Plein van B")
        thuis = HomePage.objects.get()
        pijler = thuis.pijlers.model(titel="T", tekst="T", tekening="gesprek", pagina=thuis)
        for link, mag in ((eigen, True), (vreemd, False)):
            formulier = pijlerformulier(pijler, link)
            assert ("link" not in formulier.errors) == mag


def pijlerformulier(pijler, link):
    from django.forms import modelform_factory

    soort = modelform_factory(type(pijler), fields=["link"])
    return soort({"link": link.pk}, instance=pijler)


def test_links_verzamelen_raakt_alleen_de_eigen_stad(stad_a, stad_b):
    from home.rapporten.links.verzamelen import haal_in
    from initiatieven.models import EditiePage
    from tests.fabriek_nieuwsbrief import artikel, maak_editie

    for stad in (stad_a, stad_b):
        with in_stad(stad):
            maak_editie(artikel("Lees", adres="https://elders.voorbeeld/x"))
    with in_stad(stad_b):
        haal_in()
        assert Paginalink.objects.filter(pagina__in=EditiePage.objects.all()).exists()
    with in_stad(stad_a):
        assert not Paginalink.objects.exists()
