"""Wie wat met toezeggingen mag."""

from typing import Any

from django.db.models import QuerySet

from stadmaken.common.modeladmin import StrengeRechten


class ToezeggingRechten(StrengeRechten):
    """Niemand wist een toezegging: zij komt na, of vervalt met een reden.

    Een afspraak in een wijkcontract dat nog niet is getekend, hoort bij het scherm van dat contract.
    """

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return super().user_can_inspect_obj(user, obj) and not obj.is_concept

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return super().user_can_edit_obj(user, obj) and not obj.is_concept

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        return super().get_all_model_permissions().exclude(codename=self.get_perm_codename("delete"))


def mag_toezeggen(medewerker: Any) -> bool:
    """Een nieuwe toezegging vastleggen."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.add_toezegging"))


def mag_bijhouden(medewerker: Any) -> bool:
    """Verschuiven, voortgang melden, afronden en heropenen."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.change_toezegging"))
