"""De weg door een formulier. Er wordt onderweg niets bewaard: alle antwoorden reizen met de pagina mee."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from .forms import AntwoordenForm
from .invoer import Ontvangen
from .vragenlijst import Stap, Vraag, Vragenlijst


@dataclass
class Scherm:
    """Wat er na een verzoek komt: een stap, het overzicht (zonder stap), of versturen."""

    form: AntwoordenForm
    stap: Stap | None = None
    versturen: bool = False


class Verloop:
    """Beslist welk scherm volgt op een knop."""

    def __init__(
        self,
        lijst: Vragenlijst,
        ontvangen: Ontvangen,
        fotofouten: Mapping[str, list[ValidationError]] | None = None,
    ) -> None:
        self.lijst, self.data, self.vervuild = lijst, ontvangen.data, ontvangen.vervuild
        self.fotofouten = fotofouten or {}

    @property
    def stappen(self) -> list[Stap]:
        """De stappen waarin bij deze antwoorden iets te vragen is."""
        return self.lijst.getoond(self.data)

    def stap(self, nummer: Any) -> Stap:
        """De stap met dit nummer; een verzonnen nummer is de eerste."""
        return next((stap for stap in self.stappen if stap.nummer == nummer), self.stappen[0])

    def volg(self, nummer: int | None, actie: str) -> Scherm:
        """Het scherm na een knop op stap `nummer`; 0 is het overzicht."""
        nu = self.stap(nummer)
        if self.fotofouten:
            return Scherm(self.form(nu.vragen), nu)
        soort, _teken, waarde = actie.partition(":")
        if soort == "vorige":
            return self.terug(nu if nummer else None)
        if soort == "wijzig":
            return self.toon(self.stap(int(waarde) if waarde.isdecimal() else 0))
        if soort == "verwijder":
            self._verwijder_foto(waarde)
            return self.toon(nu)
        return self.verstuur() if soort == "versturen" or nummer == 0 else self.verder(nu)

    def toon(self, stap: Stap) -> Scherm:
        """Een stap zonder iets te controleren."""
        return Scherm(self.form(()), stap)

    def verder(self, nu: Stap) -> Scherm:
        """De volgende stap, het overzicht, of deze stap nog eens."""
        form = self.form(nu.vragen)
        if form.errors:
            return Scherm(form, nu)
        volgende = [stap for stap in self.stappen if stap.nummer > nu.nummer]
        if volgende:
            return self.toon(volgende[0])
        scherm = self.verstuur()
        scherm.versturen = scherm.versturen and len(self.stappen) == 1
        return scherm

    def terug(self, nu: Stap | None) -> Scherm:
        """De stap hiervoor; zonder controle, want wie teruggaat wil juist iets veranderen."""
        eerder = [stap for stap in self.stappen if nu is None or stap.nummer < nu.nummer]
        return self.toon(eerder[-1] if eerder else self.stappen[0])

    def verstuur(self) -> Scherm:
        """Alles bij elkaar gecontroleerd; bij een fout de eerste stap waar die zit."""
        form = self.form(self.lijst.vragen)
        for stap in self.stappen:
            if any(vraag.sleutel in form.errors for vraag in stap.vragen):
                return Scherm(self.form(stap.vragen), stap)
        return Scherm(form, versturen=True)

    def form(self, bereik: Collection[Vraag]) -> AntwoordenForm:
        """Het formulier met alle antwoorden, waarvan die in `bereik` moeten kloppen."""
        form = AntwoordenForm(self.lijst, self.data, bereik=bereik, vervuild=self.vervuild, fotofouten=self.fotofouten)
        form.is_valid()
        return form

    def _verwijder_foto(self, token: str) -> None:
        for vraag in self.lijst.vragen:
            if vraag.soort == "fotos":
                tokens = [ander for ander in self.data.getlist(vraag.sleutel) if ander != token]
                self.data.setlist(vraag.sleutel, tokens)
