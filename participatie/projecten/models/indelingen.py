from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from stadmaken.common.stad.model import VanStad


class Indeling(VanStad):
    """Een woord waarop bezoekers kunnen filteren; beheerd door redacteuren."""

    naam = models.CharField(
        _("naam"),
        max_length=60,
        help_text=_("Eén of twee gewone woorden. Bezoekers kiezen hieruit bij de filters van de projecten."),
    )
    slug = models.SlugField(
        _("naam in het adres"),
        max_length=60,
        help_text=_("Alleen kleine letters, cijfers en streepjes. Verander dit niet meer: links gebruiken het."),
    )

    panels = [TitleFieldPanel("naam", targets=["slug"]), FieldPanel("slug")]

    class Meta:
        abstract = True
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["site", "naam"], name="%(class)s_naam_eenmaal"),
            models.UniqueConstraint(fields=["site", "slug"], name="%(class)s_slug_eenmaal"),
        ]

    def __str__(self) -> str:
        return self.naam


class Thema(Indeling):
    """Waar een project over gaat, bijvoorbeeld Groen of Verkeer."""

    class Meta(Indeling.Meta):
        verbose_name = _("thema")
        verbose_name_plural = _("thema’s")


class Doelgroep(Indeling):
    """Voor wie een project vooral van belang is, bijvoorbeeld Jongeren."""

    class Meta(Indeling.Meta):
        verbose_name = _("doelgroep")
        verbose_name_plural = _("doelgroepen")
