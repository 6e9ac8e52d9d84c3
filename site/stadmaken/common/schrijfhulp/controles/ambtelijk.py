"""Woorden van kantoor, met het gewone woord ernaast."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Tip
from ..register import Controle
from ..woordenlijst import moeilijke_woorden


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elk moeilijk woord, per plek één keer; de lijst is Nederlands."""
    if inhoud.taal != "nl":
        return
    for stuk in inhoud.stukken:
        for woord, gewoon in moeilijke_woorden(stuk.tekst).items():
            tekst = _("“%(woord)s” is een moeilijk woord.") % {"woord": woord}
            yield Tip(stuk.plek, tekst, _("Schrijf liever: %(gewoon)s.") % {"gewoon": gewoon})


CONTROLE = Controle(
    "ambtelijk",
    gettext_lazy("Moeilijke woorden"),
    gettext_lazy("Gewone woorden begrijpt iedereen, ook wie nog Nederlands leert."),
    zoek,
    lambda aantal: ngettext("%(n)s moeilijk woord", "%(n)s moeilijke woorden", aantal) % {"n": aantal},
)
