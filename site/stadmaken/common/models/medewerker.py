from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from ..stad import EigenOfAlles, Soort, huidige_pk, met_stad


class MedewerkerManager(UserManager["Medewerker"]):
    """De accounts van de stad van nu, en wie alles mag: met een account van elders komt niemand binnen."""

    use_in_migrations = False

    def get_queryset(self) -> Any:
        return met_stad(super().get_queryset())

    def vrije_naam(self, email: str, voor: Any = None) -> str:
        """Een gebruikersnaam bij dit e-mailadres, ook als iemand in een andere stad zich er al mee aanmeldt.

        `voor` is het nummer van het account dat de naam krijgt, als dat er al is.
        """
        naam = email.lower()[:150]
        if not Medewerker._base_manager.filter(username__iexact=naam).exclude(pk=voor).exists():
            return naam
        return f"{naam[:130]}#{huidige_pk()}"


class Medewerker(AbstractUser):
    """Iemand met een account in het CMS van één stad. Bewoners hebben nooit een account nodig."""

    # Leeg bij wie alles mag: die beheert de installatie, en is overal bekend.
    site = models.ForeignKey(
        Site, verbose_name=_("stad"), on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    bij_stad: ClassVar[Soort] = EigenOfAlles("is_superuser")
    objects: ClassVar[Any] = MedewerkerManager()

    class Meta:
        verbose_name = _("medewerker")
        verbose_name_plural = _("medewerkers")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.site_id is None and not self.is_superuser:
            self.site_id = huidige_pk()
        super().save(*args, **kwargs)
