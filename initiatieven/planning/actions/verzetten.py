"""Eén bijeenkomst verzetten, toevoegen of schrappen."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ...aanbod.tijden import periode
from ...aanmelden import mail, slot
from ...aanmelden.actions.basis import PLEKVELDEN, laat_los
from ...aanmelden.choices import Gebeurtenissoort, Rol, Status
from ...aanmelden.models import Aanmelding
from ...aanmelden.plekken import duur
from ..choices import Wijze
from ..models import Bijeenkomst, Gelegenheid
from .basis import GesprekkenPassenNietError, VoorbijError, afspraak, deel, lopend, verhoog
from .doorgaan import laat_niet_doorgaan


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
    nu: datetime | None = None,
) -> int:
    """Een andere tijd of plek; afgesproken gesprekken schuiven mee. Geeft hoeveel mensen het aangaat."""
    tijd = nu or timezone.now()
    nieuw = {"begin": begin, "eind": eind, "locatie": locatie, "adres": adres, "online": online}
    with slot.op_slot(bijeenkomst.gelegenheid_id) as gelegenheid:
        keer = _pak(bijeenkomst, gelegenheid, tijd)
        if all(getattr(keer, naam) == waarde for naam, waarde in nieuw.items()):
            return 0
        wat = _wat_er_verandert(keer, begin, eind)
        if gelegenheid.wijze == Wijze.TIJDVAK:
            _schuif_gesprekken(keer, gelegenheid, begin, eind)
        for naam, waarde in nieuw.items():
            setattr(keer, naam, waarde)
        verhoog(keer, tijd)
        keer.save()
        return _vertel(keer, "\n\n".join(filter(None, (wat, toelichting))), door, tijd)


def voeg_toe(
    gelegenheid: Gelegenheid, *, door: Any, toelichting: str = "", nu: datetime | None = None, **velden: Any
) -> int:
    """Nog een bijeenkomst bij een gelegenheid waar mensen al voor zijn aangemeld."""
    tijd = nu or timezone.now()
    with slot.op_slot(gelegenheid.pk) as vers:
        if vers.geannuleerd_op:
            raise VoorbijError
        keer = Bijeenkomst.objects.create(gelegenheid=vers, gewijzigd_op=tijd, **velden)
        wat = _("Er komt een bijeenkomst bij: {wanneer}.").format(wanneer=periode(keer.begin, keer.eind))
        return _vertel(keer, "\n\n".join(filter(None, (wat, toelichting))), door, tijd)


def annuleer_bijeenkomst(
    bijeenkomst: Bijeenkomst, *, door: Any, toelichting: str = "", nu: datetime | None = None
) -> int:
    """Eén keer gaat niet door. Is dat de laatste die nog komt, dan gaat het geheel niet door."""
    tijd = nu or timezone.now()
    with slot.op_slot(bijeenkomst.gelegenheid_id) as gelegenheid:
        keer = _pak(bijeenkomst, gelegenheid, tijd)
        if not gelegenheid.bijeenkomsten.komend(tijd).filter(geannuleerd_op=None).exclude(pk=keer.pk).exists():
            return laat_niet_doorgaan(gelegenheid, toelichting, door=door, nu=tijd)
        keer.geannuleerd_op = tijd
        verhoog(keer, tijd)
        keer.save()
        if gelegenheid.wijze == Wijze.TIJDVAK:
            return _laat_gesprekken_los(keer, gelegenheid, toelichting, door, tijd)
        wat = _("De bijeenkomst van {wanneer} gaat niet door.").format(wanneer=periode(keer.begin, keer.eind))
        return _vertel(keer, "\n\n".join(filter(None, (wat, toelichting))), door, tijd, methode="CANCEL")


def _pak(bijeenkomst: Bijeenkomst, gelegenheid: Gelegenheid, nu: datetime) -> Bijeenkomst:
    """De bijeenkomst van nu; wat voorbij is of niet doorgaat, verandert niet meer."""
    keer = Bijeenkomst.objects.get(pk=bijeenkomst.pk)
    keer.gelegenheid = gelegenheid
    if keer.geannuleerd_op or gelegenheid.geannuleerd_op or keer.voorbij(nu):
        raise VoorbijError
    return keer


def _wat_er_verandert(keer: Bijeenkomst, begin: datetime, eind: datetime) -> str:
    oud = periode(keer.begin, keer.eind)
    if (begin, eind) == (keer.begin, keer.eind):
        return _("De plek van {oud} is veranderd.").format(oud=oud)
    return _("{oud} wordt {nieuw}.").format(oud=oud[:1].upper() + oud[1:], nieuw=periode(begin, eind))


def _vertel(keer: Bijeenkomst, toelichting: str, door: Any, nu: datetime, methode: str = "REQUEST") -> int:
    """Aan ieder die een plek heeft of wacht, met de gegevens van ná de verandering."""
    gelegenheid = slot.vers(keer.gelegenheid_id)
    keer.gelegenheid = gelegenheid
    aangeboden = Aanmelding.objects.filter(gelegenheid=gelegenheid, status=Status.AANGEBODEN)
    if gelegenheid.eerste:
        aangeboden.filter(aangeboden_tot__gt=gelegenheid.eerste).update(aangeboden_tot=gelegenheid.eerste)
    rijen = lopend(gelegenheid)
    if gelegenheid.wijze == Wijze.TIJDVAK:
        rijen = [rij for rij in rijen if rij.tijdvak is None or keer.begin <= rij.tijdvak < keer.eind]
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
