"""Wie initiatieven helpt: medewerkers uit de ambtenarenpool, en partners."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Begeleider(models.Model):
    """Een medewerker uit de ambtenarenpool die initiatieven begeleidt. Het e-mailadres komt nooit op de site."""

    functie = models.CharField(
        _("functie"), max_length=120, help_text=_("Bijvoorbeeld “Adviseur initiatieven Noord”. Dit staat op de site.")
    )
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    toon_naam = models.BooleanField(_("naam mag op de site"), default=False)
    email = models.EmailField(_("e-mailadres"), help_text=_("Komt niet op de site."))
    gebieden = models.ManyToManyField("participatie.Gebied", verbose_name=_("gebieden"), blank=True, related_name="+")
    themas = models.ManyToManyField("participatie.Thema", verbose_name=_("thema’s"), blank=True, related_name="+")
    ruimte_voor = models.PositiveSmallIntegerField(
        _("aantal initiatieven tegelijk"), default=5, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    beschikbaar = models.BooleanField(_("beschikbaar"), default=True)

    class Meta:
        verbose_name = _("begeleider")
        verbose_name_plural = _("ambtenarenpool")
        ordering = ["functie", "pk"]

    def __str__(self) -> str:
        return f"{self.functie} ({self.naam})" if self.naam else self.functie

    @property
    def op_de_site(self) -> str:
        """Wat een bezoeker leest: de naam alleen met toestemming."""
        return f"{self.naam}, {self.functie}" if self.naam and self.toon_naam else self.functie


class Partnerplatform(models.Model):
    """Een organisatie of site die initiatieven verder helpt."""

    naam = models.CharField(_("naam"), max_length=120, unique=True)
    website = models.URLField(_("website"))
    uitleg = models.CharField(_("wat vindt iemand daar"), max_length=250)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners van initiatieven")
        ordering = ["volgorde", "naam"]

    def __str__(self) -> str:
        return self.naam
