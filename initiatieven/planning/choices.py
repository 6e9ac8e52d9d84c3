from django.db import models
from django.utils.translation import gettext_lazy as _


class Wijze(models.TextChoices):
    """Hoe mensen meedoen."""

    VRIJ = "vrij", _("Zonder aanmelden: u kunt gewoon komen")
    AANMELDEN = "aanmelden", _("Aanmelden voor een plek")
    TIJDVAK = "tijdvak", _("Een tijd kiezen (spreekuur)")


class Groepskenmerk(models.TextChoices):
    """Voor wie een deel van de plekken is."""

    GEBIED = "gebied", _("Wie in een bepaald gebied woont")
    EERSTE_KEER = "eerste", _("Wie voor het eerst meedoet")
    ANDERS = "anders", _("Een andere groep")
