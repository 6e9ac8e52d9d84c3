from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import BEDENKTIJD, VerouderdError, houd_mail_tegen
from participatie.models import Gebeurtenis, Toezegging, Toezegginggebeurtenis
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from ..choices import AFLOOP, Toezeggingsoort, Toezeggingstaat
from .motor import AUDIT, STANDVELDEN, laatste_van

ONGEDAAN = f"{AUDIT}ongedaan"
auditacties.registreer({ONGEDAAN: _("Toezegging: laatste stap ongedaan gemaakt")})


def ongedaan_maken(gebeurtenis: int) -> Toezegging:
    """Draai de laatste gebeurtenis terug alsof zij er niet was, met wat de indieners erover zouden lezen.

    Dat kan binnen de bedenktijd, zolang niemand er een mail over kreeg en er daarna niets anders gebeurde.
    """
    with transaction.atomic():
        rij = Toezegginggebeurtenis.objects.filter(pk=gebeurtenis).first()
        toezegging = Toezegging.objects.select_for_update().filter(pk=rij.toezegging_id).first() if rij else None
        if rij is None or toezegging is None or not _kan_terug(toezegging, rij):
            raise VerouderdError
        leg_vast(ONGEDAAN, toezegging)
        _vergeet(toezegging, rij)
        _draai_terug(toezegging, rij)
    return toezegging


def _kan_terug(toezegging: Toezegging, gebeurtenis: Toezegginggebeurtenis) -> bool:
    """Ook wie er daarna een indiener bij zette, deed iets anders: die las het al. Een getekende afspraak blijft."""
    if toezegging.contract_id and gebeurtenis.soort == Toezeggingsoort.GEDAAN:
        return False
    daarna = Gebeurtenis.objects.filter(toezegging=toezegging, tijd__gt=gebeurtenis.op)
    is_laatste = laatste_van(toezegging) == gebeurtenis and not daarna.exists()
    return is_laatste and timezone.now() - gebeurtenis.op <= BEDENKTIJD


def _vergeet(toezegging: Toezegging, gebeurtenis: Toezegginggebeurtenis) -> None:
    """Haal weg wat de indieners zouden lezen; is er al een mail onderweg, dan gaat alles niet door."""
    verteld = Gebeurtenis.objects.filter(toezegging=toezegging, tijd=gebeurtenis.op)
    if houd_mail_tegen(verteld):
        raise VerouderdError
    verteld.delete()


def _draai_terug(toezegging: Toezegging, gebeurtenis: Toezegginggebeurtenis) -> None:
    if gebeurtenis.soort == Toezeggingsoort.GEDAAN:
        toezegging.delete()
        return
    gebeurtenis.delete()
    if gebeurtenis.soort == Toezeggingsoort.VERSCHOVEN:
        toezegging.uiterlijk_op = gebeurtenis.oude_dag or toezegging.uiterlijk_op
    elif gebeurtenis.soort in AFLOOP:
        toezegging.staat, toezegging.afgerond_op = Toezeggingstaat.OPEN, None
    elif gebeurtenis.soort == Toezeggingsoort.HEROPEND:
        vorige = toezegging.gebeurtenissen.filter(soort__in=AFLOOP).order_by("pk").last()
        toezegging.staat = Toezeggingstaat(vorige.soort) if vorige else Toezeggingstaat.OPEN
        toezegging.afgerond_op = gebeurtenis.oude_dag
    toezegging.save(update_fields=STANDVELDEN)
