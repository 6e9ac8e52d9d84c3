from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.stad import Deel, Soort, StadManager, Via
from stadmaken.common.tekens import willekeurige_code

from ..choices import Niveau, Planning


def nieuw_anker() -> str:
    """Een anker dat niet uit de titel volgt: links in mails en op borden overleven zo elke nieuwe titel."""
    return f"update-{willekeurige_code(6).lower()}"


class Fase(Orderable):
    """Een stap van een project, met het niveau waarop mensen meedoen."""

    bij_stad: ClassVar[Soort] = Via("project")

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="fasen")
    titel = models.CharField(_("titel"), max_length=100, help_text=_("Bijvoorbeeld “Meedenken over het ontwerp”."))
    planning = models.CharField(
        _("planning"),
        max_length=10,
        choices=Planning,
        default=Planning.STRAKS,
        help_text=_("Waar deze fase nu staat. Zet hooguit één of twee fasen op “Nu bezig”."),
    )
    niveau = models.CharField(
        _("niveau"),
        max_length=15,
        choices=Niveau,
        default=Niveau.MEEWETEN,
        help_text=_("Hoeveel invloed hebben mensen in deze fase?"),
    )
    begint = models.DateField(_("begint op"), null=True, blank=True)
    eindigt = models.DateField(_("eindigt op"), null=True, blank=True, help_text=_("De laatste dag van deze fase."))
    periode = models.CharField(
        _("periode in woorden"),
        max_length=60,
        blank=True,
        help_text=_("Als de datums nog niet vaststaan, bijvoorbeeld “voorjaar 2027”. Gaat vóór de datums."),
    )
    tekst = models.TextField(
        _("wat er gebeurt"),
        max_length=600,
        blank=True,
        help_text=_("Eén of twee zinnen: wat doen wij, wat kunt u doen?"),
    )
    reden_open = models.CharField(
        _("waarom klaar terwijl nog iets openstaat"),
        max_length=300,
        blank=True,
        help_text=_("Alleen nodig als nog niet alle inbreng is beantwoord. Bezoekers lezen deze reden."),
    )

    objects: ClassVar[Any] = StadManager()

    panels = [
        FieldPanel("titel"),
        FieldRowPanel([FieldPanel("planning"), FieldPanel("niveau")]),
        FieldRowPanel([FieldPanel("begint"), FieldPanel("eindigt"), FieldPanel("periode")]),
        FieldPanel("tekst"),
        FieldPanel("reden_open"),
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


class UpdateQuerySet(models.QuerySet):
    """Vragen over nieuws van projecten."""

    def verschenen(self) -> "UpdateQuerySet":
        """Wat er al is; een bericht met een dag die nog komt, wacht tot die dag. De nieuwste eerst."""
        return self.filter(datum__lte=timezone.localdate()).order_by("-datum", "-pk")


class Update(Orderable):
    """Een gedateerd nieuwsbericht over een project, met een blijvend anker."""

    bij_stad: ClassVar[Soort] = Via("project")

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="updates")
    titel = models.CharField(
        _("titel"), max_length=120, help_text=_("Zeg het nieuws zelf, bijvoorbeeld “De bomen worden in maart geplant”.")
    )
    datum = models.DateField(
        _("datum"),
        default=date.today,
        help_text=_("Vanaf deze dag staat het bericht op de site. Het nieuwste staat bovenaan."),
    )
    tekst = RichTextField(_("tekst"), features=OPMAAK, help_text=_("Wat is er gebeurd, en wat merken mensen ervan?"))
    anker = models.SlugField(_("anker"), max_length=80, default=nieuw_anker, editable=False)

    objects: ClassVar[Any] = StadManager.met_vragen(UpdateQuerySet)

    panels = [FieldPanel("titel"), FieldPanel("datum"), FieldPanel("tekst")]

    class Meta(Orderable.Meta):
        verbose_name = _("update")
        verbose_name_plural = _("updates")

    def __str__(self) -> str:
        return self.titel


class ProjectDocument(Orderable):
    """Een bestand bij een project."""

    bij_stad: ClassVar[Soort] = Deel("project")

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="documenten")
    document = models.ForeignKey(
        "common.Bestand", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    toelichting = models.CharField(
        _("toelichting"), max_length=200, blank=True, help_text=_("Wat staat erin? Eén zin onder de link.")
    )

    panels = [FieldPanel("document"), FieldPanel("toelichting")]

    class Meta(Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten")

    def __str__(self) -> str:
        return str(self.document)


class Partner(Orderable):
    """Een organisatie die meewerkt."""

    bij_stad: ClassVar[Soort] = Deel("project")

    project = ParentalKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="partners")
    naam = models.CharField(_("naam"), max_length=120)
    rol = models.CharField(
        _("rol"),
        max_length=160,
        blank=True,
        help_text=_("Wat doet deze partner, bijvoorbeeld “legt de riolering aan”?"),
    )
    website = models.URLField(_("website"), blank=True)

    panels = [FieldPanel("naam"), FieldPanel("rol"), FieldPanel("website")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.naam
