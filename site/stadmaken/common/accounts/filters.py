from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from ..models import Medewerker
from .groepen import zonder_eigen_scherm


class AccountFilter(WagtailFilterSet):
    """Op rol, of een account aan staat, en wanneer iemand zich voor het laatst aanmeldde."""

    groups = django_filters.MultipleChoiceFilter(label=_("Rol"))
    is_active = django_filters.ChoiceFilter(
        label=_("Account"), choices=[("True", _("Aan")), ("False", _("Uit"))], empty_label=_("Alle")
    )
    last_login = django_filters.DateFromToRangeFilter(label=_("Laatst aangemeld"), widget=DateRangePickerWidget)

    def __init__(self, *args: Any, is_searching: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["groups"].extra["choices"] = list(zonder_eigen_scherm().order_by("name").values_list("pk", "name"))

    class Meta:
        model = Medewerker
        fields: list[str] = []
