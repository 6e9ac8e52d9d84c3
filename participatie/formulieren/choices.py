from django.db import models
from django.utils.translation import gettext_lazy as _


class Doel(models.TextChoices):
    """Waarvoor een formulier dient."""

    REACTIE = "reactie", _("Reactie")
    IDEE = "idee", _("Idee")
    ENQUETE = "enquete", _("Enquête")
    DEELNEMER = "deelnemer", _("Aanmelding als deelnemer")
    VRAAG = "vraag", _("Vraag")
    MELDING = "melding", _("Melding")


class NaTermijn(models.TextChoices):
    """Wat er met inbreng gebeurt als de bewaartermijn voorbij is."""

    ANONIEM = "anoniem", _("De openbare tekst blijft, zonder persoonsgegevens")
    WEG = "weg", _("Alles wordt verwijderd")


class Openstelling(models.TextChoices):
    """Of een formulier nu is in te vullen."""

    BINNENKORT = "binnenkort", _("Binnenkort")
    OPEN = "open", _("Open")
    GESLOTEN = "gesloten", _("Gesloten")
