"""De mailteksten in het CMS: wie mag, wat niet te bewaren is, en altijd een weg terug."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from stadmaken.common import mailtekst
from stadmaken.common.mailtekst.soorten import alle, soort_van
from stadmaken.common.models import Bericht, Mailtekst, Medewerker
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import tips_bij_tekst
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db
SOORT = "hulp.doorgegeven"
NAMEN = ("lijst", "mail", "voorbeeld", "terug")


def adres(naam: str = "mail", soort: str = SOORT, taal: str = "nl") -> str:
    return reverse(f"mailteksten_beheer:{naam}", args=[] if naam == "lijst" else [soort, taal])


def goed(**anders: str) -> dict[str, str]:
    return {
        "onderwerp": "Hulp bij {titel}",
        "tekst": "Dag,\r\n\r\n{naam} wil helpen.\r\n\r\n{aanbod}\r\n\r\n{link}",
        "versie": "",
        "actie": "bewaar",
        **anders,
    }


@pytest.fixture
def redacteur() -> Medewerker:
    wie: Medewerker = maak_medewerker("common.change_mailtekst")
    wie.email = "redactie@voorbeeld.example"
    wie.save()
    return wie


@pytest.fixture
def cms(client: Client, redacteur: Medewerker) -> Client:
    client.force_login(redacteur)
    return client


@pytest.mark.parametrize("naam", NAMEN)
def test_zonder_dit_recht_is_er_niets_te_zien_en_niets_te_doen(client: Client, naam: str) -> None:
    client.force_login(maak_medewerker("participatie.view_inbreng"))
    for methode in (client.get, client.post):
        assert methode(adres(naam)).headers["Location"] == "/cms/"
    assert not Mailtekst.objects.exists()


@pytest.mark.parametrize(
    "soort", ["bestaat.niet", "hulp", "%00", "\ud800".encode("utf-8", "surrogatepass").decode("latin1")]
)
def test_een_mail_die_niet_bestaat_geeft_404(cms: Client, soort: str) -> None:
    assert cms.get(f"/cms/mailteksten/{soort}/nl/").status_code == 404
    assert cms.get(adres(taal="xx")).status_code == 404


def test_de_lijst_toont_elke_mail_en_wat_een_eigen_tekst_heeft_in_een_vast_aantal_vragen(
    cms: Client, redacteur: Medewerker, django_assert_max_num_queries: Any
) -> None:
    cms.get(adres("lijst"))
    for soort in list(alle())[:8]:
        onderwerp, tekst = soort.standaard("nl")
        Mailtekst.objects.create(soort=soort.sleutel, taal="nl", onderwerp=onderwerp, tekst=tekst, door=redacteur)
    with django_assert_max_num_queries(12):
        inhoud = cms.get(adres("lijst")).content.decode()

    assert all(f'href="{adres("mail", soort.sleutel)}"' in inhoud for soort in alle())
    assert inhoud.count("Eigen tekst") == 8


def test_een_eigen_tekst_geldt_vanaf_dan_en_gaat_na_bevestiging_weer_weg(cms: Client, redacteur: Medewerker) -> None:
    cms.post(adres(), goed())
    context = {"naam": "Noor", "titel": "Tuin", "aanbod": "Ik kom.", "link": "https://x.example/"}

    assert Mailtekst.objects.get().door == redacteur
    assert mailtekst.maak(SOORT, context, "nl")[1] == "Dag,\n\nNoor wil helpen.\n\nIk kom.\n\nhttps://x.example/\n"
    assert "Ja, terug naar de standaardtekst" in cms.get(adres("terug")).content.decode()
    assert Mailtekst.objects.exists()
    cms.post(adres("terug"))
    assert mailtekst.maak(SOORT, context, "nl")[1].startswith("Beste initiatiefnemer")


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"tekst": "{aanbod} {link} {bestaat_niet}"}, "Dit kan deze mail niet invullen: {bestaat_niet}"),
        ({"onderwerp": "{bestaat_niet}"}, "Dit kan deze mail niet invullen: {bestaat_niet}"),
        ({"tekst": "Zonder link: {aanbod}"}, "Zet dit weer in de tekst: {link}"),
        ({"tekst": "{aanbod} {link} {naam"}, "Er staat een losse accolade"),
        ({"tekst": "{aanbod} {link} {{naam}}"}, "Er staat een losse accolade"),
        ({"tekst": "{aanbod} {link} \x00"}, "ull"),
        ({"onderwerp": ""}, "verplicht"),
        ({"tekst": "{aanbod} {link}" + "x" * 10_000}, "10000"),
        ({"onderwerp": "x" * 161}, "160"),
    ],
)
def test_wat_niet_te_versturen_is_wordt_met_uitleg_geweigerd(cms: Client, anders: dict[str, str], uitleg: str) -> None:
    response = cms.post(adres(), goed(**anders))

    assert response.status_code == 200
    fouten = " ".join(str(fout) for fouten in response.context["form"].errors.values() for fout in fouten)
    assert uitleg in fouten
    assert not Mailtekst.objects.exists()


def test_een_collega_die_net_iets_veranderde_wordt_niet_overschreven(cms: Client) -> None:
    cms.post(adres(), goed())
    response = cms.post(adres(), goed(tekst="Te laat {aanbod} {link}"))

    assert "Een collega veranderde deze tekst" in response.content.decode()
    assert "Te laat" not in Mailtekst.objects.get().tekst


def test_bekijken_bewaart_niets_en_toont_de_mail_met_voorbeelden(cms: Client) -> None:
    response = cms.post(adres(), goed(actie="bekijk", tekst="Proef {naam} {stuk <b>"))
    getoond = response.context["voorbeeld"]

    assert getoond.tekst == "Proef Noor (fictief) {stuk <b>\n"
    assert "&lt;b&gt;" in getoond.html
    assert not Mailtekst.objects.exists()


def test_wie_typt_ziet_hetzelfde_voorbeeld(cms: Client) -> None:
    gegevens = cms.post(adres("voorbeeld"), {"onderwerp": "Over {titel}", "tekst": "Dag {naam}\x00\ufffe"}).json()

    assert gegevens["onderwerp"] == "Over Samen tuinieren (fictief)"
    assert "Noor (fictief)" in gegevens["html"]
    assert cms.get(adres("voorbeeld")).status_code == 405


def test_een_link_van_de_site_is_in_het_voorbeeld_een_knop_zoals_in_de_echte_mail(cms: Client) -> None:
    html = cms.post(adres("voorbeeld"), {"onderwerp": "Hulp", "tekst": "{link}"}).json()["html"]

    assert "Open de pagina" in html
    assert "voorbeeld.example/hulpaanbod" not in html


def test_een_proefmail_gaat_alleen_naar_uzelf_en_bewaart_niets(cms: Client, redacteur: Medewerker) -> None:
    cms.post(adres(), goed(actie="proef"))
    mail = Bericht.objects.get()

    assert (mail.aan, mail.onderwerp) == (redacteur.email, "Proef: Hulp bij Samen tuinieren (fictief)")
    assert not Mailtekst.objects.exists()


def test_een_eigen_tekst_die_niet_meer_past_is_te_zien_in_lijst_en_scherm(cms: Client) -> None:
    Mailtekst.objects.create(soort=SOORT, taal="nl", onderwerp="x", tekst="Zonder link {oud}")

    assert "Past niet meer" in cms.get(adres("lijst")).content.decode()
    assert "past niet meer" in cms.get(adres()).content.decode()


def test_elke_mail_is_in_elke_taal_te_openen(cms: Client) -> None:
    for soort in alle():
        assert cms.get(adres("mail", soort.sleutel, "en")).status_code == 200, soort.sleutel


def test_de_standaardteksten_hebben_hooguit_twee_tips() -> None:
    for soort in alle():
        assert tips_bij_tekst(soort.standaard("nl")[1], Tekstsoort.MAIL).aantal <= 2, soort.sleutel
    assert soort_van("bestaat.niet") is None
