"""Eén editie die al is verstuurd, en nieuws waarover volgers al een mail kregen."""

from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.contrib.auth import get_user_model
from django.utils import timezone

from initiatieven.models import EditiePage, Nieuwsfeit, Verzending
from initiatieven.verzenden import actions
from initiatieven.volgen.bijpraten import BEDENKTIJD, praat_iedereen_bij
from initiatieven.volgen.verzamelen import verzamel
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending

SLEUTEL = uuid5(NAMESPACE_URL, "demo-verzending")
TIEN_UUR = time(10)
PER_SECONDE = 10


def verzending() -> None:
    """De op één na nieuwste editie ging op haar dag om tien uur weg. Nog een keer maken verandert niets."""
    edities = list(EditiePage.objects.zichtbaar().order_by("-datum", "pk")[:2])
    if len(edities) < 2 or Verzending.objects.filter(idempotentie=SLEUTEL).exists():
        return
    editie = edities[1]
    if actions.bezwaar_tegen(editie):
        return
    moment = timezone.make_aware(datetime.combine(editie.datum, TIEN_UUR))
    door = get_user_model().objects.filter(username="nieuwsbrief").first()
    gedaan, _nieuw = actions.klaarzetten(editie, door=door, idempotentie=SLEUTEL, gepland_op=moment)
    actions.begin_wat_aan_de_beurt_is(moment)
    berichten = list(Bericht.objects.filter(zending=gedaan.zending_id).order_by("pk"))
    for nummer, bericht in enumerate(berichten):
        bericht.status = Bericht.Status.VERZONDEN
        bericht.verzonden_op = moment + timedelta(seconds=nummer / PER_SECONDE)
    Bericht.objects.bulk_update(berichten, ["status", "verzonden_op"])
    zendingen.sluit_af()
    klaar = moment + timedelta(seconds=len(berichten) / PER_SECONDE)
    Zending.objects.filter(pk=gedaan.zending_id).update(begonnen_op=moment, klaar_op=klaar)
    Verzending.objects.filter(pk=gedaan.pk).update(klaargezet_op=moment - timedelta(hours=1))


def nieuws() -> None:
    """Wie iets volgt, is al een keer bijgepraat. Wat er later bij komt, verzamelt de werker."""
    if Nieuwsfeit.objects.exists():
        return
    nu = timezone.now()
    verzamel(nu)
    praat_iedereen_bij(nu + BEDENKTIJD)
