from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from stadmaken.common.bijwerken.migreren import migreer


class Command(migrate.Command):
    """Djangos eigen opdracht, veilig terwijl de site draait: zie docs/upgrades.md."""

    def handle(self, *args: Any, **opties: Any) -> None:
        if opties["plan"] or opties["check_unapplied"]:
            super().handle(*args, **opties)
            return
        doe = super().handle
        migreer(connections[opties["database"]], lambda: doe(*args, **opties))
