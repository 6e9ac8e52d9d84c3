from django.db import models
from django.utils.translation import gettext_lazy as _


class Contractstaat(models.TextChoices):
    """Hoe het met een wijkcontract staat; volgt uit de dagen."""

    CONCEPT = "concept", _("Concept")
    GETEKEND = "getekend", _("Getekend")
    AFGELOPEN = "afgelopen", _("Afgelopen")
    GEEVALUEERD = "geevalueerd", _("Geëvalueerd")


class Partijsoort(models.TextChoices):
    """Wie een wijkcontract sluit."""

    GEMEENTE = "gemeente", _("Gemeente")
    PLATFORM = "platform", _("Wijkplatform")
    BEWONERS = "bewoners", _("Bewoners")
    ONDERNEMERS = "ondernemers", _("Ondernemers")
    CORPORATIE = "corporatie", _("Woningcorporatie")
    POLITIE = "politie", _("Politie")
    ORGANISATIE = "organisatie", _("Andere organisatie")


class Contractsoort(models.TextChoices):
    """Wat er met een wijkcontract kan gebeuren."""

    OPGESTELD = "opgesteld", _("Opgesteld")
    GETEKEND = "getekend", _("Getekend")
    GEWIJZIGD = "gewijzigd", _("Gewijzigd")
    GEEVALUEERD = "geevalueerd", _("Geëvalueerd")
