"""Een oud adres dat geen adres is, zoals “//[”: Wagtail leest het als een server, en struikelt dan."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect


def is_adres(tekst: str) -> None:
    """Keurt wat een redacteur als oud adres intypt."""
    try:
        Redirect.normalise_path(tekst)
    except ValueError:
        raise ValidationError(_("Het oude adres is geen geldig adres.")) from None


def sluit_aan() -> None:
    """Laat het formulier van Wagtail het veld keuren voordat het ermee verder rekent."""
    RedirectForm.base_fields["old_path"].validators.append(is_adres)
