"""Een redacteur bouwt de boom: fouten staan waar ze zitten, en een half werk is als concept te bewaren."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from initiatieven.models import ToolkitPage
from initiatieven.toolkit.blocks import Boomblok
from tests.adressen import ELKE_ROL, als_rol
from tests.fabriek_toolkit import antwoord, maak_instrument, maak_toolkit, vraag

pytestmark = pytest.mark.django_db


def keur(*vragen: Any, concept: bool = False) -> dict[int, Any]:
    """De fouten per vraag; leeg als de boom goed is."""
    blok = Boomblok()
    blok.set_name("boom")
    waarde = blok.normalize(list(vragen))
    try:
        blok.clean_deferred(waarde) if concept else blok.clean(waarde)
    except ValidationError as fout:
        return fout.as_json_data()["blockErrors"]  # type: ignore[attr-defined]
    return {}


def bij_antwoord(fouten: dict[int, Any], plek: int, rij: int) -> str:
    """De tekst bij “Ga naar vraag” van dit antwoord."""
    antwoorden = fouten[plek]["blockErrors"]["antwoorden"]["blockErrors"]
    return str(antwoorden[rij]["blockErrors"]["naar_vraag"]["messages"])


def test_een_goede_boom_wordt_aangenomen():
    geld = maak_instrument()
    assert (
        keur(
            vraag(1, antwoord("Ja", geld), antwoord("Nee", naar=2)), vraag(2, antwoord("A", geld), antwoord("B", geld))
        )
        == {}
    )


def test_een_kring_staat_bij_het_antwoord_dat_haar_maakt_ook_in_een_concept():
    geld = maak_instrument()
    boom = (
        vraag(1, antwoord("Ja", geld), antwoord("Nee", naar=2)),
        vraag(2, antwoord("A", geld), antwoord("B", naar=1)),
    )
    for concept in (False, True):
        fouten = keur(*boom, concept=concept)
        assert list(fouten) == [1]
        assert "1 → 2 → 1" in bij_antwoord(fouten, 1, 1)


def test_wat_nog_niet_af_is_mag_in_een_concept_en_niet_op_de_site():
    geld = maak_instrument()
    boom = (
        vraag(1, antwoord("Ja", geld), antwoord("Nee", naar=5)),
        vraag(2, antwoord("A", geld), antwoord("B")),
    )
    assert keur(*boom, concept=True) == {}
    fouten = keur(*boom)
    assert "Er is geen vraag 5." in bij_antwoord(fouten, 0, 1)
    assert "kies een instrument" in bij_antwoord(fouten, 1, 1)
    assert "Geen enkel antwoord leidt naar deze vraag" in str(fouten[1]["blockErrors"]["nummer"])


def test_een_nummer_komt_een_keer_voor():
    geld = maak_instrument()
    twee = (antwoord("A", geld), antwoord("B", geld))
    assert "Er is al een vraag 1" in str(keur(vraag(1, *twee), vraag(1, *twee))[1]["blockErrors"]["nummer"])


def test_een_vraag_heeft_minstens_twee_antwoorden():
    assert keur(vraag(1, antwoord("Enige", maak_instrument())))


def formulier(toolkit: Any, *vragen: Any, **ook: str) -> dict[str, Any]:
    """Wat de editor verstuurt."""

    def lijst(rijen: list[Any]) -> dict[str, str]:
        # Een ListBlock verstuurt zijn rijen zoals een StreamField, zonder soort.
        velden = streamfield([("item", rij) for rij in rijen])
        return {naam: waarde for naam, waarde in velden.items() if not naam.endswith("-type")}

    def een(velden: dict[str, Any]) -> dict[str, Any]:
        antwoorden = [
            {**rij, "naar_vraag": rij["naar_vraag"] or "", "instrumenten": lijst([i.pk for i in rij["instrumenten"]])}
            for rij in velden["antwoorden"]
        ]
        return {**velden, "antwoorden": lijst(antwoorden)}

    return nested_form_data(
        {
            "title": toolkit.title,
            "slug": toolkit.slug,
            "samenvatting": toolkit.samenvatting,
            "boom": streamfield([(soort, een(velden)) for soort, velden in vragen]),
            "comments": inline_formset([]),
            **ook,
        }
    )


PUBLICEER = {"action-publish": "action-publish"}


def bewaar(client: Any, toolkit: Any, *vragen: Any, **ook: str) -> Any:
    return client.post(f"/cms/pages/{toolkit.pk}/edit/", formulier(toolkit, *vragen, **ook))


def test_de_webredactie_verandert_de_boom_en_krijgt_bij_een_kring_een_heldere_fout(client):
    toolkit, geld = maak_toolkit(), maak_instrument()
    als_rol(client, "Webredactie")
    goed = (vraag(1, antwoord("Ja", geld), antwoord("Nee", geld)),)
    assert bewaar(client, toolkit, *goed, **PUBLICEER).status_code == 302
    assert [blok.value["vraag"] for blok in ToolkitPage.objects.get().boom] == ["Vraag nummer 1?"]
    kring = (vraag(1, antwoord("Ja", geld), antwoord("Nee", naar=1)),)
    response = bewaar(client, toolkit, *kring, **PUBLICEER)
    assert response.status_code == 200
    assert "Zo komt iemand weer bij een eerdere vraag uit" in response.content.decode()
    assert ToolkitPage.objects.get().boom[0].value["antwoorden"][1]["naar_vraag"] is None


@pytest.mark.parametrize("rol", [rol for rol in ELKE_ROL if rol not in ("Beheerder", "Webredactie")])
def test_wie_geen_webredactie_is_verandert_de_menukaart_niet(client, rol):
    toolkit, instrument = maak_toolkit(), maak_instrument()
    als_rol(client, rol)
    for pagina in (toolkit, instrument):
        for pad in (f"/cms/pages/{pagina.pk}/edit/", f"/cms/pages/{pagina.pk}/delete/"):
            assert client.get(pad).status_code == 302, pad
    assert bewaar(client, toolkit, vraag(1), **PUBLICEER).status_code == 302
    assert len(ToolkitPage.objects.get().boom) == 0


def test_een_instrument_heeft_een_pagina_of_een_andere_site_en_niet_allebei():
    instrument = maak_instrument(website="https://elders.voorbeeld/")
    instrument.full_clean()
    instrument.naar_id = maak_toolkit().pk
    with pytest.raises(ValidationError, match="niet allebei"):
        instrument.full_clean()
