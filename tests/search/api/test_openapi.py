"""De beschrijving klopt: volgens haar eigen standaard, volgens de overheid, en volgens de antwoorden zelf."""

import re
from types import SimpleNamespace

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, strategies
from hypothesis import settings as instelling
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis.generation import GenerationMode

from search.api.bronnen import BRONNEN
from search.api.openapi import document as maak_document
from search.api.v1 import api

VOORBEELDEN = 120
RUSTIG = instelling(
    max_examples=VOORBEELDEN,
    # Steeds dezelfde vragen, hoe druk de machine ook is.
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CAMEL = re.compile(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*")


@pytest.fixture
def document(db, vraag):
    return vraag("/openapi.json").json()


def acties(document):
    return [(pad, actie) for pad, wegen in document["paths"].items() for actie in wegen.values()]


def test_de_beschrijving_voldoet_aan_openapi_3_1(document):
    assert document["openapi"].startswith("3.1")
    assert [str(fout) for fout in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_zij_voldoet_aan_de_regels_van_de_overheid(document):
    """De regels van NLgov REST API Design Rules 2.1 die uit het document zijn te zien."""
    info = document["info"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", info["version"])
    assert {"name", "url"} <= set(info["contact"])
    assert info["license"]["identifier"] == "CC0-1.0"
    assert document["servers"][0]["url"] == "https://doemee.test/api/v1"
    assert len(acties(document)) == 2 * len(BRONNEN)
    assert len({actie["operationId"] for _pad, actie in acties(document)}) == 2 * len(BRONNEN)
    for pad, actie in acties(document):
        assert re.fullmatch(r"(/[a-z-]+)(/\{[a-z]+\})?", pad)
        assert all(CAMEL.fullmatch(parameter["name"]) for parameter in actie["parameters"])
        for status, antwoord in actie["responses"].items():
            assert "API-Version" in antwoord["headers"]
            assert int(status) < 400 or list(antwoord["content"]) == ["application/problem+json"]
        assert {"200", "400", "404"} <= set(actie["responses"])
    for naam, schema in document["components"]["schemas"].items():
        assert all(CAMEL.fullmatch(veld) for veld in schema["properties"]), naam
    assert {"status", "title", "detail"} <= set(document["components"]["schemas"]["Probleem"]["properties"])


def test_wie_een_e_mailadres_opgeeft_staat_daarmee_in_de_beschrijving(db, vraag):
    from stadmaken.common.gemeente import gemeente

    gegevens = gemeente()
    gegevens.email = "opendata@voorbeeld.test"
    gegevens.save()
    assert vraag("/openapi.json").json()["info"]["contact"]["email"] == "opendata@voorbeeld.test"


def test_elk_veld_elk_filter_en_elk_antwoord_heeft_uitleg_en_een_voorbeeld(document):
    for _pad, actie in acties(document):
        assert actie["summary"]
        assert actie["description"]
        assert all(parameter["description"] for parameter in actie["parameters"])
        assert all("example" in parameter for parameter in actie["parameters"])
        assert "example" in actie["responses"]["200"]["content"]["application/json"]
    for bron in BRONNEN:
        assert all(veld.description and veld.examples for veld in bron.rij.model_fields.values()), bron.naam


def test_elk_voorbeeld_klopt_met_zijn_eigen_beschrijving(document):
    for pad, actie in acties(document):
        inhoud = actie["responses"]["200"]["content"]["application/json"]
        schema = {**inhoud["schema"], "components": document["components"]}
        assert [fout.message for fout in Draft202012Validator(schema).iter_errors(inhoud["example"])] == [], pad
        for parameter in actie["parameters"]:
            assert Draft202012Validator(parameter["schema"]).is_valid(parameter["example"]), parameter["name"]


def test_elk_voorbeeld_van_een_filter_werkt(document, vraag):
    for pad, actie in acties(document):
        if "{" not in pad:
            reeks = "&".join(f"{parameter['name']}={parameter['example']}" for parameter in actie["parameters"])
            assert vraag(f"{pad}?{reeks}").status_code == 200, reeks


@pytest.fixture
def _verbinding_blijft():
    """Een echt verzoek sluit daarna de verbinding, en daarmee de transactie van de test."""
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    yield
    for signaal in (request_started, request_finished):
        signaal.connect(close_old_connections)


@pytest.fixture
def beschreven():
    """De API zoals schemathesis haar bevraagt."""
    gegevens = SimpleNamespace(naam="Gemeente", sitenaam="Samen Stadmaken", email="")
    schema = schemathesis.openapi.from_dict(maak_document(api, gegevens, BRONNEN))
    schema.app = get_wsgi_application()
    return schema


@pytest.mark.usefixtures("_verbinding_blijft")
@pytest.mark.parametrize("soort", list(GenerationMode), ids=lambda soort: soort.value)
def test_een_programma_dat_alles_probeert_vindt_geen_fout(stad, beschreven, settings, soort):
    """Geldige en ongeldige vragen uit de beschrijving; elk antwoord moet bij de beschrijving passen."""
    settings.API_VERZOEKEN_PER_MINUUT = 10**9
    vragen = [gelezen.ok().as_strategy(generation_mode=soort) for gelezen in beschreven.get_all_operations()]
    gedaan = []

    @RUSTIG
    @given(strategies.data())
    def probeer(data):
        case = data.draw(data.draw(strategies.sampled_from(vragen)))
        case.call_and_validate(headers={"Accept-Encoding": "identity", "Host": "testserver"})
        gedaan.append(case.operation.label)

    probeer()
    assert len(set(gedaan)) > len(vragen) // 2
