"""De lijst van rollen en groepen. Wat een rol mag, staat vast in de code; hier is het alleen te lezen."""

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.utils import set_query_params
from wagtail.users.views import groups as wagtail_groepen

from . import groepen, kolommen, rules


class LijstView(wagtail_groepen.IndexView):
    """Elke rol en elke groep, met wie erin zit."""

    page_title = gettext_lazy("Rollen en groepen")
    add_item_label = gettext_lazy("Nieuwe groep")
    template_name = "common/accounts/groepen.html"
    paginate_by = 50

    @cached_property
    def columns(self) -> list[Any]:
        naam: Any = self._get_title_column_class(TitleColumn)
        return [
            naam("name", label=_("Naam"), sort_key="name", get_url=self.get_edit_url),
            Column("soort", accessor=kolommen.soort, label=_("Soort")),
            Column("uitleg", accessor=groepen.uitleg, label=_("Wat mag deze rol?")),
            TitleColumn("leden", accessor=kolommen.leden, label=_("Accounts"), get_url=self.accounts),
        ]

    def get_base_queryset(self) -> QuerySet:
        return groepen.met_soort().annotate(leden=Count("user"))

    @staticmethod
    def accounts(groep: Any) -> str:
        return set_query_params(reverse("wagtailusers_users:index"), {"groups": groep.pk})


class GroepViewSet(wagtail_groepen.GroupViewSet):
    """Rollen en groepen, te lezen voor wie accounts beheert."""

    index_view_class = LijstView
    menu_label = gettext_lazy("Rollen")
    index_template_name = LijstView.template_name

    @property
    def permission_policy(self) -> rules.GroepBeleid:
        return rules.GroepBeleid(self.model)
