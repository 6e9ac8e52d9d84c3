"""Andere woorden voor hetzelfde: wie “gft” zoekt, vindt ook “groene bak”."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from stadmaken.common.stad.model import VanStad

from ..taal.woorden import woorden

LANGSTE_WOORD = 40
LANGSTE_TERM = 60
MEESTE_TERMEN = 8
_WOORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Synoniem(VanStad):
    """Eén woord dat bezoekers typen, met de woorden die er dan ook meedoen."""

    woord = models.CharField(
        _("als iemand zoekt op"),
        max_length=LANGSTE_WOORD,
        help_text=_("Eén woord, bijvoorbeeld “gft”. Hoofdletters maken niet uit."),
    )
    ook = models.CharField(
        _("zoek dan ook naar"),
        max_length=250,
        help_text=_("Zet een komma tussen de woorden, bijvoorbeeld “groene bak, groencontainer”. Hooguit acht."),
    )

    panels = [FieldPanel("woord"), FieldPanel("ook")]

    class Meta:
        verbose_name = _("synoniem")
        verbose_name_plural = _("synoniemen")
        ordering = ["woord"]
        constraints = [models.UniqueConstraint(fields=["site", "woord"], name="synoniem_eenmaal")]

    def __str__(self) -> str:
        return f"{self.woord} = {self.ook}"

    @property
    def termen(self) -> list[str]:
        """De andere woorden, elk apart."""
        return [term for deel in self.ook.split(",") if (term := " ".join(deel.split()))]

    def clean(self: Any) -> None:
        """Kleine letters, enkele spaties, en alleen iets wat een zoekmachine kan gebruiken."""
        self.woord = self.woord.strip().casefold()
        self.ook = ", ".join(dict.fromkeys(term.casefold() for term in self.termen))
        fouten = {"woord": _fout_in_woord(self.woord), "ook": _fout_in_termen(self.woord, self.termen)}
        if any(fouten.values()):
            raise ValidationError({veld: fout for veld, fout in fouten.items() if fout})


def _fout_in_woord(woord: str) -> Any:
    if _WOORD.fullmatch(woord) and len(woorden(woord)) == 1:
        return None
    return _("Vul één woord in, zonder spaties of leestekens.")


def _fout_in_termen(woord: str, termen: list[str]) -> Any:
    if not termen or len(termen) > MEESTE_TERMEN:
        return _("Vul één tot acht woorden in, met een komma ertussen.")
    if woord in termen:
        return _("Dit is hetzelfde woord. Vul een ander woord in.")
    for term in termen:
        if len(term) > LANGSTE_TERM or not all(_WOORD.fullmatch(deel) for deel in term.split()):
            return _("Gebruik alleen letters en cijfers, en een komma tussen de woorden.")
    return None
