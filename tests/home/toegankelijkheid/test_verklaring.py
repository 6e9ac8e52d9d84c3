"""De toegankelijkheidsverklaring: wat zij toont, wat een redacteur niet per ongeluk verklaart, wanneer zij oud is."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import Afwijking, Onderzoek, ToegankelijkheidPage
from home.rollen import zet_rollen
from tests.adressen import als_rol
from tests.fabriek import maak_home

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 20)


def maak_verklaring(**velden):
    gegevens = {
        "title": "Toegankelijkheid",
        "slug": "toegankelijkheid",
        "samenvatting": "Iedereen doet mee.",
        "status": "B",
        "reactietermijn": "binnen vijf werkdagen",
        **velden,
    }
    return maak_home().add_child(instance=ToegankelijkheidPage(**gegevens))


def maak_afwijking(pagina, **velden):
    gegevens = {
        "titel": "Grijze letters zijn te licht",
        "criterium": "1.4.3",
        "gevolg": "Wie slecht ziet, leest ze niet.",
        "oorzaak": "Een oude huisstijl.",
        "maatregel": "Wij maken ze donkerder.",
        "gepland_op": date(2027, 3, 1),
        **velden,
    }
    return Afwijking.objects.create(pagina=pagina, **gegevens)


def lees(client):
    return client.get("/toegankelijkheid/").content.decode()


def test_alle_verplichte_delen_staan_erop(client):
    pagina = maak_verklaring(akkoord_op=VANDAAG, akkoord_functie="gemeentesecretaris", herzien_op=VANDAAG)
    maak_afwijking(pagina)
    Onderzoek.objects.create(pagina=pagina, soort="bureau", op=VANDAAG, door="Bureau Fictief")
    tekst = lees(client)
    for deel in (
        "B: voldoet gedeeltelijk",
        "20 november 2026",
        "gemeentesecretaris",
        "Bureau Fictief",
        "WCAG 2.2",
        "Grijze letters zijn te licht",
        "succescriterium 1.4.3",
        "Een oude huisstijl.",
        "Wie slecht ziet, leest ze niet.",
        "1 maart 2027",
        "binnen vijf werkdagen",
        "Nationale ombudsman",
        "Besluit digitale toegankelijkheid overheid",
    ):
        assert deel in tekst, deel


def test_wat_is_opgelost_staat_niet_meer_bij_wat_niet_goed_is(client):
    pagina = maak_verklaring()
    maak_afwijking(pagina, opgelost_op=VANDAAG)
    tekst = lees(client)
    assert "Er zijn geen afwijkingen bekend" in tekst
    assert "Wat is opgelost" in tekst


def test_zonder_onderzoek_en_afwijkingen_zegt_zij_dat(client):
    maak_verklaring(status="E")
    tekst = lees(client)
    assert "Er is nog geen onderzoek gedaan." in tekst
    assert "geen toegankelijkheidsverklaring" in tekst


def test_meer_afwijkingen_kosten_niet_meer_vragen(client, django_assert_max_num_queries):
    pagina = maak_verklaring()
    maak_afwijking(pagina)
    lees(client)
    with django_assert_max_num_queries(40) as klein:
        lees(client)
    for _nummer in range(10):
        maak_afwijking(pagina)
    with django_assert_max_num_queries(len(klein)):
        lees(client)


def test_elke_status_heeft_uitleg():
    assert all(str(ToegankelijkheidPage(status=status).statusuitleg) for status in "ABCDE")


@pytest.mark.parametrize(("dagen", "oud"), [(0, False), (365, False), (366, True)])
def test_na_een_jaar_is_zij_verouderd(dagen, oud):
    assert ToegankelijkheidPage(herzien_op=VANDAAG - timedelta(days=dagen)).is_verouderd(VANDAAG) is oud


def test_wie_haar_mag_wijzigen_leest_in_het_cms_dat_zij_oud_is(client):
    maak_verklaring(herzien_op=timezone.localdate() - timedelta(days=400))
    als_rol(client, "Webredactie")
    assert "langer dan een jaar" in client.get("/cms/").content.decode()
    als_rol(client, "Lezer")
    assert "langer dan een jaar" not in client.get("/cms/").content.decode()


def test_een_verklaring_van_dit_jaar_geeft_geen_waarschuwing(client):
    maak_verklaring()
    als_rol(client, "Webredactie")
    assert "toegankelijkheidsverklaring is het laatst nagekeken" not in client.get("/cms/").content.decode()


def formulier(status, *, onderzoeken=(), afwijkingen=(), **velden):
    """Wat een redacteur verstuurt."""
    return nested_form_data(
        {
            "title": "Toegankelijkheid",
            "slug": "toegankelijkheid",
            "samenvatting": "Iedereen doet mee.",
            "status": status,
            "opgesteld_op": "2026-11-01",
            "herzien_op": "2026-11-20",
            "maatregelen": '{"blocks": [], "entityMap": {}}',
            "onderzoeken": inline_formset(list(onderzoeken)),
            "afwijkingen": inline_formset(list(afwijkingen)),
            "comments": inline_formset([]),
            "action-publish": "1",
            **velden,
        }
    )


BUREAU = {"soort": "bureau", "op": "2026-10-01", "door": "Bureau Fictief", "norm": "WCAG 2.2", "rapport": ""}
OPEN = {
    "titel": "Te licht",
    "criterium": "1.4.3",
    "gevolg": "Slecht te lezen.",
    "oorzaak": "Oude stijl.",
    "alternatief": "",
    "maatregel": "Donkerder.",
    "gepland_op": "2027-03-01",
    "opgelost_op": "",
}


@pytest.mark.parametrize(
    ("status", "onderzoeken", "afwijkingen", "mag"),
    [
        ("A", [BUREAU], [], True),
        ("A", [BUREAU], [OPEN], False),
        ("A", [BUREAU], [{**OPEN, "opgelost_op": "2026-11-01"}], True),
        ("A", [], [], False),
        ("B", [], [OPEN], False),
        ("B", [{**BUREAU, "soort": "automatisch"}], [OPEN], False),
        ("B", [BUREAU], [OPEN], True),
        ("B", [BUREAU], [{**OPEN, "criterium": "contrast"}], False),
        ("C", [], [], True),
        ("D", [], [], True),
    ],
)
def test_een_redacteur_verklaart_niets_wat_niet_is_onderzocht(client, status, onderzoeken, afwijkingen, mag):
    pagina = maak_verklaring(status="E")
    zet_rollen()
    als_rol(client, "Webredactie")
    velden = formulier(status, onderzoeken=onderzoeken, afwijkingen=afwijkingen)
    antwoord = client.post(f"/cms/pages/{pagina.pk}/edit/", velden)
    assert (antwoord.status_code == 302) is mag
    pagina.refresh_from_db()
    assert pagina.status == (status if mag else "E")
