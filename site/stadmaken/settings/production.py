"""Productie. Weigert te starten met een standaardsleutel, met DEBUG of zonder https."""

from .base import *
from .omgeving import env, site_url, stop, vlag

if vlag("DEBUG"):
    stop("DEBUG", "mag in productie niet aanstaan")

SECRET_KEY = env.str("SECRET_KEY", default="")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10 or "alleen-voor" in SECRET_KEY:
    stop("SECRET_KEY", "ontbreekt of is te kort; geef een eigen willekeurige sleutel van minstens 50 tekens")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

SITE_URL = WAGTAILADMIN_BASE_URL = site_url(https_verplicht=True)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    stop("ALLOWED_HOSTS", "ontbreekt of bevat *; noem de namen van de site, gescheiden door komma's")
if not env.str("EMAIL_URL", default=""):
    stop("EMAIL_URL", "ontbreekt; zonder mailserver krijgt niemand antwoord. Gebruik smtp+tls://…")

CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^gezond$", r"^gereed$"]
SECURE_HSTS_SECONDS = 366 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessie"
CSRF_COOKIE_NAME = "__Host-csrf"
MFA_VERPLICHT = vlag("MFA_VERPLICHT", standaard=True)
PAGINACACHE = vlag("PAGINACACHE", standaard=True)
GALERIJ = False
