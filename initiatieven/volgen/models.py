from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from .choices import Feitsoort


class Nieuwsfeit(models.Model):
    """Iets nieuws dat volgers horen: een update, een formulier dat opengaat, een antwoord of een activiteit.

    Gemaakt door `verzamel`; de sleutel zorgt dat hetzelfde nieuws maar één keer telt. `pagina` beslist bij het
    versturen of het nog te zien is.
    """

    wagtail_reference_index_ignore = True

    sleutel = models.CharField(max_length=120, unique=True, editable=False)
    soort = models.CharField(_("soort"), max_length=12, choices=Feitsoort)
    tijd = models.DateTimeField(_("tijd"), default=timezone.now)
    titel = models.CharField(_("titel"), max_length=255)
    tekst = models.TextField(_("tekst"), max_length=500, blank=True)
    pagina = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    # Wat er achter het adres van de pagina komt, zoals “#update-7KQ4MX”.
    anker = models.CharField(max_length=120, blank=True)
    project = models.ForeignKey(
        "participatie.ProjectPage", null=True, blank=True, on_delete=models.CASCADE, related_name="nieuwsfeiten"
    )
    wijken = models.ManyToManyField("participatie.Wijk", blank=True, related_name="+")
    themas = models.ManyToManyField("participatie.Thema", blank=True, related_name="+")

    bij_stad: ClassVar[Soort] = Via("pagina")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("nieuwsfeit")
        verbose_name_plural = _("nieuwsfeiten")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.titel
