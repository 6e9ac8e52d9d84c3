import logging
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from .stijl import BUNDELS, bundel

logger = logging.getLogger(__name__)


class GebundeldeOpslag(CompressedManifestStaticFilesStorage):
    """Statische bestanden met een vingerafdruk in de naam, vooraf gecomprimeerd; CSS gebundeld en verkleind."""

    def post_process(self, paths: dict[str, Any], *args: Any, **kwargs: Any) -> Iterator[tuple[str, str, Any]]:
        if not kwargs.get("dry_run"):
            for naam, bron in BUNDELS.items():
                self.delete(naam)
                self.save(naam, ContentFile(bundel(bron).encode()))
                paths[naam] = (self, naam)
        yield from super().post_process(paths, *args, **kwargs)

    def gebundeld(self, naam: str) -> str:
        """De CSS van een bundel, of niets als deze versie nog niet is verzameld."""
        vast = self.hashed_files.get(self.hash_key(naam))
        if not vast or not self.exists(vast):
            return ""
        with self.open(vast) as bestand:
            return str(bestand.read().decode())

    def stored_name(self, name: str) -> str:
        """De naam met vingerafdruk; ontbreekt die, dan de gewone naam, want ook de foutpagina verwijst hierheen."""
        try:
            return str(super().stored_name(name))
        except ValueError:
            logger.warning("Geen vingerafdruk voor %s: draai collectstatic", name)
            return name
