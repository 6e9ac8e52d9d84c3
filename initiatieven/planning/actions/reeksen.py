"""Van een regel losse data maken, en bij een andere regel niets weggooien waar iemand op rekent."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common import vindbaar
from stadmaken.common.auditlog.schrijven import vastgelegd

from ...aanmelden.models import Aanmelding
from .. import regels
from ..choices import Wijze
from ..models import Bijeenkomst, Gelegenheid, Herhaling
from .basis import VoorbijError, in_de_taal, verhoog
from .doorgaan import laat_niet_doorgaan

logger = logging.getLogger(__name__)
HORIZON = timedelta(days=365)


@dataclass
class Verschil:
    """Wat een andere regel deed."""

    nieuw: int = 0
    aangepast: int = 0
    weg: int = 0
    gehouden: list[Gelegenheid] = field(default_factory=list)


def maak_alle_reeksen(nu: datetime | None = None) -> int:
    """Dagelijks: elke reeks reikt weer een jaar vooruit."""
    return sum(_probeer(herhaling, nu) for herhaling in Herhaling.objects.order_by("pk"))


def _probeer(herhaling: Herhaling, nu: datetime | None) -> int:
    """Gaat het bij één reeks mis, dan groeien de andere wel verder."""
    try:
        return maak_reeks(herhaling, nu)
    except (IntegrityError, regels.RegelError):
        logger.exception("Reeks %s is niet bijgewerkt", herhaling.pk)
        return 0


@vastgelegd("initiatieven.reeks_gemaakt", gettext_lazy("Reeks: data gemaakt"))
def maak_reeks(herhaling: Herhaling, nu: datetime | None = None) -> int:
    """Maak wat er nog niet is; geeft hoeveel. Wat verzet, geannuleerd of overgeslagen is, blijft zo."""
    tijd = nu or timezone.now()
    with transaction.atomic():
        vers = _op_slot(herhaling.pk)
        er_al = set(vers.gelegenheden.values_list("volgens_regel", flat=True))
        nieuw = [moment for moment in _momenten(vers, tijd) if moment not in er_al]
        return _maak(vers, nieuw)


@vastgelegd("initiatieven.reeks_gewijzigd", gettext_lazy("Reeks: gewijzigd"))
def wijzig_reeks(herhaling: Herhaling, *, nu: datetime | None = None, **velden: Any) -> Verschil:
    """Een andere regel, tijd of plek voor wat nog komt. Een datum met aanmeldingen blijft zoals zij is."""
    tijd, verschil = nu or timezone.now(), Verschil()
    with transaction.atomic():
        vers = _op_slot(herhaling.pk)
        er_al = _komende(vers, tijd)
        met_de_hand = {gelegenheid.pk for gelegenheid in er_al if _met_de_hand(gelegenheid, vers)}
        for naam, waarde in velden.items():
            setattr(vers, naam, waarde)
        vers.save()
        momenten = {timezone.localdate(moment): moment for moment in _momenten(vers, tijd)}
        for gelegenheid in er_al:
            moment = momenten.pop(timezone.localdate(gelegenheid.volgens_regel), None)
            _werk_bij(gelegenheid, vers, moment, verschil, tijd, vrij=gelegenheid.pk not in met_de_hand)
        verschil.nieuw = _maak(vers, momenten.values())
    return verschil


@vastgelegd("initiatieven.reeks_gestopt", gettext_lazy("Reeks: gestopt"))
def stop_reeks(herhaling: Herhaling, *, laatste: date, nu: datetime | None = None) -> Verschil:
    """Na deze dag komt er niets meer bij; wat er al is en waar iemand voor kwam, blijft."""
    return wijzig_reeks(herhaling, nu=nu, tot=laatste)


@vastgelegd("initiatieven.reeks_overgeslagen", gettext_lazy("Reeks: dag overgeslagen"), altijd=True)
def sla_over(herhaling: Herhaling, dag: date, *, door: Any, toelichting: str = "", nu: datetime | None = None) -> int:
    """Deze dag niet. Is er al iemand aangemeld, dan hoort die dat; geeft hoeveel mensen."""
    with transaction.atomic():
        vers = _op_slot(herhaling.pk)
        if dag.isoformat() not in vers.overgeslagen:
            vers.overgeslagen = sorted([*vers.overgeslagen, dag.isoformat()])
            vers.save(update_fields=["overgeslagen"])
        op_die_dag = [g for g in _komende(vers, nu or timezone.now()) if timezone.localdate(g.volgens_regel) == dag]
        return sum(_haal_weg(gelegenheid, toelichting, door, nu) for gelegenheid in op_die_dag)


@vastgelegd("initiatieven.reeks_opgenomen", gettext_lazy("Reeks: dag weer opgenomen"))
def neem_op(herhaling: Herhaling, dag: date, *, nu: datetime | None = None) -> bool:
    """Toch weer wel. Of dat lukte: wat mensen als afgezegd kennen, komt niet vanzelf terug."""
    with transaction.atomic():
        vers = _op_slot(herhaling.pk)
        vers.overgeslagen = [overgeslagen for overgeslagen in vers.overgeslagen if overgeslagen != dag.isoformat()]
        vers.save(update_fields=["overgeslagen"])
        maak_reeks(vers, nu)
        gaat_door = vers.gelegenheden.filter(geannuleerd_op=None).values_list("volgens_regel", flat=True)
        return dag in {timezone.localdate(moment) for moment in gaat_door if moment}


@vastgelegd("initiatieven.datum_verwijderd", gettext_lazy("Datum: verwijderd"), altijd=True)
def verwijder(gelegenheid: Gelegenheid) -> None:
    """Een datum waar nooit iemand voor kwam; een reeks maakt haar niet opnieuw."""
    with transaction.atomic():
        if gelegenheid.herhaling_id and gelegenheid.volgens_regel:
            vers = _op_slot(gelegenheid.herhaling_id)
            dag = timezone.localdate(gelegenheid.volgens_regel).isoformat()
            vers.overgeslagen = sorted({*vers.overgeslagen, dag})
            vers.save(update_fields=["overgeslagen"])
        _zet_op_slot(Gelegenheid.objects.filter(pk=gelegenheid.pk))
        gelegenheid.delete()


def _op_slot(herhaling_pk: int) -> Herhaling:
    return Herhaling.objects.select_for_update().get(pk=herhaling_pk)


def _zet_op_slot(gelegenheden: Any) -> None:
    """Zo komt er tussen het kijken en het weghalen niemand bij; steeds in dezelfde volgorde."""
    list(gelegenheden.select_for_update().order_by("pk").values_list("pk", flat=True))


def _momenten(herhaling: Herhaling, nu: datetime) -> list[datetime]:
    """In UTC: een uur dat in oktober twee keer voorkomt, is anders nooit gelijk aan wat er al staat."""
    regel = regels.lees(herhaling.regel)
    alle = regels.komende(regel, herhaling.begin, vanaf=nu, tot=herhaling.tot, horizon=HORIZON)
    return [m.astimezone(UTC) for m in alle if timezone.localdate(m).isoformat() not in herhaling.overgeslagen]


def _komende(herhaling: Herhaling, nu: datetime) -> list[Any]:
    aanmeldingen = Aanmelding.objects.filter(gelegenheid=OuterRef("pk")).order_by()
    rijen = herhaling.gelegenheden.filter(volgens_regel__gt=nu).order_by("volgens_regel")
    _zet_op_slot(rijen)
    lopend = Aanmelding.objects.lopend().filter(gelegenheid=OuterRef("pk")).order_by()
    met = rijen.annotate(ooit=Exists(aanmeldingen), verwacht=Exists(lopend))
    return list(met.prefetch_related("bijeenkomsten"))


def _maak(herhaling: Herhaling, momenten: Iterable[datetime]) -> int:
    velden = {**_gelegenheidvelden(herhaling), "aanbod_id": herhaling.aanbod_id, "herhaling": herhaling}
    rijen = [Gelegenheid(volgens_regel=moment, **velden) for moment in momenten]
    Bijeenkomst.objects.bulk_create(
        Bijeenkomst(gelegenheid=rij, **_keervelden(herhaling, rij.volgens_regel))
        for rij in Gelegenheid.objects.bulk_create(rijen)
    )
    vindbaar.veranderd(herhaling.aanbod.specific_class, [herhaling.aanbod_id])
    return len(rijen)


def _gelegenheidvelden(herhaling: Herhaling) -> dict[str, Any]:
    """Bij een spreekuur volgt het aantal plekken uit de duur."""
    capaciteit = herhaling.capaciteit
    if herhaling.wijze == Wijze.TIJDVAK and herhaling.tijdvak_minuten:
        capaciteit = max(1, herhaling.duur_minuten // herhaling.tijdvak_minuten)
    return {"wijze": herhaling.wijze, "tijdvak_minuten": herhaling.tijdvak_minuten, "capaciteit": capaciteit}


def _keervelden(herhaling: Herhaling, begin: Any) -> dict[str, Any]:
    """Het einde op de klok: van acht tot tien is dat ook als de klok die nacht verspringt."""
    eind = timezone.make_aware(timezone.make_naive(begin) + timedelta(minutes=herhaling.duur_minuten))
    return {"begin": begin, "eind": eind.astimezone(UTC), "locatie": herhaling.locatie, "adres": herhaling.adres}


def _met_de_hand(gelegenheid: Any, herhaling: Herhaling) -> bool:
    """Of iemand deze ene datum veranderde: die blijft dan zo, ook bij een andere regel."""
    keren = list(gelegenheid.bijeenkomsten.all())
    if gelegenheid.geannuleerd_op or len(keren) != 1:
        return True
    verwacht = _keervelden(herhaling, gelegenheid.volgens_regel)
    return _anders(keren[0], verwacht) or _anders(gelegenheid, _gelegenheidvelden(herhaling))


def _anders(rij: Any, velden: dict[str, Any]) -> bool:
    return any(getattr(rij, naam) != waarde for naam, waarde in velden.items())


def _werk_bij(
    gelegenheid: Any, herhaling: Herhaling, moment: datetime | None, uit: Verschil, nu: datetime, *, vrij: bool
) -> None:
    """Eén datum die er al was; `moment` is wanneer de nieuwe regel haar wil, als die haar nog wil."""
    if gelegenheid.verwacht and not gelegenheid.geannuleerd_op:
        uit.gehouden.append(gelegenheid)
    elif moment is None:
        with in_de_taal(herhaling):
            reden = _("Deze datum hoort niet meer bij de reeks.")
        _haal_weg(gelegenheid, reden, None, nu)
        uit.weg += 1
        return
    elif vrij:
        uit.aangepast += _pas_aan(gelegenheid, herhaling, moment, nu)
    if moment is not None and gelegenheid.volgens_regel != moment:
        Gelegenheid.objects.filter(pk=gelegenheid.pk).update(volgens_regel=moment)


def _pas_aan(gelegenheid: Any, herhaling: Herhaling, moment: datetime, nu: datetime) -> int:
    (keer,) = gelegenheid.bijeenkomsten.all()
    keervelden, velden = _keervelden(herhaling, moment), _gelegenheidvelden(herhaling)
    anders, was = _anders(keer, keervelden), keer.begin
    if anders:
        for naam, waarde in keervelden.items():
            setattr(keer, naam, waarde)
        verhoog(keer, nu, was)
        keer.save()
    ook = _anders(gelegenheid, velden)
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(**velden)
    return int(anders or ook)


def _haal_weg(gelegenheid: Any, reden: str, door: Any, nu: datetime | None) -> int:
    """Weg als er nooit iemand voor kwam; anders gaat zij niet door, en blijft te lezen waarom."""
    if not gelegenheid.ooit:
        gelegenheid.delete()
        return 0
    try:
        return laat_niet_doorgaan(gelegenheid, reden, door=door, nu=nu)
    except VoorbijError:
        return 0
