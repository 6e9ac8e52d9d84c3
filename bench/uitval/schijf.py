"""Een eigen kleine schijf in het geheugen, die vol en weer leeg kan. Zonder recht om te koppelen: een gewone map."""

import os
import subprocess
import sys
from pathlib import Path

from .nodig import programma

GROOT = "4g"
EIGEN_RUIMTE = "STADMAKEN_UITVAL_RUIMTE"


def begin_in_eigen_ruimte() -> None:
    """Begin opnieuw in een eigen koppelruimte: wat daar gekoppeld wordt, ziet niemand anders en verdwijnt vanzelf."""
    unshare = programma("unshare")
    if EIGEN_RUIMTE in os.environ or not unshare:
        return
    wie = [] if os.geteuid() == 0 else ["--user", "--map-current-user", "--keep-caps"]
    deel = [unshare, *wie, "--mount"]
    if subprocess.run([*deel, "true"], check=False, capture_output=True).returncode:
        return
    os.environ[EIGEN_RUIMTE] = "1"
    os.execv(unshare, [*deel, sys.executable, "-m", "bench.uitval", *sys.argv[1:]])  # noqa: S606


class Schijf:
    """Een koppelpunt waarvan de grootte verandert: kleiner dan wat erop staat kan niet, precies zo groot is vol."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        map_.mkdir(parents=True, exist_ok=True)
        map_.chmod(0o755)
        self.eigen = EIGEN_RUIMTE in os.environ and not self._mount("-t", "tmpfs", "-o", f"size={GROOT}", "tmpfs")

    def vol(self) -> None:
        """Er past niets meer bij."""
        stand = os.statvfs(self.map)
        self._maat(str(max(1, stand.f_blocks - stand.f_bfree) * stand.f_frsize))

    def ruim(self) -> None:
        """Er is weer plek."""
        self._maat(GROOT)

    def los(self) -> None:
        """Klaar: weg ermee."""
        if self.eigen:
            subprocess.run(["umount", "--lazy", str(self.map)], check=False, capture_output=True)

    def _maat(self, grootte: str) -> None:
        fout = self._mount("-o", f"remount,size={grootte}")
        assert not fout, fout

    def _mount(self, *opties: str) -> str:
        """Wat er misging; leeg als het lukte."""
        klaar = subprocess.run(["mount", *opties, str(self.map)], check=False, capture_output=True, text=True)
        return klaar.stderr or f"afsluitcode {klaar.returncode}" if klaar.returncode else ""
