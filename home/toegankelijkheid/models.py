"""De verklaring volgens het Nederlandse model, met onderzoeken en afwijkingen; en wat axe vond."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin
from stadmaken.common.stad import Deel, Soort
from stadmaken.common.stad.model import VanStad

from .choices import UITLEG, Nalevingsstatus, Onderzoeksoort
from .forms import VerklaringForm

# De verklaring hoort elk jaar te worden nagekeken.
HOUDBAAR = timedelta(days=365)
CRITERIUM = RegexValidator(r"^[1-4]\.\d{1,2}\.\d{1,2}\Z", _("Vul het nummer in zoals “1.4.3”."))


class ToegankelijkheidPage(ContactMixin, BasisPage):
    """De toegankelijkheidsverklaring: status, onderbouwing, afwijkingen, contact en klachten."""

    template = "home/toegankelijkheid/toegankelijkheid_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    base_form_class = VerklaringForm

    status = models.CharField(_("status"), max_length=1, choices=Nalevingsstatus, default=Nalevingsstatus.GEEN)
    reikwijdte = models.TextField(
        _("waarvoor geldt deze verklaring?"),
        max_length=600,
        blank=True,
        help_text=_("Welke adressen wel, en wat niet. Leeg: alles op deze site."),
    )
    opgesteld_op = models.DateField(_("opgesteld op"), default=timezone.localdate)
    herzien_op = models.DateField(
        _("voor het laatst nagekeken op"),
        default=timezone.localdate,
        help_text=_("Kijk de verklaring elk jaar na. Na een jaar krijgt u een waarschuwing."),
    )
    akkoord_functie = models.CharField(
        _("akkoord door (functie)"), max_length=120, blank=True, help_text=_("Bijvoorbeeld “gemeentesecretaris”.")
    )
    akkoord_op = models.DateField(_("akkoord op"), null=True, blank=True)
    maatregelen = RichTextField(_("wat wij doen om toegankelijk te blijven"), features=OPMAAK, blank=True)
    reactietermijn = models.CharField(
        _("hoe snel wij antwoorden"), max_length=120, blank=True, help_text=_("Bijvoorbeeld “binnen vijf werkdagen”.")
    )
    klacht_adres = models.URLField(
        _("pagina over klachten"),
        blank=True,
        default="https://www.nationaleombudsman.nl/",
        help_text=_("Waar iemand heen kan die vindt dat u niet goed helpt."),
    )

    content_panels = [
        HelpPanel(template="home/toegankelijkheid/beheer/_hulp.html"),
        *BasisPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("reikwijdte"),
                FieldRowPanel([FieldPanel("opgesteld_op"), FieldPanel("herzien_op")]),
                FieldRowPanel([FieldPanel("akkoord_functie"), FieldPanel("akkoord_op")]),
            ],
            heading=_("Verklaring"),
        ),
        InlinePanel("onderzoeken", label=_("onderzoek"), heading=_("Onderzoeken")),
        InlinePanel("afwijkingen", label=_("afwijking"), heading=_("Wat nog niet goed is")),
        FieldPanel("maatregelen"),
        *ContactMixin.contact_panels,
        FieldRowPanel([FieldPanel("reactietermijn"), FieldPanel("klacht_adres")]),
    ]

    class Meta:
        verbose_name = _("toegankelijkheidsverklaring")
        verbose_name_plural = _("toegankelijkheidsverklaringen")

    @property
    def statusuitleg(self) -> Any:
        """Wat de status betekent, in gewone woorden."""
        return UITLEG[Nalevingsstatus(self.status)]

    def is_verouderd(self, vandaag: date | None = None) -> bool:
        """Of de verklaring langer dan een jaar geleden is nagekeken."""
        return (vandaag or timezone.localdate()) - self.herzien_op > HOUDBAAR

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .weergave import verklaring_context

        return {**super().get_context(request, *args, **kwargs), **verklaring_context(self)}


class Onderzoek(Orderable):
    """Een onderzoek waarop de verklaring rust."""

    pagina = ParentalKey(ToegankelijkheidPage, on_delete=models.CASCADE, related_name="onderzoeken")
    soort = models.CharField(_("soort"), max_length=12, choices=Onderzoeksoort)
    op = models.DateField(_("datum"))
    door = models.CharField(_("door"), max_length=120, help_text=_("Het bureau of team."))
    norm = models.CharField(_("waarop is getoetst"), max_length=80, default="WCAG 2.2, niveau A en AA (EN 301 549)")
    rapport = models.URLField(_("adres van het rapport"), blank=True)

    bij_stad: ClassVar[Soort] = Deel("pagina")

    panels = [
        FieldRowPanel([FieldPanel("soort"), FieldPanel("op")]),
        FieldRowPanel([FieldPanel("door"), FieldPanel("norm")]),
        FieldPanel("rapport"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("onderzoek")
        verbose_name_plural = _("onderzoeken")

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.op:%Y-%m-%d})"


class Afwijking(Orderable):
    """Iets wat nog niet aan een eis voldoet: wat u ervan merkt, waardoor het komt, en wanneer het klaar is."""

    pagina = ParentalKey(ToegankelijkheidPage, on_delete=models.CASCADE, related_name="afwijkingen")
    titel = models.CharField(_("wat is er niet goed?"), max_length=150)
    criterium = models.CharField(
        _("succescriterium"),
        max_length=8,
        validators=[CRITERIUM],
        help_text=_("Het nummer uit WCAG, bijvoorbeeld “1.4.3”."),
    )
    gevolg = models.TextField(_("wat merkt iemand ervan?"), max_length=400)
    oorzaak = models.TextField(_("waardoor komt het?"), max_length=400)
    alternatief = models.TextField(_("wat kan iemand intussen doen?"), max_length=400, blank=True)
    maatregel = models.TextField(_("wat doen wij eraan?"), max_length=400)
    gepland_op = models.DateField(_("klaar op"))
    opgelost_op = models.DateField(_("opgelost op"), null=True, blank=True)

    bij_stad: ClassVar[Soort] = Deel("pagina")

    panels = [
        FieldRowPanel([FieldPanel("titel"), FieldPanel("criterium")]),
        *(FieldPanel(veld) for veld in ("gevolg", "oorzaak", "alternatief", "maatregel")),
        FieldRowPanel([FieldPanel("gepland_op"), FieldPanel("opgelost_op")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("afwijking")
        verbose_name_plural = _("afwijkingen")

    def __str__(self) -> str:
        return self.titel


class Axemeting(VanStad):
    """Wat axe op één soort pagina vond, gemeten in de browser van een redacteur."""

    soort = models.CharField(_("soort"), max_length=100, db_index=True)
    naam = models.CharField(_("naam"), max_length=120)
    pad = models.CharField(_("adres"), max_length=500)
    op = models.DateTimeField(_("gemeten op"), default=timezone.now)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    versie = models.CharField(_("versie van axe"), max_length=20, blank=True)
    # Per regel van axe: regel, ernst, aantal, uitleg, en de eerste plekken.
    gebreken = models.JSONField(_("gebreken"), default=list)
    aantal = models.PositiveIntegerField(_("aantal plekken"), default=0)

    class Meta:
        verbose_name = _("meting met axe")
        verbose_name_plural = _("metingen met axe")
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.naam} ({self.op:%Y-%m-%d})"
