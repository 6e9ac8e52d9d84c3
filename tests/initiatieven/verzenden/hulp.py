"""Hulp bij het versturen van een editie."""

import uuid
from typing import Any

from initiatieven.abonnees.kenmerk import adreshash
from initiatieven.models import Abonnee, EditiePage, Verzending
from initiatieven.verzenden import actions
from stadmaken.common.models import Bericht, Zending
from tests.fabriek_nieuwsbrief import artikel, maak_editie

CMS = "/cms/verzenden/"
RECHT = "initiatieven.verstuur_nieuwsbrief"


def maak_abonnees(*namen: str, **velden: Any) -> list[Abonnee]:
    """Mensen die de nieuwsbrief willen."""
    gegevens = {"nieuwsbrief": True, **velden}
    adressen = [f"{naam}@voorbeeld.test" for naam in namen]
    return Abonnee.objects.bulk_create(
        Abonnee(email=adres, adreshash=adreshash(adres), **gegevens) for adres in adressen
    )


def te_versturen(**velden: Any) -> EditiePage:
    """Een gepubliceerde editie met een versie, zoals het CMS haar bewaart."""
    editie = maak_editie(artikel("De bomen komen"), voorproefje="In maart.", **velden)
    editie.save_revision().publish()
    return EditiePage.objects.get(pk=editie.pk)


def zet_klaar(editie: EditiePage, **opties: Any) -> Verzending:
    """Klaargezet om meteen te gaan."""
    verzending, _nieuw = actions.klaarzetten(editie, door=None, idempotentie=uuid.uuid4(), **opties)
    return Verzending.objects.select_related("zending").get(pk=verzending.pk)


def stand(verzending: Verzending) -> str:
    """De status van nu, uit de database."""
    return Zending.objects.get(pk=verzending.zending_id).status


def krijgen(verzending: Verzending) -> dict[str, str]:
    """De status per ontvanger."""
    rijen = Bericht.objects.filter(zending=verzending.zending_id).order_by("aan")
    return {aan.split("@")[0]: status for aan, status in rijen.values_list("aan", "status")}


def adres(*delen: Any) -> str:
    """Een adres van de schermen."""
    return CMS + "".join(f"{deel}/" for deel in delen)


def tekst(response: Any) -> str:
    return str(response.content.decode())


def druk(cms: Any, editie: EditiePage, stap: str, **velden: Any) -> Any:
    """Verstuur het formulier om een editie klaar te zetten."""
    gegevens = {"stap": stap, "wanneer": "nu", "per_minuut": "600", "idempotentie": str(uuid.uuid4()), **velden}
    return cms.post(adres("editie", editie.pk), gegevens, follow=True)


def doe(cms: Any, verzending: Verzending, actie: str) -> str:
    """Druk op een knop bij een verzending; geeft de pagina daarna."""
    return tekst(cms.post(adres(verzending.pk, "doe"), {"actie": actie}, follow=True))
