"""Zoekingangen zonder het ding erachter: genoeg om de motor te beproeven."""

from itertools import count

from search.models import Zoekingang
from search.motoren import motor
from search.vragen import Vraag, zoek

_nummers = count(1_000_000)


def maak_ingang(titel, samenvatting="", tekst="", *, soort="project", wijken=(), themas=(), **meer):
    """Een doorzoekbare ingang."""
    nummer = next(_nummers)
    meer = {"pad": f"/{soort}/{nummer}/", "sleutel": nummer, **meer}
    ingang = Zoekingang.objects.create(titel=titel, samenvatting=samenvatting, tekst=tekst, soort=soort, **meer)
    ingang.wijken.set(wijken)
    ingang.themas.set(themas)
    motor().schrijf([ingang])
    return ingang


def verwijder(ingang):
    """Haal een ingang weg, zoals het register dat doet."""
    motor().verwijder([ingang.pk])
    ingang.delete()


def titels(vraag, **keuzes):
    """De gevonden titels, de beste eerst."""
    op_nummer = dict(Zoekingang.objects.values_list("pk", "titel"))
    return [op_nummer[nummer] for nummer in zoek(Vraag(vraag, **keuzes)).nummers]
