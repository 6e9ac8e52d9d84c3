"""De kolommen van de export, en wie ze krijgt."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.models import Inbreng

from ..beheer.lijst import is_te_laat
from ..beheer.records import als_tekst
from ..choices import Moderatie
from ..querysets import InbrengQuerySet

# Zo veel rijen tegelijk in het geheugen, met wat eraan hangt.
PORTIE = 500
PERSOONLIJK = ("invoer", "naam", "email")


@dataclass(frozen=True)
class Kolom:
    """Een kolom: haar naam, wat erin staat en hoe breed zij in een rekenblad is."""

    titel: Any
    waarde: Callable[[Inbreng], Any]
    breedte: int = 18


def kolommen(*, persoonlijk: bool) -> list[Kolom]:
    """Zonder recht op het origineel vervallen de kolommen met persoonsgegevens."""
    return [*OPENBAAR, *ORIGINEEL] if persoonlijk else OPENBAAR


def rijen(gekozen: InbrengQuerySet, *, persoonlijk: bool) -> Iterator[list[Any]]:
    """De cellen van elke inbreng, in de volgorde van `gekozen`, een portie tegelijk."""
    cellen = [kolom.waarde for kolom in kolommen(persoonlijk=persoonlijk)]
    bron = gekozen.select_related("wijk", "antwoord").prefetch_related("themas", "doelgroepen")
    # Wie het niet mag zien, haalt het ook niet op.
    bron = bron if persoonlijk else bron.defer(*PERSOONLIJK)
    for inbreng in bron.iterator(chunk_size=PORTIE):
        yield [cel(inbreng) for cel in cellen]


def _op_tijd(inbreng: Inbreng) -> str:
    beloofd, beantwoord = inbreng.beantwoorden_voor, inbreng.beantwoord_op
    if beantwoord:
        return _("nee") if beloofd and beantwoord > beloofd else _("ja")
    if is_te_laat(inbreng):
        return _("te laat")
    return "" if inbreng.moderatie == Moderatie.NIET_GEPLAATST else _("nog open")


def _openbaar(inbreng: Inbreng) -> str:
    return "\n".join(f"{deel['label']}: {deel['tekst']}" for deel in inbreng.publiek)


def _namen(objecten: Iterable[Any]) -> str:
    return ", ".join(str(ding) for ding in objecten)


OPENBAAR = [
    Kolom(gettext_lazy("Kenmerk"), lambda i: i.kenmerk, 14),
    Kolom(gettext_lazy("Ontvangen"), lambda i: i.ontvangen_op),
    Kolom(gettext_lazy("Kanaal"), lambda i: i.get_kanaal_display(), 12),
    Kolom(gettext_lazy("Formulier"), lambda i: i.formuliertitel, 30),
    Kolom(gettext_lazy("Project"), lambda i: i.projecttitel, 30),
    Kolom(gettext_lazy("Wijk"), lambda i: i.wijk or ""),
    Kolom(gettext_lazy("Doelgroepen"), lambda i: _namen(i.doelgroepen.all())),
    Kolom(gettext_lazy("Thema’s"), lambda i: _namen(i.themas.all()), 30),
    Kolom(gettext_lazy("Moderatie"), lambda i: i.get_moderatie_display(), 15),
    Kolom(gettext_lazy("Reden"), lambda i: i.reden, 30),
    Kolom(gettext_lazy("Antwoord: uitkomst"), lambda i: i.antwoord.get_uitkomst_display() if i.antwoord else ""),
    Kolom(gettext_lazy("Antwoord: tekst"), lambda i: i.antwoord.tekst if i.antwoord else "", 60),
    Kolom(gettext_lazy("Te beantwoorden uiterlijk op"), lambda i: i.beantwoorden_voor),
    Kolom(gettext_lazy("Beantwoord op"), lambda i: i.beantwoord_op),
    Kolom(gettext_lazy("Op tijd"), _op_tijd, 10),
    Kolom(gettext_lazy("Uitvoering"), lambda i: i.get_uitvoering_display(), 16),
    Kolom(gettext_lazy("Openbare tekst"), _openbaar, 60),
]
ORIGINEEL = [
    Kolom(gettext_lazy("Ingevuld"), als_tekst, 60),
    Kolom(gettext_lazy("Naam"), lambda i: i.naam),
    Kolom(gettext_lazy("E-mailadres"), lambda i: i.email, 28),
]
