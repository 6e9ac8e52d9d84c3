"""Van alles wat kan wachten één of meer, rechtstreeks in de database."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from initiatieven.models import Aanmelding, EditiePage, Hulpaanbod, Verzending
from participatie.models import Correctie, Heroverweging, Inbreng, Toezegging, Verzoek
from stadmaken.common.models import Bericht, Zending
from tests.fabriek import maak_formulier, maak_inbreng, maak_project
from tests.fabriek_initiatief import maak_initiatief, maak_oproep
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.fabriek_nieuwsbrief import maak_editie
from tests.fabriek_platforms import maak_platform

# Wat `leg_klaar` één keer doet wachten, op de naam van de regel.
LIJST = {
    "inbreng-te-laat",
    "inbreng-binnenkort",
    "inbreng-nieuw",
    "inbreng-zonder-antwoord",
    "tweede-blik",
    "verbeteringen",
    "avg-verzoeken",
    "toezeggingen-te-laat",
    "toezeggingen-binnenkort",
    "platforms",
    "initiatieven-nieuw",
    "oproepen-verlopen",
    "data-besluit",
    "data-leeg",
    "plekken-aangeboden",
    "aanmeldingen-bekijken",
    "hulpaanbod",
    "verzendingen-stil",
    "verzendingen-opgehouden",
    "verzendingen-onderweg",
    "mail-mislukt",
}


def leg_klaar(keer: int = 1) -> None:
    """Laat alles `keer` keer wachten."""
    for _nummer in range(keer):
        _inbreng()
        _toezeggingen()
        _initiatieven()
        _agenda()
        _mail()


def beloof(dagen: int, formulier: Any = None) -> Inbreng:
    """Een bijdrage waarop over zo veel dagen antwoord is beloofd."""
    rij = maak_inbreng(formulier or maak_formulier(maak_project()))
    Inbreng.objects.filter(pk=rij.pk).update(beantwoorden_voor=dag(dagen))
    return Inbreng.objects.get(pk=rij.pk)


def dag(over: int) -> Any:
    """Vandaag plus zo veel dagen."""
    return timezone.localdate() + timedelta(days=over)


def toezegging(over: int, **velden: Any) -> Toezegging:
    """Een open toezegging voor deze dag."""
    moment = dag(over)
    return Toezegging.objects.create(
        wat="Een bankje", wie="Team", oorspronkelijk_op=moment, uiterlijk_op=moment, **velden
    )


def _inbreng() -> None:
    rij = beloof(-12)
    beloof(3)
    Heroverweging.objects.create(inbreng=rij, tekst="Kijk nog eens.", ontvangen_op=timezone.now())
    Correctie.objects.create(inbreng=rij, reden="Verkeerd gelezen.")
    Verzoek.objects.create(inbreng=rij, kenmerk=rij.kenmerk, soort=Verzoek.Soort.INZAGE)


def _toezeggingen() -> None:
    toezegging(-1)
    toezegging(2)
    platform = maak_platform()
    platform.herzien_voor = dag(5)
    platform.save()


def _initiatieven() -> None:
    maak_initiatief(live=False, kenmerk=uuid.uuid4().hex[:12], first_published_at=None)
    oproep = maak_oproep(over=3)
    Hulpaanbod.objects.create(
        idempotentie=str(uuid.uuid4()),
        oproep=oproep,
        onderwerp="Tuin",
        naam="Bo",
        email="bo@voorbeeld.test",
        tekst="Ja.",
        bewaren_tot=timezone.localdate(),
    )


def _agenda() -> None:
    maak_gelegenheid(minimum=3, capaciteit=10, sluit_op=timezone.now() - timedelta(hours=1), over=timedelta(days=20))
    maak_gelegenheid(capaciteit=10, over=timedelta(days=5))
    vol = maak_gelegenheid(capaciteit=1, bezet=1)
    aangeboden_tot = timezone.now() + timedelta(days=2)
    meld_aan(vol, status="aangeboden", aangeboden_tot=aangeboden_tot)
    meld_aan(vol, status="bevestigd", verdacht="veel links")


def meld_aan(gelegenheid: Any, **velden: Any) -> Aanmelding:
    """Een aanmelding, zonder mail of gebeurtenis."""
    return Aanmelding.objects.create(gelegenheid=gelegenheid, idempotentie=str(uuid.uuid4()), naam="Bo", **velden)


def verzend(status: str, *, begonnen: timedelta = timedelta(0)) -> Verzending:
    """Een verzending die zo lang geleden begon, met één mail die nog moet."""
    editie = EditiePage.objects.first() or maak_editie()
    zending = Zending.objects.create(
        soort="nieuwsbrief", naam="Maart", status=status, begonnen_op=timezone.now() - begonnen
    )
    Bericht.objects.create(sleutel=uuid.uuid4().hex, aan="anna@voorbeeld.test", zending=zending)
    return Verzending.objects.create(editie=editie, zending=zending)


def _mail() -> None:
    # Wat stilstaat, telt ook als onderweg: er is er één van elk.
    verzend("loopt", begonnen=timedelta(hours=1))
    verzend("pauze")
    Bericht.objects.create(sleutel=uuid.uuid4().hex, aan="bo@voorbeeld.test", onderwerp="Hallo", status="mislukt")
