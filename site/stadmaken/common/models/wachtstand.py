from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..stad import Gedeeld, Soort


class Wachtstand(models.Model):
    """Staat hier een rij, dan is net een reservekopie teruggezet: geen mail en geen taken, tot iemand bevestigt.

    In de database, want zo geldt zij voor elk webproces en elke werker, vanaf de transactie van het terugzetten.
    """

    bij_stad: ClassVar[Soort] = Gedeeld("Na het terugzetten van een reservekopie wacht de hele installatie.")

    wagtail_reference_index_ignore = True

    nummer = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    kopie = models.CharField(_("teruggezette kopie"), max_length=120)
    gemaakt_op = models.DateTimeField(_("kopie gemaakt op"))
    sinds = models.DateTimeField(_("teruggezet op"))

    class Meta:
        verbose_name = _("wachtstand")
        verbose_name_plural = _("wachtstand")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(nummer=1), name="wachtstand_een_rij")]

    def __str__(self) -> str:
        return self.kopie
