"""Wat de tests over plannen steeds nodig hebben."""

import uuid
from datetime import timedelta

import icalendar

from initiatieven.aanmelden.actions import Gegevens, aanmelden
from stadmaken.common.models import Bericht

DAG = timedelta(days=1)


def meld_aan(gelegenheid, naam="sam", **velden):
    gegevens = Gegevens(naam=naam.title(), email=f"{naam}@voorbeeld.nl", **velden)
    aanmelding = aanmelden(gelegenheid, gegevens, idempotentie=str(uuid.uuid4()))
    Bericht.objects.all().delete()
    return aanmelding


def nieuwe_tijd(keer, *, over=DAG, **velden):
    gegevens = {"locatie": keer.locatie, "adres": keer.adres, "online": keer.online, "door": None, **velden}
    return {"begin": keer.begin + over, "eind": keer.eind + over, **gegevens}


def berichten():
    return {bericht.aan.partition("@")[0]: bericht for bericht in Bericht.objects.order_by("pk")}


def afspraken(bericht):
    (bijlage,) = bericht.bijlagen
    agenda = icalendar.Calendar.from_ical(bijlage["inhoud"])
    return str(agenda["method"]), agenda.walk("VEVENT")
