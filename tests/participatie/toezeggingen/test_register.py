"""Het openbare register: wat er beloofd is, wat er schoof, en hoeveel er op tijd is nagekomen."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from participatie.models import Toezegging
from participatie.toezeggingen import actions
from tests.fabriek import maak_formulier, maak_home, maak_inbreng, maak_project, maak_toezegging, maak_wijk
from tests.participatie.toezeggingen.scherm import REGISTER, haal, over

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    maak_home()


def lopend(**velden):
    """Een toezegging met de dagen die nu in de database horen te staan."""
    return maak_toezegging(gedaan_op=over(-100), **velden)


def test_een_leeg_register_zegt_dat_en_wijst_de_weg(client):
    tekst = haal(client)
    assert "Er zijn nog geen toezeggingen" in tekst
    assert 'href="/projecten/"' in tekst


def test_een_verschoven_datum_blijft_zichtbaar_met_de_reden(client):
    toezegging = lopend(wat="Wij planten tien bomen.", oorspronkelijk_op=over(5))
    actions.verschuiven(toezegging, over(30), "De kweker levert later.", None)
    actions.verschuiven(toezegging, over(60), "Het vroor te hard.", None)
    actions.voortgang_melden(toezegging, "De bomen zijn besteld.", None)
    for adres in (REGISTER, toezegging.pad):
        tekst = haal(client, adres)
        for deel in ("Wij planten tien bomen.", "<s>uiterlijk op", "Nu: uiterlijk op", "Vertraagd", "Inbreng"):
            assert deel in tekst, deel
        for deel in ("De kweker levert later.", "Het vroor te hard.", "De bomen zijn besteld.", "Team Groen"):
            assert deel in tekst, deel


def test_de_cijfers_zijn_eerlijk(client):
    maak_toezegging(oorspronkelijk_op=over(10))
    lopend(oorspronkelijk_op=over(-1))
    schuift = maak_toezegging()
    actions.verschuiven(schuift, over(90), "Later.", None)
    op_de_dag, te_laat, weg = (lopend(oorspronkelijk_op=over(-10)) for _keer in range(3))
    actions.nakomen(op_de_dag, over(-10), "Klaar.", None)
    actions.verschuiven(te_laat, over(5), "Later.", None)
    actions.nakomen(te_laat, over(-9), "Klaar.", None)
    actions.laten_vervallen(weg, "Kan niet.", None)
    tekst = haal(client)
    assert "Nagekomen: 2. Daarvan 1 op tijd" in tekst
    assert "Later dan eerst beloofd: 1." in tekst
    assert "Nog te doen: 3. Daarvan vertraagd: 2. Bij 1 is ook de dag die nu geldt al voorbij." in tekst
    assert "Vervallen: 1." in tekst
    cijfers = Toezegging.objects.cijfers()
    assert cijfers == {
        "alle": 6, "nagekomen": 2, "op_tijd": 1, "open": 3, "vertraagd": 2, "te_laat": 1, "vervallen": 1,
    }  # fmt: skip


def test_wat_het_langst_wacht_staat_vooraan_en_wat_klaar_is_achteraan(client):
    later, laat, klaar = (
        maak_toezegging(wat="Later"),
        lopend(wat="Laat", oorspronkelijk_op=over(-3)),
        maak_toezegging(wat="Klaar"),
    )
    actions.nakomen(klaar, over(0), "Gedaan.", None)
    tekst = haal(client)
    plekken = [tekst.index(f"{rij.nummer}-kop") for rij in (laat, later, klaar)]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("staat=open", {"Op schema"}),
        ("staat=vertraagd", {"Te laat", "Verschoven"}),
        ("staat=nagekomen", {"Klaar"}),
        ("staat=vervallen", {"Weg"}),
        ("project=plein-x", {"Klaar"}),
        ("wijk=delftwijk", {"Weg"}),
        ("bron=wijkcontract", {"Te laat"}),
        ("bron=wijkcontract&staat=open", set()),
    ],
)
def test_kiezen_op_staat_project_wijk_en_bron(client, vraag, gevonden):
    maak_toezegging(wat="Op schema")
    lopend(wat="Te laat", oorspronkelijk_op=over(-3), bron="wijkcontract")
    actions.verschuiven(maak_toezegging(wat="Verschoven"), over(80), "Later.", None)
    klaar = maak_toezegging(wat="Klaar", project=maak_project(title="Plein X", slug="plein-x"))
    actions.nakomen(klaar, over(0), "Gedaan.", None)
    weg = maak_toezegging(wat="Weg", wijk=maak_wijk(naam="Delftwijk", slug="delftwijk"))
    actions.laten_vervallen(weg, "Kan niet.", None)
    tekst = haal(client, f"{REGISTER}?{vraag}")
    alle = {"Op schema", "Te laat", "Verschoven", "Klaar", "Weg"}
    assert {wat for wat in alle if f">{wat}</a>" in tekst} == gevonden
    assert ("Geen toezegging past bij uw keuzes" in tekst) == (not gevonden)


@pytest.mark.parametrize(
    "onzin", ["staat=bestaat-niet", "project=%00", "wijk=" + "x" * 3000, "bron=%ED%A0%80", "staat=open'--"]
)
def test_een_onbekende_keuze_filtert_niet_en_dat_staat_er(client, onzin):
    toezegging = maak_toezegging()
    tekst = haal(client, f"{REGISTER}?{onzin}")
    assert toezegging.wat in tekst
    assert "Een van uw keuzes kennen wij niet" in tekst


@pytest.mark.parametrize("blad", ["1e99", "-1", "0", "abc", "%00", "99999999999999999999"])
def test_een_onzinnig_paginanummer_geeft_gewoon_een_pagina(client, blad):
    maak_toezegging()
    haal(client, f"{REGISTER}?pagina={blad}")


def test_bladeren_houdt_de_keuze_vast(client):
    for _keer in range(11):
        maak_toezegging()
    tekst = haal(client, f"{REGISTER}?staat=open")
    assert "?staat=open&amp;pagina=2#resultaten" in tekst
    assert "11 toezeggingen" in tekst


@pytest.mark.parametrize("vorm", ["{}", " {} ", "t{}", "T-{}/", "t-{}"])
def test_hoofdletters_en_het_streepje_maken_niet_uit(client, vorm):
    toezegging = maak_toezegging()
    code = toezegging.nummer.removeprefix("T-").lower()
    antwoord = client.get(f"{REGISTER}{quote(vorm.format(code))}", follow=True)
    assert antwoord.status_code == 200
    assert antwoord.redirect_chain[-1][0] == toezegging.pad
    assert toezegging.wat in antwoord.content.decode()


@pytest.mark.parametrize("nummer", ["T-ZZZZZ", "T-44444", "bestaat-niet", "%00", "x" * 500, "%F0%9F%8C%B3", "T-٣٤٦٧٩"])
def test_een_onbekend_nummer_geeft_een_404_die_verder_helpt(client, nummer):
    tekst = haal(client, f"{REGISTER}{nummer}/", status=404)
    assert "Wij vinden deze toezegging niet" in tekst
    assert f'href="{REGISTER}"' in tekst


def test_wat_niet_openbaar_is_staat_nergens(client):
    besloten = maak_toezegging(wat="Besloten toezegging", openbaar=False, project=maak_project(slug="stil"))
    assert "Besloten toezegging" not in haal(client)
    assert "stil" not in haal(client)
    haal(client, besloten.pad, status=404)
    assert besloten.pad not in haal(client, "/sitemap.xml")
    assert "Besloten toezegging" not in haal(client, "/projecten/stil/")


@pytest.mark.parametrize("hoe", ["concept", "besloten"])
def test_een_project_dat_niet_op_de_site_staat_lekt_niet(client, hoe):
    project = maak_project(title="Geheim plein", slug="geheim", live=hoe != "concept")
    if hoe == "besloten":
        PageViewRestriction.objects.create(page=project, restriction_type="login")
    toezegging = maak_toezegging(project=project)
    for adres in (REGISTER, toezegging.pad):
        tekst = haal(client, adres)
        assert toezegging.wat in tekst
        assert "eheim" not in tekst


def test_het_register_is_te_vinden_in_de_sitemap(client):
    toezegging = maak_toezegging()
    tekst = haal(client, "/sitemap.xml")
    assert "<loc>https://doemee.test/toezeggingen/</loc>" in tekst
    assert f"{toezegging.pad}</loc>" in tekst


def test_het_kruimelpad_klopt(client):
    toezegging = maak_toezegging()
    tekst = haal(client, toezegging.pad)
    assert '<a class="nl-breadcrumb-nav__link" href="/">Startpagina</a>' in tekst
    assert '<a class="nl-breadcrumb-nav__link" href="/toezeggingen/">Toezeggingen</a>' in tekst
    assert f'aria-current="page">{toezegging.nummer}<' in tekst
    assert 'aria-current="page">Toezeggingen<' in haal(client)


def vul(aantal):
    project, wijk = maak_project(), maak_wijk()
    formulier = maak_formulier(project)
    for _keer in range(aantal):
        toezegging = maak_toezegging(maak_inbreng(formulier), project=project, wijk=wijk)
        actions.verschuiven(toezegging, over(50), "Later.", None)
        actions.voortgang_melden(toezegging, "Bezig.", None)


@pytest.mark.parametrize("adres", [REGISTER, "detail"])
def test_tien_keer_zoveel_toezeggingen_kosten_evenveel_vragen(client, adres):
    def tel():
        pad = Toezegging.objects.first().pad if adres == "detail" else adres
        client.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            client.get(pad)
        return len(vragen)

    vul(1)
    klein = tel()
    vul(9)
    assert tel() == klein <= 12


def test_html_in_een_toezegging_wordt_tekst(client):
    toezegging = maak_toezegging(wat="<script>alert(1)</script>", wie="<b>Team</b>")
    actions.verschuiven(toezegging, over(60), "<img src=x onerror=alert(1)>", None)
    for adres in (REGISTER, toezegging.pad):
        tekst = haal(client, adres)
        assert "<script>alert" not in tekst
        assert "<img src=x" not in tekst
        assert "<b>Team" not in tekst
