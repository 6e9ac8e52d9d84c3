"""Draait de regels uit Procfile samen: één stopt, alle stoppen. Aangeroepen door `make run`."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from honcho.environ import parse_procfile
from honcho.manager import Manager

PROJECTMAP = Path(__file__).resolve().parent.parent
MANAGE = [sys.executable, str(PROJECTMAP / "manage.py")]


def weiger_bezette_poort(host: str, poort: int) -> None:
    """Stop met één regel als er al iets op deze poort antwoordt."""
    soort = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(soort) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, poort))
        except OSError as fout:
            sys.exit(
                f"Poort {poort} op {host} is niet vrij ({fout.strerror}). Kies een andere: make run PORT={poort + 1}"
            )


def draai() -> int:
    """Bereid voor, start alles, en kom pas terug als alles gestopt is."""
    sys.path.insert(0, str(PROJECTMAP / "site"))
    from stadmaken.settings import omgeving  # leest ook .env, voor alle processen hieronder

    omgeving.kies_instellingen("stadmaken.settings.dev")
    poort = omgeving.poort()
    weiger_bezette_poort(os.environ.get("HOST", "127.0.0.1"), poort)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    os.environ["PYTHONUNBUFFERED"] = "1"
    if uitkomst := subprocess.call([*MANAGE, "voorbereiden"], cwd=PROJECTMAP):
        return uitkomst

    processen = Manager()
    for naam, opdracht in parse_procfile((PROJECTMAP / "Procfile").read_text()).processes.items():
        processen.add_process(naam, opdracht, cwd=str(PROJECTMAP))
    # Een gesloten terminal is ook een verzoek om te stoppen.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    wegwijzer = subprocess.Popen([*MANAGE, "adressen", "--wacht"], cwd=PROJECTMAP, start_new_session=True)
    # De webserver gaat voor: wie de adressen noemt, wacht toch op haar.
    os.setpriority(os.PRIO_PROCESS, wegwijzer.pid, 10)
    try:
        processen.loop()
    finally:
        wegwijzer.terminate()
        wegwijzer.wait()
    return int(processen.returncode or 0)


if __name__ == "__main__":
    try:
        sys.exit(draai())
    except KeyboardInterrupt:
        sys.exit(130)
