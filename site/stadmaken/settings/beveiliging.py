"""Koppen en regels die de browser van de bezoeker beschermen (internet.nl, NCSC)."""

from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
# Een foutpagina die buiten alles om wordt gemaakt, en alles wat geen pagina is: dat hoeft niets te kunnen.
CSP_STORING = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
CSP_BESTAND = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
# In het CMS komt elk script uit een eigen bestand (stadmaken/common/cmsscript.py). Het tekstveld van Wagtail maakt wel
# zelf stijlen in de pagina; zo'n stijl voert niets uit, en kan alleen iets van onszelf laden.
CSP_CMS: dict[str, list[Any]] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "manifest-src": [SELF],
}
_NIEMAND = (
    *("accelerometer", "autoplay", "browsing-topics", "camera"),
    *("clipboard-read", "display-capture", "encrypted-media", "gamepad", "gyroscope", "hid", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock"),
    *("serial", "storage-access", "usb", "window-management", "xr-spatial-tracking"),
)
_WIJZELF = ("fullscreen", "geolocation", "publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS_POLICY: dict[str, list[str]] = {
    **{naam: [] for naam in _NIEMAND},
    **{naam: ["self"] for naam in _WIJZELF},
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Het voorbeeld in het CMS toont de pagina in een frame van de eigen site; de CSP weigert elk ander frame.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
# Meldingen staan in de sessie: zo is er geen derde koekje.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "stadmaken.common.views.csrf_mislukt"
