from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from .stijl import BUNDELS, bundel


class GebundeldeOpslag(CompressedManifestStaticFilesStorage):
    """Statische bestanden met een vingerafdruk in de naam, vooraf gecomprimeerd; CSS gebundeld en verkleind."""

    def post_process(self, paths: dict[str, Any], *args: Any, **kwargs: Any) -> Iterator[tuple[str, str, Any]]:
        if not kwargs.get("dry_run"):
            for naam in BUNDELS:
                self.delete(naam)
                self.save(naam, ContentFile(bundel(naam).encode()))
                paths[naam] = (self, naam)
        yield from super().post_process(paths, *args, **kwargs)
