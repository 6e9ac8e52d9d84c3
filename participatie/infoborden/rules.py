"""Wie wat met borden mag."""

from typing import Any

from django.db.models import QuerySet

from ..teams.beheer.records import TeamRechten
from ..teams.rules import Werkgebied

BORDEN = Werkgebied(
    overal=("participatie.view_infobord", "participatie.change_infobord"), eigen="participatie.beheer_eigen_infobord"
)


class BordRechten(TeamRechten):
    """Niemand verwijdert een bord: de code kan nog ergens hangen."""

    werkgebied = BORDEN

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        return super().get_all_model_permissions().exclude(codename=self.get_perm_codename("delete"))
