"""Mail die niet is aangekomen en op iemand wacht."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .models import Bericht
from .wachtend import Wacht


def mag_mail_herstellen(medewerker: Any) -> bool:
    """Mislukte mail opnieuw aanbieden, en dus ook de lijst zien."""
    return bool(medewerker.is_active and medewerker.has_perm("common.change_bericht"))


def mislukt(medewerker: Any) -> QuerySet:
    """Wat de mailserver niet wilde hebben."""
    return Bericht.objects.filter(status=Bericht.Status.MISLUKT)


WACHTEND = (
    Wacht(
        "mail-mislukt",
        _("Mislukte mail"),
        mag_mail_herstellen,
        mislukt,
        lambda n: ngettext("{n} mail is niet gelukt", "{n} mails zijn niet gelukt", n),
        lambda: f"{reverse('common_bericht_modeladmin_index')}?status__exact={Bericht.Status.MISLUKT.value}",
    ),
)
