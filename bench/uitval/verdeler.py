"""nginx met deploy/nginx.conf: alleen poorten, mappen en het certificaat zijn van deze proef."""

import subprocess
from pathlib import Path

from .nodig import programma
from .proces import PROJECTMAP

# De grenzen op versturen tellen per netwerk. Op één machine zegt elke bezoeker daarom zelf uit welk hij komt.
NETWERKEN = "set_real_ip_from 127.0.0.1; real_ip_header X-Proefnetwerk;"


def certificaat(map_: Path) -> Path:
    """Een eigen certificaat voor localhost."""
    pad = map_ / "certificaat.pem"
    subprocess.run(
        [
            *(programma("openssl") or "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(map_ / "sleutel.pem"), "-out", str(pad)),
        ],
        check=True,
        capture_output=True,
    )
    return pad


def instellingen(map_: Path, poort: int, web: list[int]) -> str:
    """De regels van productie op deze machine. Verandert daar iets wat hier vervangen wordt, dan valt dat op."""
    tekst = (PROJECTMAP / "deploy/nginx.conf").read_text()
    vervang = {
        "/tmp/": f"{map_}/",  # noqa: S108
        "listen 8443 ssl;": f"listen 127.0.0.1:{poort} ssl; {NETWERKEN}",
        "server web1:8000 ": f"server 127.0.0.1:{web[0]} ",
        "server web2:8000 ": f"server 127.0.0.1:{web[1]} ",
        "/etc/nginx/tls/certificaat.pem": f"{map_}/certificaat.pem",
        "/etc/nginx/tls/sleutel.pem": f"{map_}/sleutel.pem",
    }
    for van, naar in vervang.items():
        assert van in tekst, f"deploy/nginx.conf noemt “{van}” niet meer"
        tekst = tekst.replace(van, naar)
    return tekst
