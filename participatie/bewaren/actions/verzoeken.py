"""Inzage of verwijdering vragen, en zo'n verzoek afhandelen."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.inbreng.actions.wijziging import vergrendel
from participatie.inbreng.choices import Gebeurtenissoort, Rol
from participatie.models import Gebeurtenis, Inbreng, Verzoek
from stadmaken.common.auditlog.schrijven import vastgelegd
from stadmaken.common.persoonsgegevens import bronnen

from .. import mail
from .bewijs import Bewijs
from .schonen import anonimiseren, verwijderen

Soort = Verzoek.Soort


def te_vragen(inbreng: Inbreng) -> list[str]:
    """Waar iemand om kan vragen; na de termijn alleen nog om verwijdering van wat op de site bleef staan."""
    if not inbreng.geschoond_op:
        return list(Soort)
    return [Soort.VERWIJDERING] if inbreng.publiek or inbreng.fotos.all() else []


@transaction.atomic
def verzoek_doen(inbreng: Inbreng, soort: str, *, tijd: datetime | None = None) -> Verzoek | None:
    """Leg een verzoek vast; loopt er al zo een, dan geeft dit dat. Is alles al verwijderd, dan None."""
    tijd = tijd or timezone.now()
    rijen = vergrendel([inbreng.pk])
    if not rijen or soort not in te_vragen(rijen[0]):
        return None
    if bestaand := Verzoek.objects.open().filter(inbreng=inbreng, soort=soort).first():
        return bestaand
    verzoek = Verzoek.objects.create(inbreng=inbreng, kenmerk=inbreng.kenmerk, soort=soort, ontvangen_op=tijd)
    tekst = _("U vroeg om inzage.") if soort == Soort.INZAGE else _("U vroeg ons uw gegevens te verwijderen.")
    Gebeurtenis.objects.create(
        inbreng=inbreng, soort=Gebeurtenissoort.VERZOEK, tijd=tijd, rol=Rol.INDIENER, toelichting=tekst
    )
    return verzoek


@vastgelegd("participatie.verzoek_inzage", gettext_lazy("AVG-verzoek: inzage gegeven"))
@transaction.atomic
def inzage_geven(verzoek: Verzoek, door: Any, *, tijd: datetime | None = None) -> bool:
    """Zeg dat het overzicht klaarstaat; geeft of dit verzoek nog open was."""
    tijd = tijd or timezone.now()
    rij = _pak(verzoek, Soort.INZAGE)
    if rij is None or rij.inbreng is None:
        return False
    _klaar(rij, door, tijd, _("Inzage gegeven."))
    Gebeurtenis.objects.create(
        inbreng=rij.inbreng,
        soort=Gebeurtenissoort.VERZOEK,
        tijd=tijd,
        rol=Rol.GEMEENTE,
        door=door,
        toelichting=_("Alles wat wij van u bewaren, staat klaar op deze pagina."),
    )
    mail.inzage_klaar(rij, rij.inbreng)
    return True


@vastgelegd("participatie.verzoek_verwijdering", gettext_lazy("AVG-verzoek: gegevens verwijderd"))
def verwijdering_uitvoeren(verzoek: Verzoek, door: Any, *, alles: bool, tijd: datetime | None = None) -> bool:
    """Verwijder alles, of alles behalve de openbare tekst; geeft of dit verzoek nog open was."""
    tijd = tijd or timezone.now()
    with transaction.atomic():
        rij = _pak(verzoek, Soort.VERWIJDERING)
        if rij is None or rij.inbreng is None:
            return False
        inbreng = rij.inbreng
        mail.verwijderd(rij, inbreng)
        _klaar(rij, door, tijd, _("Alles verwijderd.") if alles else _("Gegevens verwijderd, openbare tekst blijft."))
        if alles:
            telling = verwijderen([inbreng], door=door, tijd=tijd)
        else:
            telling = anonimiseren([inbreng], waarom=_("U vroeg ons dit te doen."), door=door, tijd=tijd)
        Bewijs(tijd).tel({**telling, "op_verzoek": 1}, [inbreng])
        bronnen.gewist("inbreng", f"{inbreng.kenmerk}/alles" if alles else inbreng.kenmerk, door)
    return True


def _pak(verzoek: Verzoek, soort: str) -> Verzoek | None:
    """Het verzoek, met zijn inbreng op slot, als het nog open is; in dezelfde volgorde als bij opschonen."""
    vergrendel(Verzoek.objects.filter(pk=verzoek.pk, inbreng__isnull=False).values_list("inbreng", flat=True))
    open_ = Verzoek.objects.open().select_for_update(of=("self",)).filter(pk=verzoek.pk, soort=soort)
    return open_.select_related("inbreng__formulier__locale").first()


def _klaar(rij: Verzoek, door: Any, tijd: datetime, uitkomst: str) -> None:
    rij.afgehandeld_op, rij.door, rij.uitkomst = tijd, door, uitkomst
    rij.save(update_fields=["afgehandeld_op", "door", "uitkomst"])
