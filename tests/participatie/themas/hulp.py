"""Wat de tests over thema's steeds nodig hebben."""

import re
from datetime import timedelta

from django.db.models import F

from participatie.models import Gebeurtenis
from stadmaken.common.models import Bericht

ANTWOORD = {"uitkomst": "deels", "tekst": "Er verdwijnen twaalf plaatsen.", "namens": "Projectteam (fictief)"}
ANDER = {"uitkomst": "niet", "tekst": "Toch niet.", "namens": "Projectteam (fictief)"}
MODEREREN = "participatie.moderate_inbreng"
VELDEN = {f"antwoord-{naam}": waarde for naam, waarde in ANTWOORD.items()}


def pks(rijen):
    return [rij.pk for rij in rijen]


def soorten(inbreng):
    """De gebeurtenissen na het ontvangen."""
    return list(Gebeurtenis.objects.filter(inbreng=inbreng).values_list("soort", flat=True))[1:]


def laatste_toelichting(inbreng):
    return Gebeurtenis.objects.filter(inbreng=inbreng).latest("pk").toelichting


def verstuur_mail():
    """Tien minuten later: alle mail is de deur uit."""
    Gebeurtenis.objects.update(tijd=F("tijd") - timedelta(minutes=10))
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)


def tekst(response):
    return re.sub(r"\s+", " ", response.content.decode())
