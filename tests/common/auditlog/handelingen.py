"""Van elke handeling van een medewerker één proef: klaarzetten, en dan wat die medewerker doet."""

from collections.abc import Callable
from typing import Any

from participatie.bewaren.actions import inzage_geven, verwijdering_uitvoeren, verzoek_doen
from participatie.inbreng import actions as inbreng
from participatie.inbreng.redactie import concept
from participatie.models import Correctie
from participatie.papier import actions as papier
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker

Doe = Callable[[], Any]
# Naam van het werkwoord -> (welke regel het nalaat, wat klaar te zetten is).
PROEVEN: dict[str, tuple[str, Callable[[Any], Doe]]] = {}
# Namen en woorden die nergens in het logboek horen te komen.
GEHEIM = "Merelda"
MERKEN = (GEHEIM, "geheim@voorbeeld.test", "0687654321")


def proef(werkwoord: str, actie: str) -> Callable[[Callable[[Any], Doe]], Callable[[Any], Doe]]:
    """Meld een proef aan; de functie zet alles klaar en geeft wat de medewerker daarna doet."""

    def bewaar(functie: Callable[[Any], Doe]) -> Callable[[Any], Doe]:
        PROEVEN[werkwoord] = (actie, functie)
        return functie

    return bewaar


def van(werkwoord: str, actie: str, klaar: Callable[[], Any], doe: Callable[[Any, Any], Any]) -> None:
    """Meld een proef van één regel aan: wat klaar te zetten is, en wat de medewerker daarmee doet."""

    def maak(wie: Any) -> Doe:
        record = klaar()
        return lambda: doe(record, wie)

    proef(werkwoord, actie)(maak)


def bijdrage(**velden: Any) -> Any:
    """Inbreng vol gegevens die niet mogen lekken."""
    return maak_inbreng(tekst=f"{GEHEIM} belt op 0687654321", naam=GEHEIM, email="geheim@voorbeeld.test", **velden)


def _afgewezen() -> Any:
    rij = bijdrage()
    inbreng.niet_plaatsen(rij, f"{GEHEIM} staat erin.", None)
    return rij


def _geplaatst() -> Any:
    rij = bijdrage()
    inbreng.plaatsen(rij, concept(rij), None)
    return rij


def _tweede_blik() -> Any:
    rij = _afgewezen()
    inbreng.vraag_tweede_blik(rij, f"{GEHEIM} is het oneens.")
    return rij


def _beantwoord(rij: Any) -> Any:
    return inbreng.beantwoorden(rij, "overgenomen", f"Dag {GEHEIM}", "Team", None)


I = "participatie.inbreng.actions."  # noqa: E741
van(f"{I}moderatie.plaatsen", "inbreng_geplaatst", bijdrage, lambda r, wie: inbreng.plaatsen(r, concept(r), wie))
van(f"{I}moderatie.plaatsen_alle", "inbreng_geplaatst", bijdrage, lambda r, wie: inbreng.plaatsen_alle([r], wie))
van(
    f"{I}moderatie.niet_plaatsen",
    "inbreng_niet_geplaatst",
    bijdrage,
    lambda r, wie: inbreng.niet_plaatsen(r, f"{GEHEIM} staat erin.", wie),
)
van(
    f"{I}moderatie.niet_plaatsen_alle",
    "inbreng_niet_geplaatst",
    bijdrage,
    lambda r, wie: inbreng.niet_plaatsen_alle([r], "Reclame.", wie),
)
van(f"{I}moderatie.verbergen", "inbreng_verborgen", _geplaatst, lambda r, wie: inbreng.verbergen(r, GEHEIM, wie))
van(f"{I}moderatie.herstellen", "inbreng_hersteld", _afgewezen, lambda r, wie: inbreng.herstellen(r, wie))
van(
    f"{I}antwoord.beantwoorden",
    "inbreng_beantwoord",
    bijdrage,
    lambda r, wie: inbreng.beantwoorden(r, "overgenomen", f"Dag {GEHEIM}", "Team", wie),
)
van(
    f"{I}antwoord.uitvoering_zetten",
    "inbreng_uitvoering",
    bijdrage,
    lambda r, wie: inbreng.uitvoering_zetten(r, "ingepland", f"Voor {GEHEIM}", wie),
)
van(
    f"{I}heroverweging.alsnog_plaatsen",
    "inbreng_heroverwogen",
    _tweede_blik,
    lambda r, wie: inbreng.alsnog_plaatsen(r, concept(r), f"Sorry {GEHEIM}", wie),
)
van(
    f"{I}heroverweging.laten_zoals_het_is",
    "inbreng_heroverwogen",
    _tweede_blik,
    lambda r, wie: inbreng.laten_zoals_het_is(r, f"Nee {GEHEIM}", wie),
)


@proef(f"{I}antwoord.antwoorden_intrekken", "inbreng_antwoord_ingetrokken")
def _intrekken(wie: Any) -> Doe:
    rij = bijdrage()
    _beantwoord(rij)
    rij.refresh_from_db()
    return lambda: inbreng.antwoorden_intrekken(rij, wie)


@proef(f"{I}ongedaan.ongedaan_maken", "inbreng_hersteld")
def _ongedaan(wie: Any) -> Doe:
    rij = bijdrage()
    gedaan = inbreng.plaatsen(rij, concept(rij), None)
    return lambda: inbreng.ongedaan_maken([gedaan.pk], wie)


@proef(f"{I}indienen.indienen", "inbreng_overgetypt")
def _overgetypt(wie: Any) -> Doe:
    formulier = maak_formulier()
    return lambda: bijdrage(formulier=formulier, kanaal="papier", getypt_door=wie)


# --- papier en verzoeken ------------------------------------------------------------------------


def _getypt(wie: Any) -> Any:
    return bijdrage(kanaal="papier", getypt_door=wie)


@proef("participatie.papier.actions.verbeteren.voorstellen", "correctie_voorgesteld")
def _voorstellen(wie: Any) -> Doe:
    rij = _getypt(wie)
    na = [{**deel, "weergave": "Een bank.", "waarde": "Een bank."} for deel in rij.invoer]
    return lambda: papier.voorstellen(rij, na, f"{GEHEIM} verkeerd gelezen", wie)


def _correctie() -> Correctie:
    collega = maak_medewerker("participatie.moderate_inbreng", "participatie.view_origineel")
    rij = _getypt(collega)
    na = [{**deel, "weergave": "Een bank.", "waarde": "Een bank."} for deel in rij.invoer]
    return papier.voorstellen(rij, na, f"{GEHEIM} verkeerd gelezen", collega)


P = "participatie.papier.actions.verbeteren."
van(f"{P}goedkeuren", "inbreng_gecorrigeerd", _correctie, lambda c, wie: papier.goedkeuren(c, wie))
van(f"{P}afwijzen", "correctie_afgewezen", _correctie, lambda c, wie: papier.afwijzen(c, wie))
B = "participatie.bewaren.actions.verzoeken."
van(
    f"{B}inzage_geven",
    "verzoek_inzage",
    lambda: verzoek_doen(bijdrage(), "inzage"),
    lambda v, wie: inzage_geven(v, wie),
)
van(
    f"{B}verwijdering_uitvoeren",
    "verzoek_verwijdering",
    lambda: verzoek_doen(bijdrage(), "verwijdering"),
    lambda v, wie: verwijdering_uitvoeren(v, wie, alles=True),
)
