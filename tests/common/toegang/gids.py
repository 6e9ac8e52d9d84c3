"""De adreslijst van de gemeente in een eigen proces, en de weg die een browser er aflegt."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import requests

TERUG = "http://testserver/cms/login/gemeente/terug/"
NOOR = {"email": "Noor@voorbeeld.nl", "email_verified": True, "given_name": "Noor", "family_name": "Bakker"}


class Gids:
    """De adreslijst, en de weg die een browser er aflegt."""

    def __init__(self, map_: Path, poort: int) -> None:
        self.map, self.adres = map_, f"http://127.0.0.1:{poort}"
        self.mensen: dict[str, dict] = {}

    def zegt(self, wie: str = "noor", **gegevens) -> None:
        self.mensen[wie] = {**NOOR, **gegevens}
        (self.map / "mensen.json").write_text(json.dumps(self.mensen))

    def heen(self, naar: str, wie: str) -> str:
        """Van het adres waar wij iemand heen sturen, tot het adres waarmee hij terugkomt."""
        browser = requests.Session()
        while naar.startswith((self.adres, "/")):
            vol = naar if naar.startswith("http") else self.adres + naar
            if urlsplit(vol).path == "/login/":
                vol += f"&wie={wie}"
            naar = browser.get(vol, allow_redirects=False, timeout=20).headers["Location"]
        assert naar.startswith(TERUG)
        return naar.removeprefix("http://testserver")


def is_aangemeld(client):
    return "_auth_user_id" in client.session


def melding(client):
    return client.get("/cms/login/").content.decode()
