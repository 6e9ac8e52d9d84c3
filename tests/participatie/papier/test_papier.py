import io
from datetime import date, datetime, timedelta

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from django.utils import timezone

from home.models import Gemeente
from participatie.models import FormulierPage
from participatie.papier import inhoud, pdf
from tests.fabriek import maak_formulier, maak_home, maak_medewerker, maak_wijk

from .balie import MODEREREN, VRAGEN

pytestmark = pytest.mark.django_db
VORIGE_MAAND, MORGEN = timezone.now() - timedelta(days=30), timezone.now() + timedelta(days=1)
ALLE = [
    ("stap", {"titel": "Het plein", "inleiding": "Over hoe u het plein gebruikt."}),
    *VRAGEN,
    ("uitleg", '<p>Lees <a href="https://voorbeeld.nl/plan">het plan</a>.</p><ul><li>Eerst dit</li></ul>'),
    ("getal", {"label": "Hoeveel minuten?", "minimaal": 0, "maximaal": 60}),
    ("datum", {"label": "Welke dag?"}),
    ("plaats", {"label": "Waar is het?"}),
    ("meer_keuzes", {"label": "Wat doet u?", "keuzes": ["Lopen", "Zitten"]}),
    ("ja_nee", {"label": "Komt u vaak?"}),
    ("schaal", {"label": "Hoe prettig?", "punten": 5, "laag": "vervelend", "hoog": "fijn"}),
    ("telefoon", {"label": "Telefoon"}),
]


def papier(client, formulier, **koppen):
    return client.get(formulier.url.replace("http://testserver", "") + "papier/", headers=koppen)


def tekst_van(bestand: bytes) -> str:
    document = pypdfium2.PdfDocument(bestand)
    return " ".join(" ".join(blad.get_textpage().get_text_bounded() for blad in document).split())


def drukwerk(formulier, **velden) -> str:
    for naam, waarde in velden.items():
        setattr(formulier, naam, waarde)
    return tekst_van(pdf.formulier(inhoud.gegevens(formulier), 0))


def vers(**velden):
    return FormulierPage.objects.get(pk=maak_formulier(**velden).pk)


def test_elke_vraag_staat_op_papier_met_het_nummer_van_de_site(client):
    maak_wijk(naam="Oude Stad")
    formulier = vers(vragen=ALLE)
    antwoord = papier(client, formulier)
    assert antwoord["Content-Type"] == "application/pdf"
    tekst = tekst_van(antwoord.content)
    site = client.get(formulier.url).content.decode()
    labels = [kind.value["label"] for kind in formulier.vragen if kind.block.is_vraag]
    for nummer, label in enumerate(labels, start=1):
        assert f"{nummer}. {label}" in tekst
        if label != "Namelijk" or "Namelijk" in site:
            assert f'<span class="nl-form-field__number">{nummer}.</span> {label.replace(chr(39), "&#x27;")}' in site


@pytest.mark.parametrize(
    "deel",
    [
        "Het plein Over hoe u het plein gebruikt.",
        "2. Namelijk Alleen invullen als u bij vraag 1 ‘Anders’ heeft gekozen.",
        "6. Naam (niet verplicht)",
        "Kruis één vakje aan. Lopend Fiets Anders",
        "U kunt meer vakjes aankruisen. Lopen Zitten",
        "Oude Stad",
        "Stuur hooguit 2 foto’s mee in de envelop. Schrijf achterop: vraag 5.",
        "Een getal van 0 tot en met 60.",
        "dag maand jaar",
        "In woorden, bijvoorbeeld een straat of een hoek.",
        "1: vervelend 5: fijn 1 2 3 4 5",
        "Lees het plan (https://voorbeeld.nl/plan). • Eerst dit",
        "Wij lezen alles.",
        "Doel: Het plan verbeteren.",
        "12 maanden",
        "Bladzijde 1 van",
        "Dan krijgt u kenmerk en code per e-mail.",
    ],
)
def test_op_papier_staat_ook(deel):
    maak_wijk(naam="Oude Stad")
    assert deel in drukwerk(vers(vragen=ALLE))


def test_zonder_vraag_om_naam_of_mail_is_daar_ook_op_papier_geen_plek_voor():
    tekst = drukwerk(vers(vragen=VRAGEN[:3]))
    assert "Naam" not in tekst.replace("uw naam", "")
    assert "per e-mail" not in tekst
    assert "envelop" not in tekst


def test_de_pdf_is_toegankelijk_en_de_code_wijst_naar_het_formulier():
    formulier = vers(vragen=ALLE)
    bestand = pdf.formulier(inhoud.gegevens(formulier), 0)
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        assert open_pdf.Root.MarkInfo.Marked
        assert str(open_pdf.Root.Lang) == "nl"
        with open_pdf.open_metadata() as gegevens:
            assert gegevens["pdfuaid:part"] == "1"
            assert gegevens["dc:title"] == formulier.title
        soorten = list(_soorten(open_pdf.Root.StructTreeRoot))
    assert [soorten.count(soort) for soort in ("/H1", "/H2", "/Figure")] == [1, 4, 1]
    assert soorten.count("/H3") == 14
    gelezen = zxingcpp.read_barcodes(pypdfium2.PdfDocument(bestand)[0].render(scale=2).to_pil())
    assert [code.text for code in gelezen] == [inhoud.gegevens(formulier)["adres"]]


def _soorten(knoop):
    if isinstance(knoop, pikepdf.Array):
        for kind in knoop:
            yield from _soorten(kind)
    elif isinstance(knoop, pikepdf.Dictionary):
        yield str(knoop.get("/S", ""))
        if "/K" in knoop:
            yield from _soorten(knoop["/K"])


@pytest.mark.parametrize(
    ("post", "bezoek", "kop", "regel"),
    [
        ("Postbus 1\n2000 AA", "Plein 2", "Stuur dit formulier naar", "Postbus 1"),
        ("", "Plein 2", "Lever dit formulier in bij", "Plein 2"),
        ("", "", "Bel ons voor het adres", "14 000"),
    ],
)
def test_het_retouradres_is_het_beste_dat_er_is(post, bezoek, kop, regel):
    formulier = vers(vragen=VRAGEN)
    site = maak_home().get_site()
    Gemeente.objects.update_or_create(site=site, defaults={"postadres": post, "bezoekadres": bezoek})
    tekst = drukwerk(formulier)
    assert kop in tekst
    assert regel in tekst


def test_de_laatste_dag_en_de_belofte_staan_erop():
    sluit = timezone.make_aware(datetime(2027, 1, 10))
    tekst = drukwerk(vers(vragen=VRAGEN, sluit_op=sluit), beantwoord_voor=date(2027, 2, 1))
    assert "uiterlijk op zaterdag 9 januari 2027" in tekst
    assert "U krijgt antwoord uiterlijk op maandag 1 februari 2027." in tekst
    tekst = drukwerk(vers(vragen=VRAGEN), antwoord_weken=4)
    assert "U kunt dit formulier altijd sturen." in tekst
    assert "U krijgt antwoord binnen 4 weken nadat wij dit formulier hebben ontvangen." in tekst


def test_een_onveranderd_formulier_wordt_niet_nog_eens_verstuurd(client):
    formulier = vers(vragen=VRAGEN)
    versie = papier(client, formulier)["ETag"]
    assert papier(client, formulier, if_none_match=versie).status_code == 304
    formulier.title = "Een ander formulier"
    formulier.save()
    assert papier(client, formulier, if_none_match=versie).status_code == 200


def test_de_pdf_wordt_een_keer_gezet(monkeypatch):
    formulier = vers(vragen=VRAGEN)
    eerst = pdf.formulier(inhoud.gegevens(formulier), 0)
    monkeypatch.setattr(pdf, "zet", lambda *_args, **_kwargs: b"")
    assert pdf.formulier(inhoud.gegevens(formulier), 0) == eerst


def test_papier_is_er_voor_de_opening_en_na_de_sluiting_alleen_voor_medewerkers(client):
    straks = vers(vragen=VRAGEN, opent_op=MORGEN)
    voorbij = vers(vragen=VRAGEN, opent_op=VORIGE_MAAND, sluit_op=VORIGE_MAAND + timedelta(days=1))
    assert papier(client, straks).status_code == 200
    assert "Op papier invullen (pdf)" in client.get(straks.url).content.decode()
    assert papier(client, voorbij).status_code == 302
    assert "Op papier invullen (pdf)" not in client.get(voorbij.url).content.decode()
    client.force_login(maak_medewerker(MODEREREN))
    assert papier(client, voorbij).status_code == 200


def test_wat_iemand_intypt_wordt_nooit_opmaak_en_lange_teksten_passen():
    gek = '#panic("x") *vet* $a$ <b> @bron \\'
    vragen = [
        ("lange_tekst", {"label": gek, "uitleg": gek * 10, "verplicht": True}),
        ("een_keuze", {"label": "Veel", "keuzes": [f"Antwoord {n} " + "woord " * 25 for n in range(40)]}),
    ]
    tekst = drukwerk(vers(vragen=vragen, title="Heel lange titel " * 10, vervolg="Wij lezen alles. " * 30))
    assert f"1. {gek}" in tekst
    assert "Antwoord 39" in tekst


def test_papier_wordt_alleen_opgehaald_nooit_verstuurd(client):
    formulier = vers(vragen=VRAGEN)
    assert client.post(formulier.url.replace("http://testserver", "") + "papier/").status_code == 405
