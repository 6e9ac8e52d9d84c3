"""Wie wat met borden mag."""

from typing import Any

from django.db.models import QuerySet

from stadmaken.common.modeladmin import StrengeRechten


class BordRechten(StrengeRechten):
    """Niemand verwijdert een bord: de code kan nog ergens hangen."""

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        return super().get_all_model_permissions().exclude(codename=self.get_perm_codename("delete"))
