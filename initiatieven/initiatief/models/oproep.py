from datetime import date, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from stadmaken.common.stad import Soort, StadManager, Via

from ...hulp.woorden import BELANG, HELPEN, Woorden
from ..choices import EINDSTATEN, Oproepsoort
from ..querysets import OproepQuerySet

LOOPTIJD, LANGST = timedelta(days=90), timedelta(days=366)
BEWAARMAANDEN = 6


def over_drie_maanden() -> date:
    """De dag waarop een oproep van vandaag verloopt."""
    return timezone.localdate() + LOOPTIJD


class Oproep(Orderable):
    """Wat een initiatief zoekt of te geven heeft. Zij verloopt vanzelf."""

    reactieveld: ClassVar[str] = "oproep"
    bewaartermijn: ClassVar[int] = BEWAARMAANDEN

    initiatief = ParentalKey("initiatieven.InitiatiefPage", on_delete=models.CASCADE, related_name="oproepen")
    soort = models.CharField(_("soort"), max_length=10, choices=Oproepsoort, default=Oproepsoort.GEVRAAGD)
    titel = models.CharField(
        _("wat"), max_length=120, help_text=_("Kort en precies, bijvoorbeeld “een aanhanger voor één zaterdag”.")
    )
    tekst = models.TextField(_("toelichting"), max_length=600, blank=True)
    thema = models.ForeignKey(
        "participatie.Thema",
        verbose_name=_("thema"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Zo vinden vraag en aanbod elkaar."),
    )
    verloopt_op = models.DateField(
        _("laatste dag"),
        default=over_drie_maanden,
        help_text=_("Daarna gaat de oproep van de site. Een week ervoor vragen wij de initiatiefnemer of dat klopt."),
    )
    vervuld = models.BooleanField(_("gevonden of weg"), default=False)

    bij_stad: ClassVar[Soort] = Via("initiatief")
    objects: ClassVar[Any] = StadManager.met_vragen(OproepQuerySet)

    panels = [
        FieldRowPanel([FieldPanel("soort"), FieldPanel("thema")]),
        FieldPanel("titel"),
        FieldPanel("tekst"),
        FieldRowPanel([FieldPanel("verloopt_op"), FieldPanel("vervuld")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("oproep")
        verbose_name_plural = _("gevraagd en aangeboden")

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        """Wat al verlopen is mag blijven staan; een nieuwe oproep begint niet verlopen."""
        vandaag = timezone.localdate()
        if self.verloopt_op and self.verloopt_op > vandaag + LANGST:
            raise ValidationError({"verloopt_op": _("Kies een dag binnen een jaar. Verlengen kan altijd.")})
        if self.verloopt_op and self.verloopt_op < vandaag and not self.pk:
            raise ValidationError({"verloopt_op": _("Deze dag is voorbij. Kies vandaag of een latere dag.")})

    @property
    def loopt(self) -> bool:
        """Of iemand dit nog kan vinden."""
        return not self.vervuld and self.verloopt_op >= timezone.localdate()

    @property
    def woorden(self) -> Woorden:
        """Hoe reageren hier heet."""
        return HELPEN if self.soort == Oproepsoort.GEVRAAGD else BELANG

    @property
    def onderwerp(self) -> str:
        """Waar de mail over gaat."""
        return f"{self.titel} ({self.initiatief.title})"

    @property
    def vraagtekst(self) -> str:
        """Wat er wordt gevraagd of aangeboden."""
        return self.tekst

    @property
    def reacties_naar(self) -> str:
        """Het e-mailadres waar reacties heen gaan."""
        return str(self.initiatief.email)

    @property
    def neemt_reacties(self) -> bool:
        """Of iemand nu kan reageren."""
        return bool(self.loopt and self.reacties_naar and self.initiatief.staat not in EINDSTATEN)

    @property
    def pagina(self) -> Any:
        """Het initiatief waar de oproep op staat."""
        return self.initiatief

    @property
    def taal(self) -> str:
        """De taal van het initiatief."""
        return str(self.initiatief.locale.language_code)
