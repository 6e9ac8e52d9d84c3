"""Persoonsgegevens verwijderen, met alles wat eraan hangt. Dit is niet terug te draaien."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from participatie.inbreng import redenen
from participatie.inbreng.actions.geschoond import houd_openbaar, wis_verborgen_fotos
from participatie.inbreng.actions.wijziging import Wijziging, doorvoeren, vergrendel
from participatie.inbreng.choices import Gebeurtenissoort, Rol
from participatie.models import Antwoord, Correctie, Foto, Gebeurtenis, Heroverweging, Inbreng, Verzoek
from stadmaken.common import vindbaar

from .. import bestanden, mail

VELDEN = ["naam", "email", "invoer", "publiek", "breedtegraad", "lengtegraad", "reden", "geschoond_op"]
Telling = dict[str, int]


@transaction.atomic
def anonimiseren(
    inbrengen: Iterable[Inbreng], *, waarom: str = "", door: Any = None, tijd: datetime | None = None
) -> Telling:
    """Haal uit elke inbreng weg wat niet op de site staat. De rij blijft: zo kloppen alle aantallen.

    `waarom` leest de indiener op de ontvangstpagina.
    """
    tijd = tijd or timezone.now()
    vast = set(redenen.vaste_redenen())
    wijziging = Wijziging(
        Gebeurtenissoort.GESCHOOND,
        door,
        tijd,
        waarom,
        mailen=False,
        rol=Rol.GEMEENTE if door else Rol.SYSTEEM,
    )
    gedaan = doorvoeren(inbrengen, wijziging, lambda rij: _schoon(rij, tijd, vast), velden=VELDEN)
    rijen = {gebeurtenis.inbreng_id: gebeurtenis.inbreng for gebeurtenis in gedaan}
    oud = Gebeurtenis.objects.filter(inbreng__in=rijen).exclude(pk__in=[gebeurtenis.pk for gebeurtenis in gedaan])
    oud.update(toelichting="", vorige={})
    blikken = Heroverweging.objects.filter(inbreng__in=rijen)
    blikken.update(tekst="", toelichting="")
    # Zonder tekst valt er niets meer opnieuw te bekijken.
    blikken.wachtend().update(besloten_op=tijd, door=door)
    Correctie.objects.filter(inbreng__in=rijen).delete()
    Inbreng.doelgroepen.through.objects.filter(inbreng__in=rijen).delete()
    _schoon_antwoorden(rijen.values())
    vindbaar.veranderd(Inbreng, rijen)
    return {
        "inbreng_geanonimiseerd": len(rijen),
        "fotos_verwijderd": wis_verborgen_fotos(rijen.values()),
        **_sluit_af(rijen.values(), door, tijd),
    }


@transaction.atomic
def verwijderen(inbrengen: Iterable[Inbreng], *, door: Any = None, tijd: datetime | None = None) -> Telling:
    """Verwijder elke inbreng helemaal: rij, foto's, mail en elk verband met iets anders."""
    rijen = vergrendel([inbreng.pk for inbreng in inbrengen])
    pks = [rij.pk for rij in rijen]
    telling = {
        "inbreng_verwijderd": len(rijen),
        "fotos_verwijderd": bestanden.wis_fotos(Foto.objects.filter(inbreng__in=pks)),
        **_sluit_af(rijen, door, tijd or timezone.now()),
    }
    Inbreng.objects.filter(pk__in=pks).delete()
    antwoorden = [rij.antwoord_id for rij in rijen if rij.antwoord_id]
    Antwoord.objects.filter(pk__in=antwoorden, inbreng__isnull=True, themas__isnull=True).delete()
    return telling


def _schoon(rij: Inbreng, tijd: datetime, vast: set[str]) -> bool:
    if rij.geschoond_op:
        return False
    houd_openbaar(rij)
    rij.naam = rij.email = ""
    # Een reden van de lijst zegt niets over de indiener; eigen woorden van een medewerker misschien wel.
    gekozen = rij.reden.split(redenen.SCHEIDING, 1)[0]
    rij.reden = gekozen if gekozen in vast else ""
    rij.geschoond_op = tijd
    return True


def _schoon_antwoorden(rijen: Iterable[Inbreng]) -> None:
    """Een antwoord dat niet op de site staat, verliest zijn tekst als alle inbreng erbij is geschoond.

    De uitkomst blijft, zodat de aantallen kloppen.
    """
    dit = Inbreng.objects.filter(antwoord=OuterRef("pk"))
    pks = {rij.antwoord_id for rij in rijen if rij.antwoord_id}
    Antwoord.objects.filter(
        ~Exists(dit.filter(geschoond_op__isnull=True)), ~Exists(dit.zichtbaar()), pk__in=pks, themas__isnull=True
    ).update(tekst=_("De tekst van dit antwoord is verwijderd, samen met de inbreng."))


def _sluit_af(rijen: Iterable[Inbreng], door: Any, tijd: datetime) -> Telling:
    """Wat bij anonimiseren en verwijderen gelijk is: de mail gaat weg en openstaande verzoeken zijn klaar."""
    kenmerken = [rij.kenmerk for rij in rijen]
    mails, _per_model = mail.berichten_over(kenmerken).delete()
    Verzoek.objects.open().filter(kenmerk__in=kenmerken).update(
        afgehandeld_op=tijd, door=door, uitkomst=_("De gegevens zijn verwijderd.")
    )
    return {"mails_verwijderd": mails}
