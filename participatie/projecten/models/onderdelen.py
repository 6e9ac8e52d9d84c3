from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from stadmaken.common.blocks import OPMAAK

from ..choices import Niveau, Planning


class Fase(Orderable):
    """Een stap van een project, met het niveau waarop mensen meedoen."""

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="fasen")
    titel = models.CharField(_("titel"), max_length=100, help_text=_("Bijvoorbeeld “Meedenken over het ontwerp”."))
    planning = models.CharField(_("planning"), max_length=10, choices=Planning, default=Planning.STRAKS)
    niveau = models.CharField(
        _("niveau"),
        max_length=15,
        choices=Niveau,
        default=Niveau.MEEWETEN,
        help_text=_("Hoeveel invloed hebben mensen in deze fase?"),
    )
    begint = models.DateField(_("begint op"), null=True, blank=True)
    eindigt = models.DateField(_("eindigt op"), null=True, blank=True)
    periode = models.CharField(
        _("periode in woorden"),
        max_length=60,
        blank=True,
        help_text=_("Als de datums nog niet vaststaan, bijvoorbeeld “voorjaar 2027”."),
    )
    tekst = models.TextField(_("wat er gebeurt"), max_length=600, blank=True)

    panels = [
        FieldPanel("titel"),
        FieldRowPanel([FieldPanel("planning"), FieldPanel("niveau")]),
        FieldRowPanel([FieldPanel("begint"), FieldPanel("eindigt"), FieldPanel("periode")]),
        FieldPanel("tekst"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("fase")
        verbose_name_plural = _("fasen")

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        super().clean()
        if self.begint and self.eindigt and self.eindigt < self.begint:
            raise ValidationError({"eindigt": _("Een fase eindigt niet voordat zij begint.")})


class Update(Orderable):
    """Een gedateerd nieuwsbericht over een project, met een blijvend anker."""

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="updates")
    titel = models.CharField(_("titel"), max_length=120)
    datum = models.DateField(_("datum"), default=date.today)
    tekst = RichTextField(_("tekst"), features=OPMAAK)
    anker = models.SlugField(_("anker"), max_length=80, blank=True, editable=False)

    panels = [FieldPanel("titel"), FieldPanel("datum"), FieldPanel("tekst")]

    class Meta(Orderable.Meta):
        verbose_name = _("update")
        verbose_name_plural = _("updates")

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        super().clean()
        # Eenmaal gekozen blijft het anker: links in mails en op borden blijven zo werken als de titel verandert.
        self.anker = self.anker or f"update-{self.datum:%Y%m%d}-{slugify(self.titel)[:60]}".strip("-")


class ProjectDocument(Orderable):
    """Een bestand bij een project."""

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="documenten")
    document = models.ForeignKey(
        "common.Bestand", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    toelichting = models.CharField(_("toelichting"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("toelichting")]

    class Meta(Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten")

    def __str__(self) -> str:
        return str(self.document)


class Partner(Orderable):
    """Een organisatie die meewerkt."""

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="partners")
    naam = models.CharField(_("naam"), max_length=120)
    rol = models.CharField(_("rol"), max_length=160, blank=True)
    website = models.URLField(_("website"), blank=True)

    panels = [FieldPanel("naam"), FieldPanel("rol"), FieldPanel("website")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.naam
