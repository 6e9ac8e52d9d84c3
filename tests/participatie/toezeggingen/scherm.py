"""Het scherm van een toezegging, zoals een medewerker het gebruikt."""

from datetime import timedelta

from django.utils import timezone

from participatie.toezeggingen.nummer import NUMMERS

REGISTER = "/toezeggingen/"
LIJST = "/cms/participatie/toezegging/"


def over(dagen):
    return timezone.localdate() + timedelta(days=dagen)


def formulier(**velden):
    gegevens = {
        "sleutel": NUMMERS.onderteken("T-AAAAA"),
        "wat": "Wij planten tien bomen.",
        "wie": "Team Groen",
        "gedaan_op": over(0),
        "oorspronkelijk_op": over(30),
        "bron": "inbreng",
        "openbaar": "on",
        **velden,
    }
    return {naam: waarde for naam, waarde in gegevens.items() if waarde is not None}


def druk(cms, toezegging, actie, **velden):
    versie = toezegging.gebeurtenissen.order_by("pk").last().pk
    data = {"actie": actie, "versie": versie, **{f"{actie}-{naam}": waarde for naam, waarde in velden.items()}}
    return cms.post(f"{LIJST}inspect/{toezegging.pk}/", data, follow=True)


def haal(client, adres=REGISTER, status=200):
    antwoord = client.get(adres)
    assert antwoord.status_code == status
    return " ".join(antwoord.content.decode().split())
