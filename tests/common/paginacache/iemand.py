"""Een bezoeker van de cache."""

from http.cookies import SimpleCookie

from django.test import Client

from tests.participatie.formulieren.bewoner import lees


class Iemand:
    """Een bezoeker met een eigen browser, die een formulier uit de cache haalt en bij Django verstuurt."""

    def __init__(self, site):
        self.site, self.koekjes = site, SimpleCookie()

    def haal(self, adres, **koppen):
        self.adres = adres
        koekje = "; ".join(f"{rij.key}={rij.value}" for rij in self.koekjes.values())
        self.gezien = self.site.haal(adres, **({"HTTP_COOKIE": koekje} if koekje else {}), **koppen)
        for rij in self.gezien.koekjes:
            self.koekjes.load(rij)
        self.velden = lees(self.gezien.tekst).velden
        return self.gezien

    def stuur(self, **velden):
        client = Client(enforce_csrf_checks=True)
        client.cookies = self.koekjes
        return client.post(self.adres, {**self.velden, "actie": "versturen", **velden})

    def reageer(self, formulier, tekst, **velden):
        vraag = next(f"v_{kind.id[:8]}" for kind in formulier.vragen)
        return self.stuur(**{vraag: tekst}, **velden)
