"""Wie post wil ontvangen, en waarover. Niemand heeft een account: het adres in de mail is de sleutel."""

from functools import partial
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import Soort, StadManager, Via
from stadmaken.common.stad.model import VanStad
from stadmaken.common.tekens import willekeurige_code

from .choices import Bron, Ritme, Status
from .kenmerk import afmeldtoken, bevestigtoken, voorkeurentoken
from .querysets import AbonneeQuerySet

DOELEN = ("project", "wijk", "gebied", "thema")


class Overname(VanStad):
    """Eén overname van een bestaande lijst, met het bewijs dat die mensen erom vroegen.

    Tot het overnemen zelf staan de cellen van het bestand in `cellen`; daarna zijn zij weg.
    """

    wagtail_reference_index_ignore = True

    bestand = models.CharField(_("bestand"), max_length=120)
    waar = models.CharField(_("waar gaven deze mensen toestemming?"), max_length=150)
    wanneer = models.DateField(_("wanneer was dat?"))
    cellen = models.JSONField(default=list, editable=False)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    gemaakt_op = models.DateTimeField(default=timezone.now)
    uitgevoerd_op = models.DateTimeField(_("overgenomen op"), null=True, blank=True)
    ongedaan_op = models.DateTimeField(_("ongedaan gemaakt op"), null=True, blank=True)
    # Per uitkomst hoeveel: nieuw, bekend, weggegaan, dubbel, ongeldig.
    aantallen = models.JSONField(_("aantallen"), default=dict)

    class Meta:
        verbose_name = _("overname")
        verbose_name_plural = _("overnames")
        ordering = ["-gemaakt_op", "-pk"]

    def __str__(self) -> str:
        return self.bestand


class Abonnee(VanStad):
    """Een bevestigd adres met zijn keuzes. Wijzigingen gaan via `actions`."""

    wagtail_reference_index_ignore = True

    kenmerk = models.CharField(
        _("kenmerk"), max_length=20, unique=True, default=partial(willekeurige_code, 16), editable=False
    )
    # Kleine letters; leeg zodra iemand die wegging is opgeruimd.
    email = models.EmailField(_("e-mailadres"), blank=True)
    # Blijft als het adres zelf al weg is: wie wegging, komt niet met een import terug.
    adreshash = models.CharField(max_length=64, unique=True, editable=False)
    status = models.CharField(_("status"), max_length=15, choices=Status, default=Status.ACTIEF)
    nieuwsbrief = models.BooleanField(_("nieuwsbrief"), default=False)
    # Uit: geen mail over wat iemand volgt. De lijst zelf blijft, zodat “toch niet” haar terugbrengt.
    volgen = models.BooleanField(_("mail over wat ik volg"), default=True)
    ritme = models.CharField(_("hoe vaak"), max_length=10, choices=Ritme, default=Ritme.WEEK)
    taal = models.CharField(_("taal"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    # Tot en met welk nieuwsfeit iemand is bijgepraat, en wanneer dat voor het laatst gebeurde.
    bijgepraat_tot = models.PositiveBigIntegerField(default=0, editable=False)
    bijgepraat_op = models.DateTimeField(default=timezone.now, editable=False)

    bron = models.CharField(_("hoe gekomen"), max_length=10, choices=Bron, default=Bron.SITE)
    toestemming = models.CharField(
        _("bewijs van toestemming"), max_length=200, blank=True, help_text=_("Waar en wanneer iemand hierom vroeg.")
    )
    overname = models.ForeignKey(
        Overname,
        verbose_name=_("overname"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="abonnees",
    )
    bevestigd_op = models.DateTimeField(_("bevestigd op"), default=timezone.now)
    uitgeschreven_op = models.DateTimeField(_("uitgeschreven op"), null=True, blank=True)
    zachte_retouren = models.PositiveSmallIntegerField(_("tijdelijk niet aangekomen"), default=0)
    laatste_retour = models.CharField(_("laatste melding van de mailserver"), max_length=300, blank=True)

    objects: ClassVar[Any] = StadManager.met_vragen(AbonneeQuerySet)

    class Meta:
        verbose_name = _("abonnee")
        verbose_name_plural = _("abonnees")
        ordering = ["-bevestigd_op", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["site", "email"], condition=~Q(email=""), name="abonnee_eenmaal_per_adres")
        ]
        permissions = [
            ("beheer_abonnee", _("Kan abonnees bekijken, uitschrijven en overnemen")),
            ("exporteer_abonnee", _("Kan de lijst met abonnees downloaden")),
        ]

    def __str__(self) -> str:
        return self.email or self.kenmerk

    @property
    def pad(self) -> str:
        """De eigen voorkeurenpagina, binnen de site."""
        return f"/voorkeuren/{voorkeurentoken(self.kenmerk)}/"

    @property
    def voorkeuren(self) -> str:
        """Het volledige adres van de eigen voorkeurenpagina."""
        return absoluut(self.pad)

    def afmelden(self, soort: str) -> str:
        """Het volledige adres om zich af te melden voor deze soort post (`choices.Postsoort`)."""
        return absoluut(f"/afmelden/{afmeldtoken(self.kenmerk, soort)}/")


class Volgt(models.Model):
    """Eén ding dat een abonnee volgt: een project, een wijk, een gebied of een thema."""

    wagtail_reference_index_ignore = True

    abonnee = models.ForeignKey(Abonnee, on_delete=models.CASCADE, related_name="volgt")
    project = models.ForeignKey(
        "participatie.ProjectPage", null=True, blank=True, on_delete=models.CASCADE, related_name="volgers"
    )
    wijk = models.ForeignKey(
        "participatie.Wijk", null=True, blank=True, on_delete=models.CASCADE, related_name="volgers"
    )
    gebied = models.ForeignKey(
        "participatie.Gebied", null=True, blank=True, on_delete=models.CASCADE, related_name="volgers"
    )
    thema = models.ForeignKey(
        "participatie.Thema", null=True, blank=True, on_delete=models.CASCADE, related_name="volgers"
    )
    sinds = models.DateTimeField(_("sinds"), default=timezone.now)

    bij_stad: ClassVar[Soort] = Via("abonnee")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("volgt")
        verbose_name_plural = _("volgt")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["abonnee", doel], condition=Q(**{f"{doel}__isnull": False}), name=f"volgt_eenmaal_{doel}"
            )
            for doel in DOELEN
        ] + [
            models.CheckConstraint(
                condition=Q(
                    *[Q(**{f"{doel}__isnull": doel != gekozen for doel in DOELEN}) for gekozen in DOELEN],
                    _connector=Q.OR,
                ),
                name="volgt_precies_een_doel",
            )
        ]

    def __str__(self) -> str:
        return str(self.doel)

    @property
    def doel(self) -> models.Model:
        """Wat er gevolgd wordt."""
        return next(doel for naam in DOELEN if (doel := getattr(self, naam)))


class Aanvraag(VanStad):
    """Iemand vroeg om post op dit adres; er verandert niets tot de eigenaar op de knop in de mail drukt.

    `keuzes`: {"nieuwsbrief": bool, "ritme": str, "taal": str, "project": [pk], "wijk": [pk], "gebied": [pk],
    "thema": [pk]}; bij een ander adres voor een bestaande abonnee alleen {"verhuist": kenmerk, "taal": str}.
    """

    wagtail_reference_index_ignore = True

    kenmerk = models.CharField(max_length=20, unique=True, default=partial(willekeurige_code, 16), editable=False)
    email = models.EmailField(_("e-mailadres"))
    keuzes = models.JSONField(_("keuzes"), default=dict)
    gevraagd_op = models.DateTimeField(_("gevraagd op"), default=timezone.now, db_index=True)
    bevestigd_op = models.DateTimeField(_("bevestigd op"), null=True, blank=True)

    class Meta:
        verbose_name = _("aanvraag")
        verbose_name_plural = _("aanvragen")
        ordering = ["-gevraagd_op", "-pk"]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def bevestigadres(self) -> str:
        """Het volledige adres in de mail, met daarachter de knop."""
        return absoluut(f"/bevestigen/{bevestigtoken(self.kenmerk)}/")
