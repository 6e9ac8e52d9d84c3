from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from participatie.formulieren.invoer import persoon_en_plek
from participatie.inbreng.actions import indienen
from participatie.models import FormulierPage, Foto, Inbreng

from ..forms import SCAN, OvertypForm
from ..momentopname import momentopname


def overtypen(
    formulier: FormulierPage, form: OvertypForm, herkomst: dict[str, Any], *, idempotentie: str, door: Any
) -> Inbreng:
    """Leg vast wat op papier, aan de telefoon of op een spreekuur is gezegd: van de indiener, niet van wie typt.

    Een scan van het papier hoort bij de inbreng, maar komt nooit op de site: er kan een naam op staan.
    """
    with translation.override(formulier.locale.language_code), transaction.atomic():
        gegevens = persoon_en_plek(form)
        inbreng = indienen(
            formulier,
            momentopname(form),
            idempotentie=idempotentie,
            kanaal=herkomst["kanaal"],
            getypt_door=door,
            toelichting=herkomst["reden"],
            tijd=moment(herkomst["ontvangen_op"]),
            **{**gegevens, "uploads": [*gegevens.get("uploads", []), *herkomst[SCAN]]},
        )
        scans = [upload.bestand.name for upload in herkomst[SCAN]]
        if scans:
            Foto.objects.filter(inbreng=inbreng, bestand__in=scans).update(
                tonen=False, scan=True, beschrijving=_("Scan van het papier")
            )
    return inbreng


def moment(dag: date) -> datetime:
    """Het moment van ontvangst: nu, of midden op een eerdere dag; een uur dat twee keer bestaat, komt zo niet voor."""
    if dag == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(datetime.combine(dag, time(12)))
