"""Ambtenaren die initiatieven begeleiden, in het register van verwerkingen."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import Begeleider
from stadmaken.common.persoonsgegevens.bronnen import Bron, Stuk, gevuld
from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, Regel, Verwerking


def _regels() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Ambtenaren die initiatieven begeleiden"),
        gettext_lazy("Een initiatief een vast aanspreekpunt geven"),
        gettext_lazy("Functie, en als iemand dat wil naam en e-mailadres"),
        gettext_lazy("Zolang iemand dit werk doet"),
        gettext_lazy("De functie. Een naam alleen met toestemming."),
        gettext_lazy("Medewerkers die initiatieven begeleiden"),
        ALGEMEEN_BELANG,
    )


VERWERKING = Verwerking("begeleiders", gettext_lazy("Begeleiders"), 71, ("initiatieven.Begeleider",), _regels)


def _zoek(email: str) -> list[Stuk]:
    uitleg = _("Dit hoort bij uw werk. Vraag de redactie het te wijzigen.")
    return [
        Stuk(
            str(rij.pk),
            str(rij),
            gegevens=gevuld([(_("Functie"), rij.functie), (_("Naam"), rij.naam), (_("E-mailadres"), rij.email)]),
            waarom_niet=uitleg,
        )
        for rij in Begeleider.objects.filter(email__iexact=email)
    ]


BRON = Bron("begeleider", gettext_lazy("Begeleider van initiatieven"), 71, _zoek)
