"""De gegevens van de gemeente, zonder dat dit pakket weet waar ze bewaard worden.

`GEMEENTE_MODEL` wijst (zoals AUTH_USER_MODEL) het instellingenmodel aan: zo kunnen posters, mails en voetteksten erbij
zonder dat `participatie` of `initiatieven` uit `home` importeert.
"""

from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest

from .stad import alleen, huidige
from .stad.nu import verzoek


def gemeente(request: HttpRequest | None = None) -> Any:
    """De instellingen van de stad van dit verzoek, of anders van de stad van nu; met wagtails opslag per verzoek."""
    model = apps.get_model(settings.GEMEENTE_MODEL)
    request = request or verzoek()
    if request is not None:
        return model.for_request(request)
    return model.for_site(huidige())


def adres() -> str:
    """Het adres van de stad van nu, zonder schuine streep; van de standaardsite is dat SITE_URL."""
    return settings.SITE_URL if alleen() else huidige().adres


def hostnaam() -> str:
    """De naam van de host in dat adres, zonder poort."""
    return str(urlsplit(adres()).hostname)


def afzender() -> str:
    """Van wie de mail van deze stad komt, zoals “Samen Stadmaken <mail@voorbeeld.nl>”; leeg: de installatie."""
    stad = gemeente()
    if not stad.afzender:
        return str(settings.DEFAULT_FROM_EMAIL)
    naam = " ".join(stad.sitenaam.split()).replace("\\", "").replace('"', "")
    return f'"{naam}" <{stad.afzender}>'


def antwoord_naar() -> tuple[str, ...]:
    """Waar een antwoord op mail van deze stad heen gaat; leeg is naar de afzender."""
    adres = gemeente().antwoord_adres
    return (adres,) if adres else ()


def absoluut(pad: str) -> str:
    """Een volledig adres in de stad van nu: op haar ingestelde adres, nooit op de Host-kop van een verzoek."""
    return f"{adres()}{pad}"
