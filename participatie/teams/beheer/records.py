"""Wat beheerschermen delen waar een team alleen de records van de eigen projecten ziet."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from stadmaken.common.modeladmin import Recordbeheer, StrengeRechten

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


class Teambeheer(Recordbeheer):
    """Een beheerscherm dat begint bij het werkgebied; een record daarbuiten bestaat er niet."""

    werkgebied: Werkgebied

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return self.werkgebied.binnen(request.user, super().get_queryset(request))

    def edit_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        self.eis_binnen(request, instance_pk)
        return super().edit_view(request, instance_pk)

    def inspect_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        self.eis_binnen(request, instance_pk)
        return super().inspect_view(request, instance_pk)

    def history_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        self.eis_binnen(request, instance_pk)
        return super().history_view(request, instance_pk)

    def delete_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        self.eis_binnen(request, instance_pk)
        return super().delete_view(request, instance_pk)

    def eis_binnen(self, request: HttpRequest, instance_pk: str) -> None:
        """Wie hier mag werken, krijgt over een vreemd record hetzelfde te horen als over een onbekend."""
        if not self.werkgebied.mag_ergens(request.user):
            return  # dan weigert het scherm zelf, en noemt het geen enkel record
        if not self.werkgebied.binnen(request.user, self.model._default_manager.filter(pk=instance_pk)).exists():
            raise Http404
