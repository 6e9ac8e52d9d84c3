from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, SettingsTab
from wagtail.users.models import UserProfile

from .stap import heeft_stap

TAB = SettingsTab("beveiliging", _("Beveiliging"), order=300)


class NietsForm(forms.ModelForm[UserProfile]):
    """Wagtail bewaart alle panelen tegelijk; dit paneel heeft alleen links."""

    class Meta:
        model = UserProfile
        fields: list[str] = []

    def save(self, commit: bool = True) -> UserProfile:
        return self.instance


class BeveiligingPaneel(BaseSettingsPanel):
    """Op de accountpagina: de weg naar de tweede stap, de herstelcodes en de open aanmeldingen."""

    name = "beveiliging"
    title = _("Beveiliging")
    tab = TAB
    order = 100
    template_name = "toegang/paneel.html"
    form_class = NietsForm
    form_object = "profile"

    def get_context_data(self) -> dict[str, Any]:
        return {**super().get_context_data(), "heeft_stap": heeft_stap(self.user)}
