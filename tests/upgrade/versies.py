"""Twee versies van de code op één database: `python -m tests.upgrade.versies REV` is `bin/vorige REV`."""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.browser.demosite import PROJECTMAP

DEV = "stadmaken.settings.dev"
RONDGANG = Path(__file__).with_name("rondgang.py")


@dataclass
class Versie:
    """De code in `map_`, met de gegevens in `var` en in de database van `adres`."""

    map_: Path
    var: Path
    adres: str = ""

    def python(self, *opdracht: str, instellingen: str = DEV) -> "subprocess.CompletedProcess[str]":
        """Draai dit met deze code."""
        omgeving = {
            **dict.fromkeys(("REDIS_URL", "EMAIL_URL", "DEBUG", "KAART_TEGELS"), ""),
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": f"{self.map_ / 'site'}{os.pathsep}{self.map_}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DJANGO_SETTINGS_MODULE": instellingen,
            "VAR_DIR": str(self.var),
            "DATABASE_URL": self.adres,
            "ALLOWED_HOSTS": "testserver",
            "SECRET_KEY": "alleen-voor-tests",
        }
        opties = {"cwd": self.map_, "env": omgeving, "capture_output": True, "text": True}
        return subprocess.run([sys.executable, *opdracht], check=False, **opties)

    def manage(self, *opdracht: str, **opties: str) -> str:
        klaar = self.python("manage.py", *opdracht, **opties)
        assert klaar.returncode == 0, f"{opdracht}\n{klaar.stdout}\n{klaar.stderr}"
        return klaar.stdout + klaar.stderr

    def doe(self, deel: str) -> str:
        """Een deel van de rondgang; geeft de fout, of niets."""
        klaar = self.python(str(RONDGANG), deel)
        return klaar.stderr[-1500:] if klaar.returncode else ""


def kopie(doel: Path) -> Path:
    """De code zoals zij nu in de map staat, zonder wat git niet kent."""
    lijst = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    namen = subprocess.run(lijst, cwd=PROJECTMAP, check=True, capture_output=True, text=True).stdout
    for naam in filter(None, namen.split("\0")):
        if (PROJECTMAP / naam).is_file():
            (doel / naam).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PROJECTMAP / naam, doel / naam)
    return doel


def main(revisie: str) -> int:
    """Draai de code van `revisie` op de database van deze map, en zeg wat er misging."""
    with tempfile.TemporaryDirectory(prefix="stadmaken-vorige-") as map_:
        oud, var = Path(map_, "code"), Path(map_, "var")
        oud.mkdir()
        archief = subprocess.run(["git", "archive", revisie], cwd=PROJECTMAP, check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", str(oud)], input=archief, check=True)
        adres = os.environ.get("DATABASE_URL", "")
        vorige, deze = Versie(oud, var, adres), Versie(PROJECTMAP, var, adres)
        vorige.manage("migrate", "-v", "0")
        fout = vorige.doe("klaarzetten")
        deze.manage("migrate", "-v", "0")
        for wie, versie, deel in (
            (revisie, vorige, "rondgang"),
            ("deze versie", deze, "gezien"),
            ("deze versie", deze, "rondgang"),
        ):
            fout = fout or versie.doe(deel)
            print(f"{deel} met {wie}: {'mislukt' if fout else 'goed'}")
            if fout:
                print(fout, file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
