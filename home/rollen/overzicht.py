"""De rollen als tabel, voor docs/rollen.md: een rij per taak, een kolom per rol."""

from collections.abc import Callable

from django.apps import apps

from . import taken
from .tabel import ROLLEN
from .taken import Rol, Taak

JA = "✓"


def als_tabel() -> str:
    """De tabel in Markdown."""
    regels = [
        ["Wat", *(rol.naam for rol in ROLLEN)],
        ["---", *(":-:" for _rol in ROLLEN)],
        _regel("Pagina’s maken, wijzigen en publiceren", _paginas),
        _regel("Beelden en documenten", _beeldbank),
        _regel("Mappen voor beelden en documenten", lambda rol: JA if rol.mappen else ""),
        *(_taakregel(taak) for taak in _taken()),
    ]
    return "\n".join(f"| {' | '.join(regel)} |" for regel in regels) + "\n"


def _regel(wat: str, hoe: Callable[[Rol], str]) -> list[str]:
    return [wat, *(hoe(rol) for rol in ROLLEN)]


def _taakregel(taak: Taak) -> list[str]:
    return _regel(taak.naam, lambda rol: JA if set(taak.rechten) <= set(rol.modellen) else "")


def _taken() -> list[Taak]:
    """In de volgorde waarin zij zijn beschreven: wat bij elkaar hoort, staat bij elkaar."""
    return [taak for taak in vars(taken).values() if isinstance(taak, Taak)]


def _paginas(rol: Rol) -> str:
    if not rol.paginas:
        return "eigen projecten" if taken.EIGEN_PROJECT in rol.taken else ""
    return ", ".join(f"onder {apps.get_model(soort)._meta.verbose_name}" for soort in rol.onder) or "alle"


def _beeldbank(rol: Rol) -> str:
    if "change" in rol.beeldbank:
        return "ook wijzigen"
    return "toevoegen en kiezen" if rol.beeldbank else ""
