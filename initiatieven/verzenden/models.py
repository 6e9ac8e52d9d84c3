import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from .querysets import VerzendingQuerySet


class Verzending(models.Model):
    """Eén verzending van een editie. De inhoud ligt vast zodra zij is klaargezet, de lijst zodra zij begint."""

    wagtail_reference_index_ignore = True

    editie = models.ForeignKey(
        "initiatieven.EditiePage",
        verbose_name=_("editie"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="verzendingen",
    )
    zending = models.OneToOneField(
        "common.Zending", verbose_name=_("zending"), on_delete=models.PROTECT, related_name="verzending"
    )
    # Twee keer drukken op hetzelfde scherm geeft één verzending.
    idempotentie = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Zo blijft te zien of de pagina na het klaarzetten nog is veranderd.
    revisie = models.PositiveBigIntegerField(_("versie van de editie"), default=0, editable=False)
    aantal = models.PositiveIntegerField(_("aantal ontvangers"), default=0)
    klaargezet_op = models.DateTimeField(_("klaargezet op"), default=timezone.now)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    bij_stad: ClassVar[Soort] = Via("zending")
    objects: ClassVar[Any] = StadManager.met_vragen(VerzendingQuerySet)

    class Meta:
        verbose_name = _("verzending")
        verbose_name_plural = _("verzendingen")
        ordering = ["-klaargezet_op", "-pk"]
        permissions = [("verstuur_nieuwsbrief", _("Kan de nieuwsbrief versturen"))]

    def __str__(self) -> str:
        return str(self.zending)
