from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from participatie.models import Foto, Gebeurtenis, Heroverweging, Inbreng
from stadmaken.common.gemeente import gemeente

from .. import rules
from ..choices import Gebeurtenissoort, Moderatie
from ..redactie import concept
from .geschoond import houd_openbaar, wis_verborgen_fotos
from .wijziging import TERUG_TE_ZETTEN, MagNietError, VerouderdError, Wijziging, doorvoeren

MODERATIEVELDEN = list(TERUG_TE_ZETTEN)
# Na de bewaartermijn verdwijnt ook hieruit wat niet meer op de site staat.
SITEVELDEN = [*MODERATIEVELDEN, "invoer", "breedtegraad", "lengtegraad"]
OP_DE_SITE = Q(soort=Gebeurtenissoort.GEPLAATST)
VAN_DE_SITE = Q(soort__in=(Gebeurtenissoort.NIET_GEPLAATST, Gebeurtenissoort.VERBORGEN))
Publiek = list[dict[str, str]]


class Fotokeuze(NamedTuple):
    """Wat er met een foto gebeurt."""

    tonen: bool
    beschrijving: str


def plaatsen(
    inbreng: Inbreng,
    publiek: Publiek,
    door: Any,
    *,
    fotos: Mapping[int, Fotokeuze] | None = None,
    versie: int | None = None,
    tijd: datetime | None = None,
    mailen: bool = True,
) -> Gebeurtenis | None:
    """Zet een inbreng op de site met `publiek` als tekst; geeft de gebeurtenis, of None als er niets veranderde."""
    mailen = mailen and inbreng.moderatie != Moderatie.GEPLAATST
    wijziging = Wijziging(
        Gebeurtenissoort.GEPLAATST,
        door,
        tijd,
        mailen=mailen,
        vervangt=VAN_DE_SITE,
        ook_vorige=lambda rij: {"fotos": _fotos_nu(rij)} if fotos else {},
    )
    iets_te_zien = bool(publiek) or any(keuze.tonen for keuze in (fotos or {}).values())

    def pas_toe(rij: Inbreng) -> bool:
        if not iets_te_zien and _wacht_op_tweede_blik(rij):
            raise MagNietError(_("Deze inbreng wacht op een tweede blik. Laat tekst of een foto staan om te plaatsen."))
        fotos_anders = werk_fotos_bij(rij, fotos or {})
        return zet_op_site(rij, publiek) or fotos_anders

    with transaction.atomic():
        gedaan = doorvoeren([inbreng], wijziging, pas_toe, velden=SITEVELDEN, versie=versie)
        _sluit_tweede_blik(gedaan)
        _wis_na_de_termijn(gedaan)
    return gedaan[0] if gedaan else None


def plaatsen_alle(inbrengen: Iterable[Inbreng], door: Any, *, tijd: datetime | None = None) -> list[Gebeurtenis]:
    """Plaats alle nieuwe inbreng met de voorgestelde tekst: wat op persoonsgegevens lijkt is onleesbaar gemaakt."""
    return doorvoeren(
        inbrengen,
        Wijziging(Gebeurtenissoort.GEPLAATST, door, tijd, vervangt=VAN_DE_SITE),
        lambda rij: rij.moderatie == Moderatie.NIEUW and zet_op_site(rij, concept(rij)),
        velden=MODERATIEVELDEN,
    )


def niet_plaatsen(
    inbreng: Inbreng, reden: str, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Gebeurtenis | None:
    """Wijs een inbreng af met een reden die de indiener leest."""
    gedaan = _afwijzen([inbreng], reden, door, tijd, versie, alleen_nieuw=False)
    return gedaan[0] if gedaan else None


def niet_plaatsen_alle(
    inbrengen: Iterable[Inbreng], reden: str, door: Any, *, tijd: datetime | None = None
) -> list[Gebeurtenis]:
    """Wijs alle nieuwe inbreng af met dezelfde reden."""
    return _afwijzen(inbrengen, reden, door, tijd, None, alleen_nieuw=True)


def verbergen(
    inbreng: Inbreng, reden: str, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Gebeurtenis | None:
    """Haal een geplaatste inbreng van de site, met een reden die de indiener leest."""
    with transaction.atomic():
        gedaan = doorvoeren(
            [inbreng],
            _afwijzing(Gebeurtenissoort.VERBORGEN, reden, door, tijd),
            lambda rij: (
                rij.moderatie == Moderatie.GEPLAATST and _zet_zichtbaar(rij, moderatie=Moderatie.VERBORGEN, reden=reden)
            ),
            velden=SITEVELDEN,
            versie=versie,
        )
        _wis_na_de_termijn(gedaan)
    return gedaan[0] if gedaan else None


def herstellen(inbreng: Inbreng, door: Any, *, versie: int | None = None) -> Gebeurtenis | None:
    """Zet afgewezen inbreng terug op Nieuw. Wat op de site stond, gaat daar alleen af met een reden.

    Wacht de indiener op een tweede blik, dan beslist een ander: terug naar Nieuw zou dat verzoek stil afdoen.
    """

    def pas_toe(rij: Inbreng) -> bool:
        if _wacht_op_tweede_blik(rij):
            raise MagNietError(
                _("De indiener vroeg om een tweede blik. Een collega beslist daarover, of plaats de inbreng alsnog.")
            )
        return rij.moderatie == Moderatie.NIET_GEPLAATST and _zet(rij, moderatie=Moderatie.NIEUW, reden="")

    wijziging = Wijziging(Gebeurtenissoort.HERSTELD, door, mailen=False, vervangt=VAN_DE_SITE)
    gedaan = doorvoeren([inbreng], wijziging, pas_toe, velden=MODERATIEVELDEN, versie=versie)
    return gedaan[0] if gedaan else None


def terugzetten(inbrengen: Iterable[Inbreng], waarden: Mapping[int, Mapping[str, Any]], door: Any) -> list[Gebeurtenis]:
    """Zet de velden van elke inbreng (op pk) terug zoals zij waren, voor “Ongedaan maken”."""
    return doorvoeren(
        inbrengen,
        Wijziging(Gebeurtenissoort.HERSTELD, door, mailen=False),
        lambda rij: _zet_terug(rij, **waarden[rij.pk]),
        velden=MODERATIEVELDEN,
    )


def _zet_terug(rij: Inbreng, *, fotos: Mapping[str, Any] | None = None, **velden: Any) -> bool:
    fotos_anders = werk_fotos_bij(rij, {int(pk): Fotokeuze(*keuze) for pk, keuze in (fotos or {}).items()})
    return _zet(rij, **velden) or fotos_anders


def zet_op_site(rij: Inbreng, publiek: Publiek) -> bool:
    """Plaats deze rij; geeft of er iets veranderde."""
    return _zet_zichtbaar(rij, moderatie=Moderatie.GEPLAATST, publiek=publiek, reden="", verdacht="")


def _afwijzen(
    inbrengen: Iterable[Inbreng],
    reden: str,
    door: Any,
    tijd: datetime | None,
    versie: int | None,
    *,
    alleen_nieuw: bool,
) -> list[Gebeurtenis]:
    return doorvoeren(
        inbrengen,
        _afwijzing(Gebeurtenissoort.NIET_GEPLAATST, reden, door, tijd),
        lambda rij: _wijs_af(rij, reden, alleen_nieuw=alleen_nieuw),
        velden=MODERATIEVELDEN,
        versie=versie,
    )


def _zet_zichtbaar(rij: Inbreng, **waarden: Any) -> bool:
    """Zet wat bepaalt wat er op de site staat. Na de bewaartermijn is wat daar niet meer staat, helemaal weg."""
    anders = _zet(rij, **waarden)
    if rij.geschoond_op:
        houd_openbaar(rij)
    return anders


def _wis_na_de_termijn(gedaan: list[Gebeurtenis]) -> None:
    wis_verborgen_fotos(gebeurtenis.inbreng for gebeurtenis in gedaan if gebeurtenis.inbreng.geschoond_op)


def _wijs_af(rij: Inbreng, reden: str, *, alleen_nieuw: bool) -> bool:
    nu = {"moderatie": Moderatie.NIET_GEPLAATST, "reden": reden}
    if rij.moderatie != Moderatie.NIEUW and not alleen_nieuw and any(getattr(rij, k) != w for k, w in nu.items()):
        # Wat op de site stond, gaat er alleen af met `verbergen`; wat is afgewezen, krijgt niet stil een andere reden.
        raise VerouderdError
    return rij.moderatie == Moderatie.NIEUW and _zet(rij, **nu, publiek=[])


def _wacht_op_tweede_blik(rij: Inbreng) -> bool:
    return Heroverweging.objects.wachtend().filter(inbreng=rij).exists()


def _sluit_tweede_blik(gedaan: list[Gebeurtenis]) -> None:
    """Staat de inbreng alsnog op de site, dan hoeft er geen ander meer naar te kijken."""
    for gebeurtenis in gedaan:
        open_ = Heroverweging.objects.filter(inbreng=gebeurtenis.inbreng_id, besloten_op__isnull=True)
        open_.update(door=gebeurtenis.door, besloten_op=gebeurtenis.tijd)


def _afwijzing(soort: str, reden: str, door: Any, tijd: datetime | None) -> Wijziging:
    """Een beslissing tegen de indiener: nooit zonder reden, en de mail zegt wat die kan doen."""
    if not reden.strip():
        raise ValueError("Zonder reden blijft inbreng waar zij is.")
    tijd = tijd or timezone.now()
    gegevens = {"tot": rules.tweede_blik_tot(tijd), "gemeente": SimpleLazyObject(gemeente)}
    return Wijziging(soort, door, tijd, reden, mailgegevens=lambda inbreng: gegevens, vervangt=OP_DE_SITE)


def _zet(rij: Inbreng, **waarden: Any) -> bool:
    """Zet de waarden; geeft of er iets veranderde."""
    anders = {naam: waarde for naam, waarde in waarden.items() if getattr(rij, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    return bool(anders)


def werk_fotos_bij(inbreng: Inbreng, keuzes: Mapping[int, Fotokeuze]) -> bool:
    """Bewaar per foto of zij op de site mag, en wat erop te zien is; geeft of dat iets veranderde.

    Een scan van papier is het origineel: daarover valt niets te kiezen.
    """
    fotos = Foto.objects.filter(inbreng=inbreng, pk__in=keuzes, scan=False) if keuzes else []
    anders = [foto for foto in fotos if (foto.tonen, foto.beschrijving) != keuzes[foto.pk]]
    for foto in anders:
        foto.tonen, foto.beschrijving = keuzes[foto.pk]
    Foto.objects.bulk_update(anders, ["tonen", "beschrijving"])
    return bool(anders)


def _fotos_nu(inbreng: Inbreng) -> dict[str, Fotokeuze]:
    fotos = Foto.objects.filter(inbreng=inbreng, scan=False)
    return {str(foto.pk): Fotokeuze(foto.tonen, foto.beschrijving) for foto in fotos}
