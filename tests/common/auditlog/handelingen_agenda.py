"""De proeven van datums, aanmeldingen, hulp en abonnees."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from initiatieven.aanmelden import actions as aanmelden
from initiatieven.abonnees import actions as abonnees
from initiatieven.abonnees.actions import overnemen
from initiatieven.hulp import actions as hulp
from initiatieven.planning import actions as planning
from tests.fabriek_abonnees import maak_abonnee, maak_overname
from tests.fabriek_initiatief import maak_oproep
from tests.fabriek_initiatieven import maak_gelegenheid, maak_herhaling

from .handelingen import GEHEIM, Doe, proef, van

VANDAAG = timezone.localdate

# --- datums en reeksen --------------------------------------------------------------------------

D = "initiatieven.planning.actions."


def _verzet(wie: Any) -> Doe:
    keer = maak_gelegenheid().bijeenkomsten.get()
    nieuw = {"begin": keer.begin + timedelta(1), "eind": keer.eind + timedelta(1)}
    return lambda: planning.verzet(keer, **nieuw, locatie=f"Bij {GEHEIM}", adres="", online="", door=wie)


def _erbij(wie: Any) -> Doe:
    gelegenheid = maak_gelegenheid()
    begin = timezone.now() + timedelta(40)
    return lambda: planning.voeg_toe(
        gelegenheid, door=wie, begin=begin, eind=begin + timedelta(hours=1), locatie=GEHEIM, adres="", online=""
    )


def _keer_af(wie: Any) -> Doe:
    keer = maak_gelegenheid(keren=2).bijeenkomsten.first()
    return lambda: planning.annuleer_bijeenkomst(keer, door=wie, toelichting=GEHEIM)


proef(f"{D}verzetten.verzet", "datum_verzet")(_verzet)
proef(f"{D}verzetten.voeg_toe", "datum_erbij")(_erbij)
proef(f"{D}verzetten.annuleer_bijeenkomst", "datum_bijeenkomst_afgezegd")(_keer_af)
van(
    f"{D}doorgaan.laat_niet_doorgaan",
    "datum_afgezegd",
    maak_gelegenheid,
    lambda g, wie: planning.laat_niet_doorgaan(g, GEHEIM, door=wie),
)
van(f"{D}doorgaan.laat_doorgaan", "datum_gaat_door", maak_gelegenheid, lambda g, _wie: planning.laat_doorgaan(g))
van(
    f"{D}plekken.zet_capaciteit",
    "datum_capaciteit",
    maak_gelegenheid,
    lambda g, _wie: planning.zet_capaciteit(g, 12),
)
van(
    f"{D}kopieren.kopieer",
    "datum_gekopieerd",
    maak_gelegenheid,
    lambda g, _wie: planning.kopieer(g, VANDAAG() + timedelta(60)),
)
van(f"{D}reeksen.verwijder", "datum_verwijderd", maak_gelegenheid, lambda g, _wie: planning.verwijder(g))
van(f"{D}reeksen.maak_reeks", "reeks_gemaakt", maak_herhaling, lambda h, _wie: planning.maak_reeks(h))
van(
    f"{D}reeksen.wijzig_reeks",
    "reeks_gewijzigd",
    maak_herhaling,
    lambda h, _wie: planning.wijzig_reeks(h, locatie=GEHEIM),
)
van(
    f"{D}reeksen.stop_reeks",
    "reeks_gestopt",
    maak_herhaling,
    lambda h, _wie: planning.stop_reeks(h, laatste=VANDAAG()),
)
van(
    f"{D}reeksen.sla_over",
    "reeks_overgeslagen",
    maak_herhaling,
    lambda h, wie: planning.sla_over(h, h.begin.date(), door=wie, toelichting=GEHEIM),
)


@proef(f"{D}reeksen.neem_op", "reeks_opgenomen")
def _opnemen(wie: Any) -> Doe:
    reeks = maak_herhaling()
    dag = timezone.localdate(reeks.begin)
    planning.sla_over(reeks, dag, door=None)
    return lambda: planning.neem_op(reeks, dag)


# --- aanmeldingen, hulp en abonnees -------------------------------------------------------------

A = "initiatieven.aanmelden.actions."
GEGEVENS = aanmelden.Gegevens(GEHEIM, "geheim@voorbeeld.test", "0687654321")


def _aanmelding(**opties: Any) -> Any:
    gelegenheid = opties.pop("gelegenheid", None) or maak_gelegenheid(capaciteit=3)
    return aanmelden.aanmelden(gelegenheid, GEGEVENS, idempotentie=str(uuid.uuid4()), **opties)


van(
    f"{A}aanmelden.aanmelden",
    "aanmelding_aangemeld",
    maak_gelegenheid,
    lambda g, wie: _aanmelding(gelegenheid=g, rol="gemeente", door=wie),
)
van(
    f"{A}aanmelden.vertrouw",
    "aanmelding_aangemeld",
    lambda: _aanmelding(verdacht="te snel"),
    lambda a, wie: aanmelden.vertrouw(a, door=wie),
)
van(
    f"{A}antwoorden.annuleer",
    "aanmelding_geannuleerd",
    _aanmelding,
    lambda a, wie: aanmelden.annuleer(a, rol="gemeente", door=wie, toelichting=GEHEIM),
)
van(
    f"{A}wijzigen.verplaats",
    "aanmelding_verplaatst",
    _aanmelding,
    lambda a, wie: aanmelden.verplaats(a, maak_gelegenheid(a.gelegenheid.aanbod), door=wie),
)


@proef(f"{A}wijzigen.wijzig", "aanmelding_gewijzigd")
def _wijzig(wie: Any) -> Doe:
    rij = _aanmelding()
    anders = aanmelden.Gegevens(f"{GEHEIM} Anders", "geheim@voorbeeld.test")
    return lambda: aanmelden.wijzig(rij, anders, rol="gemeente", door=wie)


@proef(f"{A}antwoorden.neem_aan", "aanmelding_aangenomen")
def _neem_aan(wie: Any) -> Doe:
    gelegenheid = maak_gelegenheid(capaciteit=1)
    eerste = _aanmelding(gelegenheid=gelegenheid)
    ander = aanmelden.Gegevens(GEHEIM, "ander@voorbeeld.test")
    wacht = aanmelden.aanmelden(gelegenheid, ander, idempotentie=str(uuid.uuid4()))
    aanmelden.annuleer(eerste, rol="deelnemer")
    wacht.refresh_from_db()
    return lambda: aanmelden.neem_aan(wacht, rol="gemeente", door=wie)


@proef("initiatieven.hulp.actions.geef_door", "hulp_doorgegeven")
def _hulp(wie: Any) -> Doe:
    gegevens = hulp.Gegevens(GEHEIM, "geheim@voorbeeld.test", f"{GEHEIM} helpt")
    aanbod = hulp.bied_aan(maak_oproep(), gegevens, idempotentie=str(uuid.uuid4()), verdacht="te snel")
    return lambda: hulp.geef_door(aanbod)


W = "initiatieven.abonnees.actions.weggaan."
O = "initiatieven.abonnees.actions.overnemen."  # noqa: E741
van(
    f"{W}schrijf_uit",
    "abonnee_uitgeschreven",
    lambda: maak_abonnee("geheim@voorbeeld.test"),
    lambda a, wie: abonnees.schrijf_uit(a.kenmerk, door=wie, reden="telefoon"),
)
van(
    f"{W}wis",
    "abonnee_verwijderd",
    lambda: maak_abonnee("geheim@voorbeeld.test"),
    lambda a, wie: abonnees.wis(a, door=wie, reden="email"),
)
van(f"{O}neem_over", "overname_gedaan", maak_overname, lambda o, _wie: overnemen.neem_over(o, 0))


@proef(f"{O}maak_ongedaan", "overname_ongedaan")
def _terug(wie: Any) -> Doe:
    lijst = maak_overname()
    overnemen.neem_over(lijst, 0)
    return lambda: overnemen.maak_ongedaan(lijst)
