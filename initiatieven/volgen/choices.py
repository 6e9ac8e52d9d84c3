"""De vaste keuzes rond volgen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Feitsoort(models.TextChoices):
    """Waarover een volger iets hoort."""

    UPDATE = "update", _("Nieuws over een project")
    FORMULIER = "formulier", _("U kunt meedoen")
    ANTWOORD = "antwoord", _("Antwoord van de gemeente")
    ACTIVITEIT = "activiteit", _("Activiteit of cursus")
