"""Een medewerker die overtypt wat op papier, aan de telefoon of op een spreekuur is gezegd."""

import html
import re
from typing import Any

from django.utils import timezone

from participatie.models import FormulierPage

MODEREREN = "participatie.moderate_inbreng"
ORIGINEEL = "participatie.view_origineel"
VRAGEN = [
    ("een_keuze", {"label": "Vervoer", "verplicht": True, "keuzes": ["Lopend", "Fiets", "Anders"]}),
    (
        "korte_tekst",
        {"label": "Namelijk", "verplicht": True, "voorwaarde": {"vraag": "Vervoer", "antwoord": "Anders"}},
    ),
    ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True, "maximaal": 200}),
    ("wijk", {"label": "Uw wijk"}),
    ("fotos", {"label": "Foto's", "maximaal": 2}),
    ("korte_tekst", {"label": "Naam", "invullen": "naam"}),
    ("email", {"label": "E-mailadres"}),
]


class Balie:
    """Vult het lange scherm in en slaat op; antwoorden gaan op label."""

    def __init__(self, client: Any, formulier: Any) -> None:
        self.client = client
        self.formulier = FormulierPage.objects.get(pk=formulier.pk)
        self.adres = f"/cms/inbreng/invoeren/{formulier.pk}/"
        self.namen = {kind.value["label"]: f"v_{kind.id[:8]}" for kind in self.formulier.vragen if kind.block.is_vraag}
        self.response = client.get(self.adres)

    @property
    def html(self) -> str:
        return html.unescape(self.response.content.decode())

    @property
    def idem(self) -> str:
        """De sleutel die op het scherm staat; na het opslaan is er geen scherm meer."""
        gevonden = re.search(r'name="idem" value="([^"]+)"', self.html)
        return gevonden.group(1) if gevonden else ""

    def velden(self, **antwoorden: Any) -> dict[str, Any]:
        """Wat de browser zou sturen; “Uw_reactie” staat voor “Uw reactie”."""
        vast = {"kanaal": "papier", "ontvangen_op": timezone.localdate().isoformat(), "reden": "", "scan": []}
        gekozen = {self.namen.get(naam.replace("_", " "), naam): waarde for naam, waarde in antwoorden.items()}
        return {"idem": self.idem, self.namen["Uw reactie"]: "Meer bomen.", **vast, **gekozen}

    def bewaar(self, **antwoorden: Any) -> Any:
        """Vul in en sla op."""
        self.response = self.client.post(self.adres, self.velden(**antwoorden))
        return self.response
