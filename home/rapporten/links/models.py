from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Gedeeld, Soort, StadManager, Via

from .choices import Linksoort, Uitkomst
from .querysets import LinkcontroleQuerySet

LANGSTE_ADRES = 2000


class Linkhost(models.Model):
    """Een andere site waarnaar wij linken. Zij krijgt van ons nooit twee vragen tegelijk."""

    wagtail_reference_index_ignore = True

    naam = models.CharField(_("naam"), max_length=260, unique=True)
    # Ook wat een werker in handen heeft: wie dit veld verzet, heeft de beurt.
    volgende_op = models.DateTimeField(_("volgende vraag"), default=timezone.now, db_index=True)

    bij_stad: ClassVar[Soort] = Gedeeld("Een andere site krijgt van de hele installatie nooit twee vragen tegelijk.")

    class Meta:
        verbose_name = _("andere site")
        verbose_name_plural = _("andere sites")

    def __str__(self) -> str:
        return self.naam


class Linkcontrole(models.Model):
    """Een adres op een andere site, en wat wij daar de laatste keren vonden."""

    wagtail_reference_index_ignore = True

    sleutel = models.CharField(max_length=64, unique=True, editable=False)
    adres = models.CharField(_("adres"), max_length=LANGSTE_ADRES)
    host = models.ForeignKey(Linkhost, on_delete=models.CASCADE, related_name="controles")
    volgende_op = models.DateTimeField(_("volgende controle"), default=timezone.now, db_index=True)
    gecontroleerd_op = models.DateTimeField(_("laatste controle"), null=True)
    goed_op = models.DateTimeField(_("laatste keer goed"), null=True)
    fout_sinds = models.DateTimeField(_("fout sinds"), null=True)
    fouten = models.PositiveSmallIntegerField(_("keer fout achter elkaar"), default=0)
    uitkomst = models.CharField(_("uitkomst"), max_length=12, choices=Uitkomst, blank=True)
    status = models.PositiveSmallIntegerField(_("antwoord van de andere site"), null=True)

    bij_stad: ClassVar[Soort] = Gedeeld(
        "Of een adres elders werkt, is voor elke stad hetzelfde; te zien via `Paginalink`."
    )
    objects = LinkcontroleQuerySet.as_manager()

    class Meta:
        verbose_name = _("controle van een link")
        verbose_name_plural = _("controles van links")

    def __str__(self) -> str:
        return self.adres


class Linkstand(models.Model):
    """Wanneer de links van een pagina voor het laatst zijn bijgewerkt."""

    wagtail_reference_index_ignore = True

    pagina = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+")
    verzameld_op = models.DateTimeField(_("verzameld op"))

    bij_stad: ClassVar[Soort] = Via("pagina")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("stand van de links")
        verbose_name_plural = _("standen van de links")

    def __str__(self) -> str:
        return str(self.pagina_id)


class Paginalink(models.Model):
    """Een link op een pagina zoals bezoekers haar zien; wijst een pagina vaker naar hetzelfde, dan is dat er één."""

    wagtail_reference_index_ignore = True

    pagina = models.ForeignKey("wagtailcore.Page", verbose_name=_("pagina"), on_delete=models.CASCADE, related_name="+")
    sleutel = models.CharField(max_length=80, editable=False)
    soort = models.CharField(_("soort"), max_length=8, choices=Linksoort)
    # Het nummer van een pagina of bestand: geen sleutel naar die tabel, want juist wat weg is moet blijven staan.
    doel = models.PositiveBigIntegerField(_("nummer"), null=True)
    adres = models.CharField(_("adres"), max_length=LANGSTE_ADRES, blank=True)
    tekst = models.CharField(_("tekst van de link"), max_length=200, blank=True)
    plek = models.CharField(_("plek"), max_length=200, blank=True)
    anker = models.CharField(max_length=200, blank=True)
    controle = models.ForeignKey(
        Linkcontrole, verbose_name=_("controle"), null=True, on_delete=models.SET_NULL, related_name="links"
    )
    genegeerd_op = models.DateTimeField(_("genegeerd op"), null=True)
    genegeerd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("genegeerd door"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    genegeerd_reden = models.CharField(_("waarom is deze link goed?"), max_length=200, blank=True)

    bij_stad: ClassVar[Soort] = Via("pagina")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("link op een pagina")
        verbose_name_plural = _("links op pagina’s")
        constraints = [models.UniqueConstraint(fields=["pagina", "sleutel"], name="een_link_per_doel")]
        indexes = [models.Index(fields=["soort", "doel"], name="link_naar_doel")]

    def __str__(self) -> str:
        return self.tekst or self.adres or f"{self.soort} {self.doel}"
