from datetime import timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from ..models import Apparaat, Bericht
from ..zendingen import OPEN, vergeet
from .apparaten import BEWAREN
from .mail import BEGIN

MAIL_BEWAREN = timedelta(days=90)


def ruim_op() -> None:
    """Wis pogingen na de wachttijd, onbekend geworden apparaten, gesloten sessies en oude mail over aanmelden."""
    nu = timezone.now()
    AccessAttempt.objects.filter(attempt_time__lt=nu - settings.AXES_COOLOFF_TIME).delete()
    Apparaat.objects.filter(laatst_op__lt=nu - BEWAREN).delete()
    oud = UserSession.objects.filter(created_at__lt=nu - settings.TOEGANG_DUUR)
    Session.objects.filter(pk__in=list(oud.values_list("session_key", flat=True))).delete()
    oud.delete()
    post = Bericht.objects.filter(sleutel__startswith=BEGIN, gemaakt_op__lt=nu - MAIL_BEWAREN).exclude(status__in=OPEN)
    vergeet(post)
