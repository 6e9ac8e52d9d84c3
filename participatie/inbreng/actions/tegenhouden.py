"""Mail die nog wacht, houden wij tegen als zij niet meer klopt: niemand hoort twee dingen die elkaar tegenspreken."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from participatie.models import Gebeurtenis
from stadmaken.common import post
from stadmaken.common.models import Bericht

from .. import mail

# Zo lang wacht de mail, zodat “Ongedaan maken” ook haar nog tegenhoudt.
BEDENKTIJD = timedelta(minutes=5)


def houd_mail_tegen(gebeurtenissen: QuerySet[Gebeurtenis]) -> set[int]:
    """Haal wachtende mail over deze gebeurtenissen weg; geeft de inbreng waarover al wel mail ging."""
    rijen = {mail.sleutel(rij): rij for rij in gebeurtenissen.select_related("inbreng")}
    gehoord = _gehoord(rijen)
    post.trek_in(list(rijen))
    # Wat er nu nog is, pakte de werker net voor ons: dat gaat dus uit.
    onderweg = Bericht.objects.filter(sleutel__in=list(rijen)).values_list("sleutel", flat=True)
    return gehoord | {rijen[sleutel].inbreng_id for sleutel in onderweg}


def _gehoord(rijen: dict[str, Gebeurtenis]) -> set[int]:
    """Een bericht dat er niet meer is, is lang geleden verstuurd en opgeruimd: wie een adres heeft, hoorde het."""
    status = dict(Bericht.objects.filter(sleutel__in=list(rijen)).values_list("sleutel", "status"))
    lang_geleden = timezone.now() - BEDENKTIJD

    def is_gehoord(sleutel: str, rij: Gebeurtenis) -> bool:
        if sleutel in status:
            return status[sleutel] != Bericht.Status.WACHT
        return bool(rij.inbreng.email) and rij.tijd < lang_geleden

    return {rij.inbreng_id for sleutel, rij in rijen.items() if is_gehoord(sleutel, rij)}
