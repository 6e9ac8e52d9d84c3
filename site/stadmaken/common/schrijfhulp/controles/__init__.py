"""De controles van de site; een nieuwe komt hier in de rij, of meldt zich met `register.registreer`."""

from ..register import Controle
from . import ambtelijk, beeldtekst, belofte, invullen, koppen, linktekst, pdf, samenvatting, vervolg, zinslengte

EIGEN: tuple[Controle, ...] = (
    invullen.CONTROLE,
    samenvatting.CONTROLE,
    beeldtekst.CONTROLE,
    linktekst.CONTROLE,
    koppen.CONTROLE,
    pdf.CONTROLE,
    belofte.CONTROLE,
    vervolg.CONTROLE,
    zinslengte.CONTROLE,
    ambtelijk.CONTROLE,
)
