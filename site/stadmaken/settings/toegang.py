"""Aanmelden in het CMS: django-allauth, django-axes en de adreslijst van de gemeente (docs/aanmelden-in-het-cms.md)."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from .omgeving import env, stop, vlag

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "stadmaken.common.toegang.backend.Aanmelding"]
WAGTAILADMIN_LOGIN_URL = LOGIN_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
# In productie verplicht; om te proberen niet, anders heeft elk demo-account een telefoon nodig.
MFA_VERPLICHT = vlag("MFA_VERPLICHT")
# Zo lang duurt een aanmelding hooguit, en zo lang mag er niets gebeuren.
TOEGANG_DUUR = timedelta(hours=12)
TOEGANG_STIL = timedelta(hours=2)

ACCOUNT_ADAPTER = "stadmaken.common.toegang.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "stadmaken.common.toegang.forms.AanmeldForm",
    "reset_password": "stadmaken.common.toegang.forms.WachtwoordVergetenForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# Misraden telt axes, in de database. Hier alleen wat een vloed van verzoeken uit één netwerk tegenhoudt.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": None,
    "reset_password": "20/m/ip",
    "reset_password_from_key": "60/m/ip",
    "reauthenticate": "20/m/user",
}
MFA_ADAPTER = "stadmaken.common.toegang.adapters.MfaAdapter"
MFA_FORMS = {
    "activate_totp": "stadmaken.common.toegang.forms.AppForm",
    "add_webauthn": "stadmaken.common.toegang.forms.PasskeyErbijForm",
    "authenticate_webauthn": "stadmaken.common.toegang.forms.PasskeyForm",
    "edit_webauthn": "stadmaken.common.toegang.forms.PasskeyNaamForm",
    "login_webauthn": "stadmaken.common.toegang.forms.PasskeyLoginForm",
    "reauthenticate_webauthn": "stadmaken.common.toegang.forms.PasskeyOpnieuwForm",
    "authenticate": "stadmaken.common.toegang.forms.CodeForm",
    "reauthenticate": "stadmaken.common.toegang.forms.CodeOpnieuwForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# Een telefoon loopt wel eens een halve minuut voor of achter.
MFA_TOTP_TOLERANCE = 1
# Een adres controleren doet een beheerder bij het maken van het account.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}

AXES_HANDLER = "stadmaken.common.toegang.slot.Slot"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "username", "ip_address"]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "stadmaken.common.toegang.slot.naam_van"
AXES_CLIENT_IP_CALLABLE = "stadmaken.common.toegang.slot.adres_van"
AXES_LOCKOUT_CALLABLE = "stadmaken.common.toegang.slot.dicht"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False


def _server() -> str:
    waarde = env.str("OIDC_SERVER_URL", default="").strip().rstrip("/")
    try:
        delen = urlsplit(waarde)
        lokaal = delen.hostname in {"localhost", "127.0.0.1"}
        geldig = bool(delen.hostname) and delen.scheme in ({"https", "http"} if lokaal else {"https"})
    except ValueError:
        geldig = False
    if waarde and not geldig:
        stop("OIDC_SERVER_URL", f"“{waarde}” is geen adres dat met https:// begint")
    return waarde


def _rollen() -> tuple[str, dict[str, str]]:
    waarde = env.str("OIDC_ROLLEN", default="").strip()
    naam, _dubbelepunt, rest = waarde.partition(":")
    paren = [paar.partition("=") for paar in rest.split(",")]
    if waarde and (not naam.strip() or not all(links.strip() and rechts.strip() for links, _is, rechts in paren)):
        stop("OIDC_ROLLEN", f"“{waarde}” is niet te lezen; gebruik groups:groep=Rol,groep=Rol")
    return naam.strip(), {links.strip(): rechts.strip() for links, _is, rechts in paren if links.strip()}


def oidc() -> dict[str, Any]:
    """De adreslijst van de gemeente; leeg als die niet is ingesteld."""
    server = _server()
    velden = {
        "OIDC_CLIENT_ID": env.str("OIDC_CLIENT_ID", default="").strip(),
        "OIDC_CLIENT_SECRET": env.str("OIDC_CLIENT_SECRET", default="").strip(),
    }
    if not server:
        gezet = [naam for naam, waarde in velden.items() if waarde] + ["OIDC_ALLEEN"] * vlag("OIDC_ALLEEN")
        if gezet:
            stop("OIDC_SERVER_URL", f"ontbreekt, terwijl {gezet[0]} wel is ingesteld")
        return {}
    for naam, waarde in velden.items():
        if not waarde:
            stop(naam, "ontbreekt; zonder kan niemand zich aanmelden bij de gemeente")
    return {
        "server": server,
        "client": velden["OIDC_CLIENT_ID"],
        "geheim": velden["OIDC_CLIENT_SECRET"],
        "naam": env.str("OIDC_NAAM", default="") or "de gemeente",
        "alleen": vlag("OIDC_ALLEEN"),
        "aanmaken": vlag("OIDC_AANMAKEN"),
        "heeft_mfa": vlag("OIDC_HEEFT_MFA"),
        "domeinen": [domein.strip().lower() for domein in env.list("OIDC_MAILDOMEINEN", default=[])],
        "rollen": _rollen(),
    }


def aanbieders(gids: dict[str, Any]) -> dict[str, Any]:
    """Dezelfde gegevens, zoals allauth ze leest."""
    if not gids:
        return {}
    zeker = {"verified_email": gids["domeinen"]} if gids["domeinen"] else {}
    app = {
        "provider_id": "gemeente",
        "name": gids["naam"],
        "client_id": gids["client"],
        "secret": gids["geheim"],
        "settings": {"server_url": gids["server"], **zeker},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


OIDC = oidc()
SOCIALACCOUNT_PROVIDERS = aanbieders(OIDC)
SOCIALACCOUNT_ADAPTER = "stadmaken.common.toegang.gids.GidsAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
# Een gewone link: het beleid voor scripts en formulieren hoeft dan niet open voor een ander adres.
SOCIALACCOUNT_LOGIN_ON_GET = True
# Wie zich met de adreslijst aanmeldt, heeft zijn e-mailadres daar; zelf een ander kiezen zou een ander account zijn.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = not OIDC
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = not (OIDC and OIDC["alleen"])
