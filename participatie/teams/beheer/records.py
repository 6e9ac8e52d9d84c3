"""Wat beheerschermen delen waar een team alleen de records van de eigen projecten ziet."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from wagtail_modeladmin.views import DeleteView

from stadmaken.common.modeladmin import AfgeschermdeGeschiedenis, Recordbeheer, StrengeRechten

from ..rules import Werkgebied, eigen_projecten


class TeamRechten(StrengeRechten):
    """Wie een gewoon recht op het model heeft, mag dat bij elk record; een team mag alles bij de eigen projecten."""

    werkgebied: Werkgebied

    def user_can_list(self, user: Any) -> bool:
        return self.werkgebied.mag_ergens(user)

    def user_can_create(self, user: Any) -> bool:
        eigen = self.werkgebied.mag_eigen(user) and bool(eigen_projecten(user))
        return bool(super().user_can_create(user) or eigen)

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return self.inspect_view_enabled and self.werkgebied.mag_bij(user, obj.project_id)

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return bool(super().user_can_edit_obj(user, obj) or self.werkgebied.mag_eigen(user, obj.project_id))


class BinnenWerkgebied:
    """Wie hier mag werken, krijgt over een vreemd record hetzelfde te horen als over een onbekend."""

    instance: Any
    model_admin: Any

    def check_action_permitted(self, user: Any) -> bool:
        gebied: Werkgebied = self.model_admin.werkgebied
        # Wie nergens mag werken, weigert het scherm zelf, zonder een record te noemen.
        if gebied.mag_ergens(user) and not gebied.mag_bij(user, self.instance.project_id):
            raise Http404
        return bool(super().check_action_permitted(user))  # type: ignore[misc]


class Teamgeschiedenis(BinnenWerkgebied, AfgeschermdeGeschiedenis):
    """De geschiedenis van een record van het eigen project."""


class TeamVerwijderen(BinnenWerkgebied, DeleteView):
    """Een record van het eigen project verwijderen, als dat mag."""


class Teambeheer(Recordbeheer):
    """Een beheerscherm dat begint bij het werkgebied; een record daarbuiten bestaat er niet."""

    werkgebied: Werkgebied
    history_view_class = Teamgeschiedenis
    delete_view_class = TeamVerwijderen

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return self.werkgebied.binnen(request.user, super().get_queryset(request))
