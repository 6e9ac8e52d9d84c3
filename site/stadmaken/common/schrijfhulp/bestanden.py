"""De opmaak en het script van de tips bij een veld, op elk scherm van het CMS."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def opmaak() -> SafeString:
    """De stijl van de tips."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/beheer-schrijftips.css"))


def script() -> SafeString:
    """Het script dat velden met `data-schrijftips` volgt, en verder niets doet."""
    return format_html('<script type="module" src="{}"></script>', static("js/beheer-schrijftips.js"))
