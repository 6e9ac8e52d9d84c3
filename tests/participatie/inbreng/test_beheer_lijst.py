"""De werklijst van inbreng in het CMS."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.inbreng import actions
from participatie.models import Foto, Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_thema, maak_wijk

from .cms import GEHEIM, LIJST, MODEREREN, tekst

pytestmark = pytest.mark.django_db


def vragen(client, adres):
    client.get(adres)
    with CaptureQueriesContext(connection) as gevangen:
        client.get(adres)
    return len(gevangen)


def test_de_lijst_begint_met_de_oudste_en_toont_geen_persoonsgegevens(cms, formulier):
    maak_inbreng(formulier, GEHEIM, naam="Karel Fictie")
    maak_inbreng(formulier, "<script>alert(1)</script>")
    pagina = tekst(cms.get(LIJST))
    assert pagina.index("Ik ben [naam]") < pagina.index("&lt;script&gt;alert(1)")
    assert "06 12345678" not in pagina
    assert "<script>alert(1)" not in pagina


@pytest.mark.parametrize(
    ("filter_", "verwacht"),
    [
        ("", {"nieuw", "geplaatst", "verdacht", "wijk"}),
        ("moderatie=nieuw", {"nieuw", "verdacht", "wijk"}),
        ("moderatie=geplaatst", {"geplaatst"}),
        ("antwoord=met", {"geplaatst"}),
        ("antwoord=zonder", {"nieuw", "wijk"}),
        ("antwoord=te_laat", {"wijk"}),
        ("verdacht=on", {"verdacht"}),
        ("zoek=Bijzonder+wóórd", {"nieuw"}),
        ("moderatie=onzin&project=x&wijk=999999", {"nieuw", "geplaatst", "verdacht", "wijk"}),
        ("zoek=%00&p=1e99", {"nieuw", "geplaatst", "verdacht", "wijk"}),
    ],
)
def test_filters_tonen_wat_erbij_hoort(cms, formulier, filter_, verwacht):
    rijen = {
        "nieuw": maak_inbreng(formulier, "Bijzonder wóórd"),
        "geplaatst": maak_inbreng(formulier),
        "verdacht": maak_inbreng(formulier, verdacht="Te snel"),
        "wijk": maak_inbreng(maak_formulier(beantwoord_voor="2026-01-01"), wijk=maak_wijk()),
    }
    actions.plaatsen(rijen["geplaatst"], [], None)
    actions.beantwoorden(rijen["geplaatst"], "deels", "Ja", "Team", None)
    pagina = tekst(cms.get(f"{LIJST}?{filter_}"))
    assert {naam for naam, rij in rijen.items() if rij.kenmerk in pagina} == verwacht


@pytest.mark.parametrize("naam", ["project", "formulier", "wijk"])
def test_filteren_op_project_formulier_en_wijk(cms, naam):
    inbreng, ander = maak_inbreng(wijk=maak_wijk()), maak_inbreng(wijk=maak_wijk())
    pagina = tekst(cms.get(LIJST, {naam: getattr(inbreng, f"{naam}_id")}))
    assert inbreng.kenmerk in pagina
    assert ander.kenmerk not in pagina


def test_zoeken_op_kenmerk(cms, formulier):
    inbreng, ander = maak_inbreng(formulier), maak_inbreng(formulier)
    pagina = tekst(cms.get(LIJST, {"zoek": inbreng.kenmerk[5:].lower()}))
    assert inbreng.kenmerk in pagina
    assert ander.kenmerk not in pagina


def test_zonder_recht_op_het_origineel_is_er_niets_uit_te_zoeken(client, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    inbreng = maak_inbreng(formulier, GEHEIM)
    assert inbreng.kenmerk not in tekst(client.get(LIJST, {"zoek": "06 1234"}))


def test_een_lege_stapel_is_goed_nieuws(cms):
    assert "Goed gedaan. Deze stapel is leeg." in tekst(cms.get(f"{LIJST}?moderatie=nieuw"))
    assert "Niets gevonden" in tekst(cms.get(f"{LIJST}?zoek=xyz"))
    assert "Er is nog geen inbreng" in tekst(cms.get(LIJST))


def test_de_schermen_kosten_evenveel_query_s_bij_tien_keer_zo_veel(cms, vastgelegd, stadsvragen):
    with vastgelegd():
        formulier, wijk = maak_formulier(), maak_wijk()
    gemeten = []
    for aantal in (4, 36):
        with vastgelegd():
            for _nummer in range(aantal):
                inbreng = maak_inbreng(formulier, wijk=wijk)
                Foto.objects.create(inbreng=inbreng, bestand="a.jpg", breedte=1, hoogte=1)
                actions.plaatsen(inbreng, [], None)
                actions.beantwoorden(inbreng, "deels", "Ja", "Team", None)
            maak_thema(formulier.get_parent().specific, *Inbreng.objects.all(), uitkomst="deels")
        gemeten.append([vragen(cms, adres) for adres in (LIJST, f"{LIJST}{Inbreng.objects.last().pk}/")])
    assert gemeten[0] == gemeten[1]
    # Daarvan zijn tien van aanmelden, rechten en menu, en vier tellen wat er in het menu wacht.
    lijst, inbreng_zelf = gemeten[0]
    assert lijst <= 24 + stadsvragen
    assert inbreng_zelf <= 27 + stadsvragen


def test_een_besloten_vraag_is_in_de_lijst_te_lezen_voor_wie_het_origineel_mag_zien(cms, client):
    vraag = {"sleutel": "v", "label": "Uw vraag", "soort": "lange_tekst", "waarde": "x", "openbaar": False}
    besloten = maak_formulier(openbaar=False)
    maak_inbreng(besloten, invoer=[{**vraag, "weergave": "Wanneer komt de brug? Bel 06 12345678."}])
    assert "Wanneer komt de brug? Bel [telefoonnummer]." in tekst(cms.get(LIJST))
    client.force_login(maak_medewerker(MODEREREN, naam="zonder origineel"))
    zonder = tekst(client.get(LIJST))
    assert "Geen openbare tekst" in zonder
    assert "brug" not in zonder
