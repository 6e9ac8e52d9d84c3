from django.db import models
from django.utils.translation import gettext_lazy as _


class Opbrengstsoort(models.TextChoices):
    """Wat deelnemers van een gebiedssessie meegaven."""

    BEHOUDEN = "behouden", _("Behouden")
    VERBETEREN = "verbeteren", _("Verbeteren")
    VRAAG = "vraag", _("Vragen en zorgen")
