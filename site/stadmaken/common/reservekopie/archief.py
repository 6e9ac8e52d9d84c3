"""Eén bestand per reservekopie: een tar die in één keer wordt geschreven en gelezen, met onderaan wat erin hoort."""

import hashlib
import io
import json
import re
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.utils import validate_file_name

from .fouten import ReserveError
from .versleuteling import MERK, Lezer, Schrijver

DATABASE, OPENBAAR, BESLOTEN = "database", "openbaar", "besloten"
DELEN = (DATABASE, OPENBAAR, BESLOTEN)
INHOUD = "inhoud.json"
GROOTSTE_INHOUD = 16 * 1024 * 1024
HAP = 1024 * 1024
NIET_HIER = "In de kopie zit iets wat er niet hoort: {}. Er is niets teruggezet."
BESTURING = re.compile(r"[\x00-\x1f\x7f]")


class Leesbaar(Protocol):
    """Waar bytes uit komen."""

    def read(self, hoeveel: int = ..., /) -> bytes: ...


class Som:
    """De som van één deel: over de regels “som van het bestand, naam”, zodat een miljoen bestanden geen lijst geeft."""

    def __init__(self) -> None:
        self._som, self.bestanden, self.bytes = hashlib.sha256(), 0, 0

    def tel(self, naam: str, som: str, grootte: int) -> None:
        self._som.update(f"{som} {naam}\n".encode(errors="surrogateescape"))
        self.bestanden += 1
        self.bytes += grootte

    def als_json(self) -> dict[str, Any]:
        return {"bestanden": self.bestanden, "bytes": self.bytes, "sha256": self._som.hexdigest()}


class _Meeloper:
    """Telt mee wat er langskomt."""

    def __init__(self, bron: Leesbaar) -> None:
        self._bron, self.som = bron, hashlib.sha256()

    def read(self, hoeveel: int = -1, /) -> bytes:
        try:
            gegevens = self._bron.read(hoeveel)
        except tarfile.TarError as fout:
            raise ReserveError(f"De kopie is beschadigd of niet compleet ({fout}).") from fout
        self.som.update(gegevens)
        return gegevens


class Schrijfarchief:
    """Vult het archief; het geheugen dat dit kost, hangt niet af van hoeveel erin gaat."""

    def __init__(self, uit: Any) -> None:
        self._tar = tarfile.open(fileobj=uit, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115  zie sluit
        self.sommen = {deel: Som() for deel in DELEN}

    def voeg_toe(self, deel: str, naam: str, bron: Leesbaar, grootte: int) -> None:
        """Zet één bestand erin. Levert de bron minder dan beloofd, dan is dat een OSError."""
        mee = _Meeloper(bron)
        self._schrijf(f"{deel}/{naam}", mee, grootte)
        self.sommen[deel].tel(naam, mee.som.hexdigest(), grootte)

    def sluit(self, inhoud: dict[str, Any]) -> None:
        """Schrijf als laatste wat erin hoort te zitten."""
        inhoud = {**inhoud, "delen": {deel: som.als_json() for deel, som in self.sommen.items()}}
        gegevens = json.dumps(inhoud, indent=1).encode()
        self._schrijf(INHOUD, io.BytesIO(gegevens), len(gegevens))
        self._tar.close()

    def laat_los(self) -> None:
        """Het ging mis: schrijf niets meer, ook niet als het geheugen wordt opgeruimd."""
        self._tar.fileobj.closed = True  # type: ignore[attr-defined]

    def _schrijf(self, naam: str, bron: Any, grootte: int) -> None:
        info = tarfile.TarInfo(naam)
        info.size, info.mtime, info.mode = grootte, int(time.time()), 0o600
        self._tar.addfile(info, bron)
        self._tar.members = []  # type: ignore[attr-defined]  # anders onthoudt tarfile elk bestand


@dataclass
class Lid:
    """Eén bestand in het archief; `bron` is te lezen tot het volgende aan de beurt is."""

    deel: str
    naam: str
    grootte: int
    bron: Leesbaar


class Leesarchief:
    """Leest het archief van voor naar achter. Pas als alles is gelezen, is zeker dat het heel is: zie `inhoud`."""

    def __init__(self, bron: Leesbaar) -> None:
        self._bron, self.inhoud = bron, {}  # type: ignore[var-annotated]
        self._sommen = {deel: Som() for deel in DELEN}

    def leden(self) -> Iterator[Lid]:
        """Elk bestand, in volgorde; na het laatste is alles nageteld."""
        try:
            yield from self._leden()
        except (tarfile.TarError, EOFError, UnicodeError) as fout:
            raise ReserveError(f"De kopie is beschadigd of niet compleet ({fout}).") from fout
        self._tel_na()

    def _leden(self) -> Iterator[Lid]:
        with tarfile.open(fileobj=self._bron, mode="r|") as tar:  # type: ignore[call-overload]
            while (info := tar.next()) is not None:
                tar.members = []  # anders onthoudt tarfile elk bestand
                if self.inhoud:
                    raise ReserveError(NIET_HIER.format(f"{info.name!r}, na het eind"))
                deel, naam = _veilig(info)
                bestand = tar.extractfile(info)
                if deel == INHOUD:
                    self.inhoud = _als_inhoud(bestand.read(GROOTSTE_INHOUD))
                    continue
                mee = _Meeloper(bestand)
                yield Lid(deel, naam, info.size, mee)
                _lees_uit(mee)
                self._sommen[deel].tel(naam, mee.som.hexdigest(), info.size)
            _lees_uit(self._bron)  # ook het laatste versleutelde stuk moet kloppen

    def _tel_na(self) -> None:
        if not self.inhoud:
            raise ReserveError("De kopie is niet compleet: het eind ontbreekt.")
        for deel, som in self._sommen.items():
            if self.inhoud["delen"].get(deel) != som.als_json():
                raise ReserveError(f"De kopie is beschadigd: het deel “{deel}” klopt niet met de controlesom.")


def _veilig(info: tarfile.TarInfo) -> tuple[str, str]:
    """Het deel en de naam; een koppeling, een map of een naam die ergens anders heen wijst, hoort hier niet."""
    if info.isreg() and info.name == INHOUD:
        return INHOUD, ""
    deel, _streep, naam = info.name.partition("/")
    try:
        if not info.isreg() or deel not in DELEN or "\\" in naam or BESTURING.search(naam):
            raise SuspiciousFileOperation
        validate_file_name(naam, allow_relative_path=True)
    except SuspiciousFileOperation as fout:
        raise ReserveError(NIET_HIER.format(repr(info.name))) from fout
    return deel, naam


def _als_inhoud(gegevens: bytes) -> dict[str, Any]:
    try:
        inhoud = json.loads(gegevens)
        vorm = isinstance(inhoud["delen"], dict) and isinstance(inhoud["migraties"], list)
    except (ValueError, KeyError, TypeError):
        vorm = False
    if not vorm:
        raise ReserveError("De kopie is beschadigd: de inhoudsopgave is niet te lezen.")
    return dict(inhoud)


def _lees_uit(bron: Leesbaar) -> None:
    while bron.read(HAP):
        pass


@contextmanager
def te_schrijven(bestand: BinaryIO, sleutel: str) -> Iterator[Schrijfarchief]:
    """Een archief in dit bestand, versleuteld als er een sleutel is."""
    uit = Schrijver(bestand, sleutel) if sleutel else bestand
    archief = Schrijfarchief(uit)
    try:
        yield archief
    except BaseException:
        archief.laat_los()
        raise
    if isinstance(uit, Schrijver):
        uit.close()


@contextmanager
def te_lezen(pad: Path, sleutel: str) -> Iterator[Leesarchief]:
    """Het archief in dit bestand; of het versleuteld is, staat erin."""
    with pad.open("rb") as bestand:
        begin = bestand.read(len(MERK))
        if begin != MERK:
            bestand.seek(0)
        yield Leesarchief(Lezer(bestand, sleutel) if begin == MERK else bestand)


def is_versleuteld(pad: Path) -> bool:
    """Of dit bestand een versleutelde kopie is."""
    with pad.open("rb") as bestand:
        return bestand.read(len(MERK)) == MERK
