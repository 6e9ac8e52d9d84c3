"""De opmaak en de scripts die op elk scherm van het CMS meegaan, en wat alleen in de bewerker hoort."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

# De tips bij een veld, en wat van Wagtail op een telefoon niet past.
STIJLEN = ("css/beheer-schrijftips.css", "css/beheer-smal.css")
# Het ene volgt velden met `data-schrijftips`, het andere geeft een naam aan wat er geen heeft.
SCRIPTS = ("js/beheer-schrijftips.js", "js/beheer-namen.js")
# Wachten met versturen zolang Wagtail het concept bewaart.
BEWERKER = ("js/beheer-bewaren.js", "js/beheer-voorbeeld.js")


def opmaak() -> SafeString:
    """De stijlen, elk uit een eigen bestand."""
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(pad),) for pad in STIJLEN))


def scripts() -> SafeString:
    """De scripts van elk scherm, elk uit een eigen bestand."""
    return _modules(SCRIPTS)


def in_bewerker() -> SafeString:
    """De scripts van een scherm met een formulier dat vanzelf bewaart."""
    return _modules(BEWERKER)


def _modules(paden: tuple[str, ...]) -> SafeString:
    return format_html_join("", '<script type="module" src="{}"></script>', ((static(pad),) for pad in paden))
