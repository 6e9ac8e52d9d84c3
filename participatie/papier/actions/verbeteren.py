"""Verbeteren met vier ogen: de een stelt voor, een ander keurt goed of af."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.formulieren.invoer import persoon_en_plek
from participatie.formulieren.vragenlijst import Vragenlijst
from participatie.inbreng.actions import VerouderdError, Wijziging, doorvoeren, vergrendel
from participatie.inbreng.choices import Gebeurtenissoort, Moderatie
from participatie.models import Correctie, Inbreng
from stadmaken.common.auditlog.schrijven import vastgelegd

from ..forms import OvertypForm
from ..momentopname import als_ontvangen
from ..rules import is_te_verbeteren, mag_beoordelen

VELDEN = ["invoer", "naam", "email", "wijk", "breedtegraad", "lengtegraad", "moderatie", "publiek"]


class NietMogelijkError(Exception):
    """Deze verbetering kan niet; de melding zegt waarom."""


@vastgelegd("participatie.correctie_voorgesteld", gettext_lazy("Verbetering van overgetypte inbreng voorgesteld"))
def voorstellen(
    inbreng: Inbreng, na: list[dict[str, Any]], reden: str, door: Any, *, tijd: datetime | None = None
) -> Correctie:
    """Stel een verbetering voor; er verandert nog niets."""
    with transaction.atomic():
        rij = vergrendel([inbreng.pk])[0]
        if not is_te_verbeteren(rij):
            raise NietMogelijkError(_("Deze inbreng is niet door een medewerker overgetypt."))
        if rij.correcties.filter(akkoord=None).exists():
            raise NietMogelijkError(_("Er wacht al een verbetering van deze inbreng. Beoordeel die eerst."))
        if na == rij.invoer:
            raise NietMogelijkError(_("U heeft nog niets veranderd."))
        return Correctie.objects.create(
            inbreng=rij, voor=rij.invoer, na=na, reden=reden, door=door, op=tijd or timezone.now()
        )


def goedkeuren(correctie: Correctie, door: Any, *, tijd: datetime | None = None) -> None:
    """Voer de verbetering door; stond de inbreng op de site en verandert daar iets, dan leest iemand haar opnieuw."""
    with transaction.atomic():
        rij = _beoordeel(correctie, door, akkoord=True, tijd=tijd)
        van_de_site = _openbaar(rij.voor) != _openbaar(rij.na) and rij.inbreng.moderatie == Moderatie.GEPLAATST
        toelichting = rij.reden
        if van_de_site:
            toelichting += "\n" + _("Wij lezen de verbeterde tekst eerst. Daarna komt die weer op de site.")
        wijziging = Wijziging(Gebeurtenissoort.GECORRIGEERD, door, tijd, toelichting)
        if not doorvoeren([rij.inbreng], wijziging, lambda inbreng: _pas_toe(inbreng, rij), velden=VELDEN):
            raise VerouderdError
    correctie.refresh_from_db()


@vastgelegd(
    "participatie.correctie_afgewezen", gettext_lazy("Verbetering van overgetypte inbreng afgewezen"), altijd=True
)
def afwijzen(correctie: Correctie, door: Any, *, tijd: datetime | None = None) -> None:
    """De inbreng blijft zoals zij is."""
    with transaction.atomic():
        _beoordeel(correctie, door, akkoord=False, tijd=tijd)
    correctie.refresh_from_db()


def _beoordeel(correctie: Correctie, door: Any, *, akkoord: bool, tijd: datetime | None) -> Correctie:
    # Eerst de inbreng op slot, zoals overal: zo wachten twee transacties nooit op elkaar.
    vergrendel([correctie.inbreng_id])
    rij = Correctie.objects.select_for_update(of=("self",)).select_related("inbreng").get(pk=correctie.pk)
    if rij.akkoord is not None:
        raise VerouderdError
    if not mag_beoordelen(door, rij):
        raise NietMogelijkError(_("U heeft deze verbetering zelf voorgesteld. Een collega beoordeelt haar."))
    rij.akkoord, rij.beoordeeld_door, rij.beoordeeld_op = akkoord, door, tijd or timezone.now()
    rij.save(update_fields=["akkoord", "beoordeeld_door", "beoordeeld_op"])
    return rij


def _pas_toe(inbreng: Inbreng, correctie: Correctie) -> bool:
    if inbreng.invoer != correctie.voor or inbreng.formulier is None:
        return False
    oud, nieuw = (_persoon(inbreng, rijen) for rijen in (correctie.voor, correctie.na))
    for naam in ("naam", "email", "wijk"):
        if oud.get(naam) != nieuw.get(naam):
            setattr(inbreng, naam, nieuw.get(naam) or (None if naam == "wijk" else ""))
    if oud.get("punt") != nieuw.get("punt"):
        inbreng.breedtegraad, inbreng.lengtegraad = nieuw.get("punt") or (None, None)
    if oud.get("doelgroepen") != nieuw.get("doelgroepen"):
        inbreng.doelgroepen.set(nieuw.get("doelgroepen", []))
    inbreng.invoer = correctie.na
    if _openbaar(correctie.voor) != _openbaar(correctie.na):
        # Ook van wat niet op de site staat: anders komt bij alsnog plaatsen de oude tekst terug.
        inbreng.publiek = []
        if inbreng.moderatie == Moderatie.GEPLAATST:
            inbreng.moderatie = Moderatie.NIEUW
    return True


def _persoon(inbreng: Inbreng, rijen: list[dict[str, Any]]) -> dict[str, Any]:
    """Wat de inbreng buiten de antwoorden om kent, opnieuw uit de antwoorden gelezen."""
    formulier = inbreng.formulier
    with translation.override(formulier.locale.language_code):  # type: ignore[union-attr]
        form = OvertypForm(Vragenlijst(formulier.vragen), als_ontvangen(rijen))  # type: ignore[union-attr]
        form.is_valid()
        return persoon_en_plek(form)


def _openbaar(rijen: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(rij["label"], str(rij["weergave"])) for rij in rijen if rij.get("openbaar")]
