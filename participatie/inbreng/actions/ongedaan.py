from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from participatie.models import Gebeurtenis, Heroverweging

from ..choices import Gebeurtenissoort
from .antwoord import antwoorden_intrekken
from .moderatie import terugzetten
from .tegenhouden import BEDENKTIJD, houd_mail_tegen
from .wijziging import vergrendel

VAN_PLAATS = (Gebeurtenissoort.GEPLAATST, Gebeurtenissoort.NIET_GEPLAATST, Gebeurtenissoort.VERBORGEN)
OMKEERBAAR = [*VAN_PLAATS, Gebeurtenissoort.BEANTWOORD]


def is_omkeerbaar(gebeurtenis: Gebeurtenis) -> bool:
    """Of deze gebeurtenis nog terug te draaien is; wat na de bewaartermijn van de site ging, is er niet meer."""
    return gebeurtenis.soort in OMKEERBAAR and (gebeurtenis.soort not in VAN_PLAATS or bool(gebeurtenis.vorige))


def ongedaan_maken(gebeurtenissen: Iterable[int], door: Any) -> int:
    """Draai deze gebeurtenissen terug en houd hun mail tegen; geeft bij hoeveel inbreng dat lukte.

    Dat kan binnen de bedenktijd, zolang er niemand over is gemaild en er daarna niets anders gebeurde. Anders blijft
    alles zoals het is. Een antwoord op een thema gaat langs het thema terug.
    """
    pks = set(gebeurtenissen)
    with transaction.atomic():
        gekozen = Gebeurtenis.objects.filter(
            pk__in=pks, soort__in=OMKEERBAAR, thema__isnull=True, tijd__gte=timezone.now() - BEDENKTIJD
        )
        vergrendel(gekozen.values_list("inbreng_id", flat=True))
        rijen = list(gekozen.select_related("inbreng__antwoord").order_by("-pk"))
        te_laat = _ingehaald(rijen, pks)
        te_laat |= houd_mail_tegen(gekozen.exclude(inbreng__in=te_laat))
        rijen = [rij for rij in rijen if rij.inbreng_id not in te_laat and is_omkeerbaar(rij)]
        _zet_terug(rijen, door)
    return len({rij.inbreng_id for rij in rijen})


def _zet_terug(rijen: list[Gebeurtenis], door: Any) -> None:
    """Van de laatste naar de eerste: de stand van voor de vroegste gebeurtenis blijft over.

    Die volgorde telt ook op de tijdlijn van de indiener: daar valt een gebeurtenis weg tegen wat er vlak voor staat.
    """
    laatste = {rij.inbreng_id: rij.pk for rij in reversed(rijen)}
    beantwoord = [rij for rij in rijen if rij.soort == Gebeurtenissoort.BEANTWOORD]
    van_plaats = [rij for rij in rijen if rij.soort in VAN_PLAATS]
    antwoorden_intrekken([rij.inbreng for rij in beantwoord if laatste[rij.inbreng_id] == rij.pk], door)
    terugzetten([rij.inbreng for rij in van_plaats], {rij.inbreng_id: rij.vorige for rij in van_plaats}, door)
    if eerder := [rij.inbreng for rij in beantwoord if laatste[rij.inbreng_id] != rij.pk]:
        antwoorden_intrekken(eerder, door)
    # Plaatsen sloot een tweede blik zonder besluit: die staat weer open.
    gesloten = Heroverweging.objects.filter(
        inbreng__in=[rij.inbreng_id for rij in van_plaats], besluit="", besloten_op__in={rij.tijd for rij in van_plaats}
    )
    gesloten.update(door=None, besloten_op=None)


def _ingehaald(rijen: list[Gebeurtenis], pks: set[int]) -> set[int]:
    """De inbreng waarbij na de vroegste van deze gebeurtenissen nog iets anders gebeurde."""
    eerste: dict[int, int] = {}
    for rij in rijen:
        eerste[rij.inbreng_id] = min(rij.pk, eerste.get(rij.inbreng_id, rij.pk))
    anders = Gebeurtenis.objects.filter(inbreng__in=list(eerste)).exclude(pk__in=pks)
    return {inbreng for inbreng, pk in anders.values_list("inbreng_id", "pk") if pk > eerste[inbreng]}
