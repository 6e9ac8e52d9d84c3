"""Aangeboden hulp in het register van verwerkingen, en alle hulp die één e-mailadres aanbood."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import ActiviteitPage, Hulpaanbod, Oproep
from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk, gevuld, moment
from stadmaken.common.persoonsgegevens.verwerkingen import NIETS_OPENBAAR, TOESTEMMING, Regel, Verwerking, maanden

from ..aanmelden.actions.schonen import wis_hulp


def _regels() -> Iterable[Regel]:
    termijnen = ActiviteitPage.objects.live().order_by().values_list("bewaartermijn_maanden", flat=True).distinct()
    yield Regel(
        gettext_lazy("“Ik kan helpen” en “Ik heb belangstelling”"),
        gettext_lazy("Wie hulp aanbiedt in contact brengen met een initiatief"),
        gettext_lazy("Naam, e-mailadres, uw bericht en het antwoord daarop"),
        maanden([*termijnen, Oproep.bewaartermijn]),
        NIETS_OPENBAAR,
        gettext_lazy(
            "De initiatiefnemer: die leest uw naam en bericht, niet uw e-mailadres. En medewerkers die dit begeleiden"
        ),
        TOESTEMMING,
        "/initiatieven/",
    )


VERWERKING = Verwerking("hulp", gettext_lazy("Hulp aanbieden"), 32, ("initiatieven.Hulpaanbod",), _regels)


def _zoek(email: str) -> list[Stuk]:
    return [
        Stuk(
            rij.kenmerk,
            _("Hulp die u aanbood bij “{titel}”").format(titel=rij.onderwerp),
            rij.gedaan_op,
            gevuld(
                [
                    (_("Naam"), rij.naam),
                    (_("E-mailadres"), rij.email),
                    (_("Bericht"), rij.tekst),
                    (_("Mogelijk spam, omdat"), rij.verdacht),
                    (_("Doorgegeven op"), moment(rij.doorgegeven_op)),
                    (_("Antwoord"), rij.antwoord),
                ]
            ),
            blijft=_("De mail die de initiatiefnemer al kreeg. Die staat niet meer bij ons.")
            if rij.doorgegeven_op
            else "",
        )
        for rij in Hulpaanbod.objects.filter(email=email)[:MEEST]
    ]


def _wis(kenmerk: str) -> bool:
    rij = Hulpaanbod.objects.filter(kenmerk=kenmerk).first()
    if rij is None:
        return False
    wis_hulp(rij)
    return True


BRON = Bron("hulp", gettext_lazy("Hulp die u aanbood"), 32, _zoek, _wis)
