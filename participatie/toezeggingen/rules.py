"""Wie wat met toezeggingen mag."""

from typing import Any

from django.db.models import QuerySet

from ..teams.beheer.records import TeamRechten
from ..teams.rules import Werkgebied

EIGEN = "participatie.beheer_eigen_toezegging"
BIJHOUDEN = Werkgebied(overal=("participatie.change_toezegging",), eigen=EIGEN)
TOEZEGGINGEN = Werkgebied(overal=("participatie.view_toezegging", "participatie.change_toezegging"), eigen=EIGEN)


class ToezeggingRechten(TeamRechten):
    """Niemand wist een toezegging: zij komt na, of vervalt met een reden.

    Een afspraak in een wijkcontract dat nog niet is getekend, hoort bij het scherm van dat contract.
    """

    werkgebied = TOEZEGGINGEN

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return super().user_can_inspect_obj(user, obj) and not obj.is_concept

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return super().user_can_edit_obj(user, obj) and not obj.is_concept

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        return super().get_all_model_permissions().exclude(codename=self.get_perm_codename("delete"))


def mag_toezeggen(medewerker: Any, project: int | None) -> bool:
    """Een nieuwe toezegging vastleggen bij dit project."""
    overal = medewerker.is_active and medewerker.has_perm("participatie.add_toezegging")
    return bool(overal or BIJHOUDEN.mag_eigen(medewerker, project))


def mag_bijhouden(medewerker: Any) -> bool:
    """Verschuiven, voortgang melden, afronden en heropenen: overal, of bij de projecten van het eigen team."""
    return BIJHOUDEN.mag_ergens(medewerker)


def mag_deze_bijhouden(medewerker: Any, toezegging: Any) -> bool:
    """Dat bij deze toezegging."""
    return BIJHOUDEN.mag_bij(medewerker, toezegging.project_id)
