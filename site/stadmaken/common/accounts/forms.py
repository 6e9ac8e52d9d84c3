"""De formulieren van een account. Een wachtwoord staat er niet op: dat kiest iemand zelf, met de link uit de mail."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from ..models import Medewerker
from . import groepen, rules

LANGSTE_NUMMER = 18


class Rolkeuze(forms.ModelMultipleChoiceField):
    """Rollen, elk met wat zij mag."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> Any:
        """Een nummer dat niet kan bestaan, is een keuze die niet bestaat; SQLite zou erop vastlopen."""
        if any(len(str(nummer)) > LANGSTE_NUMMER for nummer in value or []):
            raise forms.ValidationError(self.error_messages["invalid_choice"] % {"value": "…"}, code="invalid_choice")
        return super().clean(value)

    def label_from_instance(self, obj: Any) -> str:
        uitleg = groepen.uitleg(obj)
        return format_html("<span><strong>{}</strong>: {}</span>", obj.name, uitleg) if uitleg else str(obj.name)


class NieuwAccountForm(WagtailAdminModelForm):
    """Wie een account krijgt, en met welke rollen."""

    first_name = forms.CharField(label=gettext_lazy("Voornaam"), max_length=150)
    last_name = forms.CharField(label=gettext_lazy("Achternaam"), max_length=150, required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        max_length=150,
        help_text=gettext_lazy(
            "Van één persoon. Hiermee meldt iemand zich aan, en hierheen gaat de link om een wachtwoord te kiezen."
        ),
    )
    rollen = Rolkeuze(
        label=gettext_lazy("Rollen"),
        queryset=Group.objects.none(),
        required=False,
        help_text=gettext_lazy("Wie bij een projectteam of een wijkplatform hoort, regelt u daar."),
    )
    is_superuser = forms.BooleanField(
        label=gettext_lazy("Alle rechten"),
        required=False,
        help_text=gettext_lazy("Mag alles, ook gegevens van bewoners zien en rollen veranderen. Voor zo min mogelijk."),
    )

    class Meta:
        model = Medewerker
        fields = ("first_name", "last_name", "email", "is_superuser")

    field_order = ("first_name", "last_name", "email", "is_active", "rollen", "is_superuser")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rollen"].queryset = rules.te_geven(self.for_user)
        if self.instance.pk:
            self.fields["rollen"].initial = self._nu()
        if not self.for_user.is_superuser or self.instance.pk == self.for_user.pk:
            del self.fields["is_superuser"]

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        anderen = Medewerker.objects.exclude(pk=self.instance.pk)
        if anderen.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("Met dit adres is er al een account. Zoek het op in de lijst."))
        if not self.instance.pk and anderen.filter(username__iexact=email).exists():
            raise forms.ValidationError(_("Iemand meldt zich al met dit adres aan. Zoek het op in de lijst."))
        return email

    def save(self, commit: bool = True) -> Medewerker:
        if not self.instance.pk:
            self.instance.set_unusable_password()
        if not self.instance.pk or self.instance.username == str(self.initial.get("email", "")).lower():
            self.instance.username = Medewerker.objects.vrije_naam(self.instance.email, self.instance.pk)
        account: Medewerker = super().save(commit)
        gekozen, nu = set(self.cleaned_data["rollen"]), set(self._nu())
        account.groups.add(*gekozen - nu)
        account.groups.remove(*nu - gekozen)
        return account

    def _nu(self) -> list[Group]:
        """Wat dit account heeft van wat de beheerder mag geven; de rest blijft zoals het is."""
        return list(rules.te_geven(self.for_user).filter(user=self.instance.pk))


class AccountForm(NieuwAccountForm):
    """Een account dat er al is."""

    class Meta:
        model = Medewerker
        fields = ("first_name", "last_name", "email", "is_active", "is_superuser")
        labels = {"is_active": gettext_lazy("Account staat aan")}
        help_texts = {
            "is_active": gettext_lazy("Zet het uit als iemand weggaat: aanmelden kan dan niet meer, het werk blijft.")
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk == self.for_user.pk:
            del self.fields["is_active"]
        # Met een ander adres is het account met één mail over te nemen; zie docs/rollen.md.
        if self.instance.last_login and not self.for_user.is_superuser:
            self.fields["email"].disabled = True
            self.fields["email"].help_text = _("Dit adres verandert iemand zelf, bij “Account”.")
