"""Wat een medewerker invult: een contract, en een afspraak erin."""

from participatie.models import Contractgebeurtenis
from participatie.toezeggingen.nummer import NUMMERS as AFSPRAAKNUMMERS
from participatie.wijkcontracten.nummer import NUMMERS

from .hulp import laatste, over

PARTIJEN = [("gemeente", "Gemeente"), ("bewoners", "Bewoners")]


def formulier(wijken=(), partijen=PARTIJEN, **velden):
    gegevens = {
        "sleutel": NUMMERS.onderteken("W-AAAAA"),
        "titel": "Wijkcontract Delftwijk",
        "samenvatting": "Samen schoon.",
        "wijken": [wijk.pk for wijk in wijken],
        "begint_op": over(0),
        "eindigt_op": over(365),
        "partijen-TOTAL_FORMS": len(partijen),
        "partijen-INITIAL_FORMS": 0,
        "partijen-MIN_NUM_FORMS": 0,
        "partijen-MAX_NUM_FORMS": 1000,
        **velden,
    }
    for plek, (soort, naam) in enumerate(partijen):
        gegevens |= {f"partijen-{plek}-soort": soort, f"partijen-{plek}-naam": naam, f"partijen-{plek}-id": ""}
    return gegevens


def bestaand(contract, **velden):
    partijen = list(contract.partijen.all())
    gegevens = formulier(contract.wijken.all(), [(partij.soort, partij.naam) for partij in partijen])
    gegevens |= {f"partijen-{plek}-id": partij.pk for plek, partij in enumerate(partijen)}
    gegevens |= {"partijen-INITIAL_FORMS": len(partijen), "versie": laatste(contract).pk}
    namen = ("titel", "samenvatting", "begint_op", "eindigt_op")
    return {**gegevens, **{naam: getattr(contract, naam) for naam in namen}, **velden}


def afspraak(**velden):
    gegevens = {
        "sleutel": AFSPRAAKNUMMERS.onderteken("T-AAAAA"),
        "wat": "Wij vegen elke week.",
        "wie": "Team Schoon",
        "indicator": "Elke maandag is de straat schoon",
        "oorspronkelijk_op": over(30),
        "versie": Contractgebeurtenis.objects.latest("pk").pk,
    }
    return {**gegevens, **velden}
