"""Het dagelijkse opschonen: in partijen, te herhalen, en veilig als het twee keer tegelijk loopt."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, F
from django.utils import timezone
from django.utils.translation import gettext as _

from participatie.formulieren.uploads import opschonen_uploads
from participatie.models import Opschoonbewijs
from stadmaken.common import opruimen

from .. import bestanden, mail, termijn
from .bewijs import Bewijs
from .schonen import anonimiseren, verwijderen

PARTIJ = 100


def opschonen(
    nu: datetime | None = None, *, partij: int = PARTIJ, meld: Callable[[int], None] = lambda _aantal: None
) -> Opschoonbewijs:
    """Doe wat de termijnen beloven en geef het bewijs. `meld` hoort na elke partij hoeveel er is gedaan."""
    nu = nu or timezone.now()
    bewijs, peildag = Bewijs(nu), timezone.localdate(nu)
    vanaf = gedaan = 0
    while laatste := _partij(bewijs, peildag, vanaf, partij):
        vanaf, aantal = laatste
        gedaan += aantal
        meld(gedaan)
    with transaction.atomic():
        mails, _per_model = mail.overbodig(nu).delete()
        bewijs.tel({"mails_verwijderd": mails})
    bewijs.tel({"uploads_verwijderd": opschonen_uploads(nu), "losse_bestanden_verwijderd": bestanden.wis_zwervend(nu)})
    bewijs.tel(opruimen.voer_uit(nu))
    return bewijs.sluit()


def plan(nu: datetime | None = None) -> list[dict[str, Any]]:
    """Per formulier wat opschonen nu zou doen, en wat nog even blijft omdat er iets loopt."""
    peildag = timezone.localdate(nu or timezone.now())
    nu_weg, blijft = _per_formulier(termijn.aan_de_beurt(peildag)), _per_formulier(termijn.aangehouden(peildag))
    return [
        {
            "formulier": titel,
            "termijn": maanden,
            "alles_weg": formulier is None or na_termijn == "weg",
            "aan_de_beurt": nu_weg.get(sleutel, 0),
            "aangehouden": blijft.get(sleutel, 0),
        }
        for sleutel in sorted({**nu_weg, **blijft}, key=lambda sleutel: (sleutel[1], sleutel[0] or 0))
        for formulier, titel, maanden, na_termijn in [sleutel]
    ]


def _partij(bewijs: Bewijs, peildag: Any, vanaf: int, partij: int) -> tuple[int, int] | None:
    """Verwerk één partij in één transactie; geeft het laatste nummer en het aantal, of None als alles klaar is."""
    with transaction.atomic():
        verlopen = termijn.aan_de_beurt(peildag).filter(pk__gt=vanaf).order_by("pk")
        # Wat een ander proces nu vasthoudt, slaan wij over: dat doet het werk al.
        rijen = list(verlopen.select_for_update(of=("self",), skip_locked=True).select_related("formulier")[:partij])
        if not rijen:
            return None
        weg = [rij for rij in rijen if termijn.verwijdert_alles(rij.formulier)]
        houd = [rij for rij in rijen if not termijn.verwijdert_alles(rij.formulier)]
        bewijs.tel(verwijderen(weg, tijd=bewijs.rij.op), weg)
        waarom = _("De bewaartermijn was voorbij.")
        bewijs.tel(anonimiseren(houd, waarom=waarom, tijd=bewijs.rij.op), houd)
    return rijen[-1].pk, len(rijen)


def _per_formulier(rijen: Any) -> dict[tuple[Any, ...], int]:
    velden = {
        "titel": F("formuliertitel"),
        "maanden": F("formulier__bewaartermijn_maanden"),
        "na": F("formulier__na_termijn"),
    }
    tellingen = rijen.order_by().values("formulier_id", **velden).annotate(aantal=Count("pk"))
    return {(rij["formulier_id"], rij["titel"], rij["maanden"], rij["na"]): rij["aantal"] for rij in tellingen}
