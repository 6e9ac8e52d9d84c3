"""De opmaak en de scripts die op elk scherm van het CMS meegaan."""

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# Het ene volgt velden met `data-schrijftips`, het andere geeft een naam aan wat er geen heeft.
SCRIPTS = ("js/beheer-schrijftips.js", "js/beheer-namen.js")


def opmaak() -> SafeString:
    """De stijl van de tips bij een veld."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/beheer-schrijftips.css"))


def scripts() -> SafeString:
    """De scripts, elk uit een eigen bestand."""
    return format_html_join("", '<script type="module" src="{}"></script>', ((static(pad),) for pad in SCRIPTS))
