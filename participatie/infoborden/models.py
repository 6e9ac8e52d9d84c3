from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from stadmaken.common.gemeente import absoluut
from stadmaken.common.pagina import PlaatsMixin
from stadmaken.common.stad import Deel, Soort, StadManager
from stadmaken.common.stad.model import VanStad
from stadmaken.common.stad.paginakeuze import in_deze_stad

from .choices import Posterformaat
from .codes import nieuwe_code
from .querysets import InfobordQuerySet


class Infobord(PlaatsMixin, VanStad):
    """Een bord in de stad. De code op de print sterft nooit: ook een verwijderd bord houdt zijn pagina."""

    code = models.CharField(_("code"), max_length=5, unique=True, default=nieuwe_code, editable=False)
    project = models.ForeignKey(
        "participatie.ProjectPage",
        verbose_name=_("project"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="infoborden",
    )
    projecttitel = models.CharField(_("naam van het project"), max_length=255, blank=True, editable=False)
    naam = models.CharField(_("naam"), max_length=120, help_text=_("Voor uzelf, om het bord terug te vinden."))
    wijk = models.ForeignKey(
        "participatie.Wijk",
        verbose_name=_("wijk"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="infoborden",
    )
    koptekst = models.CharField(
        _("titel op het bord"),
        max_length=80,
        help_text=_("Groot op de poster, bijvoorbeeld “Wat wilt u op het plein?”."),
    )
    zin = models.CharField(
        _("zin op het bord"), max_length=160, help_text=_("Eén zin: wat vindt iemand na het scannen?")
    )
    belofte = models.TextField(
        _("wat de print belooft"),
        max_length=300,
        blank=True,
        help_text=_(
            "Wat staat er op het bord over meedoen, zoals een laatste dag? Zo kunt u nagaan of de pagina dat waarmaakt."
        ),
    )
    belofte_tot = models.DateField(
        _("laatste dag op de print"),
        null=True,
        blank=True,
        help_text=_(
            "De datum die op het bord staat. Na die dag, of als het formulier eerder sluit, waarschuwen wij u."
        ),
    )
    formaat = models.CharField(_("posterformaat"), max_length=2, choices=Posterformaat, default=Posterformaat.A3)
    qr_mm = models.PositiveSmallIntegerField(
        _("zijde van de QR-code in millimeters"),
        default=120,
        help_text=_(
            "Zonder de witte rand. Een telefoon leest de code tot ongeveer tien keer deze maat: 120 mm tot 1,2 meter."
        ),
    )
    geplaatst_op = models.DateField(
        _("geplaatst op"), null=True, blank=True, help_text=_("Vul dit in zodra het bord op straat hangt.")
    )
    verwijderd_op = models.DateField(
        _("weggehaald op"),
        null=True,
        blank=True,
        help_text=_("De code blijft werken; de pagina zegt dat het bord weg is."),
    )
    verwijst_naar = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("gaat verder op"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        limit_choices_to=in_deze_stad,
        related_name="+",
        help_text=_("Alleen invullen als het bord over iets anders is gaan gaan."),
    )
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Any] = StadManager.met_vragen(InfobordQuerySet)

    panels = [
        MultiFieldPanel(
            [FieldPanel("naam"), PageChooserPanel("project", "participatie.ProjectPage"), FieldPanel("wijk")],
            heading=_("Bord"),
        ),
        *PlaatsMixin.plaats_panels,
        MultiFieldPanel(
            [
                FieldPanel("koptekst"),
                FieldPanel("zin"),
                FieldPanel("belofte"),
                FieldPanel("belofte_tot"),
                FieldRowPanel([FieldPanel("formaat"), FieldPanel("qr_mm")]),
            ],
            heading=_("Print"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("geplaatst_op"), FieldPanel("verwijderd_op")]),
                PageChooserPanel("verwijst_naar"),
            ],
            heading=_("Op straat"),
        ),
    ]

    class Meta:
        verbose_name = _("infobord")
        verbose_name_plural = _("infoborden")
        ordering = ["-gemaakt_op"]
        permissions = [("beheer_eigen_infobord", _("Kan infoborden bij projecten van het eigen team beheren"))]

    def __str__(self) -> str:
        return f"{self.code} · {self.naam}"

    def clean(self) -> None:
        from .poster import controleer

        super().clean()
        if self.geplaatst_op and self.verwijderd_op and self.verwijderd_op < self.geplaatst_op:
            raise ValidationError({"verwijderd_op": _("Een bord kan niet zijn weggehaald voordat het is geplaatst.")})
        if (self.breedtegraad is None) != (self.lengtegraad is None):
            raise ValidationError(
                {"lengtegraad": _("Vul de breedtegraad en de lengtegraad allebei in, of geen van beide.")}
            )
        if self.koptekst and self.zin and self.qr_mm is not None:
            controleer(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.project:
            self.projecttitel = self.project.title
        if not self._state.adding:
            return super().save(*args, **kwargs)
        for _poging in range(5):
            try:
                with transaction.atomic():
                    return super().save(*args, **kwargs)
            except IntegrityError:
                if not Infobord._base_manager.filter(code=self.code).exists():  # van welke stad ook
                    raise
                self.code = nieuwe_code()
        raise IntegrityError("Geen vrije code gevonden")

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise models.ProtectedError(
            str(_("Een bord wordt nooit verwijderd: de code kan nog ergens hangen. Vul “weggehaald op” in.")), {self}
        )

    @property
    def pad(self) -> str:
        """Het pad van de bordpagina."""
        return f"/b/{self.code}"

    @property
    def adres(self) -> str:
        """Het volledige, leesbare adres van de bordpagina."""
        return absoluut(self.pad)


class ScanTelling(models.Model):
    """Hoe vaak een bord op een dag is geopend; niets over wie."""

    bij_stad: ClassVar[Soort] = Deel("infobord")

    infobord = models.ForeignKey(Infobord, on_delete=models.CASCADE, related_name="scans")
    dag = models.DateField(_("dag"))
    aantal = models.PositiveIntegerField(_("aantal"), default=0)

    class Meta:
        verbose_name = _("scantelling")
        verbose_name_plural = _("scantellingen")
        constraints = [models.UniqueConstraint(fields=["infobord", "dag"], name="een_telling_per_dag")]

    def __str__(self) -> str:
        return f"{self.infobord_id} {self.dag}: {self.aantal}"
