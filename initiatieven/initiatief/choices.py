from django.db import models
from django.utils.translation import gettext_lazy as _


class Initiatiefstaat(models.TextChoices):
    """Hoe ver een initiatief is."""

    IDEE = "idee", _("Idee")
    GESPREK = "gesprek", _("Gesprek")
    BUSINESSCASE = "businesscase", _("Businesscase")
    BEOORDELING = "beoordeling", _("Beoordeling")
    AFGESPROKEN = "afgesproken", _("Afgesproken")
    IN_UITVOERING = "uitvoering", _("In uitvoering")
    GEEVALUEERD = "geevalueerd", _("Geëvalueerd")
    AFGEWEZEN = "afgewezen", _("Afgewezen")


class Oproepsoort(models.TextChoices):
    """Of een initiatief iets zoekt of iets te geven heeft."""

    GEVRAAGD = "gevraagd", _("Gevraagd")
    AANGEBODEN = "aangeboden", _("Aangeboden")
