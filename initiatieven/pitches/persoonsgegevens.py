"""Pitches in het register van verwerkingen, en de pitches van één e-mailadres."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import ActiviteitPage, Pitch
from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk, gevuld, nummer_van, pk_van
from stadmaken.common.persoonsgegevens.verwerkingen import TOESTEMMING, Regel, Verwerking, maanden

from .bewaren import wis_adres


def _regels() -> Iterable[Regel]:
    termijnen = ActiviteitPage.objects.live().order_by().values_list("bewaartermijn_maanden", flat=True).distinct()
    yield Regel(
        gettext_lazy("Pitches in het Initiatievencafé"),
        gettext_lazy("Laten zien welk initiatief hulp zoekt, en aangeboden hulp doorgeven"),
        gettext_lazy("E-mailadres van wie pitcht; wat er over het initiatief is geschreven"),
        maanden(termijnen, gettext_lazy("na de laatste bijeenkomst; dan wissen wij het adres.")),
        gettext_lazy("Naam van het initiatief, de tekst en de hulpvraag. Nooit het e-mailadres."),
        gettext_lazy("Medewerkers die de agenda verzorgen"),
        TOESTEMMING,
        "/agenda/",
    )


VERWERKING = Verwerking("pitches", gettext_lazy("Pitches"), 31, ("initiatieven.Pitch",), _regels)


def _zoek(email: str) -> list[Stuk]:
    return [
        Stuk(
            nummer_van(rij.pk, rij.email),
            _("Uw pitch “{titel}”").format(titel=rij.titel),
            gegevens=gevuld(
                [
                    (_("Activiteit"), rij.activiteit.title),
                    (_("E-mailadres"), rij.email),
                    (_("Waar het over gaat"), rij.tekst),
                    (_("Hulpvraag"), rij.hulpvraag),
                ]
            ),
            blijft=_("De tekst over het initiatief, zonder uw adres. Niemand kan u dan nog hulp aanbieden."),
        )
        for rij in Pitch.objects.filter(email__iexact=email).select_related("activiteit")[:MEEST]
    ]


def _wis(nummer: str) -> bool:
    rij = Pitch.objects.filter(pk=pk_van(nummer)).exclude(email="").first()
    if rij is None or nummer != nummer_van(rij.pk, rij.email):
        return False
    wis_adres(rij)
    return True


BRON = Bron("pitch", gettext_lazy("Uw pitches"), 31, _zoek, _wis)
