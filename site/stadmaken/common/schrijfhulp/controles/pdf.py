"""Een pdf zonder gewone tekst ernaast is op een telefoon en met een voorleesprogramma vaak niet te lezen."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Alinea, Bestand, Doel, Inhoud, Stuk, Tip
from ..register import Controle

# Zoveel woorden ernaast vertellen wat er in het bestand staat; een titel of één zin doet dat niet.
GENOEG_WOORDEN = 40


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke gekozen of gelinkte pdf zonder pagina of tekst ernaast."""
    for stuk in inhoud.stukken:
        if any(bestand.pdf for bestand in stuk.bestanden) and not _naast(stuk, inhoud):
            yield from (_tip(stuk, bestand) for bestand in stuk.bestanden if bestand.pdf)
        for alinea in stuk.alineas:
            yield from (_tip(stuk, bestand) for bestand in _los_gelinkt(alinea, inhoud))


def _naast(stuk: Stuk, inhoud: Inhoud) -> bool:
    """Of ernaast een link naar een pagina staat, of genoeg tekst om het bestand niet nodig te hebben."""
    buren = [ander for ander in inhoud.stukken if ander.plek.naast(stuk.plek)]
    woorden = sum(len(buur.tekst.split()) for buur in buren)
    return woorden >= GENOEG_WOORDEN or any(buur.wijst or any(map(_naar_pagina, buur.alineas)) for buur in buren)


def _naar_pagina(alinea: Alinea) -> bool:
    return any(link.doel != Doel.BESTAND for link in alinea.links)


def _los_gelinkt(alinea: Alinea, inhoud: Inhoud) -> Iterator[Bestand]:
    """De pdf's waar deze alinea naar linkt, als er in dezelfde alinea geen pagina bij staat."""
    if _naar_pagina(alinea):
        return
    gelinkt = (inhoud.bestanden.get(link.waarheen) for link in alinea.links if link.doel == Doel.BESTAND)
    yield from (bestand for bestand in gelinkt if bestand and bestand.pdf)


def _tip(stuk: Stuk, bestand: Bestand) -> Tip:
    tekst = _("“%(titel)s” staat er alleen als pdf.") % {"titel": bestand.titel}
    return Tip(
        stuk.plek, tekst, _("Zet het belangrijkste er als tekst naast, of link naar een pagina die het vertelt.")
    )


CONTROLE = Controle(
    "pdf",
    gettext_lazy("Pdf zonder tekst ernaast"),
    gettext_lazy("Een pdf is op een telefoon en met een voorleesprogramma vaak niet goed te lezen."),
    zoek,
    lambda aantal: (
        ngettext("%(n)s pdf zonder tekst ernaast", "%(n)s pdf’s zonder tekst ernaast", aantal) % {"n": aantal}
    ),
)
