"""Keuzes als woorden in de index: zo kiest de index zelf, ook als er tienduizenden treffers zijn."""

from collections.abc import Iterable, Mapping

from stadmaken.common import vindbaar
from stadmaken.common.stad import huidige_pk

from ..register.models import Zoekingang
from ..taal.woorden import woorden

ALS_MERK = ("soort", "wijk", "thema", "status")


def merk(naam: str, waarde: object) -> str:
    """Eén keuze als woord, zoals “statusinuitvoering”."""
    return naam + "".join(woorden(str(waarde)))


def _taal(stad: int | None, taal: str) -> str:
    """De taal en de stad samen: elke vraag heeft beide, en één woord zoekt sneller dan twee."""
    return merk("taal", f"{taal}{stad}")


def van_ingang(ingang: Zoekingang) -> list[str]:
    """Alle merken van een ingang."""
    wijken = [merk("wijk", wijk.pk) for wijk in ingang.wijken.all()]
    themas = [merk("thema", thema.pk) for thema in ingang.themas.all()]
    eigen = [_taal(ingang.site_id, ingang.taal), merk("soort", ingang.soort)]
    return [*eigen, *wijken, *themas, *([merk("status", ingang.status)] if ingang.status else [])]


def van_keuzes(taal: str, keuzes: Mapping[str, str]) -> list[str]:
    """De merken die bij deze keuzes alle moeten voorkomen."""
    return [_taal(huidige_pk(), taal), *(merk(naam, waarde) for naam, waarde in keuzes.items() if naam in ALS_MERK)]


def aparte_soorten() -> set[str]:
    """De soorten die alleen op verzoek meedoen."""
    return {soort.naam for soort in vindbaar.soorten() if soort.apart}


def zoekbare_soorten() -> set[str]:
    """De soorten die te zoeken zijn; de andere staan alleen in lijsten en op de kaart."""
    return {soort.naam for soort in vindbaar.soorten() if soort.zoekbaar}


def splits(ingangen: Iterable[Zoekingang]) -> tuple[list[Zoekingang], list[Zoekingang]]:
    """Wat altijd meedoet, en wat alleen op verzoek."""
    apart = aparte_soorten()
    rijen = list(ingangen)
    return [rij for rij in rijen if rij.soort not in apart], [rij for rij in rijen if rij.soort in apart]
