"""Pitches in een Initiatievencafé, en wie wil helpen. Niemand krijgt via de site het adres van een ander."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from participatie.inbreng.kenmerk import nieuw_kenmerk
from stadmaken.common.gemeente import absoluut

from .kenmerk import token_van


class Pitch(Orderable):
    """Een initiatief dat zich in een Initiatievencafé voorstelt, met de hulp die het zoekt."""

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

    panels = [FieldPanel(veld) for veld in ("titel", "tekst", "hulpvraag", "email", "hulp_gevonden")]

    class Meta(Orderable.Meta):
        verbose_name = _("pitch")
        verbose_name_plural = _("pitches")

    def __str__(self) -> str:
        return self.titel

    @property
    def zoekt_hulp(self) -> bool:
        """Of iemand hulp kan aanbieden: er is een vraag, een adres, en nog geen hulp."""
        return bool(self.hulpvraag and self.email and not self.hulp_gevonden)


class Hulpaanbod(models.Model):
    """“Ik kan helpen”: doorgegeven aan de initiatiefnemer, die via een besloten pagina antwoordt."""

    kenmerk = models.CharField(_("kenmerk"), max_length=12, unique=True, default=nieuw_kenmerk, editable=False)
    idempotentie = models.CharField(max_length=36, unique=True, editable=False)
    pitch = models.ForeignKey(
        Pitch, verbose_name=_("pitch"), null=True, on_delete=models.SET_NULL, related_name="hulpaanbod"
    )
    oproep = models.ForeignKey(
        "initiatieven.Oproep", verbose_name=_("oproep"), null=True, on_delete=models.SET_NULL, related_name="hulpaanbod"
    )
    pitchtitel = models.CharField(_("initiatief"), max_length=120)
    naam = models.CharField(_("naam"), max_length=120)
    email = models.EmailField(_("e-mailadres"))
    tekst = models.TextField(_("wat iemand aanbiedt"), max_length=1500)
    gedaan_op = models.DateTimeField(_("gedaan op"), default=timezone.now)
    verdacht = models.CharField(_("mogelijk spam"), max_length=200, blank=True)
    doorgegeven_op = models.DateTimeField(_("doorgegeven op"), null=True, blank=True)
    antwoord = models.TextField(_("antwoord"), max_length=1500, blank=True)
    beantwoord_op = models.DateTimeField(_("beantwoord op"), null=True, blank=True)

    class Meta:
        verbose_name = _("aanbod om te helpen")
        verbose_name_plural = _("aanbod om te helpen")
        ordering = ["-gedaan_op"]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def pad(self) -> str:
        """Het pad van de besloten pagina waar de initiatiefnemer antwoordt."""
        return f"/hulpaanbod/{token_van(self.kenmerk)}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van die pagina."""
        return absoluut(self.pad)
