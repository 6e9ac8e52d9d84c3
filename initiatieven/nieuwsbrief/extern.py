"""Nagaan of adressen elders nog bestaan. Hoe dat veilig gaat, staat in `stadmaken.common.ophalen`."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait

from django.utils.translation import gettext as _

from stadmaken.common.ophalen import GEWOON, Geweigerd, Onbereikbaar, Vraagbaak, bestaat

WACHT_SECONDEN = 5
ALLES_BIJ_ELKAAR = 20
HOOGSTENS = 60
# De pagina is er wel, alleen niet voor een programma.
BESTAAT_TOCH = {401, 403, 405, 429}


def bezwaar_tegen(adres: str, *, baak: Vraagbaak = GEWOON) -> str:
    """Wat er mis is met dit adres, in woorden; leeg als het in orde is."""
    try:
        status = bestaat(adres, tijd=WACHT_SECONDEN, baak=baak).status
    except Geweigerd:
        return _("dit adres is niet openbaar, of blijft doorverwijzen")
    except Onbereikbaar:
        return _("de andere site antwoordt niet")
    goed = status < 400 or status in BESTAAT_TOCH
    return "" if goed else _("de andere site geeft fout %(nummer)s") % {"nummer": status}


def bezwaren(adressen: Iterable[str], toets: Callable[[str], str] = bezwaar_tegen) -> dict[str, str]:
    """Per adres wat er mis is, alleen van wat niet in orde is; samen hooguit twintig seconden."""
    uniek = list(dict.fromkeys(adressen))[:HOOGSTENS]
    ploeg = ThreadPoolExecutor(max_workers=8)
    taken = {adres: ploeg.submit(toets, adres) for adres in uniek}
    wait(taken.values(), timeout=ALLES_BIJ_ELKAAR)
    ploeg.shutdown(wait=False, cancel_futures=True)
    te_laat = _("de andere site antwoordt niet")
    uitkomst = {
        adres: taak.result() if taak.done() and not taak.cancelled() else te_laat for adres, taak in taken.items()
    }
    return {adres: fout for adres, fout in uitkomst.items() if fout}
