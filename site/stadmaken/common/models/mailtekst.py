from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..stad.model import VanStad


class Mailtekst(VanStad):
    """Eigen woorden van de gemeente voor één soort mail; zonder rij geldt de standaardtekst uit het sjabloon.

    `onderwerp` en `tekst` bevatten invulplekken als `{titel}`; welke er zijn, staat in `stadmaken.common.mailtekst`.
    """

    wagtail_reference_index_ignore = True

    soort = models.CharField(_("mail"), max_length=60)
    taal = models.CharField(_("taal"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    onderwerp = models.CharField(_("onderwerp"), max_length=160)
    tekst = models.TextField(_("tekst"))
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("mailtekst")
        verbose_name_plural = _("mailteksten")
        ordering = ["soort", "taal"]
        constraints = [models.UniqueConstraint(fields=["site", "soort", "taal"], name="mailtekst_eenmaal")]

    def __str__(self) -> str:
        return self.soort
