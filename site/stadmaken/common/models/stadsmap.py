from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from ..stad.model import VanStad


class Stadsmap(VanStad):
    """Van welke stad een map van de beeldbank is. Een map van voor er meer steden waren, is van de standaardsite."""

    map = models.OneToOneField(Collection, verbose_name=_("map"), on_delete=models.CASCADE, related_name="stadsmap")

    class Meta:
        verbose_name = _("map van een stad")
        verbose_name_plural = _("mappen van een stad")

    def __str__(self) -> str:
        return str(self.map)
