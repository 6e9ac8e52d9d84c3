import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError

from participatie.formulieren.blocks import VragenBlokken
from participatie.models import FormulierPage

from .vragen import ANDERS, EMAIL, FOTOS, IN_STAPPEN, REACTIE, VERVOER, als, stap


def _blok():
    blok = VragenBlokken()
    blok.set_name("vragen")
    return blok


def _bewaar(*vragen):
    blok = _blok()
    return blok.clean(blok.normalize(list(vragen)))


def _fout(*vragen):
    with pytest.raises(StreamBlockValidationError) as fout:
        _bewaar(*vragen)
    return str(fout.value.as_json_data())


def _tekst(label, **extra):
    return "korte_tekst", {"label": label, **extra}


@pytest.mark.parametrize("label", ["???", "🙂", "!!", "—", "…"])
def test_een_label_zonder_letter_of_cijfer_wordt_geweigerd(label):
    assert "Gebruik ook letters of cijfers" in _fout(_tekst(label))


@pytest.mark.parametrize("label", ["csrfmiddlewaretoken", "Submit time", "submit_time", "SUBMIT TIME", "submit-time"])
def test_een_gereserveerd_woord_als_label_wordt_geweigerd(label):
    assert "Dit woord gebruikt het formulier zelf al" in _fout(_tekst(label))


@pytest.mark.parametrize("tweede", ["Naam", "naam", " Naam ", "NAAM"])
def test_twee_vragen_met_hetzelfde_label_worden_geweigerd(tweede):
    assert "Er is al een vraag met dit label" in _fout(_tekst("Naam"), _tekst(tweede))


@pytest.mark.parametrize("label", ["Website", "Stap", "Bord", "Hoe heet u?", "1", "Ёлка"])
def test_gewone_labels_mogen(label):
    assert _bewaar(_tekst(label))


def test_een_formulier_zonder_vraag_wordt_geweigerd():
    assert "minstens één vraag" in _fout(("uitleg", "<p>Lees dit.</p>"))


def test_een_formulier_zonder_tekstvraag_mag():
    assert _bewaar(VERVOER)


def test_een_stap_zonder_vraag_wordt_geweigerd():
    assert "De stap “Leeg” heeft nog geen vraag." in _fout(stap("Leeg"), stap("Vol"), REACTIE)
    assert "De stap “Leeg” heeft nog geen vraag." in _fout(REACTIE, stap("Leeg"), ("uitleg", "<p>x</p>"))


def test_een_voorwaarde_op_een_eerdere_keuzevraag_mag():
    assert _bewaar(*IN_STAPPEN)
    assert _bewaar(("ja_nee", {"label": "Woont u hier?"}), _tekst("Waar?", **als("woont u hier?", "JA")))
    schaal = ("schaal", {"label": "Cijfer", "punten": 5, "laag": "slecht", "hoog": "goed"})
    assert _bewaar(schaal, _tekst("Waarom?", **als("Cijfer", "1")))


def test_een_voorwaarde_noemt_de_vragen_waaruit_te_kiezen_is():
    fout = _fout(VERVOER, EMAIL, _tekst("Namelijk", **als("Bestaat niet", "Anders")))
    assert "Kies een keuzevraag die hierboven staat: “Vervoer”." in fout


def test_een_voorwaarde_op_een_latere_vraag_wordt_geweigerd():
    assert "nog geen keuzevraag vóór deze vraag" in _fout(ANDERS, VERVOER)


def test_een_voorwaarde_op_een_tekstvraag_wordt_geweigerd():
    assert "nog geen keuzevraag" in _fout(_tekst("Vervoer"), ANDERS)


def test_een_voorwaarde_noemt_de_antwoorden_waaruit_te_kiezen_is():
    fout = _fout(VERVOER, _tekst("Namelijk", **als("Vervoer", "Trein")))
    assert "Kies een antwoord van die vraag: “Lopend”, “Fiets”, “Anders”." in fout


@pytest.mark.parametrize("half", [("Vervoer", ""), ("", "Anders")])
def test_een_halve_voorwaarde_wordt_geweigerd(half):
    assert _fout(VERVOER, _tekst("Namelijk", **als(*half)))


def test_dubbele_antwoorden_en_omgekeerde_grenzen_worden_geweigerd():
    assert "twee keer" in _fout(("een_keuze", {"label": "Kleur", "keuzes": ["Rood", "rood"]}))
    assert "kleiner dan het kleinste" in _fout(("getal", {"label": "Aantal", "minimaal": 5, "maximaal": 2}))


def test_te_veel_foto_s_in_een_formulier_wordt_geweigerd():
    vragen = [("fotos", {"label": f"Foto {n}", "maximaal": 5}) for n in range(3)]
    assert "niet meer dan 10 foto" in _fout(*vragen)
    assert _bewaar(FOTOS)


def test_een_concept_mag_nog_onaf_zijn_maar_niet_verkeerd():
    blok = _blok()
    assert len(blok.clean_deferred(blok.normalize([stap("Leeg")]))) == 1
    with pytest.raises(ValidationError):
        blok.clean_deferred(blok.normalize([_tekst("???")]))


@pytest.mark.django_db
def test_een_nieuw_formulier_begint_met_drie_bruikbare_vragen():
    vragen = FormulierPage().vragen
    assert [(kind.block_type, kind.value["label"], bool(kind.value.get("verplicht"))) for kind in vragen] == [
        ("lange_tekst", "Uw reactie", True),
        ("korte_tekst", "Naam", False),
        ("email", "E-mailadres", False),
    ]
    assert _blok().clean(vragen)
