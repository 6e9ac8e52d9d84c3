"""Dezelfde regels als het om meer accounts tegelijk gaat."""

from typing import Any

from django.shortcuts import get_list_or_404
from django.utils.functional import cached_property
from wagtail.users.views import bulk_actions

from . import rules
from .forms import LANGSTE_NUMMER


class Binnen:
    """Laat alleen accounts toe die deze beheerder mag wijzigen; het eigen account nooit."""

    request: Any

    @classmethod
    def get_queryset(cls, model: Any, object_ids: Any) -> list[Any]:
        return get_list_or_404(model, pk__in=[nummer for nummer in object_ids if _kan_bestaan(str(nummer))])

    @cached_property
    def wijzigbaar(self) -> set[int]:
        return set(rules.wijzigbaar(self.request.user).values_list("pk", flat=True))

    def check_perm(self, obj: Any) -> bool:
        return obj.pk in self.wijzigbaar and obj.pk != self.request.user.pk


def _kan_bestaan(nummer: str) -> bool:
    return nummer.isdecimal() and nummer.isascii() and len(nummer) <= LANGSTE_NUMMER


class RolGeven(Binnen, bulk_actions.AssignRoleBulkAction):
    """Een rol geven die deze beheerder mag geven."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        form.fields["role"].queryset = rules.te_geven(self.request.user)
        return form


class AanOfUit(Binnen, bulk_actions.SetActiveStateBulkAction):
    """Accounts aan- of uitzetten."""

    @classmethod
    def execute_action(cls, objects: Any, mark_as_active: bool = False, **_velden: Any) -> tuple[int, int]:
        for account in objects:  # een voor een: wie wordt uitgezet, verliest ook zijn open sessies
            account.is_active = mark_as_active
            account.save(update_fields=["is_active"])
        return len(objects), 0


class Verwijderen(Binnen, bulk_actions.DeleteBulkAction):
    """Accounts verwijderen."""

    def check_perm(self, obj: Any) -> bool:
        return super().check_perm(obj) and bool(self.request.user.has_perm("common.delete_medewerker"))


ACTIES = (RolGeven, AanOfUit, Verwijderen)
