"""Een index op een grote tabel, zonder dat schrijven erop wacht."""

from typing import Any

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db.migrations import AddIndex


class IndexZonderSlot(AddIndexConcurrently):
    """Op PostgreSQL met CONCURRENTLY, elders een gewone index. De migratie heeft `atomic = False` nodig."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        soort = AddIndexConcurrently if schema_editor.connection.vendor == "postgresql" else AddIndex
        soort.database_forwards(self, app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        soort = AddIndexConcurrently if schema_editor.connection.vendor == "postgresql" else AddIndex
        soort.database_backwards(self, app_label, schema_editor, from_state, to_state)
