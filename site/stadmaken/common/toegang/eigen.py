"""De accountpagina van Wagtail, waar iemand het eigen adres en wachtwoord verandert."""

from allauth.core import context
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views.account import ChangePasswordPanel, NameEmailSettingsPanel

from ..models import Medewerker
from .slot import mag_proberen, misgeraden


class EigenNaamForm(NameEmailForm):
    """Naam en e-mailadres. Twee accounts met hetzelfde adres kunnen zich er allebei niet meer mee aanmelden."""

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        anderen = Medewerker.objects.exclude(pk=self.instance.pk)
        if anderen.filter(Q(email__iexact=email) | Q(username__iexact=email)).exists():
            raise ValidationError(_("Met dit adres meldt een ander account zich aan. Vraag een beheerder om hulp."))
        return email

    def save(self, commit: bool = True) -> Medewerker:
        if self.instance.username == str(self.initial.get("email", "")).lower():
            self.instance.username = Medewerker.objects.vrije_naam(self.instance.email, self.instance.pk)
        account: Medewerker = super().save(commit)
        return account


class EigenWachtwoordForm(PasswordChangeForm):
    """Een nieuw wachtwoord. Het oude raden telt mee: wie een open sessie vindt, krijgt geen vrij spel."""

    def clean_old_password(self) -> str:
        naam = self.user.get_username()
        if not mag_proberen(context.request, naam):
            raise ValidationError(_("U probeert het te vaak achter elkaar. Wacht een paar minuten."))
        try:
            return super().clean_old_password()
        except ValidationError:
            # Wagtail maakt het formulier twee keer: om te bewaren, en om het met de fout te tonen.
            if not getattr(context.request, "oud_misgeraden", False):
                context.request.oud_misgeraden = True
                misgeraden(context.request, naam)
            raise


def neem_over() -> None:
    """Zet onze formulieren op de plaats van die van Wagtail."""
    NameEmailSettingsPanel.form_class = EigenNaamForm
    ChangePasswordPanel.form_class = EigenWachtwoordForm
