"""Wat bij een wijkplatform hoort: mensen, partners, werkgroepen, media, geld, stukken en nieuws."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.stad import Deel, Soort

from ...projecten.models.onderdelen import nieuw_anker
from ..choices import Mediumsoort, Partnersoort


class Kerngroeplid(Orderable):
    """Iemand uit de kerngroep. Wat zonder toestemming is, wissen wij bij het publiceren (`actions.toestemming`)."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="kerngroep")
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    rol = models.CharField(_("rol"), max_length=120, blank=True)
    foto = models.ForeignKey(
        "common.Afbeelding", verbose_name=_("foto"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    toon_naam = models.BooleanField(_("naam mag op de site"), default=False)
    toon_rol = models.BooleanField(_("rol mag op de site"), default=False)
    toon_foto = models.BooleanField(_("foto mag op de site"), default=False)
    toestemming_op = models.DateField(
        _("toestemming gegeven op"),
        null=True,
        blank=True,
        help_text=_(
            "De dag waarop deze persoon zelf toestemming gaf. Wat geen vinkje heeft, wissen wij bij publiceren."
        ),
    )

    panels = [
        FieldRowPanel([FieldPanel("naam"), FieldPanel("rol")]),
        FieldPanel("foto"),
        FieldRowPanel([FieldPanel("toon_naam"), FieldPanel("toon_rol"), FieldPanel("toon_foto")]),
        FieldPanel("toestemming_op"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("lid van de kerngroep")
        verbose_name_plural = _("kerngroep")

    def __str__(self) -> str:
        return self.naam or str(_("Een lid van de kerngroep"))

    def clean(self) -> None:
        super().clean()
        if (self.toon_naam or self.toon_rol or self.toon_foto) and not self.toestemming_op:
            raise ValidationError({"toestemming_op": _("Vul in wanneer deze persoon toestemming gaf.")})


class Netwerkpartner(Orderable):
    """Een partner in de wijk, zonder namen van medewerkers."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="partners")
    soort = models.CharField(_("soort"), max_length=15, choices=Partnersoort)
    naam = models.CharField(_("naam"), max_length=120, help_text=_("Een organisatie of functie. Geen naam."))
    waarvoor = models.CharField(_("waarvoor"), max_length=200, blank=True)
    website = models.URLField(_("website"), blank=True)
    telefoon = models.CharField(_("telefoonnummer"), max_length=30, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("soort"), FieldPanel("naam")]),
        FieldPanel("waarvoor"),
        FieldRowPanel([FieldPanel("website"), FieldPanel("telefoon")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("netwerkpartner")
        verbose_name_plural = _("netwerkpartners")

    def __str__(self) -> str:
        return self.naam


class Werkgroep(Orderable):
    """Een groep die ergens aan werkt, en hoe iemand meedoet."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="werkgroepen")
    naam = models.CharField(_("naam"), max_length=120)
    doel = models.TextField(_("waar werkt deze groep aan"), max_length=400)
    meedoen = models.CharField(
        _("hoe doet iemand mee"), max_length=200, help_text=_("Bijvoorbeeld “Kom op de eerste dinsdag, 20.00 uur”.")
    )

    panels = [FieldPanel("naam"), FieldPanel("doel"), FieldPanel("meedoen")]

    class Meta(Orderable.Meta):
        verbose_name = _("werkgroep")
        verbose_name_plural = _("werkgroepen")

    def __str__(self) -> str:
        return self.naam


class Medium(Orderable):
    """Een wijkkrant, website of ander kanaal."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="media")
    soort = models.CharField(_("soort"), max_length=12, choices=Mediumsoort)
    naam = models.CharField(_("naam"), max_length=120)
    website = models.URLField(_("website"), blank=True)
    toelichting = models.CharField(
        _("toelichting"), max_length=200, blank=True, help_text=_("Bijvoorbeeld “vier keer per jaar in de bus”.")
    )

    panels = [
        FieldRowPanel([FieldPanel("soort"), FieldPanel("naam")]),
        FieldPanel("website"),
        FieldPanel("toelichting"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("medium")
        verbose_name_plural = _("media")

    def __str__(self) -> str:
        return self.naam


class Budget(Orderable):
    """Geld van een jaar: waarvandaan, wie het beheert en wat ervan is besteed. Bedragen in euro’s."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="budgetten")
    jaar = models.PositiveSmallIntegerField(_("jaar"), validators=[MinValueValidator(2000), MaxValueValidator(2100)])
    bron = models.CharField(_("waar komt het geld vandaan"), max_length=120)
    beheerder = models.CharField(
        _("wie beheert het"),
        max_length=120,
        help_text=_("Een functie of organisatie, bijvoorbeeld “de penningmeester”."),
    )
    bedrag = models.DecimalField(
        _("bedrag"), max_digits=10, decimal_places=2, validators=[MinValueValidator(0)], help_text=_("In euro’s.")
    )
    besteed = models.DecimalField(
        _("besteed"), max_digits=10, decimal_places=2, default=0, validators=[MinValueValidator(0)]
    )
    waaraan = models.TextField(_("waaraan"), max_length=400, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("jaar"), FieldPanel("bron")]),
        FieldPanel("beheerder"),
        FieldRowPanel([FieldPanel("bedrag"), FieldPanel("besteed")]),
        FieldPanel("waaraan"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("budget")
        verbose_name_plural = _("budgetten")

    def __str__(self) -> str:
        return f"{self.jaar} {self.bron}"

    @property
    def over(self) -> Decimal:
        """Wat er nog is; onder nul als er meer is uitgegeven dan er was."""
        return self.bedrag - self.besteed


class Platformdocument(Orderable):
    """Een verslag of ander stuk."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="documenten")
    document = models.ForeignKey(
        "common.Bestand", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    toelichting = models.CharField(_("toelichting"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("toelichting")]

    class Meta(Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten en verslagen")

    def __str__(self) -> str:
        return str(self.document)


class Platformnieuws(Orderable):
    """Een bericht van het platform zelf."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = ParentalKey("participatie.WijkplatformPage", on_delete=models.CASCADE, related_name="nieuws")
    titel = models.CharField(_("titel"), max_length=120)
    datum = models.DateField(_("datum"), default=date.today)
    tekst = RichTextField(_("tekst"), features=OPMAAK)
    anker = models.SlugField(_("anker"), max_length=80, default=nieuw_anker, editable=False)

    panels = [FieldPanel("titel"), FieldPanel("datum"), FieldPanel("tekst")]

    class Meta(Orderable.Meta):
        verbose_name = _("bericht")
        verbose_name_plural = _("nieuws")

    def __str__(self) -> str:
        return self.titel
