"""Wat er in een database staat, om na het terugzetten te kunnen vergelijken."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connections
from django.db.migrations.loader import MigrationLoader

Migratie = tuple[str, str]


@dataclass(frozen=True)
class Stand:
    """Rijen per tabel, en welke migraties erin zitten."""

    rijen: dict[str, int]
    migraties: list[Migratie]


def van_code() -> set[Migratie]:
    """De migraties die deze programmatuur kent, ook die een andere vervangen."""
    kaart = MigrationLoader(None, ignore_no_migrations=True)
    vervangen = {oud for migratie in kaart.disk_migrations.values() for oud in migratie.replaces}
    return set(kaart.disk_migrations) | vervangen


def onbekend(migraties: Iterable[Migratie]) -> list[str]:
    """Migraties die nieuwer zijn dan deze programmatuur; van apps die wij niet meer hebben, telt er geen mee."""
    bekend = van_code()
    apps = {app for app, _naam in bekend}
    return sorted(f"{app}.{naam}" for app, naam in migraties if app in apps and (app, naam) not in bekend)


def is_bij(migraties: Iterable[Migratie]) -> bool:
    """Of er niets te migreren is."""
    kaart = MigrationLoader(None, ignore_no_migrations=True)
    aanwezig = set(migraties)
    return all(sleutel in aanwezig for sleutel in kaart.graph.leaf_nodes())


def verschil(kopie: dict[str, int], terug: dict[str, int]) -> list[str]:
    """De tabellen met een ander aantal rijen."""
    return sorted(tabel for tabel in kopie.keys() | terug.keys() if kopie.get(tabel) != terug.get(tabel))


def sluit_verbindingen() -> None:
    """Laat de database los voordat er een andere onder komt te liggen."""
    connections.close_all()
