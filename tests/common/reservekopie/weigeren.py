"""Alles wat mis kan gaan bij kopiëren en terugzetten, in één proces met een eigen site op SQLite.

`python -m tests.common.reservekopie.weigeren` drukt per geval af wat er is gezegd, en of alles bleef zoals het was.
"""

import io
import json
import resource
import sys
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.common.reservekopie.oefening import bestanden, opdracht, rijen, vul, weigert


def _verander(kopie: Path, doel: Path, **anders: Any) -> None:
    """Dezelfde kopie, met een andere inhoudsopgave."""
    with tarfile.open(kopie) as oud, tarfile.open(doel, "w", format=tarfile.PAX_FORMAT) as nieuw:
        for lid in oud:
            gegevens = oud.extractfile(lid).read()  # type: ignore[union-attr]
            if lid.name == "inhoud.json":
                gegevens = json.dumps({**json.loads(gegevens), **anders}).encode()
                lid.size = len(gegevens)
            nieuw.addfile(lid, io.BytesIO(gegevens))


def _met_koppeling(kopie: Path, doel: Path) -> None:
    """Dezelfde kopie, met een koppeling erin."""
    doel.write_bytes(kopie.read_bytes())
    with tarfile.open(doel, "a") as tar:
        lid = tarfile.TarInfo("openbaar/koppeling")
        lid.type, lid.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(lid)


@contextmanager
def volle_schijf(bytes_: int) -> Iterator[None]:
    """Geen bestand kan groter worden dan dit; schrijven geeft dan een fout, zoals bij een volle schijf."""
    oud = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, oud[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, oud)


def _kopieen(kopie: Path, map_: Path) -> dict[str, Path]:
    """Kopieën waar iets mee is."""
    heel, paden = kopie.read_bytes(), {}
    for naam, gegevens in {
        "afgekapt": heel[: len(heel) // 2],
        "zonder eind": heel[: heel.rindex(b"inhoud.json")],
        "beschadigd": heel.replace(b"SQLite format 3", b"SQLite formaT 3", 1),
        "leeg": b"",
    }.items():
        paden[naam] = map_ / naam
        paden[naam].write_bytes(gegevens)
    for naam in ("nieuwer", "andere vorm", "koppeling"):
        paden[naam] = map_ / naam
    _verander(kopie, paden["nieuwer"], migraties=[["common", "0999_later"]])
    _verander(kopie, paden["andere vorm"], vorm=99)
    _met_koppeling(kopie, paden["koppeling"])
    return paden


def gevallen(kopie: Path, versleuteld: Path, map_: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Elk geval, en hoe het te proberen."""
    from django.test import override_settings

    from stadmaken.common.reservekopie import controleren

    for naam, pad in _kopieen(kopie, map_).items():
        yield naam, lambda pad=pad: weigert("restore", str(pad), "--vervang")  # type: ignore[misc]
    yield "niet leeg", lambda: weigert("restore", str(kopie))
    yield "bestaat niet", lambda: weigert("restore", "nergens.tar", "--vervang")
    yield "zonder sleutel", lambda: weigert("restore", str(versleuteld), "--vervang")
    with override_settings(BACKUP_KEY="een-andere-sleutel-dan-die-van-de-kopie"):
        yield "andere sleutel", lambda: weigert("restore", str(versleuteld), "--vervang")
    # Uitpakken lukt dan nog net; de database vervangen niet meer, want haar logboek is iets groter dan zijzelf.
    krap = controleren.kijk_na(kopie)["delen"]["database"]["bytes"] + 8192
    for naam, bytes_ in {"vol": 200_000, "vol bij de database": krap}.items():
        with volle_schijf(bytes_):
            yield f"kopiëren: {naam}", lambda: weigert("backup")
            yield f"terugzetten: {naam}", lambda: weigert("restore", str(kopie), "--vervang")


def main() -> dict[str, Any]:
    """Maak een kopie met en een zonder sleutel, en probeer alles."""
    from django.conf import settings
    from django.test import override_settings

    from stadmaken.common.reservekopie import kopieen

    vul()
    with override_settings(BACKUP_KEY=""):
        gezegd = opdracht("backup")
        kopie = kopieen.alle()[-1].pad.rename(settings.VAR_DIR / "open.tar")
    opdracht("backup")
    versleuteld = kopieen.alle()[-1].pad.rename(settings.VAR_DIR / "dicht.tar")
    (map_ := settings.VAR_DIR / "stuk").mkdir()
    voor, uit = (rijen(), bestanden()), {}
    with override_settings(BACKUP_KEY=""):
        for naam, probeer in gevallen(kopie, versleuteld, map_):
            uit[naam] = probeer()
            assert (rijen(), bestanden()) == voor, naam
    resten = [str(pad) for map_ in (settings.VAR_DIR, settings.BACKUP_DIR) for pad in map_.glob(".*-*")]
    klaar = [kopie.pad.name for kopie in kopieen.alle()]
    return {"gezegd": gezegd, "gevallen": uit, "resten": resten, "kopieen": klaar}


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(f"\n{json.dumps(main())}\n")
