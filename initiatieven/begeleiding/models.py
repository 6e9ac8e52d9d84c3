"""Wie initiatieven helpt: medewerkers uit de ambtenarenpool, en partners."""

from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from stadmaken.common.stad import StadManager
from stadmaken.common.stad.model import VanStad

from .querysets import BegeleiderQuerySet


class Begeleider(VanStad):
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

    objects: ClassVar[Any] = StadManager.met_vragen(BegeleiderQuerySet)

    panels = [
        FieldPanel("functie"),
        FieldRowPanel([FieldPanel("naam"), FieldPanel("toon_naam")]),
        FieldPanel("email"),
        FieldPanel("gebieden", widget=forms.CheckboxSelectMultiple),
        FieldPanel("themas", widget=forms.CheckboxSelectMultiple),
        FieldRowPanel([FieldPanel("ruimte_voor"), FieldPanel("beschikbaar")]),
    ]

    class Meta:
        verbose_name = _("begeleider")
        verbose_name_plural = _("begeleiders")
        ordering = ["functie", "pk"]

    def __str__(self) -> str:
        return f"{self.functie} ({self.naam})" if self.naam else self.functie

    @property
    def ruimte(self: Any) -> str:
        """Hoeveel initiatieven er nog bij kunnen, in woorden; vraagt om `met_aantal()`."""
        if not self.beschikbaar:
            return _nu("nu niet")
        over = self.ruimte_voor - self.begeleidt
        return _nu("nog %(n)s erbij") % {"n": over} if over > 0 else _nu("vol")

    @property
    def op_de_site(self) -> str:
        """Wat een bezoeker leest: de naam alleen met toestemming."""
        return f"{self.naam}, {self.functie}" if self.naam and self.toon_naam else self.functie


class Partnerplatform(VanStad):
    """Een organisatie of site die initiatieven verder helpt."""

    naam = models.CharField(_("naam"), max_length=120)
    website = models.URLField(_("website"))
    uitleg = models.CharField(_("wat vindt iemand daar"), max_length=250)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    panels = [FieldPanel(veld) for veld in ("naam", "website", "uitleg", "volgorde")]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners van initiatieven")
        ordering = ["volgorde", "naam"]
        constraints = [models.UniqueConstraint(fields=["site", "naam"], name="partner_naam_per_stad")]

    def __str__(self) -> str:
        return self.naam
