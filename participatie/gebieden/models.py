from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.search import index

from stadmaken.common.kaart.vlak import valideer
from stadmaken.common.pagina import ContactMixin
from stadmaken.common.stad import StadManager
from stadmaken.common.stad.model import VanStad

from .forms import POSTCODES, WijkForm
from .querysets import WijkQuerySet

SLUG_HULP = _("Alleen kleine letters, cijfers en streepjes. Verander dit niet meer: filters en links gebruiken het.")


class Gebied(ContactMixin, index.Indexed, VanStad):
    """Een van de gebieden waarin de stad is verdeeld."""

    naam = models.CharField(
        _("naam"), max_length=60, help_text=_("Zoals bewoners het gebied noemen, bijvoorbeeld “Noord”.")
    )
    slug = models.SlugField(_("naam in het adres"), max_length=60, help_text=SLUG_HULP)

    panels = [
        TitleFieldPanel("naam", targets=["slug"]),
        FieldPanel("slug"),
        MultiFieldPanel(
            ContactMixin.contact_panels[0].children,
            _("Contact"),
            help_text=_(
                "Een loket of functie bij de gemeente, geen naam van een medewerker. Het staat op de pagina van elke "
                "wijk in dit gebied. Leeg: de pagina noemt het algemene nummer."
            ),
        ),
    ]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["site", veld], name=f"gebied_{veld}_eenmaal") for veld in ("naam", "slug")
        ]

    def __str__(self) -> str:
        return self.naam


class Wijk(index.Indexed, VanStad):
    """Een wijk met haar CBS-code (WK……)."""

    naam = models.CharField(_("naam"), max_length=80, help_text=_("De officiële naam, bijvoorbeeld “Vogelenwijk”."))
    slug = models.SlugField(_("naam in het adres"), max_length=80, help_text=SLUG_HULP)
    code = models.CharField(
        _("CBS-code"),
        max_length=8,
        validators=[RegexValidator(r"^WK\d{6}$", _("Schrijf WK en dan zes cijfers, bijvoorbeeld WK039201."))],
        help_text=_("WK en zes cijfers, bijvoorbeeld WK039201. Zo sluiten cijfers van het CBS aan."),
    )
    gebied = models.ForeignKey(
        Gebied,
        verbose_name=_("gebied"),
        on_delete=models.PROTECT,
        related_name="wijken",
        help_text=_("Het gebied waar deze wijk bij hoort. Bezoekers zien wijken per gebied in de filters."),
    )

    inwoners = models.PositiveIntegerField(
        _("aantal inwoners"),
        null=True,
        blank=True,
        help_text=_("Staat op de pagina van de wijk, en laat zien welke wijken in de inbreng ontbreken."),
    )
    huishoudens = models.PositiveIntegerField(_("aantal huishoudens"), null=True, blank=True)
    inwoners_op = models.DateField(
        _("geteld op"), null=True, blank=True, help_text=_("De dag waarvoor deze aantallen gelden, vaak 1 januari.")
    )
    cijfers_bron = models.CharField(
        _("bron van de cijfers"),
        max_length=120,
        blank=True,
        help_text=_("Staat bij de cijfers. Bijvoorbeeld “CBS, Kerncijfers wijken en buurten 2025”."),
    )
    postcodes = models.CharField(
        _("postcodes"),
        max_length=120,
        blank=True,
        validators=[POSTCODES],
    )
    straten = models.TextField(_("straten"), blank=True, max_length=20_000)

    grens = models.JSONField(_("grens op de kaart"), null=True, blank=True, validators=[valideer])

    objects: ClassVar[Any] = StadManager.met_vragen(WijkQuerySet)

    base_form_class = WijkForm
    panels = [
        TitleFieldPanel("naam", targets=["slug"]),
        FieldPanel("slug"),
        FieldPanel("code"),
        FieldPanel("gebied"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("inwoners"), FieldPanel("huishoudens"), FieldPanel("inwoners_op")]),
                FieldPanel("cijfers_bron"),
            ],
            _("Cijfers"),
        ),
        MultiFieldPanel([FieldPanel("postcodes"), FieldPanel("straten")], _("Zo vinden bewoners deze wijk")),
        MultiFieldPanel([FieldPanel("grensbestand"), FieldPanel("grens")], _("Grens op de kaart")),
    ]
    search_fields = [
        *(index.SearchField(veld) for veld in ("naam", "postcodes", "straten")),
        # Het zoekveld van een lijst in het CMS zoekt alleen in deze velden.
        *(index.AutocompleteField(veld) for veld in ("naam", "postcodes", "straten")),
    ]

    class Meta:
        verbose_name = _("wijk")
        verbose_name_plural = _("wijken")
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["site", veld], name=f"wijk_{veld}_eenmaal")
            for veld in ("naam", "slug", "code")
        ]

    def __str__(self) -> str:
        return self.naam
