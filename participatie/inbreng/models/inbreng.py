from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import StadManager
from stadmaken.common.stad.model import VanStad

from ..choices import Kanaal, Moderatie, Uitvoering
from ..kenmerk import code_van, nieuw_kenmerk, token_van
from ..querysets import InbrengQuerySet


class Inbreng(VanStad):
    """Wat één mens via één formulier inbrengt.

    Drie assen staan los van elkaar: `moderatie` (staat het op de site), `antwoord` (wat vindt de gemeente) en
    `uitvoering` (wat komt ervan). Elke verandering gaat via `actions.py`, dat ook de gebeurtenis en de mail schrijft.
    """

    # Wagtail zou bij elke inbreng bijhouden naar welke pagina zij verwijst: vijf databasevragen die niemand gebruikt.
    wagtail_reference_index_ignore = True

    kenmerk = models.CharField(_("kenmerk"), max_length=12, unique=True, default=nieuw_kenmerk, editable=False)
    code_hash = models.CharField(max_length=64, editable=False)
    idempotentie = models.CharField(max_length=36, unique=True, editable=False)

    formulier = models.ForeignKey(
        "participatie.FormulierPage",
        verbose_name=_("formulier"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="inbreng",
    )
    formuliertitel = models.CharField(_("naam van het formulier"), max_length=255)
    project = models.ForeignKey(
        "participatie.ProjectPage",
        verbose_name=_("project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inbreng",
    )
    projecttitel = models.CharField(_("naam van het project"), max_length=255, blank=True)
    infobord = models.ForeignKey(
        "participatie.Infobord",
        verbose_name=_("infobord"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inbreng",
    )
    wijk = models.ForeignKey(
        "participatie.Wijk",
        verbose_name=_("wijk"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inbreng",
    )
    kanaal = models.CharField(_("kanaal"), max_length=10, choices=Kanaal, default=Kanaal.WEBSITE)
    ontvangen_op = models.DateTimeField(_("ontvangen op"), default=timezone.now)
    getypt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("overgetypt door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # De belofte zoals zij gold toen de inbreng binnenkwam; een latere datum op het formulier verandert haar niet.
    beantwoorden_voor = models.DateField(_("te beantwoorden uiterlijk op"), null=True, blank=True)
    beantwoord_op = models.DateField(_("beantwoord op"), null=True, blank=True, editable=False)
    bewaren_tot = models.DateField(_("persoonsgegevens bewaren tot"), null=True, blank=True)
    geschoond_op = models.DateTimeField(_("persoonsgegevens verwijderd op"), null=True, blank=True, editable=False)

    # [{"sleutel", "label", "soort", "waarde", "weergave", "openbaar"}]: een momentopname. Een vraag die later
    # anders heet, verandert oude antwoorden niet.
    invoer = models.JSONField(_("ingevuld"), default=list)
    # [{"label", "tekst"}]: wat er op de site komt, na het onleesbaar maken van persoonsgegevens.
    publiek = models.JSONField(_("openbare tekst"), default=list, blank=True)
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    doelgroepen = models.ManyToManyField(
        "participatie.Doelgroep", verbose_name=_("doelgroepen"), blank=True, related_name="inbreng"
    )
    breedtegraad = models.FloatField(_("breedtegraad"), null=True, blank=True)
    lengtegraad = models.FloatField(_("lengtegraad"), null=True, blank=True)

    moderatie = models.CharField(_("moderatie"), max_length=15, choices=Moderatie, default=Moderatie.NIEUW)
    reden = models.TextField(_("reden"), blank=True, help_text=_("Waarom niet geplaatst; de indiener leest dit."))
    verdacht = models.CharField(_("mogelijk spam"), max_length=200, blank=True)
    antwoord = models.ForeignKey(
        "participatie.Antwoord",
        verbose_name=_("antwoord"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inbreng",
    )
    themas = models.ManyToManyField(
        "participatie.Inbrengthema",
        verbose_name=_("thema’s"),
        through="participatie.Themaindeling",
        through_fields=("inbreng", "thema"),
        related_name="inbreng",
    )
    uitvoering = models.CharField(_("uitvoering"), max_length=12, choices=Uitvoering, default=Uitvoering.ONBEKEND)

    objects: ClassVar[Any] = StadManager.met_vragen(InbrengQuerySet)

    class Meta:
        verbose_name = _("inbreng")
        verbose_name_plural = _("inbreng")
        ordering = ["-ontvangen_op", "-id"]
        indexes = [
            models.Index(fields=["project", "moderatie", "-ontvangen_op"], name="inbreng_project"),
            models.Index(fields=["moderatie", "-ontvangen_op", "-id"], name="inbreng_moderatie"),
            models.Index(fields=["ontvangen_op"], name="inbreng_ontvangen"),
            models.Index(
                fields=["beantwoorden_voor"], condition=models.Q(antwoord__isnull=True), name="inbreng_onbeantwoord"
            ),
        ]
        permissions = [
            ("moderate_inbreng", _("Kan inbreng plaatsen en beantwoorden")),
            ("moderate_eigen_inbreng", _("Kan inbreng bij projecten van het eigen team plaatsen en beantwoorden")),
            ("view_origineel", _("Kan de oorspronkelijke tekst en persoonsgegevens zien")),
        ]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def code(self) -> str:
        """De geheime code bij het kenmerk, of "" als die niet meer is af te leiden."""
        return code_van(self.idempotentie, self.code_hash)

    @property
    def token(self) -> str:
        """Het ondertekende deel van het besloten adres."""
        return token_van(self.kenmerk)

    @property
    def pad(self) -> str:
        """Het pad van de ontvangstpagina."""
        return f"/inbreng/{self.token}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van de ontvangstpagina."""
        return absoluut(self.pad)
