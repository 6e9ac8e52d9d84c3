"""Van alles één, met de adressen waar het echt staat en de velden die de formulieren daar hebben."""

from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client

from initiatieven.abonnees import kenmerk as abonneekenmerk
from initiatieven.initiatief.verlengen.kenmerk import pad_van
from initiatieven.models import Oproep
from participatie.models import Foto, Infobord, Toezegging, Wijk
from stadmaken.common.models import Bestand
from stadmaken.common.querysets import stadspaginas
from tests.fabriek_contracten import maak_contract
from tests.fabriek_open_data import maak_stadsdeel
from tests.home.privacy.persoon import maak_persoon, maak_vraag
from tests.openbaar import GEHEIM, Adres, openbare_adressen
from tests.search.geheim import maak_alles


@dataclass(frozen=True)
class Doelwit:
    """Eén openbaar adres, met alle paden waar er iets staat en alle velden die het kent."""

    naam: str
    paden: Sequence[str]
    velden: Sequence[tuple[str, str]]


class _Velden(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.velden: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elk veld van elk formulier, met de waarde die er al staat."""
        kenmerken = dict(attrs)
        if tag in {"input", "select", "textarea", "button"} and (naam := kenmerken.get("name")):
            self.velden.setdefault(naam, kenmerken.get("value") or "1")


def maak_wereld() -> list[Doelwit]:
    """Vul de database en geef alles waar een bezoeker iets heen kan sturen."""
    maak_alles()
    maak_stadsdeel()
    zaken = _zaken(maak_persoon())
    return [_doelwit(adres, zaken) for adres in openbare_adressen()] + _paginas()


def _zaken(persoon: dict[str, Any]) -> dict[str, list[str]]:
    """Per begin van een pad: wat daar in plaats van het geheim hoort."""
    kenmerk = persoon["abonnee"].kenmerk
    inbreng, aanmelding, hulp = persoon["inbreng"], persoon["aanmelding"], persoon["hulp"]
    return {
        "/inbreng/": [inbreng.token],
        "/aanmelding/": [aanmelding.pad.split("/")[2]],
        "/hulpaanbod/": [hulp.pad.split("/")[2]],
        "/oproep/": [pad_van(oproep).split("/")[2] for oproep in Oproep.objects.all()],
        "/bevestigen/": [abonneekenmerk.bevestigtoken(kenmerk)],
        "/voorkeuren/": [abonneekenmerk.voorkeurentoken(kenmerk)],
        "/afmelden/": [abonneekenmerk.afmeldtoken(kenmerk, soort) for soort in ("nieuwsbrief", "volgen")],
        "/privacy/uw-gegevens/": [maak_vraag(inbreng.email).token],
        "/toezeggingen/": [rij.nummer for rij in Toezegging.objects.all()],
        "/wijkcontracten/": [maak_contract().nummer],
        "/B/": [bord.code for bord in Infobord.objects.all()],
        "/onderwerpen/": ["groen"],
    }


def _doelwit(adres: Adres, zaken: dict[str, list[str]]) -> Doelwit:
    begin = adres.pad.partition(GEHEIM)[0]
    paden = [adres.pad.replace(GEHEIM, zaak) for zaak in zaken.get(begin, [])] + [adres.pad]
    if adres.naam == "participatie:bord":
        paden += [f"/B/{code}" for code in zaken["/B/"]]
    paden += _meer(adres)
    return Doelwit(adres.naam, paden, _velden(paden[0]))


def _meer(adres: Adres) -> list[str]:
    """Adressen die een eigen soort nummer of naam hebben."""
    if adres.naam == "wagtaildocs_serve":
        bestand = Bestand.objects.create(title="Stuk", file=ContentFile(b"%PDF-1.7", "stuk.pdf"))
        return [bestand.url]
    if "foto" in adres.naam:
        return [
            adres.pad.replace("6f1c2f3e-1b1d-4d53-9a57-0e2d6f0a1b2c", str(rij.sleutel))
            for rij in Foto.objects.all()[:3]
        ]
    if adres.naam == "api":
        return [f"/api/v1{deel}" for deel in ("", "/openapi.json", "/projecten/1", "/wijken", "/inbreng", "/borden")]
    if adres.naam == "feed_wijk":
        return [f"/feeds/wijk/{wijk.slug}.atom" for wijk in Wijk.objects.all()]
    if adres.naam == "feed_soort":
        return [f"/feeds/{soort}.atom" for soort in ("projecten", "nieuws", "agenda", "toezeggingen")]
    if adres.naam == "sitemapdeel":
        return ["/sitemap-paginas-1.xml", "/sitemap-paginas-999.xml"]
    return []


def _paginas() -> list[Doelwit]:
    """Elk soort pagina, met alles wat er onder dat adres nog meer is."""
    gezien: dict[str, Doelwit] = {}
    for pagina in stadspaginas().live().filter(depth__gt=1).specific():
        soort = type(pagina).__name__
        if soort not in gezien and pagina.url:
            onder = [f"{pagina.url}{deel}/" for deel in getattr(pagina, "onderpaden", {})]
            velden = [veld for pad in (pagina.url, *onder) for veld in _velden(pad)]
            gezien[soort] = Doelwit(soort, [pagina.url, f"/en{pagina.url}", *onder], velden)
    return list(gezien.values())


def _velden(pad: str) -> list[tuple[str, str]]:
    lezer = _Velden()
    antwoord = Client().get(pad)
    if antwoord.headers.get("Content-Type", "").startswith("text/html"):
        lezer.feed(antwoord.getvalue().decode())
    return [*lezer.velden.items(), ("pagina", "1"), ("q", "bomen")]
