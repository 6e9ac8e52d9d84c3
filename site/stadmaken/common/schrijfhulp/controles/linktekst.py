"""Een link zegt zelf waar hij heen gaat: een voorleesprogramma leest alle links achter elkaar voor."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Plek, Stuk, Tip
from ..register import Controle

ZEGT_NIETS = {
    *("hier", "klik", "klik hier", "link", "deze link", "meer", "meer info", "meer informatie", "lees meer"),
    *("lees hier", "lees hier meer", "lees verder", "lees hier verder", "verder", "bekijk", "bekijk hier", "website"),
    *("deze pagina", "deze website", "download", "download hier", "zie hier", "ga naar", "ga verder", "open", "info"),
    *("click here", "here", "read more", "more"),
}
KNOPVELDEN = {"knoptekst"}
# In tekst zonder links valt er niets te klikken; wie de woorden aanhaalt, bedoelt ze niet zo.
_KLIK = re.compile(r"(?<![“\"‘'])\b(?:klik|klikt u|kijk|click)\s(?:dan\s)?(?:hier|here)\b", re.IGNORECASE)
_KAAL_ADRES = re.compile(r"^(https?://\S+|www\.\S+|[\w-]+(\.[\w-]+)*\.(nl|com|org|eu|net)(/\S*)?)$", re.IGNORECASE)


def zegt_niets(woorden: str) -> bool:
    """Of de woorden van een link los van de zin niets betekenen."""
    return " ".join(woorden.split()).lower().strip(" .!…:>»→") in ZEGT_NIETS


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke link met lege woorden of een kaal adres, ook op knoppen."""
    for stuk in inhoud.stukken:
        for woorden in _woorden(stuk):
            yield from _oordeel(stuk.plek, woorden)
        for alinea in stuk.alineas:
            if not alinea.links and (vondst := _KLIK.search(alinea.tekst)):
                tekst = _("“%(woorden)s” staat er zonder link.") % {"woorden": vondst[0]}
                yield Tip(stuk.plek, tekst, _("Noem wat iemand daar vindt, en zet het adres of de link erbij."))


def _woorden(stuk: Stuk) -> Iterator[str]:
    if stuk.veld in KNOPVELDEN and stuk.tekst:
        yield stuk.tekst
    for alinea in stuk.alineas:
        yield from (link.woorden for link in alinea.links)


def _oordeel(plek: Plek, woorden: str) -> Iterator[Tip]:
    if zegt_niets(woorden):
        advies = _("Maak de link van woorden die dat wel zeggen, bijvoorbeeld “bekijk het ontwerp”.")
        yield Tip(plek, _("De link “%(woorden)s” zegt niet waar hij heen gaat.") % {"woorden": woorden}, advies)
    elif _KAAL_ADRES.match(woorden.strip()):
        advies = _("Schrijf op wat iemand daar vindt, en maak daar de link van.")
        yield Tip(plek, _("De link “%(woorden)s” is een kaal webadres.") % {"woorden": woorden}, advies)


CONTROLE = Controle(
    "linktekst",
    gettext_lazy("Tekst van links"),
    gettext_lazy("Veel mensen lezen of horen alleen de links. Dan moet een link zelf zeggen waar hij heen gaat."),
    zoek,
    lambda aantal: ngettext("%(n)s onduidelijke link", "%(n)s onduidelijke links", aantal) % {"n": aantal},
)
