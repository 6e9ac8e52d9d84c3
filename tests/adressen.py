"""Wat de tests van de adressen van elke app delen: welke er zijn, wie erin mag, en of openen iets verandert."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLResolver

from home.rollen import ROLLEN, zet_rollen
from tests.fabriek import maak_medewerker

SCHRIJFT = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
# De sessie is van het inloggen; wie gegevens van een ander opent, laat een regel na in het auditlog.
MAG_SCHRIJVEN = ("django_session", "wagtailcore_modellogentry")
ELKE_ROL = [rol.naam for rol in ROLLEN]


def adressen(app: str) -> set[str]:
    """De namen van alle adressen waarvan de code in deze app staat."""

    def loop(boom: URLResolver, ruimte: str = "") -> Iterator[str]:
        for deel in boom.url_patterns:
            if isinstance(deel, URLResolver):
                yield from loop(deel, deel.namespace or ruimte)
            elif deel.name and getattr(deel.callback, "view_class", deel.callback).__module__.startswith(app):
                yield f"{ruimte}:{deel.name}" if ruimte else deel.name

    return set(loop(get_resolver()))


@contextmanager
def geschreven(*ook: str) -> Iterator[list[str]]:
    """De opdrachten die binnen dit blok een rij veranderden, behalve in deze tabellen."""
    opdrachten: list[str] = []

    def luister(voer_uit: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if SCHRIJFT.match(sql) and not any(tabel in sql for tabel in (*MAG_SCHRIJVEN, *ook)):
            opdrachten.append(sql)
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(luister):
        yield opdrachten


@contextmanager
def niets_geschreven(*ook: str) -> Iterator[None]:
    """Binnen dit blok verandert er geen rij, behalve in deze tabellen."""
    with geschreven(*ook) as opdrachten:
        yield
    assert opdrachten == []


def geweigerd(response: Any) -> bool:
    """Het CMS stuurt wie iets niet mag naar zijn startpagina; een los adres zegt 403."""
    return response.status_code == 403 or response.headers.get("Location") == "/cms/"


def als_rol(client: Client, naam: str, *rechten: str) -> None:
    """Log in met alleen deze rol, of met alleen deze rechten."""
    wie = maak_medewerker(*rechten)
    if not rechten:
        zet_rollen()
        wie.groups.add(*wie.groups.model.objects.filter(name=naam))
        assert wie.groups.count() == 1
    client.force_login(wie)


def komt_alleen_waar_dat_mag(
    client: Client, rol: str, cms: Mapping[str, Collection[str]], wereld: Mapping[str, str], gegevens: dict[str, str]
) -> None:
    """Lezen mag precies op de adressen van deze rol; op elk ander adres verandert ook versturen niets."""
    for naam, rollen in cms.items():
        gelezen = [client.get(wereld[naam]), client.head(wereld[naam])]
        assert {geweigerd(antwoord) for antwoord in gelezen} == {rol not in rollen}, naam
        if rol not in rollen:
            with niets_geschreven():
                verstuurd = client.post(wereld[naam], gegevens)
            assert geweigerd(verstuurd) or verstuurd.status_code == 405, naam


def vraagt_om_aanmelden(client: Client, paden: Mapping[str, str]) -> None:
    """Elk van deze adressen stuurt naar het inlogscherm, hoe het ook wordt gevraagd."""
    for naam, adres in paden.items():
        for methode in (client.get, client.head, client.post):
            assert methode(adres).headers["Location"].startswith("/cms/login/"), naam


def zwijgt_over_wat_bestaat(client: Client, paden: Mapping[str, str]) -> None:
    """Wie niets mag, krijgt op een onbekend nummer hetzelfde antwoord als op een bekend."""
    client.force_login(maak_medewerker())
    for naam, adres in paden.items():
        assert geweigerd(client.get(re.sub(r"\d+", "999999", adres))), naam


def openen_schrijft_niets(client: Client, paden: Mapping[str, str], gegevens: dict[str, str], *ook: str) -> None:
    """GET en HEAD veranderen geen rij, ook niet met de velden van een formulier in het adres."""
    for naam, adres in paden.items():
        for methode in (client.get, client.head):
            with niets_geschreven(*ook):
                response = methode(adres, gegevens)
            assert response.status_code in {200, 302, 404, 405}, naam
