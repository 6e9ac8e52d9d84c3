"""Welke dagen kunnen: één plek voor elk formulier."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from .teksten import datum

EERSTE = date(2000, 1, 1)
VERST = timedelta(days=3653)


def is_geweest(dag: date) -> date:
    """Een dag tot en met vandaag."""
    if dag > timezone.localdate():
        raise ValidationError(_("Deze dag moet nog komen. Kies vandaag of een eerdere dag."))
    if dag < EERSTE:
        raise ValidationError(_("Deze dag is te lang geleden. Controleer het jaar."))
    return dag


def komt_nog(dag: date) -> date:
    """Een dag vanaf vandaag, binnen tien jaar."""
    vandaag = timezone.localdate()
    if dag < vandaag:
        raise ValidationError(_("Deze dag is al voorbij. Kies vandaag of een latere dag."))
    return niet_te_ver(dag)


def niet_te_ver(dag: date) -> date:
    """Een dag binnen tien jaar."""
    if dag > timezone.localdate() + VERST:
        raise ValidationError(_("Deze dag is over meer dan tien jaar. Controleer het jaar."))
    return dag


def niet_voor(dag: date, gedaan_op: date) -> date:
    """Een dag op of na de dag van de toezegging."""
    if dag < gedaan_op:
        raise ValidationError(
            _("Deze dag ligt voor de dag van de toezegging ({dag}). Kies die dag of later.").format(
                dag=datum(gedaan_op)
            )
        )
    return dag
