"""De bestanden bij de database: alles in de openbare en de besloten opslag, waar die ook staat."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages

from ..opslag import prive
from .archief import BESLOTEN, HAP, OPENBAAR, Lid, Schrijfarchief
from .fouten import ReserveError

# In de opslag zelf, zodat klaarzetten en op zijn plaats zetten op dezelfde schijf gebeurt.
KLAAR = ".terugzetten"


def opslagen() -> dict[str, Storage]:
    """Per deel van het archief waar de bestanden staan."""
    return {OPENBAAR: storages["default"], BESLOTEN: prive()}


def kopieer(archief: Schrijfarchief) -> None:
    """Zet alle bestanden in het archief. Wat intussen is opgeruimd, hoeft er niet meer in."""
    for deel, opslag in opslagen().items():
        for naam in namen(opslag):
            try:
                grootte, bestand = opslag.size(naam), opslag.open(naam)
            except FileNotFoundError:
                continue
            with bestand:
                archief.voeg_toe(deel, naam, bestand, grootte)


def namen(opslag: Storage, map_: str = "") -> Iterator[str]:
    """Elk bestand in de opslag, map voor map."""
    try:
        mappen, bestanden = opslag.listdir(map_)
    except FileNotFoundError:
        return
    voor = f"{map_}/" if map_ else ""
    yield from (f"{voor}{naam}" for naam in sorted(bestanden))
    for naam in sorted(mappen):
        if naam != KLAAR:
            yield from namen(opslag, f"{voor}{naam}")


def op_schijf(opslag: Storage) -> Path | None:
    """De map van een opslag op schijf; None als de bestanden ergens anders staan, zoals bij S3."""
    return Path(opslag.location) if isinstance(opslag, FileSystemStorage) else None


@dataclass
class Terugzetter:
    """Zet bestanden uit een archief klaar, en pas daarna op hun plaats.

    Op schijf gebeurt al het schrijven vooraf; daarna is het alleen nog hernoemen. Een opslag elders kan dat niet: die
    krijgt haar bestanden als de database terug is.
    """

    vervang: bool
    blijft: tuple[str, ...]
    elders: set[str] = field(default_factory=set)
    aantal: int = 0

    def zet_klaar(self, lid: Lid) -> None:
        """Schrijf het bestand naast zijn plek; wie niet mag vervangen, hoort het nu."""
        opslag = opslagen()[lid.deel]
        if not self.vervang and not self._van_ons(lid) and opslag.exists(lid.naam):
            raise ReserveError(
                f"Er staat al een bestand {lid.naam}. Vervangen kan met --vervang. Er is niets teruggezet."
            )
        if (map_ := op_schijf(opslag)) is None:
            self.elders.add(lid.deel)
            return
        doel = map_ / KLAAR / lid.naam
        doel.parent.mkdir(parents=True, exist_ok=True)
        with doel.open("xb") as uit:
            shutil.copyfileobj(lid.bron, uit, HAP)

    def plaats(self) -> None:
        """Zet wat op schijf klaarstaat op zijn plaats."""
        for opslag in opslagen().values():
            map_ = op_schijf(opslag)
            if map_ is None or not (map_ / KLAAR).is_dir():
                continue
            for pad in (pad for pad in (map_ / KLAAR).rglob("*") if pad.is_file()):
                doel = map_ / pad.relative_to(map_ / KLAAR)
                doel.parent.mkdir(parents=True, exist_ok=True)
                pad.replace(doel)
                self.aantal += 1
        ruim_op()

    def stuur(self, lid: Lid) -> None:
        """Zet één bestand in een opslag die niet op schijf staat."""
        opslag = opslagen()[lid.deel]
        with tempfile.SpooledTemporaryFile(HAP) as tussen:
            shutil.copyfileobj(lid.bron, tussen, HAP)
            tussen.seek(0)
            opslag.delete(lid.naam)
            gekregen = opslag.save(lid.naam, File(tussen))
        if gekregen != lid.naam:
            raise ReserveError(f"De opslag gaf {lid.naam} een andere naam ({gekregen}). Zet nog eens terug.")
        self.aantal += 1

    def _van_ons(self, lid: Lid) -> bool:
        return lid.naam.split("/")[0] in self.blijft


def ruim_op() -> None:
    """Gooi weg wat klaarstond en niet nodig was."""
    mappen: list[Any] = [op_schijf(opslag) for opslag in opslagen().values()]
    for map_ in filter(None, mappen):
        shutil.rmtree(map_ / KLAAR, ignore_errors=True)
