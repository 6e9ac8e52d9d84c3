"""De lijst met accounts als bestand."""

from collections import OrderedDict
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..modeladmin import onschadelijk

KOPPEN = {
    "naam": _("Naam"),
    "gebruikersnaam": _("Gebruikersnaam"),
    "email": _("E-mailadres"),
    "rollen": _("Rollen en groepen"),
    "alle_rechten": _("Alle rechten"),
    "aan": _("Account staat aan"),
    "laatst": _("Laatst aangemeld"),
}
KOLOMMEN = tuple(KOPPEN)


def rij(account: Any) -> OrderedDict[str, Any]:
    """Eén account."""
    laatst = timezone.localtime(account.last_login).strftime("%Y-%m-%d") if account.last_login else ""
    return OrderedDict(
        naam=str(account),
        gebruikersnaam=account.get_username(),
        email=account.email,
        rollen=", ".join(sorted(groep.name for groep in account.groups.all())),
        alle_rechten=_("ja") if account.is_superuser else _("nee"),
        aan=_("ja") if account.is_active else _("nee"),
        laatst=laatst,
    )


def cel(_veld: str, waarde: Any, formaat: str) -> Any:
    """Een naam als “=1+1” wordt geen formule."""
    return onschadelijk(waarde, formaat)
