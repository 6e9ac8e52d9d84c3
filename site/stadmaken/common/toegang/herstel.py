"""Een beheerder haalt de tweede stap van een collega weg, zodat die hem opnieuw kan instellen."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

from ..accounts.rules import mag_wijzigen
from ..models import Medewerker
from . import mail, sessies

HANDELING = "toegang.teruggezet"


def mag_terugzetten(door: Any, account: Medewerker) -> bool:
    """Alleen bij een ander, die deze beheerder ook mag wijzigen."""
    return door.pk != account.pk and mag_wijzigen(door, account)


def meld_handeling_aan(handelingen: LogActionRegistry) -> None:
    """De woorden van deze handeling in het logboek."""
    handelingen.register_action(HANDELING, _("Tweede stap terugzetten"), _("Tweede stap teruggezet"))


@transaction.atomic
def zet_terug(account: Medewerker, door: Any) -> bool:
    """Haal alles van de tweede stap weg, sluit de sessies en laat het weten; geeft of er iets weg te halen was."""
    aantal, _per_soort = Authenticator.objects.filter(user=account).delete()
    if not aantal:
        return False
    sessies.beeindig(account)
    mail.teruggezet(account, door)
    log(instance=account, action=HANDELING, user=door)
    return True
