"""De kolommen van de lijst met accounts en van de lijst met rollen."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from . import groepen


def rollen(account: Any) -> str:
    """Elke rol als los label; wie alles mag, heeft dat ook als label."""
    labels = [_("Alle rechten")] if account.is_superuser else []
    labels += [groep.name for groep in account.groups.all()]
    if not labels:
        return _("Geen rol")
    return format_html_join(" ", '<span class="w-status accounts-rol">{}</span>', ((label,) for label in labels))


def laatst(account: Any) -> str:
    """Hoe lang geleden iemand zich aanmeldde; van een nieuw account dat de link nog wacht."""
    if account.last_login is None:
        return _("Nog nooit")
    geleden = timesince(account.last_login, depth=1)
    return format_html('<time datetime="{}">{}</time>', account.last_login.isoformat(), _("{} geleden").format(geleden))


def stand(account: Any) -> str:
    """Of aanmelden kan."""
    return _("Aan") if account.is_active else _("Uit")


def soort(groep: Any) -> str:
    """“Rol”, “Projectteam” of “Wijkplatform”."""
    return groepen.soort(groep).capitalize() or _("Rol")
