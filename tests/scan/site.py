"""De site die wordt aangevallen: de demosite, met de instellingen van productie, over https."""

import os
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.browser.demosite import PROJECTMAP, Demosite
from tests.browser.wachten import wacht_tot

NAAM = "127.0.0.1"


@dataclass
class Aangevallen:
    """Een demosite met productie-instellingen in een eigen proces."""

    var: Path
    poort: int

    @property
    def adres(self) -> str:
        return f"https://{NAAM}:{self.poort}"

    @property
    def logboek(self) -> Path:
        return self.var / "logboek.txt"

    @contextmanager
    def draait(self) -> Iterator["Aangevallen"]:
        """De webserver, zolang het with-blok duurt."""
        certificaat, sleutel = _certificaat(self.var)
        demo = Demosite(self.var, self.poort)
        omgeving = demo.omgeving | {
            "DJANGO_SETTINGS_MODULE": "tests.scan.instellingen",
            "PYTHONPATH": f"{PROJECTMAP / 'site'}{os.pathsep}{PROJECTMAP}",
            "SITE_URL": self.adres,
            "ALLOWED_HOSTS": NAAM,
            "EMAIL_URL": "smtp://localhost:1",
            "SECRET_KEY": os.urandom(40).hex(),
            "MFA_VERPLICHT": "false",
        }
        opdracht = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        opdracht += ["--port", str(self.poort), "--blocking-threads", "1", "--workers", "2", "--http", "1"]
        # Sqlmap kent TLS 1.3 niet.
        opdracht += ["--ssl-protocol-min", "tls1.2"]
        opdracht += ["--ssl-certificate", str(certificaat), "--ssl-keyfile", str(sleutel), "stadmaken.wsgi:application"]
        with self.logboek.open("w") as uit:
            proces = subprocess.Popen(opdracht, cwd=PROJECTMAP, env=omgeving, stdout=uit, stderr=uit)
            try:
                wacht_tot(lambda: self._antwoordt(proces), self.logboek.read_text)
                yield self
            finally:
                proces.terminate()
                proces.wait(timeout=30)

    def _antwoordt(self, proces: "subprocess.Popen[bytes]") -> bool | None:
        assert proces.poll() is None, self.logboek.read_text()[-3000:]
        try:
            with urllib.request.urlopen(f"{self.adres}/gezond", timeout=5, context=ONGECONTROLEERD):
                return True
        except OSError:
            return None

    def log_in(self, wie: str) -> dict[str, str]:
        """De koekjes van een medewerker die zich heeft aangemeld."""
        koekjes = CookieJar()
        tls = urllib.request.HTTPSHandler(context=ONGECONTROLEERD)
        deur = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(koekjes), tls)
        deur.addheaders = [("Referer", f"{self.adres}/cms/login/")]
        bladzij = deur.open(f"{self.adres}/cms/login/").read().decode()
        teken = bladzij.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
        velden = {"csrfmiddlewaretoken": teken, "username": wie, "login": wie, "password": f"welkom-{wie}-demo"}
        antwoord = deur.open(f"{self.adres}/cms/login/", urlencode(velden).encode())
        assert "/login/" not in antwoord.url, antwoord.url
        return {koekje.name: koekje.value or "" for koekje in koekjes}

    def storingen(self) -> list[str]:
        """De regels uit het logboek die op een fout van ons wijzen."""
        regels = self.logboek.read_text(errors="replace").splitlines()
        return [regel for regel in regels if "Internal Server Error" in regel]


ONGECONTROLEERD = ssl.create_default_context()
ONGECONTROLEERD.check_hostname = False
ONGECONTROLEERD.verify_mode = ssl.CERT_NONE


def _certificaat(map_: Path) -> tuple[Path, Path]:
    sleutel = ec.generate_private_key(ec.SECP256R1())
    wie = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAAM)])
    nu = datetime.now(UTC)
    bouw = x509.CertificateBuilder(wie, wie, sleutel.public_key(), 1, nu - timedelta(days=1), nu + timedelta(days=2))
    paden = map_ / "tls.pem", map_ / "tls.key"
    besloten = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    paden[0].write_bytes(bouw.sign(sleutel, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    paden[1].write_bytes(sleutel.private_bytes(serialization.Encoding.PEM, *besloten))
    return paden
