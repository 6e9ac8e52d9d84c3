"""Zonder samenvatting weet niemand in een lijst of zoekresultaat waar de pagina over gaat."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Tip
from ..register import Controle


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """De samenvatting die er niet is, of die alleen de titel herhaalt."""
    stuk, titel = inhoud.veld("samenvatting"), inhoud.veld("title")
    if stuk is None:
        return
    if not stuk.tekst:
        yield Tip(stuk.plek, _("Er is nog geen samenvatting."), _("Schrijf één of twee zinnen: wat is dit, voor wie?"))
    elif titel and stuk.tekst.casefold().rstrip(".!") == titel.tekst.casefold():
        advies = _("Vertel in één of twee zinnen wat iemand hier vindt.")
        yield Tip(stuk.plek, _("De samenvatting zegt hetzelfde als de titel."), advies)


CONTROLE = Controle(
    "samenvatting",
    gettext_lazy("Samenvatting"),
    gettext_lazy("Deze tekst staat in lijsten, in zoekresultaten en bij delen."),
    zoek,
    lambda aantal: ngettext("geen goede samenvatting", "geen goede samenvattingen", aantal),
)
