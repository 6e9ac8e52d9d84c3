"""Bewoners met een browser: lezen, insturen, aanmelden en zich abonneren, en het na een fout nog eens proberen."""

import io
import itertools
import random
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from PIL import Image

from .diensten import aangekomen
from .grootboek import GOED, STUK, UITLEG, VREEMD, Bevestigd, Grootboek, Verzoek, nu

# Sneller dan drie seconden insturen lijkt op spam, en dan gaat er geen bevestiging uit.
INVULLEN = 3.3
NOG_EENS = 1.0
LEZEN, INSTUREN, FOTO, AANMELDEN, ABONNEREN = range(5)
VAAK = (8, 4, 2, 3, 2)
VERBORGEN = re.compile(r'name="(csrfmiddlewaretoken|idem|stap)" value="([^"]+)"')
_teller = itertools.count(1)
Vraag = Callable[[], requests.Response]


def maak_foto(zijde: int) -> bytes:
    """Ruis, want die wordt niet kleiner: ongeveer anderhalve byte per beeldpunt."""
    uit = io.BytesIO()
    ruis = random.randbytes(zijde * zijde * 3)  # noqa: S311
    Image.frombytes("RGB", (zijde, zijde), ruis).save(uit, "JPEG", quality=90)
    return uit.getvalue()


@dataclass
class Wereld:
    """Waar de site staat, en wat er te doen is."""

    adres: str
    certificaat: Path
    brievenbus: Path
    plekken: dict[str, Any]
    velden: dict[str, str]
    grootboek: Grootboek
    # De grote gaat op de webmachine eerst naar een tijdelijk bestand.
    fotos: list[bytes] = field(default_factory=lambda: [maak_foto(200), maak_foto(1700)])


class Bezoeker(threading.Thread):
    """Eén mens die bezig blijft tot het genoeg is. Elke bezigheid komt uit een eigen netwerk."""

    def __init__(self, wereld: Wereld, nummer: int) -> None:
        super().__init__(name=f"bezoeker {nummer}")
        self.wereld, self.boek, self.keuze = wereld, wereld.grootboek, random.Random(nummer)  # noqa: S311
        self.browser = requests.Session()
        self.browser.trust_env = False  # anders wint een certificaat of proxy uit de omgeving
        self.browser.verify = str(wereld.certificaat)

    def run(self) -> None:
        doen = (self.lees, self.stuur_in, self.stuur_foto, self.meld_aan, self.abonneer)
        while not self.boek.stop.is_set():
            self.nieuw()
            self.keuze.choices(doen, VAAK)[0]()
            self.boek.stop.wait(self.keuze.uniform(0.1, 0.8))

    def nieuw(self) -> None:
        """Een ander mens: zonder koekjes, uit een ander netwerk."""
        self.browser.cookies.clear()
        nummer = next(_teller)
        netwerk = f"{20 + nummer // 65536}.{nummer // 256 % 256}.{nummer % 256}.1"
        self.browser.headers["X-Proefnetwerk"] = netwerk
        self.merk = f"proef-{self.keuze.randrange(16**8):08x}-{nummer}"

    def lees(self) -> None:
        """Een paar pagina’s."""
        for pad in self.keuze.sample(self.wereld.plekken["lezen"], 2):
            self.haal(pad)

    def stuur_in(self, foto: bytes | None = None) -> None:
        """Het formulier van een project, met of zonder foto."""
        veld = self.wereld.velden
        eigen = {
            veld["lange_tekst"]: f"Meer bomen graag, {self.merk}.",
            veld["email"]: self.email,
            "actie": "versturen",
        }
        bestand = {veld["fotos"]: ("boom.jpg", foto, "image/jpeg")} if foto else None
        pad = self.wereld.plekken["formulier"]
        if naar := self.vul_in(pad, eigen, bestand):
            self.boek.bevestigd.append(Bevestigd("inbreng", self.merk, met_foto=foto is not None))
            self.haal(naar)

    def stuur_foto(self) -> None:
        """Eén op de vier foto’s is groot."""
        self.stuur_in(self.wereld.fotos[self.keuze.random() < 0.25])

    def meld_aan(self) -> None:
        """Een plek bij een activiteit."""
        eigen = {"naam": "Noor Bos", "email": self.email, "nodig": ""}
        if naar := self.vul_in(self.wereld.plekken["aanmelden"], eigen):
            self.boek.bevestigd.append(Bevestigd("aanmelding", self.email))
            self.haal(naar)

    def abonneer(self) -> None:
        """De nieuwsbrief; bevestigen gaat straks, vanuit de mail."""
        if self.vul_in("/abonneren/", {"email": self.email, "nieuwsbrief": "on", "ritme": "week"}):
            self.boek.bevestigd.append(Bevestigd("aanvraag", self.email))

    @property
    def email(self) -> str:
        return f"{self.merk}@voorbeeld.nl"

    def vul_in(self, pad: str, eigen: dict[str, str], bestand: Any = None) -> str:
        """Haal het formulier op, vul het in en verstuur het tot het is aangenomen; geeft waar het heen ging."""
        html = self.haal(pad)
        if not html:
            return ""
        velden = {**dict(VERBORGEN.findall(html)), **eigen}
        if self.boek.stop.wait(INVULLEN):
            return ""
        return self.verstuur(pad, velden, bestand)

    def verstuur(self, pad: str, velden: dict[str, str], bestand: Any = None) -> str:
        """Precies dezelfde velden, tot de site ja zegt. Daarna is het bevestigd, en eerder niet."""
        kop = {"Referer": self.wereld.adres + pad}

        def post() -> requests.Response:
            adres = self.wereld.adres + pad
            return self.browser.post(adres, velden, files=bestand, headers=kop, allow_redirects=False, timeout=60)

        antwoord = self.probeer(f"POST {pad}", post, (302, 303))
        return antwoord.headers["Location"].removeprefix(self.wereld.adres) if antwoord is not None else ""

    def haal(self, pad: str) -> str:
        """Een pagina; leeg als het gedaan is voordat zij kwam."""

        def get() -> requests.Response:
            return self.browser.get(self.wereld.adres + pad, timeout=60)

        antwoord = self.probeer(f"GET {pad}", get, (200,))
        return antwoord.text if antwoord is not None else ""

    def probeer(self, wat: str, doe: Vraag, goed: tuple[int, ...]) -> requests.Response | None:
        """Nog eens tot het goed is. Wat na het einde nog niet bevestigd is, is niet bevestigd."""
        while True:
            begin, status = nu(), 0
            try:
                antwoord = doe()
                status = antwoord.status_code
            except requests.RequestException as fout:
                wat_nu = f"{wat} {type(fout).__name__}"
            else:
                wat_nu = f"{wat} {status}"
            afloop = _afloop(status, goed)
            self.boek.verzoeken.append(Verzoek(begin, nu(), afloop, wat_nu))
            if afloop == GOED:
                return antwoord
            if self.boek.stop.wait(NOG_EENS):
                return None


def _afloop(status: int, goed: tuple[int, ...]) -> str:
    if status in goed:
        return GOED
    # Het formulier opnieuw, met uitleg: wat iemand invulde, staat er nog.
    return UITLEG if status in {200, 422} else STUK if status == 0 or status >= 500 else VREEMD


class Mailer(Bezoeker):
    """Leest de mail van iedereen en drukt op de knop."""

    def run(self) -> None:
        gelezen = 0
        while not self.boek.stop.wait(1):
            for bericht in aangekomen(self.wereld.brievenbus, gelezen):
                gelezen += 1
                if bericht["link"] and not self.boek.stop.is_set():
                    self.bevestig(bericht)

    def bevestig(self, bericht: dict[str, str]) -> None:
        """Eerst de pagina, dan de knop. Dezelfde mail twee keer lezen is ook twee keer drukken."""
        self.nieuw()
        pad = bericht["link"].removeprefix(self.wereld.adres)
        if not self.haal(pad):
            return

        def post() -> requests.Response:
            return self.browser.post(self.wereld.adres + pad, timeout=60)

        if self.probeer("POST /bevestigen/", post, (200,)) is not None:
            self.boek.bevestigd.append(Bevestigd("abonnee", bericht["aan"]))
