"""De adressen van aanmelden, onder /cms/ en vóór die van Wagtail.

Wat hier niet staat, is dicht: registreren, een e-mailadres wijzigen, een code per mail en de API van allauth.
"""

from allauth.account import views as account
from allauth.mfa.base import views as stap
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import beheer, gids, views

GEMEENTE = {"provider_id": gids.AANBIEDER}
ingang = [
    path("login/", views.AanmeldenView.as_view(), name="account_login"),
    path("login/stap/", stap.authenticate, name="mfa_authenticate"),
    path("login/passkey/", views.PasskeyAanmeldenView.as_view(), name="mfa_login_webauthn"),
    path("login/stoppen/", account.logout, name="account_logout"),
    path("login/gemeente/", gids.begin, GEMEENTE, name="openid_connect_login"),
    path("login/gemeente/terug/", gids.terug, GEMEENTE, name="openid_connect_callback"),
    path("password_reset/", views.WachtwoordVergetenView.as_view(), name="account_reset_password"),
    path("password_reset/verzonden/", account.password_reset_done, name="account_reset_password_done"),
    path("password_reset/klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password_reset/sleutel/(?P<uidb36>[0-9A-Za-z]{1,12})-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password_reset/<path:rest>", views.naar_wachtwoord, name="toegang_naar_wachtwoord"),
]
beveiliging = [
    path("beveiliging/", stap.index, name="mfa_index"),
    path("beveiliging/bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("beveiliging/bevestigen/code/", stap.reauthenticate, name="mfa_reauthenticate"),
    path("beveiliging/bevestigen/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("beveiliging/app/", app.activate_totp, name="mfa_activate_totp"),
    path("beveiliging/app/weg/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("beveiliging/herstelcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("beveiliging/herstelcodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("beveiliging/herstelcodes/bestand/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("beveiliging/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("beveiliging/passkeys/erbij/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("beveiliging/passkeys/<int:pk>/naam/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("beveiliging/passkeys/<int:pk>/weg/", views.PasskeyWegView.as_view(), name="mfa_remove_webauthn"),
    path("beveiliging/aanmeldingen/", views.AanmeldingenView.as_view(), name="usersessions_list"),
    path("beveiliging/pogingen/", beheer.PogingenView.as_view(), name="toegang_pogingen"),
    path("beveiliging/medewerkers/<int:pk>/", beheer.TerugzettenView.as_view(), name="toegang_terugzetten"),
]
urlpatterns = [
    *decorate_urlpatterns(ingang, never_cache),
    *decorate_urlpatterns(decorate_urlpatterns(beveiliging, require_admin_access), never_cache),
]
