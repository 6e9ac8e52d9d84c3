"""Eén bijeenkomst verzetten, toevoegen of schrappen."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.auditlog.schrijven import vastgelegd

from ...aanbod.tijden import periode
from ...aanmelden import mail, slot
from ...aanmelden.actions.basis import PLEKVELDEN, laat_los
from ...aanmelden.choices import Gebeurtenissoort, Rol, Status
from ...aanmelden.models import Aanmelding
from ...aanmelden.plekken import duur
from ..choices import Wijze
from ..models import Bijeenkomst, Gelegenheid
from .basis import (
    GesprekkenPassenNietError,
    IntussenError,
    OverlapError,
    VoorbijError,
    afspraak,
    deel,
    in_de_taal,
    klokverschil,
    lopend,
    op_de_klok,
    samen,
    verhoog,
)
from .doorgaan import laat_niet_doorgaan


@vastgelegd(
    "initiatieven.datum_verzet", gettext_lazy("Datum: bijeenkomst verzet"), bij="bijeenkomst.gelegenheid", altijd=True
)
def verzet(
    bijeenkomst: Bijeenkomst,
    *,
    begin: datetime,
    eind: datetime,
    locatie: str,
    adres: str,
    online: str,
    door: Any,
    toelichting: str = "",
    volgnummer: int | None = None,
    nu: datetime | None = None,
) -> int:
    """Een andere tijd of plek; afgesproken gesprekken schuiven mee. Geeft hoeveel mensen het aangaat.

    Met `volgnummer` alleen als de bijeenkomst nog is zoals de medewerker haar zag.
    """
    tijd = nu or timezone.now()
    nieuw = {"begin": begin, "eind": eind, "locatie": locatie, "adres": adres, "online": online}
    with slot.op_slot(bijeenkomst.gelegenheid_id) as gelegenheid:
        keer = _pak(bijeenkomst, gelegenheid, tijd)
        if all(getattr(keer, naam) == waarde for naam, waarde in nieuw.items()):
            return 0
        if volgnummer not in (None, keer.volgnummer):
            raise IntussenError
        wat = _wat_er_verandert(keer, begin, eind)
        if gelegenheid.wijze == Wijze.TIJDVAK:
            _controleer_overlap(gelegenheid, begin, eind, behalve=keer.pk)
            _schuif_gesprekken(keer, gelegenheid, begin, eind)
        was = keer.begin
        for naam, waarde in nieuw.items():
            setattr(keer, naam, waarde)
        verhoog(keer, tijd, was)
        keer.save()
        _schuif_sluiting(gelegenheid, tijd)
        return _vertel(keer, samen(wat, toelichting), door, tijd)


@vastgelegd("initiatieven.datum_erbij", gettext_lazy("Datum: bijeenkomst toegevoegd"), altijd=True)
def voeg_toe(
    gelegenheid: Gelegenheid,
    *,
    door: Any,
    toelichting: str = "",
    sleutel: UUID | None = None,
    nu: datetime | None = None,
    **velden: Any,
) -> int:
    """Nog een bijeenkomst bij een gelegenheid waar mensen al voor zijn aangemeld.

    De sleutel van het formulier wordt haar UID: twee keer drukken is één bijeenkomst.
    """
    tijd = nu or timezone.now()
    with slot.op_slot(gelegenheid.pk) as vers:
        if vers.geannuleerd_op:
            raise VoorbijError
        if sleutel and Bijeenkomst.objects.filter(uid=sleutel).exists():
            return 0
        if vers.wijze == Wijze.TIJDVAK:
            _controleer_overlap(vers, velden["begin"], velden["eind"])
        keer = Bijeenkomst.objects.create(gelegenheid=vers, uid=sleutel or uuid4(), gewijzigd_op=tijd, **velden)
        with in_de_taal(vers):
            wat = _("Er komt een bijeenkomst bij: {wanneer}.").format(wanneer=periode(keer.begin, keer.eind))
        return _vertel(keer, samen(wat, toelichting), door, tijd)


@vastgelegd(
    "initiatieven.datum_bijeenkomst_afgezegd",
    gettext_lazy("Datum: bijeenkomst afgezegd"),
    bij="bijeenkomst.gelegenheid",
    altijd=True,
)
def annuleer_bijeenkomst(
    bijeenkomst: Bijeenkomst, *, door: Any, toelichting: str = "", nu: datetime | None = None
) -> int:
    """Eén keer gaat niet door. Is er geen andere keer, ook geen die al is geweest, dan gaat het geheel niet door."""
    tijd = nu or timezone.now()
    with slot.op_slot(bijeenkomst.gelegenheid_id) as gelegenheid:
        keer = _pak(bijeenkomst, gelegenheid, tijd)
        if not gelegenheid.bijeenkomsten.filter(geannuleerd_op=None).exclude(pk=keer.pk).exists():
            return laat_niet_doorgaan(gelegenheid, toelichting, door=door, nu=tijd)
        keer.geannuleerd_op = tijd
        verhoog(keer, tijd)
        keer.save()
        if gelegenheid.wijze == Wijze.TIJDVAK:
            return _laat_gesprekken_los(keer, gelegenheid, toelichting, door, tijd)
        with in_de_taal(gelegenheid):
            wat = _("De bijeenkomst van {wanneer} gaat niet door.").format(wanneer=periode(keer.begin, keer.eind))
        return _vertel(keer, samen(wat, toelichting), door, tijd, methode="CANCEL")


def _pak(bijeenkomst: Bijeenkomst, gelegenheid: Gelegenheid, nu: datetime) -> Bijeenkomst:
    """De bijeenkomst van nu; wat voorbij is of niet doorgaat, verandert niet meer."""
    keer = Bijeenkomst.objects.get(pk=bijeenkomst.pk)
    keer.gelegenheid = gelegenheid
    if keer.geannuleerd_op or gelegenheid.geannuleerd_op or keer.voorbij(nu):
        raise VoorbijError
    return keer


def _wat_er_verandert(keer: Bijeenkomst, begin: datetime, eind: datetime) -> str:
    with in_de_taal(keer.gelegenheid):
        oud = periode(keer.begin, keer.eind)
        if (begin, eind) == (keer.begin, keer.eind):
            return _("De plek van {oud} is veranderd.").format(oud=oud)
        return _("{oud} wordt {nieuw}.").format(oud=oud[:1].upper() + oud[1:], nieuw=periode(begin, eind))


def _controleer_overlap(gelegenheid: Gelegenheid, begin: datetime, eind: datetime, behalve: int | None = None) -> None:
    anders = gelegenheid.bijeenkomsten.filter(geannuleerd_op=None, begin__lt=eind, eind__gt=begin)
    if anders.exclude(pk=behalve).exists():
        raise OverlapError


def _vertel(keer: Bijeenkomst, toelichting: str, door: Any, nu: datetime, methode: str = "REQUEST") -> int:
    """Aan ieder die een plek heeft of wacht, met de gegevens van ná de verandering."""
    gelegenheid = slot.vers(keer.gelegenheid_id)
    keer.gelegenheid = gelegenheid
    _kort_aanbod_in(gelegenheid)
    rijen = lopend(gelegenheid)
    if gelegenheid.wijze == Wijze.TIJDVAK:
        rijen = [rij for rij in rijen if rij.tijdvak is None or keer.bevat(rij.tijdvak)]
    mail.vertel(
        rijen,
        Gebeurtenissoort.VERZET,
        rol=Rol.GEMEENTE,
        door=door,
        toelichting=toelichting,
        tijd=nu,
        bijlagen=lambda rij: afspraak(rij, [keer], methode),
    )
    return len(rijen)


def _kort_aanbod_in(gelegenheid: Any) -> None:
    """Een aangeboden plek is aan te nemen tot het begin, een gesprek tot het begin van dat gesprek."""
    aangeboden = Aanmelding.objects.filter(gelegenheid=gelegenheid, status=Status.AANGEBODEN)
    grens = F("tijdvak") if gelegenheid.wijze == Wijze.TIJDVAK else gelegenheid.eerste
    if grens is not None:
        aangeboden.filter(aangeboden_tot__gt=grens).update(aangeboden_tot=grens)


def _schuif_sluiting(gelegenheid: Any, nu: datetime) -> None:
    """“Aanmelden tot” houdt dezelfde afstand tot het begin. Wat al dicht is, gaat niet vanzelf weer open."""
    eerst, nieuw = gelegenheid.eerste, slot.vers(gelegenheid.pk).eerste
    if not gelegenheid.sluit_op or gelegenheid.sluit_op <= nu or eerst == nieuw:
        return
    sluit_op = op_de_klok(gelegenheid.sluit_op, klokverschil(eerst, nieuw))
    if sluit_op > max(nu, gelegenheid.opent_op or nu):
        Gelegenheid.objects.filter(pk=gelegenheid.pk).update(sluit_op=sluit_op)


def _gesprekken(keer: Bijeenkomst, gelegenheid: Gelegenheid) -> list[Aanmelding]:
    gevonden = Aanmelding.objects.met_plek().filter(
        gelegenheid=gelegenheid, tijdvak__gte=keer.begin, tijdvak__lt=keer.eind
    )
    return deel(list(gevonden.order_by("tijdvak").prefetch_related("gebeurtenissen")), gelegenheid)


def _schuif_gesprekken(keer: Bijeenkomst, gelegenheid: Gelegenheid, begin: datetime, eind: datetime) -> None:
    """Ieder gesprek houdt zijn plaats in de rij; het laatste schuift het eerst, zo raakt het niets."""
    verschil, gesprekken = begin - keer.begin, _gesprekken(keer, gelegenheid)
    te_laat = [rij for rij in gesprekken if rij.tijdvak and rij.tijdvak + verschil + duur(gelegenheid) > eind]
    if te_laat:
        raise GesprekkenPassenNietError(len(te_laat))
    for rij in reversed(gesprekken) if begin > keer.begin else gesprekken:
        rij.tijdvak = rij.tijdvak + verschil if rij.tijdvak else None
        rij.save(update_fields=["tijdvak"])


def _laat_gesprekken_los(keer: Bijeenkomst, gelegenheid: Gelegenheid, toelichting: str, door: Any, nu: datetime) -> int:
    rijen = _gesprekken(keer, gelegenheid)
    bijlagen = {rij.pk: afspraak(rij, [keer], "CANCEL") for rij in rijen}
    for rij in rijen:
        laat_los(rij)
    Aanmelding.objects.bulk_update(rijen, PLEKVELDEN)
    mail.vertel(
        rijen,
        Gebeurtenissoort.GAAT_NIET_DOOR,
        rol=Rol.GEMEENTE,
        door=door,
        toelichting=toelichting,
        tijd=nu,
        bijlagen=lambda rij: bijlagen[rij.pk],
    )
    return len(rijen)
