"""De groep en de map van een platform: leden zien en wijzigen alleen wat van hun platform is."""

from django.db import transaction
from django.utils.translation import gettext as _

from stadmaken.common.groepstoegang import geef, recht

from ..models import Platformtoegang, WijkplatformPage

# Geen publish: wat een lid instuurt, keurt een medewerker goed.
PAGINA = ("add_page", "change_page")


@transaction.atomic
def geef_toegang(platform: WijkplatformPage) -> Platformtoegang:
    """De toegang van dit platform, met precies de rechten die erbij horen; mag vaker."""
    naam = _("Wijkplatform {nummer}: {titel}").format(nummer=platform.pk, titel=platform.title)
    toegang = geef(Platformtoegang, "platform", platform, naam, PAGINA)
    toegang.groep.permissions.set([recht("wagtailadmin", "access_admin")])
    return toegang
