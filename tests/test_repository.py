"""De map zoals een andere gemeente haar vindt: volledig, geldig, en zonder dode verwijzingen."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command
from jsonschema import Draft202012Validator

MAP = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((MAP / "tests" / "publiccode.schema.json").read_text())
BLADEN = sorted([*MAP.glob("*.md"), *(MAP / "docs").glob("*.md"), *(MAP / "requirements").glob("*.md")])


def lees(naam: str) -> str:
    return (MAP / naam).read_text()


def publiccode() -> dict:
    return yaml.safe_load(lees("publiccode.yml"))


def gebreken(beschrijving: dict) -> list[str]:
    return [fout.json_path for fout in Draft202012Validator(SCHEMA).iter_errors(beschrijving)]


def test_publiccode_voldoet_aan_de_standaard():
    Draft202012Validator.check_schema(SCHEMA)
    assert gebreken(publiccode()) == []


@pytest.mark.parametrize(
    ("deel", "waarde", "waar"),
    [
        ("developmentStatus", "af", "$.developmentStatus"),
        ("releaseDate", "gisteren", "$.releaseDate"),
        ("maintenance", {"type": "internal"}, "$.maintenance"),
        ("legal", {"license": "geen"}, "$.legal.license"),
    ],
)
def test_een_fout_in_publiccode_valt_op(deel, waarde, waar):
    assert waar in gebreken({**publiccode(), deel: waarde})


def test_versie_en_licentie_zijn_overal_gelijk():
    project = tomllib.loads(lees("pyproject.toml"))["project"]
    assert publiccode()["softwareVersion"] == project["version"]
    assert publiccode()["legal"]["license"] == project["license"] == "EUPL-1.2"


def test_de_licentietekst_is_volledig():
    tekst = lees("LICENSE")
    assert tekst.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert re.findall(r"^(\d+)\. ", tekst, re.MULTILINE) == [str(nummer) for nummer in range(1, 16)]
    assert "Reciprocity (LiLiQ-R+)" in tekst
    assert tekst.rstrip().endswith("require the production of a new\nEUPL version.")


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: str(blad.relative_to(MAP)))
def test_elke_verwijzing_in_een_blad_bestaat(blad):
    doelen = re.findall(r"\]\((?!https?://|#)([^)#]+)", blad.read_text())
    assert [doel for doel in doelen if not (blad.parent / doel).exists()] == []


def test_de_inhoudsopgave_van_docs_noemt_elk_blad():
    inhoud = lees("docs/README.md")
    bladen = [blad.name for blad in (MAP / "docs").glob("*.md") if blad.name != "README.md"]
    assert [naam for naam in bladen if f"({naam})" not in inhoud] == []


def test_de_readme_is_kort_en_noemt_bestaande_mappen():
    regels = lees("README.md").splitlines()
    assert len(regels) <= 90
    mappen = re.findall(r"^\| `([\w/]+)/`", "\n".join(regels), re.MULTILINE)
    assert len(mappen) >= 7
    assert [naam for naam in mappen if not (MAP / naam).is_dir()] == []


def test_elke_instelling_uit_de_readme_staat_in_het_voorbeeld():
    voorbeeld = set(re.findall(r"^#?([A-Z_]+)=", lees(".env.example"), re.MULTILINE))
    tabel = re.search(r"\| Variabele.*?\n\n", lees("README.md"), re.DOTALL)
    genoemd = set(re.findall(r"`([A-Z][A-Z_]{3,})`", tabel.group())) if tabel else set()
    assert genoemd - voorbeeld == set()
    assert len(genoemd) >= 8


def test_het_wijzigingsblad_begint_met_wat_nog_niet_is_uitgebracht():
    koppen = re.findall(r"^## (.+)$", lees("CHANGELOG.md"), re.MULTILINE)
    assert koppen[0] == "[Nog niet uitgebracht]"


def test_de_engelse_vertaling_is_compleet(capsys):
    call_command("berichten", "controleer")
    assert "alles vertaald" in capsys.readouterr().out
