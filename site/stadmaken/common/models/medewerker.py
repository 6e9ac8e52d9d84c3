from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _


class Medewerker(AbstractUser):
    """Iemand met een account in het CMS. Bewoners hebben nooit een account nodig."""

    class Meta:
        verbose_name = _("medewerker")
        verbose_name_plural = _("medewerkers")

    def __str__(self) -> str:
        return self.get_full_name() or self.username
