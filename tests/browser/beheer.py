"""Beheeropdrachten voor een site in een eigen proces, zonder elke keer de seconden om Django te laden.

`python -m tests.browser.beheer` laadt Django één keer, en splitst per opdracht een proces af dat haar uitvoert. Elke
opdracht begint dus zo fris als `manage.py`: wat een vorige in het geheugen zette, is er niet.
"""

import json
import os
import select
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NamedTuple

# Ook een demo vullen is binnen deze tijd klaar, op een machine die het druk heeft.
GEDULD = 300


class Uitkomst(NamedTuple):
    """Hoe een opdracht afliep, en wat zij zei."""

    code: int
    uitvoer: str
    fouten: str


class Beheer:
    """Een geladen Django met deze omgeving; stopt ook vanzelf als dit proces stopt."""

    def __init__(self, omgeving: dict[str, str]) -> None:
        self.omgeving = omgeving
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "tests.browser.beheer"],
            cwd=Path(__file__).resolve().parents[2],
            env=omgeving,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def doe(self, *opdracht: str) -> Uitkomst:
        """Voer een opdracht uit, in een afsplitsing."""
        assert self.proces.stdin
        assert self.proces.stdout
        self.proces.stdin.write(json.dumps(opdracht) + "\n")
        self.proces.stdin.flush()
        if not select.select([self.proces.stdout], [], [], GEDULD)[0]:
            self.proces.kill()
            raise AssertionError(f"{opdracht}: na {GEDULD} tellen nog geen antwoord")
        regel = self.proces.stdout.readline()
        assert regel, f"{opdracht}: Django laadde niet, of het beheer is gestopt"
        return Uitkomst(*json.loads(regel))

    def stop(self) -> None:
        """Geen opdrachten meer."""
        assert self.proces.stdin
        assert self.proces.stdout
        self.proces.stdin.close()
        try:
            self.proces.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.proces.kill()
            self.proces.wait()
        self.proces.stdout.close()

    @property
    def leeft(self) -> bool:
        """Of er nog opdrachten heen kunnen."""
        return self.proces.poll() is None


def _voer_uit(opdracht: list[str]) -> int:
    """Wat `manage.py` met deze opdracht doet, en met welke code zij eindigt."""
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["manage.py", *opdracht])
    except SystemExit as einde:
        return einde.code if isinstance(einde.code, int) else int(einde.code is not None)
    except BaseException:  # net als Python zelf: de fout op de uitvoer, en een code die niet nul is
        traceback.print_exc()
        return 1
    return 0


def _splits_af(opdracht: list[str]) -> tuple[int, str, str]:
    with tempfile.TemporaryFile("w+") as uitvoer, tempfile.TemporaryFile("w+") as fouten:
        if (nummer := os.fork()) == 0:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(uitvoer.fileno(), 1)
            os.dup2(fouten.fileno(), 2)
            code = 1
            try:
                code = _voer_uit(opdracht)
                sys.stdout.flush()
                sys.stderr.flush()
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(nummer, 0)[1])
        for bestand in (uitvoer, fouten):
            bestand.seek(0)
        return code, uitvoer.read(), fouten.read()


def main() -> None:
    """Laad Django, en voer uit wat er binnenkomt tot er niets meer komt."""
    import django
    from django.db import connections

    antwoorden = os.fdopen(os.dup(1), "w")
    django.setup()
    connections.close_all()
    for regel in sys.stdin:
        antwoorden.write(json.dumps(_splits_af(json.loads(regel))) + "\n")
        antwoorden.flush()


if __name__ == "__main__":
    main()
