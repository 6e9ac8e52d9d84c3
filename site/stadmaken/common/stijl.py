"""CSS: één bundel voor de site, en kleine delen die in de pagina zelf komen."""

import base64
import hashlib
from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

# Oudere telefoons tellen mee: lightningcss voegt toe wat deze browsers nodig hebben.
BROWSERS = ["chrome >= 87", "firefox >= 78", "safari >= 13.1"]
# Wat `collectstatic` bundelt, en waaruit. Wat in de pagina zelf komt, heeft een naam die geen los bestand heeft: zo kan
# wat een vorige versie verzamelde, er nooit voor doorgaan.
BUNDELS = {"css/stijl.css": "css/stijl.css", "css/bordpagina.bundel.css": "css/bordpagina.css"}


def bundel(naam: str) -> str:
    """De CSS van `naam` met alle delen die zij met @import noemt, verkleind."""
    pad = finders.find(naam)
    if not pad:
        raise FileNotFoundError(f"{naam} bestaat niet")
    import lightningcss  # wie verzamelde, heeft dit in een webproces niet nodig

    return str(lightningcss.bundle_css(str(pad), browsers_list=BROWSERS, minify=True))


def kritiek(naam: str) -> tuple[str, str]:
    """De CSS voor in de pagina, en de bron voor `style-src` die haar toestaat."""
    if settings.DEBUG:
        _kritiek.cache_clear()
    return _kritiek(naam)


@cache
def _kritiek(naam: str) -> tuple[str, str]:
    css = _klaar(f"css/{naam}.bundel.css") or bundel(f"css/{naam}.css")
    return css, toegestaan(css)


def _klaar(naam: str) -> str:
    """Wat `collectstatic` al bundelde, of niets."""
    gebundeld = getattr(staticfiles_storage, "gebundeld", None)
    return str(gebundeld(naam)) if gebundeld and not settings.DEBUG else ""


def toegestaan(css: str) -> str:
    """De bron voor `style-src` die precies deze CSS in de pagina toestaat."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()}'"
