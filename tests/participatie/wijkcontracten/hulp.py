"""Adressen van een contract, en wat er op een pagina staat."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

LIJST = "/wijkcontracten/"
CMS = "/cms/participatie/wijkcontract/"


def over(dagen):
    return timezone.localdate() + timedelta(days=dagen)


def stap(naam, *nummers):
    return reverse(f"participatie_wijkcontract_{naam}", args=nummers)


def haal(client, adres=LIJST, status=200):
    antwoord = client.get(adres)
    assert antwoord.status_code == status
    return " ".join(antwoord.content.decode().split())


def soorten(contract):
    return list(contract.gebeurtenissen.values_list("soort", flat=True))


def laatste(contract):
    return contract.gebeurtenissen.order_by("pk").last()
