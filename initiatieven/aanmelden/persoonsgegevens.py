"""Aanmeldingen in het register van verwerkingen, en alle aanmeldingen bij één e-mailadres."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import AanbodPage, Aanmelding
from stadmaken.common.persoonsgegevens.bronnen import MEEST, Bron, Stuk, gevuld, moment
from stadmaken.common.persoonsgegevens.verwerkingen import (
    ALGEMEEN_BELANG,
    NIETS_OPENBAAR,
    Regel,
    Verwerking,
    maanden,
    zonder,
)

from . import actions, rules, slot
from .actions.schonen import NODIG_BLIJFT, wis_gegevens
from .choices import Rol


def _regels() -> Iterable[Regel]:
    termijnen = AanbodPage.objects.live().order_by().values_list("bewaartermijn_maanden", flat=True).distinct()
    duur = maanden(termijnen, gettext_lazy("na de laatste bijeenkomst."))
    yield Regel(
        gettext_lazy("Aanmelden voor een cursus of activiteit"),
        gettext_lazy("Plekken verdelen, u iets laten weten, en weten wie er komt"),
        gettext_lazy("Naam, aantal mensen, en wat u verder invult: e-mailadres, telefoonnummer, antwoorden op vragen"),
        format_lazy(gettext_lazy("{duur} Daarna blijft alleen het aantal."), duur=duur),
        NIETS_OPENBAAR,
        gettext_lazy("De cursuscoördinator en wie de bijeenkomst begeleidt"),
        ALGEMEEN_BELANG,
        "/agenda/",
    )
    yield Regel(
        gettext_lazy("Wat u nodig hebt om mee te kunnen doen"),
        gettext_lazy("Zorgen dat u erbij kunt zijn, bijvoorbeeld met een rolstoel of een tolk"),
        gettext_lazy("Wat u daarover schrijft. Dit kan over uw gezondheid gaan"),
        format_lazy(gettext_lazy("{dagen} dagen na de laatste bijeenkomst"), dagen=NODIG_BLIJFT.days),
        NIETS_OPENBAAR,
        gettext_lazy("De cursuscoördinator en wie de bijeenkomst begeleidt"),
        gettext_lazy("Uw uitdrukkelijke toestemming (artikel 9, lid 2, onder a, AVG)"),
    )
    yield Regel(
        gettext_lazy("Wachtlijst"),
        gettext_lazy("Een plek die vrijkomt eerlijk aanbieden"),
        gettext_lazy("Sinds wanneer u wacht, en tot wanneer een plek voor u vrij blijft"),
        duur,
        NIETS_OPENBAAR,
        gettext_lazy("De cursuscoördinator"),
        ALGEMEEN_BELANG,
    )
    yield Regel(
        gettext_lazy("Lijst bij de deur en aanwezigheid"),
        gettext_lazy("Weten wie er was, en hoeveel mensen"),
        gettext_lazy("Of u er was, ook als u zich pas bij de deur aanmeldde"),
        duur,
        NIETS_OPENBAAR,
        gettext_lazy("De cursuscoördinator en wie bij de deur staat"),
        ALGEMEEN_BELANG,
    )


VERWERKING = Verwerking(
    "aanmeldingen",
    gettext_lazy("Cursussen en activiteiten"),
    20,
    (
        *("initiatieven.Aanmelding", "initiatieven.Aanmeldgebeurtenis", "initiatieven.Aanwezigheid"),
        *("initiatieven.Herinnering", "initiatieven.Rondschrijven", "initiatieven.Gereserveerd"),
    ),
    _regels,
)


def _zoek(email: str) -> list[Stuk]:
    rijen = Aanmelding.objects.filter(email=email, geschoond_op__isnull=True).order_by("-aangemeld_op", "-pk")
    rijen = rijen.annotate(waarvoor=F("gelegenheid__aanbod__title")).prefetch_related("gebeurtenissen", "aanwezigheid")
    return [_stuk(rij) for rij in rijen[:MEEST]]


def _stuk(rij: Any) -> Stuk:
    """Een aanmelding met `waarvoor` erbij uit de vraag."""
    vast = [
        (_("Kenmerk"), rij.kenmerk),
        (_("Naam"), rij.naam),
        (_("E-mailadres"), rij.email),
        (_("Telefoonnummer"), rij.telefoon),
        (_("Aantal mensen"), rij.aantal),
        (_("Wat u nodig hebt"), rij.nodig),
        (_("Stand"), rij.get_status_display()),
        (_("Op de wachtlijst sinds"), moment(rij.wacht_sinds)),
        (_("Mogelijk spam, omdat"), rij.verdacht),
    ]
    vragen = [(vraag.get("label", ""), vraag.get("weergave", "")) for vraag in rij.invoer]
    er_was = [(_("Aanwezigheid"), str(keer)) for keer in rij.aanwezigheid.all()]
    verloop = [(moment(een.tijd), f"{een.get_soort_display()} {een.toelichting}") for een in rij.gebeurtenissen.all()]
    titel = _("Aanmelding {kenmerk} voor “{titel}”").format(kenmerk=rij.kenmerk, titel=rij.waarvoor)
    blijft = _("Hebt u nog een plek? Dan melden wij u meteen af. Wij weten daarna alleen nog dat er iemand was.")
    return Stuk(
        rij.kenmerk, titel, rij.aangemeld_op, gevuld([*vast, *vragen, *er_was, *verloop]), blijft=blijft, pad=rij.pad
    )


@transaction.atomic
def _wis(kenmerk: str) -> bool:
    nu = timezone.now()
    rij = Aanmelding.objects.filter(kenmerk=kenmerk, geschoond_op__isnull=True).first()
    if rij is None:
        return False
    if rules.kan_afmelden(rij, slot.vers(rij.gelegenheid_id), nu):
        actions.annuleer(rij, rol=Rol.DEELNEMER)
    wis_gegevens({rij.pk: rij.kenmerk}, nu)
    return True


BRON = Bron("aanmelding", gettext_lazy("Aanmeldingen"), 20, _zoek, _wis)
zonder(
    "Data, plekken en teksten van de organisatie.",
    *(
        f"initiatieven.{naam}"
        for naam in (
            *("Gelegenheid", "Bijeenkomst", "Herhaling", "Materiaal", "Opbrengst", "AgendaPage", "SchoolPage"),
            *("ToolkitPage", "Stap", "NieuwsbriefPage", "EditiePage", "Partnerplatform", "Nieuwsfeit", "Verzending"),
        )
    ),
)
