from django.db import models
from django.utils.translation import gettext_lazy as _


class Bron(models.TextChoices):
    """Waar een toezegging uit voortkwam."""

    INBRENG = "inbreng", _("Inbreng")
    SPREEKUUR = "spreekuur", _("Spreekuur")
    WIJKCONTRACT = "wijkcontract", _("Wijkcontract")
    BESLUIT = "besluit", _("Raadsbesluit")


class Toezeggingstaat(models.TextChoices):
    """Hoe het met een toezegging staat. Vertraagd volgt uit de dagen en is dus nooit te vergeten."""

    OPEN = "open", _("Open")
    VERTRAAGD = "vertraagd", _("Vertraagd")
    NAGEKOMEN = "nagekomen", _("Nagekomen")
    VERVALLEN = "vervallen", _("Vervallen")


class Toezeggingsoort(models.TextChoices):
    """Wat er met een toezegging kan gebeuren."""

    GEDAAN = "gedaan", _("Toegezegd")
    VERSCHOVEN = "verschoven", _("Datum verschoven")
    VOORTGANG = "voortgang", _("Voortgang")
    NAGEKOMEN = "nagekomen", _("Nagekomen")
    VERVALLEN = "vervallen", _("Vervallen")
    HEROPEND = "heropend", _("Heropend")


# Hiermee is een toezegging klaar, tot iemand haar heropent.
AFLOOP = (Toezeggingsoort.NAGEKOMEN, Toezeggingsoort.VERVALLEN)
