"""Een cache die onthoudt wat er in is gezet, om te kunnen zoeken naar wat er niet in hoort."""

from typing import Any, ClassVar

from django.core.cache.backends.locmem import LocMemCache


class Luistercache(LocMemCache):
    """Gewoon een cache in het geheugen; `gezien` is alles wat erin ging."""

    gezien: ClassVar[list[str]] = []

    def add(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> bool:
        self.gezien.append(f"{key} {value!r}")
        return bool(super().add(key, value, *args, **kwargs))

    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> None:
        self.gezien.append(f"{key} {value!r}")
        super().set(key, value, *args, **kwargs)
