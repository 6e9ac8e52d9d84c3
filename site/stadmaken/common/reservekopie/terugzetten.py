"""Een kopie terugzetten: alles nakijken en klaarzetten, de database vervangen, dan de bestanden, en daarna wachten."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from . import kopieen, media, naast, postgres, sqlite, stand, stappen, wachtstand
from .controleren import controleer, doorloop
from .databases import database
from .fouten import ReserveError, als_zin
from .maken import VORM, sleutelmerk

Melding = Callable[[str], None]
TERUG_MAAR = (
    "De kopie staat er wel, en de site is in de wachtstand. Opnieuw wissen en opschonen is nog niet gedaan: herstel "
    "wat hierboven staat, en geef dan manage.py restore --bevestig."
)


@dataclass
class Teruggezet:
    """Wat er is gedaan."""

    inhoud: dict[str, Any]
    bestanden: int
    gemigreerd: bool
    oude_mail: int
    andere_sleutel: bool
    gedaan: dict[str, int] = field(default_factory=dict)


def zet_terug(pad: Path, *, vervang: bool, meld: Melding) -> Teruggezet:
    """Zet deze kopie terug. Tot aan de database is er niets veranderd als er iets misgaat."""
    with als_zin(), kopieen.werkmap() as werk:
        meld("Kopie nakijken …")
        inhoud = controleer(pad, werk)
        _mag(inhoud, vervang=vervang)
        zetter = media.Terugzetter(vervang=vervang, blijft=naast.mappen())
        media.ruim_op()
        try:
            meld("Bestanden klaarzetten …")
            doorloop(pad, werk, zetter.zet_klaar)
            meld("Database terugzetten …")
            gemigreerd = _database(inhoud, pad, werk)
            meld("Bestanden terugzetten …")
            _bestanden(pad, werk, zetter)
        finally:
            media.ruim_op()
        naast.haal_terug(pad.parent)
        naast.haal_terug(settings.BACKUP_DIR)
    try:
        with als_zin():
            return _daarna(inhoud, zetter.aantal, gemigreerd)
    except ReserveError as fout:
        raise ReserveError(f"{fout} {TERUG_MAAR}") from fout


def _mag(inhoud: dict[str, Any], *, vervang: bool) -> None:
    if inhoud.get("vorm") != VORM:
        raise ReserveError("Deze kopie is van een nieuwere versie van de programmatuur. Werk die eerst bij.")
    if inhoud["soort"] != connection.vendor:
        raise ReserveError(
            f"Deze kopie is van een database van de soort {inhoud['soort']}, en deze site gebruikt {connection.vendor}."
        )
    if nieuwer := stand.onbekend(tuple(rij) for rij in inhoud["migraties"]):
        raise ReserveError(
            f"Deze kopie is van een nieuwere versie van de programmatuur ({', '.join(nieuwer[:3])}). "
            "Werk die eerst bij. Er is niets teruggezet."
        )
    if not vervang and connection.introspection.table_names():
        raise ReserveError("De database is niet leeg. Vervangen kan met --vervang; dan is weg wat er nu in staat.")


def _database(inhoud: dict[str, Any], pad: Path, werk: Path) -> bool:
    """Vervang de database in één keer, met de wachtstand erin; geeft of zij ook is bijgewerkt."""
    soort = database()
    bestand = werk / soort.NAAM
    bij = stand.is_bij([tuple(rij) for rij in inhoud["migraties"]])
    stand.sluit_verbindingen()
    vervang = _sqlite if soort is sqlite else _postgres
    vervang(bestand, inhoud, _wachtstand(pad, inhoud), bij=bij)
    stand.sluit_verbindingen()
    return not bij


def _sqlite(bestand: Path, inhoud: dict[str, Any], waarden: tuple[str, str, str], *, bij: bool) -> None:
    """Tellen, bijwerken en de wachtstand gebeuren in de kopie; pas daarna gaat de echte database dicht."""
    _vergelijk(inhoud, sqlite.stand(bestand).rijen)
    if not bij:
        _migreer({"DATABASE_URL": f"sqlite:///{bestand}"})
    sqlite.zet_wachtstand(bestand, waarden)
    sqlite.zet_terug(bestand)


def _postgres(bestand: Path, inhoud: dict[str, Any], waarden: tuple[str, str, str], *, bij: bool) -> None:
    """De vorige database blijft opzij staan tot de nieuwe klopt en is bijgewerkt."""
    postgres.zet_terug(bestand, waarden)
    try:
        terug = postgres.stand().rijen
        terug["common_wachtstand"] = inhoud["rijen"].get("common_wachtstand", 0)
        _vergelijk(inhoud, terug)
        if not bij:
            _migreer({})
    except BaseException:
        postgres.draai_terug()
        raise
    postgres.rond_af()


def _vergelijk(inhoud: dict[str, Any], terug: dict[str, int]) -> None:
    if anders := stand.verschil(inhoud["rijen"], terug):
        raise ReserveError(f"Het aantal rijen klopt niet in {', '.join(anders[:5])}. De database is niet vervangen.")


def _migreer(omgeving: dict[str, str]) -> None:
    """In een eigen proces: migraties gebruiken ook de gewone verbinding, en die hoort dan deze te zijn."""
    opdracht = [sys.executable, str(settings.PROJECTMAP / "manage.py"), "migrate", "--noinput", "-v", "0"]
    klaar = subprocess.run(  # noqa: S603  onze eigen opdracht
        opdracht, env={**os.environ, **omgeving}, capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        raise ReserveError(
            f"Bijwerken naar deze versie van de programmatuur is niet gelukt; de vorige database staat er nog: "
            f"{klaar.stderr.strip()[-800:]}"
        )


def _wachtstand(pad: Path, inhoud: dict[str, Any]) -> tuple[str, str, str]:
    momenten = (datetime.fromisoformat(inhoud["gemaakt_op"]), timezone.now())
    gemaakt, nu = (moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f") for moment in momenten)
    return re.sub(r"[^\w.-]", "_", pad.name)[:120], gemaakt, nu


def _bestanden(pad: Path, werk: Path, zetter: media.Terugzetter) -> None:
    try:
        zetter.plaats()
        if zetter.elders:
            doorloop(pad, werk, lambda lid: zetter.stuur(lid) if lid.deel in zetter.elders else None)
    except (OSError, ReserveError) as fout:
        raise ReserveError(
            f"De database is teruggezet, maar nog niet alle bestanden ({fout}). De site wacht, en verstuurt niets. "
            "Los het op en zet nog eens terug met --vervang."
        ) from fout


def _daarna(inhoud: dict[str, Any], bestanden: int, gemigreerd: bool) -> Teruggezet:
    """Wat niet uit het verleden terug mag komen: sessies, de cache, en wat na de kopie is gewist."""
    Session.objects.all().delete()
    cache.clear()
    oud = wachtstand.oude_mail(datetime.fromisoformat(inhoud["gemaakt_op"]))
    andere = inhoud.get("sleutelmerk") != sleutelmerk()
    klaar = Teruggezet(inhoud, bestanden, gemigreerd, oud, andere)
    klaar.gedaan = stappen.voer_uit()
    return klaar
