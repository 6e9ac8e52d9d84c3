"""Een aanmelding veranderen, of naar een andere datum verplaatsen."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from initiatieven.models import Aanmelding, Gelegenheid
from initiatieven.planning.choices import Wijze
from stadmaken.common.bijlage import Bijlage

from .. import mail, plekken, rules, slot
from ..choices import LOPEND, MET_PLEK, Gebeurtenissoort, Rol, Status
from . import adres
from .aanmelden import plaats
from .basis import PLEKVELDEN, Gegevens, GeslotenError, TijdvakBezetError, VolError, neem_over, pak
from .doorschuiven import schuif_op

VELDEN = ["naam", "email", "telefoon", "aantal", "nodig", "invoer", "tijdvak"]


def wijzig(
    aanmelding: Aanmelding, gegevens: Gegevens, *, rol: str, door: Any = None, nu: datetime | None = None
) -> Aanmelding:
    """Neem nieuwe gegevens over. Met meer mensen komen kan alleen als zij passen; de groep blijft die van toen."""
    with slot.op_slot(aanmelding.gelegenheid_id) as gelegenheid:
        tijd = nu or timezone.now()
        rij = pak(aanmelding, gelegenheid)
        mag = rij.status in LOPEND if rol == Rol.GEMEENTE else rules.kan_veranderen(rij, gelegenheid, tijd)
        if not mag:
            raise GeslotenError
        email = gegevens.email.strip().lower()
        adres.eis_vrij(gelegenheid, email, tijd, verdacht=rij.verdacht, behalve=rij.pk)
        nieuw = _nieuw(rij, gegevens)
        _controleer_ruimte(rij, gelegenheid, nieuw.get("aantal", rij.aantal), tijd)
        tijdvak = _ander_tijdvak(rij, gelegenheid, gegevens.tijdvak, tijd)
        if _verander(rij, {**nieuw, "email": email, "tijdvak": tijdvak}):
            rij.save(update_fields=VELDEN)
            mail.vertel([rij], Gebeurtenissoort.GEWIJZIGD, rol=rol, door=door, tijd=tijd)
            schuif_op(gelegenheid, tijd)
    neem_over(aanmelding, rij)
    return aanmelding


def verplaats(
    aanmelding: Aanmelding,
    naar: Gelegenheid,
    *,
    door: Any,
    tijdvak: datetime | None = None,
    nu: datetime | None = None,
) -> Aanmelding:
    """Zet iemand op een andere datum. Wie een plek had, krijgt er een; anders gaat het niet door (`VolError`).

    Zonder `tijdvak` wordt het bij een spreekuur de eerste vrije tijd.
    """
    van_pk = aanmelding.gelegenheid_id
    if van_pk == naar.pk:
        return aanmelding
    with transaction.atomic():
        # Altijd in dezelfde volgorde op slot: zo wachten twee verplaatsingen nooit op elkaar.
        sloten = {pk: slot.op_slot(pk) for pk in sorted((van_pk, naar.pk))}
        eerste, tweede = sloten.values()
        with eerste as een, tweede as ander:
            per_pk = {een.pk: een, ander.pk: ander}
            tijd = nu or timezone.now()
            rij = pak(aanmelding, per_pk[van_pk])
            _verhuis(rij, per_pk[naar.pk], tijdvak, door, tijd)
            schuif_op(per_pk[van_pk], tijd)
    neem_over(aanmelding, rij)
    return aanmelding


def _verhuis(rij: Aanmelding, naar: Gelegenheid, tijdvak: datetime | None, door: Any, tijd: datetime) -> None:
    if rij.status not in LOPEND or naar.geannuleerd_op or not naar.laatste or naar.laatste <= tijd:
        raise GeslotenError
    adres.eis_vrij(naar, rij.email, tijd, verdacht=rij.verdacht)
    schuif_op(naar, tijd)
    had_plek, vervallen = rij.status in MET_PLEK, mail.vervallen(rij)
    rij.gelegenheid, rij.gereserveerd = naar, None
    rij.aangeboden_tot = rij.wacht_sinds = None
    vrij = plekken.vrije_tijden(naar, tijd)
    plaats(rij, naar, tijdvak or (vrij[0] if vrij else None), tijd)
    if had_plek and rij.status == Status.WACHTLIJST:
        raise VolError
    rij.save(update_fields=["gelegenheid", "gereserveerd", *PLEKVELDEN])
    oud: list[Bijlage] = [
        {"naam": "vervallen.ics", "soort": een["soort"], "inhoud": een["inhoud"]} for een in vervallen
    ]
    mail.vertel(
        [rij],
        Gebeurtenissoort.VERPLAATST,
        rol=Rol.GEMEENTE,
        door=door,
        tijd=tijd,
        bijlagen=lambda nieuw: [*mail.uitnodiging(nieuw), *oud],
    )


def _controleer_ruimte(rij: Aanmelding, gelegenheid: Gelegenheid, aantal: int, nu: datetime) -> None:
    erbij = plekken.weegt(gelegenheid, aantal) - plekken.weegt(gelegenheid, rij.aantal)
    past_ooit = gelegenheid.capaciteit is None or plekken.weegt(gelegenheid, aantal) <= gelegenheid.capaciteit
    if not past_ooit or (
        erbij > 0 and rij.status in MET_PLEK and plekken.tel(gelegenheid, nu).vrij_voor(rij.gereserveerd_id) < erbij
    ):
        raise VolError


def _ander_tijdvak(
    rij: Aanmelding, gelegenheid: Gelegenheid, gekozen: datetime | None, nu: datetime
) -> datetime | None:
    """Wie nog wacht, kiest niet: die krijgt een tijd aangeboden."""
    if gelegenheid.wijze != Wijze.TIJDVAK or rij.status not in MET_PLEK or gekozen in (None, rij.tijdvak):
        return rij.tijdvak
    if gekozen not in plekken.vrije_tijden(gelegenheid, nu):
        raise TijdvakBezetError
    return gekozen


def _nieuw(rij: Aanmelding, gegevens: Gegevens) -> dict[str, Any]:
    """Alleen wat is gevraagd: een nummer dat de coördinator noteerde, staat niet in het formulier van de site."""
    vast = [naam for naam in ("naam", "telefoon", "aantal", "nodig") if gegevens.vroeg(naam)]
    return {**{naam: getattr(gegevens, naam) for naam in vast}, "invoer": _antwoorden(rij.invoer, gegevens)}


def _antwoorden(oud: list[dict[str, Any]], gegevens: Gegevens) -> list[dict[str, Any]]:
    """Een antwoord op een vraag die van de pagina is, blijft staan; wat gelijk bleef, houdt de woorden van toen."""
    nieuw = {vraag["sleutel"]: vraag for vraag in gegevens.invoer}
    blijft = [vraag for vraag in oud if vraag["sleutel"] in nieuw or not gegevens.vroeg(vraag["sleutel"])]
    rijen = {vraag["sleutel"]: vraag for vraag in blijft}
    anders = {naam: vraag for naam, vraag in nieuw.items() if rijen.get(naam, {}).get("waarde") != vraag["waarde"]}
    return list({**rijen, **anders}.values())


def _verander(rij: Aanmelding, nieuw: dict[str, Any]) -> bool:
    anders = {naam: waarde for naam, waarde in nieuw.items() if getattr(rij, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    return bool(anders)
