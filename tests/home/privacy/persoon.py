"""Iemand over wie op elke plek iets wordt bewaard, langs dezelfde weg als een bewoner."""

import uuid
from typing import Any

from django.urls import reverse

from home.models import Gegevensvraag
from home.privacy import actions
from initiatieven.aanmelden.actions import Gegevens, aanmelden
from initiatieven.hulp.actions import Gegevens as Hulp
from initiatieven.hulp.actions import bied_aan
from initiatieven.initiatief.voorstel.actions import meld_aan
from initiatieven.initiatief.voorstel.forms import Voorstel
from initiatieven.models import Pitch
from stadmaken.common.persoonsgegevens import bronnen
from tests.fabriek import maak_formulier, maak_inbreng
from tests.fabriek_abonnees import maak_abonnee
from tests.fabriek_initiatief import maak_initiatieven, maak_oproep
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

ADRES = "merel-merkteken@voorbeeld.test"
# Wat nergens hoort te blijven staan.
MERK = "Merel Merkteken"
VRAGEN = "/privacy/uw-gegevens/"


def meld_aan_voor(gelegenheid: Any, email: str) -> Any:
    """Een aanmelding voor deze datum."""
    return aanmelden(gelegenheid, Gegevens(MERK, email), idempotentie=str(uuid.uuid4()))


def maak_persoon(email: str = ADRES, naam: str = MERK) -> dict[str, Any]:
    """Van alles één bij dit adres."""
    inbreng = maak_inbreng(maak_formulier(), f"Bankje voor {naam}", naam=naam, email=email)
    aanmelding = aanmelden(maak_gelegenheid(), Gegevens(naam, email, "0612345678"), idempotentie=str(uuid.uuid4()))
    abonnee = maak_abonnee(email)
    hulp = bied_aan(maak_oproep(), Hulp(naam, email, f"{naam} helpt graag"), idempotentie=str(uuid.uuid4()))
    activiteit = maak_activiteit(soort="cafe")
    pitch = Pitch.objects.create(activiteit=activiteit, titel="Repaircafé", tekst="Samen maken.", email=email)
    activiteit.save_revision()
    voorstel = Voorstel(f"Tuin van {naam}", "Een tuin.", naam, email)
    initiatief = meld_aan(maak_initiatieven(), voorstel, idempotentie=str(uuid.uuid4()))
    return {
        "inbreng": inbreng,
        "aanmelding": aanmelding,
        "abonnee": abonnee,
        "hulp": hulp,
        "pitch": pitch,
        "initiatief": initiatief,
    }


def maak_vraag(email: str = ADRES, **velden: Any) -> Gegevensvraag:
    """De vraag achter een link die in de mail stond."""
    return Gegevensvraag.objects.create(email=email, **velden)


def pad(vraag: Gegevensvraag, *rest: str) -> str:
    """Het adres in die mail, of een adres daaronder."""
    return reverse("eigen_gegevens", args=[vraag.token]) + "".join(f"{deel}/" for deel in rest)


def alles(vraag: Gegevensvraag) -> list[str]:
    """Wat iemand aanvinkt om alles te wissen."""
    return [sleutel for sleutel, _stuk in actions.te_wissen(vraag.email)]


def nog_van(email: str = ADRES) -> set[str]:
    """De bronnen die nog iets van dit adres hebben."""
    return {groep.bron.sleutel for groep in bronnen.zoek(email)}
