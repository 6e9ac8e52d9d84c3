"""De indeling van het huis: imports lopen één kant op, nergens in een kring, en geen bestand wordt te lang."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[1]
LANGSTE = 250

# Wat elk deel mag gebruiken, behalve zichzelf; de volgorde van onder naar boven.
MAG = {
    "stadmaken.rechthoek": set(),
    "stadmaken.common": {"stadmaken.rechthoek"},
    "stadmaken.settings": {"stadmaken.rechthoek"},
    "participatie": {"stadmaken.common"},
    "initiatieven": {"stadmaken.common", "participatie"},
    "home": {"stadmaken.common", "participatie", "initiatieven"},
    "search": {"stadmaken.common", "participatie", "initiatieven"},
    "stadmaken.urls": {"stadmaken.common", "participatie", "initiatieven", "home", "search"},
    "stadmaken.wsgi": {"stadmaken.common", "stadmaken.settings"},
    "stadmaken.webserver": {"stadmaken.wsgi"},
}


def _bronnen() -> dict[str, Path]:
    bronnen = {}
    for basis in (WORTEL / "site", WORTEL):
        mappen = ["stadmaken"] if basis.name == "site" else ["home", "participatie", "initiatieven", "search"]
        for pad in (pad for map_ in mappen for pad in (basis / map_).rglob("*.py") if "migrations" not in pad.parts):
            delen = pad.relative_to(basis).with_suffix("").parts
            bronnen[".".join(delen[:-1] if delen[-1] == "__init__" else delen)] = pad
    return bronnen


BRONNEN = _bronnen()


def _deel(module: str) -> str | None:
    """Bij welk deel van het huis een module hoort."""
    return next((deel for deel in MAG if module == deel or module.startswith(f"{deel}.")), None)


def _doelen(knoop: ast.stmt, module: str, pad: Path) -> Iterator[str]:
    if isinstance(knoop, ast.Import):
        yield from (naam.name for naam in knoop.names)
    elif isinstance(knoop, ast.ImportFrom):
        basis = knoop.module or ""
        if knoop.level:
            ouders = module.split(".") if pad.name == "__init__.py" else module.split(".")[:-1]
            ouder = ".".join(ouders[: len(ouders) - knoop.level + 1])
            basis = f"{ouder}.{basis}".rstrip(".")
        # “from . import x” haalt een module op als x er een is, en anders een naam uit het pakket.
        yield from (f"{basis}.{naam.name}" if f"{basis}.{naam.name}" in BRONNEN else basis for naam in knoop.names)


def _imports(module: str, *, alleen_bij_laden: bool) -> set[str]:
    boom = ast.parse(BRONNEN[module].read_text(encoding="utf-8"))
    knopen = boom.body if alleen_bij_laden else ast.walk(boom)
    doelen = {doel for knoop in knopen for doel in _doelen(knoop, module, BRONNEN[module])}  # type: ignore[arg-type]
    return doelen - {module}


def verboden(module: str, doelen: set[str]) -> set[str]:
    """De imports van `module` die tegen de richting in gaan."""
    eigen = _deel(module)
    return {
        doel for doel in doelen if (deel := _deel(doel)) and deel != eigen and deel not in MAG.get(eigen or "", set())
    }


@pytest.mark.parametrize("module", sorted(BRONNEN))
def test_imports_lopen_een_kant_op(module):
    fout = verboden(module, _imports(module, alleen_bij_laden=False))
    assert not fout, f"{module} mag dit niet gebruiken: {', '.join(sorted(fout))}"


def test_elke_module_hoort_bij_een_deel_van_het_huis():
    los = {module for module in BRONNEN if _deel(module) is None} - {"stadmaken"}
    assert not los, f"Onbekend deel: {los}. Zet het in MAG, met wat het mag gebruiken."


def test_geen_import_loopt_in_een_kring():
    kaart = {module: _imports(module, alleen_bij_laden=True) & BRONNEN.keys() for module in BRONNEN}
    try:
        TopologicalSorter(kaart).prepare()
    except CycleError as fout:
        pytest.fail("Een kring van imports: " + " → ".join(fout.args[1]))


@pytest.mark.parametrize("module", sorted(BRONNEN))
def test_geen_bestand_is_langer_dan_te_overzien(module):
    regels = len(BRONNEN[module].read_text(encoding="utf-8").splitlines())
    assert regels <= LANGSTE, f"{BRONNEN[module].name} heeft {regels} regels; splits het naar begrip"


def test_een_import_de_verkeerde_kant_op_wordt_gezien():
    assert verboden("stadmaken.common.post", {"participatie.models"}) == {"participatie.models"}
    assert verboden("participatie.models", {"home.models", "initiatieven.models", "stadmaken.common.post"}) == {
        "home.models",
        "initiatieven.models",
    }
    assert not verboden("home.models", {"participatie.models", "django.db"})
