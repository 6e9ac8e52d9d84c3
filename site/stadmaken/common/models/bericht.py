from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..stad.model import VanStad
from .zending import Zending


class Bericht(VanStad):
    """Een uitgaande mail, geschreven in dezelfde transactie als wat haar veroorzaakt.

    De werker verstuurt (zie `stadmaken.common.post`); een verzoek van een bezoeker nooit zelf. Hoort een bericht bij
    een zending, dan staan onderwerp, tekst en html dáár, en hier alleen wat voor deze ontvanger anders is.
    """

    # Wagtail zou anders van elke rij bijhouden waar zij naar verwijst, met vier vragen per rij die weggaat.
    wagtail_reference_index_ignore = True

    class Status(models.TextChoices):
        WACHT = "wacht", _("Wacht op verzending")
        BEZIG = "bezig", _("Wordt verzonden")
        VERZONDEN = "verzonden", _("Verzonden")
        MISLUKT = "mislukt", _("Mislukt")
        ONBEKEND = "onbekend", _("Onbekend of het is aangekomen")
        VERVALLEN = "vervallen", _("Niet meer verstuurd")

    class Voorrang(models.IntegerChoices):
        EERST = 0, _("Eerst")
        VOLGEN = 5, _("Daarna")
        ZENDING = 9, _("Als laatste")

    class Retour(models.TextChoices):
        ZACHT = "zacht", _("Tijdelijk niet aangekomen")
        HARD = "hard", _("Adres bestaat niet")

    sleutel = models.CharField(_("sleutel"), max_length=120, unique=True, editable=False)
    aan = models.EmailField(_("aan"))
    onderwerp = models.CharField(_("onderwerp"), max_length=200, blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    # Leeg: de werker maakt van de tekst een opgemaakte mail.
    html = models.TextField(_("html"), blank=True)
    koppen = models.JSONField(_("extra mailkoppen"), default=dict, blank=True)
    # [{"naam", "soort", "inhoud"}]: tekstbestanden, zoals een agenda-afspraak (text/calendar).
    bijlagen = models.JSONField(_("bijlagen"), default=list, blank=True)

    # Wie er over dit bericht gaat (zie `stadmaken.common.postsoorten`); leeg bij post die iemand altijd moet krijgen.
    soort = models.CharField(_("soort"), max_length=20, blank=True)
    voorrang = models.PositiveSmallIntegerField(_("voorrang"), choices=Voorrang, default=Voorrang.EERST)
    zending = models.ForeignKey(
        Zending, verbose_name=_("zending"), null=True, blank=True, on_delete=models.CASCADE, related_name="berichten"
    )
    invullen = models.JSONField(_("in te vullen"), default=dict, blank=True)
    # Het kenmerk van de abonnee, om vlak voor het versturen te kijken of die nog wil.
    lezer = models.CharField(_("abonnee"), max_length=20, blank=True, db_index=True)

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WACHT)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    niet_voor = models.DateTimeField(_("niet versturen vóór"), default=timezone.now)
    geclaimd_tot = models.DateTimeField(_("geclaimd tot"), null=True, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    verzonden_op = models.DateTimeField(_("verzonden op"), null=True, blank=True)
    retour = models.CharField(_("teruggekomen"), max_length=10, choices=Retour, blank=True)
    fout = models.CharField(_("laatste fout"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("uitgaande berichten")
        ordering = ["-gemaakt_op"]
        indexes = [
            models.Index(fields=["status", "voorrang", "niet_voor", "id"], name="bericht_wachtrij"),
            models.Index(fields=["zending", "status", "id"], name="bericht_van_zending"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["zending", "aan"], condition=Q(zending__isnull=False), name="bericht_eenmaal_per_zending"
            )
        ]

    def __str__(self) -> str:
        return self.onderwerp or str(self.zending)
