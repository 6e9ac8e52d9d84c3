"""Tweede blikken: gevraagd door de indiener, beslist door een andere collega, zoals in het echt."""

from django.contrib.auth import get_user_model

from participatie.inbreng import redactie
from participatie.inbreng.actions import alsnog_plaatsen, vraag_tweede_blik
from participatie.models import Heroverweging, Inbreng
from stadmaken.common.demo import Demo

from ..inbreng.tweede_blik import TWEEDE_BLIKKEN
from .inbreng import houd_mail_binnen, sleutel_van


def tweede_blikken(demo: Demo) -> None:
    """Wie om een tweede blik vroeg, en wat daar al uit kwam."""
    collega = get_user_model().objects.filter(username="collega").first()
    for blik in TWEEDE_BLIKKEN:
        inbreng = Inbreng.objects.get(idempotentie=sleutel_van(blik.stem))
        if Heroverweging.objects.filter(inbreng=inbreng).exists():
            continue
        vraag_tweede_blik(inbreng, blik.waarom, tijd=demo.moment(blik.dag, 20))
        if blik.besloten is not None:
            tijd = demo.moment(blik.besloten, 10)
            alsnog_plaatsen(inbreng, redactie.concept(inbreng), blik.uitleg, collega, tijd=tijd)
    houd_mail_binnen()
