"""Twee steden in één installatie."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from home.rollen import zet_rollen
from stadmaken.common.models import Medewerker
from stadmaken.common.stad import Stad, in_stad, nu
from tests.fabriek import maak_home, maak_medewerker, maak_projecten, maak_stad


@pytest.fixture
def stad_a(db: None) -> Stad:
    """De stad die er al was: die van de standaardsite."""
    return nu.stad(maak_home().get_site().pk)


@pytest.fixture
def stad_b(stad_a: Stad) -> Stad:
    """De stad die erbij kwam."""
    return nu.stad(maak_stad().pk)


@pytest.fixture
def bezoek() -> Callable[[Stad], Any]:
    """Een bezoeker op het adres van een stad."""
    return lambda stad: Client(headers={"host": stad.host}, SERVER_NAME=stad.host)


@pytest.fixture
def cms(bezoek: Callable[[Stad], Any]) -> Callable[[Stad], Any]:
    """Wie alles mag, ingelogd op het adres van een stad."""

    def open_cms(stad: Stad) -> Any:
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(maak_medewerker(is_superuser=True))
        return client

    return open_cms


@pytest.fixture
def redacteuren(stad_a: Stad, stad_b: Stad) -> dict[int, Any]:
    """In elke stad een webredacteur, met hetzelfde e-mailadres."""
    gemaakt = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            maak_projecten()
            zet_rollen()
            naam = Medewerker.objects.vrije_naam("redactie@voorbeeld.test")
            wie = Medewerker.objects.create_user(naam, "redactie@voorbeeld.test", "geheim-genoeg-1")
            wie.groups.add(Group.objects.get(name="Webredactie"))
            gemaakt[stad.pk] = wie
    return gemaakt


@pytest.fixture
def van_alles(stad_a: Stad, stad_b: Stad) -> dict[int, Any]:
    """Elke stad heeft van alles wat bij participatie hoort, met haar naam erin; geeft van elke stad haar inbreng."""
    from .van_alles import maak_van_alles

    inbreng = {}
    for stad, naam in ((stad_a, "Astad"), (stad_b, "Bestad")):
        with in_stad(stad):
            inbreng[stad.pk] = maak_van_alles(naam)
    return inbreng
