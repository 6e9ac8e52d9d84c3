"""Wie wil helpen, of gebruikt wat een ander aanbiedt. Niemand krijgt via de site het adres van een ander."""

from typing import cast

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.kenmerk import nieuw_kenmerk
from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad.model import VanStad

from .kenmerk import token_van
from .woorden import Vraag


class Hulpaanbod(VanStad):
    """“Ik kan helpen” of “Ik heb belangstelling”: doorgegeven; de initiatiefnemer antwoordt op een besloten pagina."""

    kenmerk = models.CharField(_("kenmerk"), max_length=12, unique=True, default=nieuw_kenmerk, editable=False)
    idempotentie = models.CharField(max_length=36, unique=True, editable=False)
    pitch = models.ForeignKey(
        "initiatieven.Pitch", verbose_name=_("pitch"), null=True, on_delete=models.SET_NULL, related_name="hulpaanbod"
    )
    oproep = models.ForeignKey(
        "initiatieven.Oproep", verbose_name=_("oproep"), null=True, on_delete=models.SET_NULL, related_name="hulpaanbod"
    )
    onderwerp = models.CharField(_("initiatief"), max_length=400)
    naam = models.CharField(_("naam"), max_length=120)
    email = models.EmailField(_("e-mailadres"))
    tekst = models.TextField(_("bericht"), max_length=1500)
    gedaan_op = models.DateTimeField(_("gedaan op"), default=timezone.now)
    # Zoals beloofd bij het aanbieden: de pitch kan daarna weg zijn, of haar pagina iets anders beloven.
    bewaren_tot = models.DateField(_("te bewaren tot en met"))
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
    def vraag(self) -> Vraag | None:
        """De pitch of oproep waar dit bij hoort, als die er nog is."""
        return cast("Vraag | None", self.pitch or self.oproep)

    @property
    def pad(self) -> str:
        """Het pad van de besloten pagina waar de initiatiefnemer antwoordt."""
        return f"/hulpaanbod/{token_van(self.kenmerk)}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van die pagina."""
        return absoluut(self.pad)
