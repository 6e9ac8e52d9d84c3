"""Wat bij een formulier stond toen mensen iets instuurden, blijft gelden: strenger worden mag, ruimer niet."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from .choices import NaTermijn


def gebroken(formulier: Any) -> dict[str, str]:
    """De velden die nu minder zouden beloven dan wat er bij inbreng stond, met wat er wel kan."""
    if not formulier.pk:
        return {}
    # Een spiegel neemt bij publiceren alles over van zijn origineel, maar heeft eigen inbreng.
    zelf_of_spiegel = type(formulier).objects.filter(Q(pk=formulier.pk) | Q(alias_of=formulier.pk))
    met_inbreng = zelf_of_spiegel.filter(inbreng__isnull=False).values_list("openbaar", "na_termijn").distinct()
    uitleg: dict[str, str] = {}
    for openbaar, na_termijn in met_inbreng:
        if formulier.openbaar and not openbaar:
            uitleg["openbaar"] = _(
                "Er is al inbreng, en bij dit formulier staat dat die niet op de site komt. Dat blijft zo. "
                "Wilt u nieuwe inbreng wel openbaar maken? Kopieer dit formulier en gebruik de kopie."
            )
        if formulier.na_termijn != NaTermijn.WEG and na_termijn == NaTermijn.WEG:
            uitleg["na_termijn"] = _(
                "Er is al inbreng van mensen aan wie is beloofd dat alles wordt verwijderd. Dat blijft zo."
            )
    return uitleg
