import tomllib
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stadmaken.common.bijwerken import controle


class Command(BaseCommand):
    """Weigert een migratie die de vorige versie zou breken: zie docs/upgrades.md."""

    help = "Kijkt of de vorige versie kan doordraaien op de database van deze versie."
    requires_system_checks = []

    def handle(self, *args: Any, **opties: Any) -> None:
        project = tomllib.loads((settings.PROJECTMAP / "pyproject.toml").read_text())["project"]
        if klachten := controle.klachten(project["version"]):
            raise CommandError("\n".join(["Niet veilig voor de vorige versie:", *klachten]))
