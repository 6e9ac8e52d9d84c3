"""Pitches in een Initiatievencafé, met de hulp die elk initiatief zoekt."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from stadmaken.common.stad import Soort, StadManager, Via

from ..hulp.woorden import HELPEN, Woorden


class Pitch(Orderable):
    """Een initiatief dat zich in een Initiatievencafé voorstelt, met de hulp die het zoekt."""

    reactieveld: ClassVar[str] = "pitch"
    woorden: ClassVar[Woorden] = HELPEN

    activiteit = ParentalKey("initiatieven.ActiviteitPage", on_delete=models.CASCADE, related_name="pitches")
    titel = models.CharField(_("initiatief"), max_length=120)
    tekst = models.TextField(_("waar gaat het over"), max_length=600)
    hulpvraag = models.TextField(_("hulpvraag"), max_length=400, blank=True)
    email = models.EmailField(
        _("e-mailadres van de initiatiefnemer"),
        blank=True,
        help_text=_(
            "Komt niet op de site. Aanbod om te helpen gaat hierheen; zonder adres kan niemand hulp aanbieden. "
            "Na de bewaartermijn van deze pagina wissen wij het adres."
        ),
    )
    hulp_gevonden = models.BooleanField(_("de hulp is gevonden"), default=False)

    bij_stad: ClassVar[Soort] = Via("activiteit")
    objects: ClassVar[Any] = StadManager()

    panels = [FieldPanel(veld) for veld in ("titel", "tekst", "hulpvraag", "email", "hulp_gevonden")]

    class Meta(Orderable.Meta):
        verbose_name = _("pitch")
        verbose_name_plural = _("pitches")

    def __str__(self) -> str:
        return self.titel

    @property
    def neemt_reacties(self) -> bool:
        """Of iemand hulp kan aanbieden: er is een vraag, een adres, en nog geen hulp."""
        return bool(self.hulpvraag and self.email and not self.hulp_gevonden)

    @property
    def onderwerp(self) -> str:
        """Waar de mail over gaat."""
        return self.titel

    @property
    def vraagtekst(self) -> str:
        """Welke hulp het initiatief zoekt."""
        return self.hulpvraag

    @property
    def reacties_naar(self) -> str:
        """Het e-mailadres waar een aanbod heen gaat."""
        return self.email

    @property
    def pagina(self) -> Any:
        """De activiteit waar de pitch op staat."""
        return self.activiteit

    @property
    def taal(self) -> str:
        """De taal van de activiteit."""
        return str(self.activiteit.locale.language_code)

    @property
    def bewaartermijn(self) -> int:
        """Hoeveel maanden wij een aanbod bewaren: zo lang als de aanmeldingen."""
        return int(self.activiteit.bewaartermijn_maanden)
