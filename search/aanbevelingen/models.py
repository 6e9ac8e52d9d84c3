"""Wat de redactie bij een zoekvraag aanbeveelt."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, PageChooserPanel
from wagtail.search.utils import normalise_query_string

from stadmaken.common.stad.model import VanStad
from stadmaken.common.stad.paginakeuze import in_deze_stad

UITLEG = _(
    "Zoekt iemand precies op deze woorden, dan staat uw keuze bovenaan, onder “Aanbevolen”. Bijvoorbeeld: wie zoekt op "
    "“subsidie”, ziet eerst de pagina over het initiatiefbudget. Schrijf de woorden zoals bezoekers ze typen. "
    "Typen zij het vaak anders, maak dan voor elke schrijfwijze een aanbeveling, of maak een synoniem."
)


class Aanbeveling(VanStad):
    """Een pagina of een andere website die boven de resultaten staat bij precies deze vraag."""

    zoekwoorden = models.CharField(
        _("als iemand zoekt op"), max_length=80, help_text=_("Bijvoorbeeld “subsidie aanvragen”.")
    )
    pagina = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("pagina"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=in_deze_stad,
    )
    adres = models.URLField(
        _("of een andere website"),
        blank=True,
        help_text=_("Het hele adres, met https:// ervoor. Vul dan ook een titel in."),
    )
    titel = models.CharField(_("titel"), max_length=120, blank=True, help_text=_("Leeg: de titel van de pagina."))
    tekst = models.CharField(_("uitleg"), max_length=200, blank=True, help_text=_("Waarom dit helpt, in één zin."))
    volgorde = models.PositiveSmallIntegerField(
        _("volgorde"), default=1, help_text=_("Zijn er meer bij dezelfde woorden, dan staat 1 bovenaan.")
    )

    panels = [
        HelpPanel(UITLEG),
        FieldPanel("zoekwoorden"),
        PageChooserPanel("pagina"),
        FieldPanel("adres"),
        FieldPanel("titel"),
        FieldPanel("tekst"),
        FieldPanel("volgorde"),
    ]

    class Meta:
        verbose_name = _("aanbeveling")
        verbose_name_plural = _("aanbevelingen")
        ordering = ["zoekwoorden", "volgorde", "pk"]
        indexes = [models.Index(fields=["site", "zoekwoorden"], name="aanbeveling_woorden")]

    def __str__(self) -> str:
        return f"{self.zoekwoorden}: {self.naar()}"

    def naar(self) -> str:
        """Wat er wordt aanbevolen, om te lezen."""
        return self.titel or (self.pagina.title if self.pagina else self.adres)

    naar.short_description = _("aanbevolen")  # type: ignore[attr-defined]  # zo heet de kolom

    def clean(self: Any) -> None:
        """Een pagina of een adres, en dezelfde maar één keer bij dezelfde woorden."""
        self.zoekwoorden = normalise_query_string(self.zoekwoorden)
        fouten = {}
        if bool(self.pagina_id) == bool(self.adres):
            fouten["pagina"] = _("Kies een pagina, of vul het adres van een andere website in.")
        elif self.adres and not self.titel:
            fouten["titel"] = _("Vul een titel in: bezoekers klikken daarop.")
        elif self._bestaat_al():
            fouten["zoekwoorden"] = _("Dit wordt bij deze woorden al aanbevolen.")
        if not self.zoekwoorden:
            fouten["zoekwoorden"] = _("Vul de woorden in waarop iemand zoekt.")
        if fouten:
            raise ValidationError(fouten)

    def _bestaat_al(self) -> bool:
        zelfde = Aanbeveling.objects.filter(zoekwoorden=self.zoekwoorden, pagina=self.pagina, adres=self.adres)
        return bool(zelfde.exclude(pk=self.pk).exists())
