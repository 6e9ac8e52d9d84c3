from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from ..inbreng.choices import Uitkomst
from ..projecten.choices import Beslisser
from .choices import Besluitgevolg, LeidtTotWijziging
from .querysets import InbrengthemaQuerySet, ThemaindelingQuerySet

WIJZIGING = {
    Uitkomst.OVERGENOMEN: LeidtTotWijziging.JA,
    Uitkomst.DEELS: LeidtTotWijziging.DEELS,
    Uitkomst.NIET: LeidtTotWijziging.NEE,
    Uitkomst.BUITEN: LeidtTotWijziging.NEE,
}


class Inbrengthema(models.Model):
    """Waar een deel van de inbreng bij één project over gaat; één antwoord geldt voor allen die het noemden.

    Inbreng kan onder meer thema's vallen. Wijzigen gaat via `actions.py`: dat schrijft ook de gebeurtenissen en mail.
    """

    bij_stad: ClassVar[Soort] = Via("project")

    project = models.ForeignKey(
        "participatie.ProjectPage",
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        related_name="inbrengthemas",
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"), editable=False)
    titel = models.CharField(
        _("thema"), max_length=120, help_text=_("In gewone woorden, bijvoorbeeld “Parkeren in de straat”.")
    )
    samenvatting = models.TextField(
        _("wat mensen hierover zeiden"),
        max_length=1500,
        blank=True,
        help_text=_("Eerlijk en kort, ook waar mensen het oneens waren. Staat op de site en in de nota."),
    )
    antwoord = models.ForeignKey(
        "participatie.Antwoord",
        verbose_name=_("antwoord"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="themas",
    )
    opgegaan_in = models.ForeignKey(
        "self", verbose_name=_("opgegaan in"), null=True, blank=True, on_delete=models.SET_NULL, related_name="bronnen"
    )
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now)

    objects: ClassVar[Any] = StadManager.met_vragen(InbrengthemaQuerySet)

    class Meta:
        verbose_name = _("thema van inbreng")
        verbose_name_plural = _("thema’s van inbreng")
        ordering = ["project", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["project", "nummer"], name="inbrengthema_nummer"),
        ]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.titel}"

    @property
    def wijziging(self) -> LeidtTotWijziging | None:
        """Of dit thema tot verandering van het plan leidt; None zolang er geen antwoord is."""
        return WIJZIGING[Uitkomst(self.antwoord.uitkomst)] if self.antwoord else None


class Themaindeling(models.Model):
    """Eén inbreng onder één thema. Bij samenvoegen verhuist de rij: van wie iets kwam, gaat nooit verloren."""

    bij_stad: ClassVar[Soort] = Via("inbreng")

    inbreng = models.ForeignKey("participatie.Inbreng", on_delete=models.CASCADE, related_name="themaindelingen")
    thema = models.ForeignKey(Inbrengthema, on_delete=models.CASCADE, related_name="indelingen")
    eerder = models.ForeignKey(
        Inbrengthema,
        verbose_name=_("stond eerst onder"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Welk antwoord op het thema deze indiener kreeg: zo hoort niemand hetzelfde twee keer, ook niet na een storing.
    verteld = models.ForeignKey(
        "participatie.Antwoord", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    op = models.DateTimeField(_("ingedeeld op"), default=timezone.now)

    objects: ClassVar[Any] = StadManager.met_vragen(ThemaindelingQuerySet)

    class Meta:
        verbose_name = _("indeling")
        verbose_name_plural = _("indelingen")
        constraints = [models.UniqueConstraint(fields=["inbreng", "thema"], name="themaindeling_eens")]

    def __str__(self) -> str:
        return f"{self.inbreng_id} onder {self.thema_id}"


class Besluit(models.Model):
    """Wat raad, college of een ander besloot over een project; per thema staat erbij wat dat voor inbreng betekent."""

    bij_stad: ClassVar[Soort] = Via("project")

    project = models.ForeignKey(
        "participatie.ProjectPage", verbose_name=_("project"), on_delete=models.CASCADE, related_name="besluiten"
    )
    titel = models.CharField(_("besluit"), max_length=160, help_text=_("Bijvoorbeeld “Vaststelling ontwerp”."))
    datum = models.DateField(_("datum van het besluit"))
    beslisser = models.CharField(_("wie besloot"), max_length=10, choices=Beslisser)
    tekst = models.TextField(_("wat is besloten"), max_length=2000, help_text=_("In gewone woorden."))
    link = models.URLField(_("link naar het besluit"), blank=True)
    vastgelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    vastgelegd_op = models.DateTimeField(_("vastgelegd op"), default=timezone.now, editable=False)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")
        ordering = ["-datum", "-pk"]

    def __str__(self) -> str:
        return self.titel


class Themabesluit(models.Model):
    """Wat één besluit deed met één thema."""

    bij_stad: ClassVar[Soort] = Via("besluit")

    besluit = models.ForeignKey(Besluit, on_delete=models.CASCADE, related_name="themabesluiten")
    thema = models.ForeignKey(Inbrengthema, on_delete=models.CASCADE, related_name="themabesluiten")
    wijziging = models.CharField(_("leidt tot wijziging"), max_length=5, choices=Besluitgevolg)
    tekst = models.TextField(_("wat het besluit hiermee deed"), max_length=1500, blank=True)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("besluit over een thema")
        verbose_name_plural = _("besluiten over thema’s")
        constraints = [models.UniqueConstraint(fields=["besluit", "thema"], name="themabesluit_eens")]

    def __str__(self) -> str:
        return f"{self.besluit_id}: {self.thema_id}"
