from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.kenmerk import nieuw_kenmerk
from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import Soort, StadManager, Via

from ..choices import LOPEND, Status
from ..kenmerk import token_van
from ..querysets import AanmeldingQuerySet


class Aanmelding(models.Model):
    """Iemand (met wie meekomt) voor één gelegenheid. Elke verandering gaat via `actions`, met mail en gebeurtenis."""

    wagtail_reference_index_ignore = True

    kenmerk = models.CharField(_("kenmerk"), max_length=12, unique=True, default=nieuw_kenmerk, editable=False)
    idempotentie = models.CharField(max_length=36, unique=True, editable=False)
    gelegenheid = models.ForeignKey(
        "initiatieven.Gelegenheid", verbose_name=_("datum"), on_delete=models.PROTECT, related_name="aanmeldingen"
    )
    tijdvak = models.DateTimeField(_("tijd van het gesprek"), null=True, blank=True)
    gereserveerd = models.ForeignKey(
        "initiatieven.Gereserveerd",
        verbose_name=_("hoort bij groep"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="aanmeldingen",
    )
    naam = models.CharField(_("naam"), max_length=120)
    # Kleine letters: twee schrijfwijzen van een adres zijn één mens. Leeg bij wie zonder e-mail is toegevoegd.
    email = models.EmailField(_("e-mailadres"), blank=True)
    telefoon = models.CharField(_("telefoonnummer"), max_length=30, blank=True)
    aantal = models.PositiveSmallIntegerField(_("aantal mensen"), default=1)
    nodig = models.TextField(_("wat iemand nodig heeft om mee te doen"), max_length=500, blank=True)
    # Zoals `Inbreng.invoer`: een momentopname van de eigen vragen.
    invoer = models.JSONField(_("eigen vragen"), default=list, blank=True)

    status = models.CharField(_("status"), max_length=12, choices=Status)
    aangemeld_op = models.DateTimeField(_("aangemeld op"), default=timezone.now)
    wacht_sinds = models.DateTimeField(_("wacht sinds"), null=True, blank=True)
    aangeboden_tot = models.DateTimeField(_("plek aan te nemen tot"), null=True, blank=True)
    verdacht = models.CharField(_("mogelijk spam"), max_length=200, blank=True)
    geschoond_op = models.DateTimeField(_("persoonsgegevens verwijderd op"), null=True, blank=True, editable=False)

    bij_stad: ClassVar[Soort] = Via("gelegenheid")
    objects: ClassVar[Any] = StadManager.met_vragen(AanmeldingQuerySet)

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        ordering = ["aangemeld_op", "pk"]
        indexes = [
            models.Index(fields=["gelegenheid", "status", "wacht_sinds"], name="aanmelding_wachtlijst"),
            models.Index(
                fields=["aangeboden_tot"], condition=Q(status=Status.AANGEBODEN), name="aanmelding_aangeboden"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gelegenheid", "email"],
                condition=Q(status__in=LOPEND) & ~Q(email=""),
                name="aanmelding_eenmaal_per_adres",
            ),
            models.UniqueConstraint(
                fields=["gelegenheid", "tijdvak"],
                condition=Q(status__in=LOPEND, tijdvak__isnull=False),
                name="aanmelding_tijdvak_eenmaal",
            ),
            models.CheckConstraint(condition=Q(aantal__gte=1), name="aanmelding_minstens_een"),
        ]
        permissions = [("beheer_aanmelding", _("Kan aanmeldingen beheren, deelnemers mailen en data plannen"))]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def pad(self) -> str:
        """Het pad van de eigen, besloten pagina."""
        return f"/aanmelding/{token_van(self.kenmerk)}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van de eigen pagina."""
        return absoluut(self.pad)
