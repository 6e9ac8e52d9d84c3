"""De velden van een formulier beperken tot wat deze medewerker mag; ook een nummer dat iemand zelf invult."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from ...projecten.models import ProjectPage
from ..kiezen import te_kiezen
from ..rules import eigen_projecten


class BegrensdeKiezer(AdminPageChooser):
    """De kiezer van Wagtail noemt de titel van elke pagina waarvan het nummer binnenkomt; deze niet."""

    def __init__(self, te_kiezen: Any, voorbeeld: AdminPageChooser) -> None:
        super().__init__(voorbeeld.target_models, voorbeeld.can_choose_root, voorbeeld.user_perms)
        self.te_kiezen = te_kiezen

    def get_instance(self, value: Any) -> Any:
        nummer = value.pk if isinstance(value, Page) else value
        pagina = self.te_kiezen.filter(pk=nummer).first() if nummer else None
        return pagina.specific if pagina else None


def begrens_paginakiezers(form: Any) -> None:
    """Te kiezen is wat deze medewerker mag zien, en wat er al stond."""
    for naam, veld in form.fields.items():
        if isinstance(veld.widget, AdminPageChooser):
            mag = Q(pk__in=te_kiezen(form.for_user).values("pk")) | Q(pk=form.initial.get(naam))
            veld.queryset = veld.queryset.filter(mag)
            veld.widget = BegrensdeKiezer(Page.objects.filter(mag), veld.widget)
            veld.widget.is_required = veld.required


def alleen_eigen_project(form: Any) -> None:
    """Het project is er een van het eigen team."""
    if "project" in form.fields:
        form.fields["project"] = forms.ModelChoiceField(
            label=form.fields["project"].label,
            queryset=ProjectPage.objects.filter(pk__in=eigen_projecten(form.for_user)).order_by("title"),
            empty_label=_("Kies een project van uw team"),
            error_messages={
                "required": _("Kies een project."),
                "invalid_choice": _("Kies een project van uw team."),
            },
        )
