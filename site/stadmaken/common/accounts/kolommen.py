"""De kolommen van de lijst met accounts en van de lijst met rollen."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from . import groepen


def rollen(account: Any) -> str:
    """Elke rol als los label; wie alles mag, heeft dat ook als label."""
    labels = [_("Alle rechten")] if account.is_superuser else []
    labels += sorted(groep.name for groep in account.groups.all())
    if not labels:
        return _("Geen rol")
    return format_html_join(" ", '<span class="w-status accounts-rol">{}</span>', ((label,) for label in labels))


def laatst(account: Any) -> str:
    """Hoe lang geleden iemand zich aanmeldde; van een nieuw account dat de link nog wacht."""
    if account.last_login is None:
        return _met_kop(_("Laatst aangemeld"), _("Nog nooit"))
    geleden = timesince(account.last_login, depth=1)
    tijd = format_html('<time datetime="{}">{}</time>', account.last_login.isoformat(), _("{} geleden").format(geleden))
    return _met_kop(_("Laatst aangemeld"), tijd)


def stand(account: Any) -> str:
    """Of aanmelden kan."""
    return _met_kop(_("Account"), _("Aan") if account.is_active else _("Uit"))


def leden(groep: Any) -> str:
    """Hoeveel accounts erin zitten."""
    return _met_kop(_("Accounts"), groep.leden)


def _met_kop(kop: str, waarde: Any) -> str:
    """Op een telefoon heeft de lijst geen koppen; dan staat de kop erbij."""
    return format_html('<span class="accounts-kop">{}: </span>{}', kop, waarde)


def soort(groep: Any) -> str:
    """“Rol”, “Projectteam” of “Wijkplatform”."""
    return groepen.soort(groep).capitalize() or _("Rol")
