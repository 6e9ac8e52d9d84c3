# ruff: noqa: E402  Django wil eerst weten hoe het is ingesteld.
"""De adreslijst van een gemeente, in een eigen proces: django-oauth-toolkit, een gewone OpenID-aanbieder.

`python adreslijst.py MAP POORT TERUG`. Wie er zijn en wat er over hen wordt gezegd, staat in MAP/mensen.json.
"""

import json
import os
import sys
from pathlib import Path
from wsgiref.simple_server import make_server

MAP, POORT, TERUG = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"

import django
from django.conf import settings
from jwcrypto import jwk

settings.configure(
    SECRET_KEY="alleen-voor-tests",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(MAP / "adreslijst.sqlite3")}},
    INSTALLED_APPS=[
        *("django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "oauth2_provider"),
    ],
    MIDDLEWARE=[
        *("django.contrib.sessions.middleware.SessionMiddleware",),
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    LOGIN_URL="/login/",
    USE_TZ=True,
    OAUTH2_PROVIDER={
        "OIDC_ENABLED": True,
        "OIDC_RSA_PRIVATE_KEY": jwk.JWK.generate(kty="RSA", size=2048).export_to_pem(True, None).decode(),
        "SCOPES": {"openid": "", "profile": "", "email": ""},
        "OAUTH2_VALIDATOR_CLASS": f"{__name__}.Zegt",
        "PKCE_REQUIRED": True,
    },
)
django.setup()

from django.contrib.auth import get_user_model, login
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.http import HttpResponseRedirect
from django.urls import include, path
from oauth2_provider.models import Application
from oauth2_provider.oauth2_validators import OAuth2Validator


class Zegt(OAuth2Validator):
    """Wat de adreslijst over iemand zegt."""

    oidc_claim_scope = None

    def get_additional_claims(self, request):
        return json.loads((MAP / "mensen.json").read_text())[request.user.username]


def meld_aan(request):
    """Geen wachtwoord: het gaat hier om wat er daarna gebeurt."""
    login(request, get_user_model().objects.get_or_create(username=request.GET["wie"])[0])
    return HttpResponseRedirect(request.GET["next"])


urlpatterns = [
    path("login/", meld_aan),
    path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    Application.objects.create(
        client_id="stadmaken",
        client_secret="geheim-van-de-test",
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
        redirect_uris=TERUG,
        algorithm=Application.RS256_ALGORITHM,
        skip_authorization=True,
    )
    make_server("127.0.0.1", POORT, WSGIHandler()).serve_forever()
