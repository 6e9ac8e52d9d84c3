"""De formulieren van de ingang."""

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm
from allauth.account.models import Login
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from .accounts import LANGSTE, met_email
from .adapters import AccountAdapter
from .slot import mag_proberen, misgeraden

CODEVELD = {"autocomplete": "one-time-code", "autofocus": True, "inputmode": "numeric", "spellcheck": "false"}


class AanmeldForm(LoginForm):
    """Gebruikersnaam of e-mailadres, en een wachtwoord."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wachtwoord = forms.CharField(
            label=_("Wachtwoord"),
            strip=False,
            max_length=4096,
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )
        naam = forms.CharField(
            label=_("Gebruikersnaam of e-mailadres"),
            max_length=LANGSTE,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        )
        self.fields = {"username": naam, "password": wachtwoord}

    def user_credentials(self) -> dict[str, str]:
        return {"username": self.cleaned_data["username"], "password": self.cleaned_data["password"]}

    def _clean_with_password(self, credentials: dict[str, str]) -> dict[str, Any]:
        account = AccountAdapter(self.request).authenticate(self.request, **credentials)
        if account is None:
            raise ValidationError(_("Deze naam en dit wachtwoord horen niet bij elkaar."))
        self.user, self._login = account, Login(user=account)
        return self.cleaned_data


class WachtwoordVergetenForm(ResetPasswordForm):
    """Het antwoord is hetzelfde, of er een account is of niet."""

    email = forms.EmailField(
        label=_("E-mailadres"), max_length=LANGSTE, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        self.users = met_email(email)
        return email


class CodeMixin(forms.Form):
    """Een code uit de app of een herstelcode: elke code één keer, en misraden telt mee."""

    code = forms.CharField(label=_("Code"), max_length=40, widget=forms.TextInput(attrs=CODEVELD))

    def clean_code(self) -> str:
        naam = self.user.get_username()  # type: ignore[attr-defined]
        if not mag_proberen(context.request, naam):
            raise AccountAdapter().validation_error("too_many_login_attempts")
        try:
            code: str = super().clean_code()  # type: ignore[misc]
            _eenmalig(self.authenticator, code)  # type: ignore[attr-defined]
        except ValidationError:
            misgeraden(context.request, naam)
            raise
        return code


class CodeForm(CodeMixin, AuthenticateForm):
    """De tweede stap bij het aanmelden."""


class CodeOpnieuwForm(CodeMixin, ReauthenticateForm):
    """Nog eens een code, voordat iemand iets aan de beveiliging verandert."""


class PasskeyMixin:
    """Wat een browser over een passkey terugstuurt, mag onzin zijn: dan is het een fout, geen storing."""

    def clean_credential(self) -> Any:
        return self._probeer("clean_credential", self.cleaned_data["credential"])  # type: ignore[attr-defined]

    def clean(self) -> Any:
        return self._probeer("clean", {})

    def _probeer(self, naam: str, anders: Any) -> Any:
        stap = getattr(super(), naam, None)
        try:
            return stap() if stap else anders
        except ValidationError:
            raise
        except Exception as fout:
            # fido2 ontleedt wat de browser stuurt, en kent geen eigen uitzondering voor wat daar niet op lijkt.
            raise get_adapter().validation_error("incorrect_code") from fout


class PasskeyErbijForm(PasskeyMixin, AddWebAuthnForm):
    """Een nieuwe passkey, met een naam die iemand herkent."""

    name = forms.CharField(label=_("Naam"), required=False, max_length=60)
    passwordless = forms.BooleanField(
        label=_("Ook aanmelden zonder wachtwoord"),
        required=False,
        initial=True,
        help_text=_("Zet dit uit voor een oude beveiligingssleutel zonder pincode."),
    )


class PasskeyNaamForm(EditWebAuthnForm):
    """Een andere naam voor een passkey."""

    name = forms.CharField(label=_("Naam"), max_length=60)


class PasskeyForm(PasskeyMixin, AuthenticateWebAuthnForm):
    """Een passkey als tweede stap."""


class PasskeyLoginForm(PasskeyMixin, LoginWebAuthnForm):
    """Een passkey in plaats van een wachtwoord."""


class PasskeyOpnieuwForm(PasskeyMixin, ReauthenticateWebAuthnForm):
    """Een passkey, voordat iemand iets aan de beveiliging verandert."""


class AppForm(ActivateTOTPForm):
    """De eerste code uit een nieuwe app."""

    code = forms.CharField(label=_("Code uit de app"), max_length=40, widget=forms.TextInput(attrs=CODEVELD))


def _eenmalig(middel: Authenticator, code: str) -> None:
    # allauth onthoudt gebruikte codes in de cache van één proces, en korter dan zij geldig zijn.
    if middel.type != Authenticator.Type.TOTP:
        return
    geheim = decrypt(middel.data["secret"])
    cijfers = "".join(teken for teken in code if teken.isdigit())
    tellen = [t for t in yield_hotp_counters_from_time() if format_hotp_value(hotp_value(geheim, t)) == cijfers]
    with transaction.atomic():
        rij = Authenticator.objects.select_for_update().get(pk=middel.pk)
        if not tellen or rij.data.get("laatste_stap", 0) >= max(tellen):
            raise AccountAdapter().validation_error("incorrect_code")
        rij.data["laatste_stap"] = max(tellen)
        rij.save(update_fields=["data"])
