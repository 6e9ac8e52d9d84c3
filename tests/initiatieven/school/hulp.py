"""Wat de tests van de school van een pagina lezen."""

from datetime import timedelta

DAG = timedelta(days=1)


def haal(client, vraag=""):
    antwoord = client.get(f"/initiatievenschool/{vraag}")
    assert antwoord.status_code == 200
    return antwoord


def titels(antwoord):
    return [rij["cursus"].title for rij in antwoord.context["cursussen"]]


def lees(client, pad):
    return " ".join(client.get(pad).content.decode().split())
