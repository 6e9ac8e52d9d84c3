"""Hulp bij de schermen van de coördinator."""

import uuid
from typing import Any

from django.utils.text import slugify

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol, Status
from initiatieven.models import Aanmelding, Gelegenheid

CMS = "/cms/agenda/"
RECHTEN = ("initiatieven.beheer_aanmelding", "initiatieven.view_aanmelding")


def meld_aan(gelegenheid: Gelegenheid, naam: str, **velden: Any) -> Aanmelding:
    """Iemand die zich via de site aanmeldde; het e-mailadres volgt uit de naam."""
    email = velden.pop("email", f"{slugify(naam.split()[0])}@voorbeeld.test")
    verdacht = velden.pop("verdacht", "")
    gegevens = actions.Gegevens(naam=naam, email=email, **velden)
    return actions.aanmelden(
        gelegenheid, gegevens, idempotentie=str(uuid.uuid4()), rol=Rol.DEELNEMER, verdacht=verdacht
    )


def maak_veel(gelegenheid: Gelegenheid, aantal: int, **velden: Any) -> None:
    """Veel bevestigde aanmeldingen tegelijk, zonder mail."""
    Aanmelding.objects.bulk_create(
        Aanmelding(
            gelegenheid=gelegenheid,
            idempotentie=str(uuid.uuid4()),
            naam=f"Deelnemer {nummer:04}",
            email=f"deelnemer{nummer}@voorbeeld.test",
            status=Status.BEVESTIGD,
            nodig="Ringleiding" if nummer % 7 == 0 else "",
            **velden,
        )
        for nummer in range(aantal)
    )
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(bezet=aantal)


def tekst(response: Any) -> str:
    return str(response.content.decode())


def adres(gelegenheid: Gelegenheid, *delen: Any) -> str:
    """Een adres onder deze gelegenheid."""
    return CMS + "".join(f"{deel}/" for deel in (gelegenheid.pk, *delen))


def druk(cms, rij, actie: str, **velden):
    rij.refresh_from_db()
    return cms.post(adres(rij.gelegenheid, "wie", rij.pk), {"actie": actie, **velden}, follow=True)
