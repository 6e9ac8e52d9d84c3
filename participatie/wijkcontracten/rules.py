"""Wie wat met wijkcontracten mag."""

from typing import Any

from django.db.models import QuerySet

from stadmaken.common.modeladmin import StrengeRechten


class WijkcontractRechten(StrengeRechten):
    """Een concept gooit men op zijn eigen scherm weg; een getekend contract wist niemand."""

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        return super().get_all_model_permissions().exclude(codename=self.get_perm_codename("delete"))


def mag_bijhouden(medewerker: Any) -> bool:
    """Afspraken toevoegen, tekenen, veranderen en evalueren."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.change_wijkcontract"))
