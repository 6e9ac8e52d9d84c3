"""De proeven van toezeggingen, wijkcontracten, wijkplatforms en projectteams."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from participatie.platforms import actions as platforms
from participatie.platforms.actions import leden
from participatie.teams import actions as teams
from participatie.toezeggingen import actions as toezeggingen
from participatie.wijkcontracten import actions as contracten
from tests.fabriek import maak_medewerker, maak_project, maak_toezegging
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.fabriek_platforms import maak_lid, maak_platform

from .handelingen import GEHEIM, Doe, bijdrage, proef, van

VANDAAG = timezone.localdate

# --- toezeggingen -------------------------------------------------------------------------------

S = "participatie.toezeggingen.actions.stappen."


@proef(f"{S}toezeggen", "toezegging_gedaan")
def _toezeggen(wie: Any) -> Doe:
    rij = bijdrage()
    return lambda: maak_toezegging(rij, door=wie, wat=f"Voor {GEHEIM}")


def _toezegging() -> Any:
    return maak_toezegging(bijdrage(), wat=f"Voor {GEHEIM}")


def _afgerond() -> Any:
    rij = _toezegging()
    toezeggingen.laten_vervallen(rij, GEHEIM, None)
    return rij


van(
    f"{S}verschuiven",
    "toezegging_verschoven",
    _toezegging,
    lambda t, wie: toezeggingen.verschuiven(t, VANDAAG() + timedelta(90), GEHEIM, wie),
)
van(
    f"{S}voortgang_melden",
    "toezegging_voortgang",
    _toezegging,
    lambda t, wie: toezeggingen.voortgang_melden(t, GEHEIM, wie),
)
van(
    f"{S}nakomen",
    "toezegging_nagekomen",
    _toezegging,
    lambda t, wie: toezeggingen.nakomen(t, VANDAAG(), GEHEIM, wie),
)
van(
    f"{S}laten_vervallen",
    "toezegging_vervallen",
    _toezegging,
    lambda t, wie: toezeggingen.laten_vervallen(t, GEHEIM, wie),
)
van(f"{S}heropenen", "toezegging_heropend", _afgerond, lambda t, wie: toezeggingen.heropenen(t, GEHEIM, wie))
van(
    f"{S}bijwerken",
    "toezegging_bijgewerkt",
    _toezegging,
    lambda t, wie: toezeggingen.bijwerken(t, {"wie": GEHEIM}, [], wie),
)


@proef("participatie.toezeggingen.actions.ongedaan.ongedaan_maken", "toezegging_ongedaan")
def _ongedaan(wie: Any) -> Doe:
    rij = maak_toezegging(wat=f"Voor {GEHEIM}")
    return lambda: toezeggingen.ongedaan_maken(rij.gebeurtenissen.get().pk)


# --- wijkcontracten -----------------------------------------------------------------------------

C = "participatie.wijkcontracten.actions."
van(f"{C}contract.opstellen", "contract_opgesteld", lambda: None, lambda _niets, wie: maak_concept(door=wie))
van(f"{C}contract.weggooien", "contract_weggegooid", maak_concept, lambda c, _wie: contracten.weggooien(c))
van(
    f"{C}afspraken.afspraak_toevoegen",
    "contract_afspraak",
    maak_contract,
    lambda c, wie: maak_afspraak(c, door=wie),
)


@proef(f"{C}contract.wijzigen", "contract_gewijzigd")
def _wijzigen(wie: Any) -> Doe:
    contract = maak_concept()
    contract.titel = f"Contract met {GEHEIM}"
    return lambda: contracten.wijzigen(contract, wie)


@proef(f"{C}afspraken.afspraak_wijzigen", "contract_gewijzigd")
def _afspraak(wie: Any) -> Doe:
    afspraak = maak_afspraak(maak_concept())
    afspraak.wat = f"Voor {GEHEIM}"
    return lambda: contracten.afspraak_wijzigen(afspraak, wie)


van(
    f"{C}afspraken.afspraak_weghalen",
    "contract_gewijzigd",
    lambda: maak_afspraak(maak_concept()),
    lambda a, wie: contracten.afspraak_weghalen(a, wie),
)


def _te_tekenen() -> Any:
    contract = maak_concept()
    maak_afspraak(contract)
    return contract


van(
    f"{C}tekenen.tekenen",
    "contract_getekend",
    _te_tekenen,
    lambda c, wie: contracten.tekenen(c, VANDAAG(), wie),
)
van(
    f"{C}tekenen.evalueren",
    "contract_geevalueerd",
    maak_contract,
    lambda c, wie: contracten.evalueren(c, GEHEIM, VANDAAG(), wie),
)

# --- wijkplatforms ------------------------------------------------------------------------------

L = "participatie.platforms.actions."


def _lid(functie: Any) -> Any:
    def maak(wie: Any) -> Doe:
        platform = maak_platform()
        lid = maak_lid(platform, first_name=GEHEIM)
        return lambda: functie(platform, lid)

    return maak


van(
    f"{L}leden.nodig_uit",
    "platform.uitgenodigd",
    maak_platform,
    lambda p, _wie: leden.nodig_uit(p, "geheim@voorbeeld.test", GEHEIM),
)
proef(f"{L}leden.stuur_opnieuw", "platform.opnieuw")(_lid(leden.stuur_opnieuw))
proef(f"{L}leden.trek_in", "platform.ingetrokken")(_lid(leden.trek_in))
proef(f"{L}leden.laat_terugkomen", "platform.terug")(_lid(leden.laat_terugkomen))
van(f"{L}controle.bevestig", "platform.bevestigd", maak_platform, lambda p, wie: platforms.bevestig(p, wie))

# --- projectteams -------------------------------------------------------------------------------

M = "participatie.teams.actions.leden."


def _team() -> tuple[Any, Any]:
    project = maak_project()
    teams.voeg_toe(project, maak_medewerker(), None)
    return project, maak_medewerker(first_name=GEHEIM)


@proef(f"{M}geef_team", "projectteam.gegeven")
def _geef_team(wie: Any) -> Doe:
    project = maak_project()
    return lambda: teams.geef_team(project, wie)


@proef(f"{M}voeg_toe", "projectteam.erbij")
def _collega_erbij(wie: Any) -> Doe:
    project, collega = _team()
    return lambda: teams.voeg_toe(project, collega, wie)


@proef(f"{M}haal_eraf", "projectteam.eraf")
def _collega_eraf(wie: Any) -> Doe:
    project, collega = _team()
    teams.voeg_toe(project, collega, None)
    return lambda: teams.haal_eraf(project, collega, wie)
