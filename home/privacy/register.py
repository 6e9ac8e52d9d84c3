"""Het register zoals een bezoeker het leest: dezelfde regels als pagina en als CSV."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from stadmaken.common.persoonsgegevens import verwerkingen

KOPPEN = (
    ("doel", _("Waarvoor")),
    ("gegevens", _("Wat wij vragen of bewaren")),
    ("bewaartermijn", _("Hoe lang wij het bewaren")),
    ("openbaar", _("Wat op de site komt")),
    ("ontvangers", _("Wie het ziet")),
    ("grondslag", _("Waarom het mag (grondslag)")),
)


def groepen() -> list[dict[str, Any]]:
    """De verwerkingen met hun regels, onder elkaar wat dezelfde titel heeft."""
    per_titel: dict[str, list[Any]] = {}
    for verwerking in verwerkingen.alle():
        per_titel.setdefault(str(verwerking.titel), []).extend(verwerking.regels())
    return [
        {
            "titel": titel,
            "regels": [(regel, [(kop, str(getattr(regel, veld))) for veld, kop in KOPPEN]) for regel in regels],
        }
        for titel, regels in per_titel.items()
        if regels
    ]


def csv_koppen() -> list[str]:
    """De eerste regel van het bestand."""
    return [str(kop) for kop in (_("Soort"), _("Verwerking"), *(kop for _veld, kop in KOPPEN))]


def csv_rijen() -> Iterator[list[str]]:
    """De overige regels."""
    for groep in groepen():
        for regel, waarden in groep["regels"]:
            yield [groep["titel"], str(regel.naam), *(waarde for _kop, waarde in waarden)]
