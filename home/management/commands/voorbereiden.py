"""Alles wat `make run` nodig heeft voordat de webserver start; wat al klaar is, wordt overgeslagen."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from home.models import HomePage
from stadmaken.common.stijl import BROWSERS, BUNDELS


class Command(BaseCommand):
    help = "Zet vertalingen, database, demo-inhoud (in een lege database) en statische bestanden klaar."
    # Django's controles kosten bij elke start een seconde; `make test` doet ze.
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("berichten", "compileer")
        call_command("migrate", verbosity=0, interactive=False)
        if not HomePage.objects.exists():
            self.stdout.write("Demosite maken …")
            call_command("demo")
        self.statische_bestanden()

    def statische_bestanden(self) -> None:
        stempel = Path(settings.STATIC_ROOT) / ".stempel"
        nu = vingerafdruk()
        if stempel.exists() and stempel.read_text() == nu:
            return
        self.stdout.write("Statische bestanden verzamelen …")
        call_command("collectstatic", interactive=False, verbosity=0)  # zonder --clear: docs/upgrades.md
        stempel.write_text(nu)


def vingerafdruk() -> str:
    """Verandert zodra een statisch bestand verandert, ook een van een pakket."""
    som = hashlib.sha256(Path(settings.PROJECTMAP, "requirements", "run.txt").read_bytes())
    som.update(repr((BUNDELS, BROWSERS)).encode())
    for zoeker in get_finders():
        for naam, opslag in zoeker.list([]):
            staat = Path(opslag.path(naam)).stat()
            som.update(f"{naam} {staat.st_size} {staat.st_mtime_ns}\n".encode())
    return som.hexdigest()
