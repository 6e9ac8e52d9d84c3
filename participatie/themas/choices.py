from django.db import models
from django.utils.translation import gettext_lazy as _


class LeidtTotWijziging(models.TextChoices):
    """Of inbreng het plan verandert: de kolom die elke nota van beantwoording heeft."""

    JA = "ja", _("Ja")
    DEELS = "deels", _("Deels")
    NEE = "nee", _("Nee")


class Besluitgevolg(models.TextChoices):
    """Wat een besluit met een thema deed."""

    JA = "ja", _("Ja")
    DEELS = "deels", _("Deels")
    NEE = "nee", _("Nee")
    NIETS = "niets", _("Het besluit zegt hier niets over")
