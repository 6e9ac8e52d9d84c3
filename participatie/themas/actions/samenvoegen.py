from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participatie.inbreng.actions import MagNietError
from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Inbrengthema, Themaindeling
from stadmaken.common.auditlog.schrijven import vastgelegd

from .basis import porties, vergrendel_themas, zin
from .indeling import noteer
from .vertellen import vertel_allen

SAMEN = gettext_noop("Het thema “{bron}” is samengevoegd met “{doel}”. Uw inbreng hoort nu bij “{doel}”.")
APART = gettext_noop("Het thema “{bron}” staat weer op zichzelf. Uw inbreng hoort weer bij “{bron}”.")


@vastgelegd("participatie.thema_samengevoegd", _("Thema samengevoegd met een ander"), altijd=True)
def samenvoegen(bron: Inbrengthema, doel: Inbrengthema, door: Any, *, tijd: datetime | None = None) -> int:
    """Laat `bron` opgaan in `doel`; geeft van hoeveel inbreng het thema verandert. Wie iets zei, blijft bekend.

    Stond inbreng al onder beide, dan blijft haar rij onder `bron` staan: zo is alles terug te draaien.
    """
    with transaction.atomic():
        rijen = vergrendel_themas(bron.pk, doel.pk)
        van, naar = rijen.get(bron.pk), rijen.get(doel.pk)
        if van and naar and van.opgegaan_in_id == naar.pk:
            return 0
        _controleer(van, naar)
        van, naar = rijen[bron.pk], rijen[doel.pk]
        onder_bron = Themaindeling.objects.filter(thema=van)
        pks = list(onder_bron.order_by("inbreng_id").values_list("inbreng_id", flat=True))
        al_onder_doel = Themaindeling.objects.filter(thema=naar).values("inbreng")
        onder_bron.exclude(inbreng__in=al_onder_doel).update(thema=naar, eerder=Coalesce(F("eerder"), van.pk))
        van.opgegaan_in = naar
        van.save(update_fields=["opgegaan_in"])
        # Is er al een antwoord, dan zegt die mail genoeg.
        _meld(pks, zin(SAMEN, bron=van.titel, doel=naar.titel), door, tijd, thema=van, mailen=naar.antwoord is None)
        if naar.antwoord:
            vertel_allen(naar, door, tijd=tijd)
    bron.opgegaan_in = doel
    return len(pks)


@vastgelegd("participatie.thema_uit_elkaar", _("Samengevoegd thema weer los gemaakt"), altijd=True)
def uit_elkaar(bron: Inbrengthema, door: Any) -> int:
    """Maak samenvoegen ongedaan, zolang er geen antwoord op het geheel is; geeft hoeveel inbreng terugging."""
    with transaction.atomic():
        rijen = vergrendel_themas(bron.pk, *([bron.opgegaan_in_id] if bron.opgegaan_in_id else []))
        van = rijen.get(bron.pk)
        naar = rijen.get(van.opgegaan_in_id) if van and van.opgegaan_in_id else None
        if van is None or naar is None:
            raise MagNietError(_("Dit thema staat al op zichzelf."))
        if naar.antwoord_id or naar.opgegaan_in_id:
            raise MagNietError(_("Op het samengevoegde thema is al geantwoord. Uit elkaar halen kan niet meer."))
        van.opgegaan_in = None
        van.save(update_fields=["opgegaan_in"])
        terug = Themaindeling.objects.filter(thema=naar, eerder__in=_stam(van))
        terug.update(thema=van)
        Themaindeling.objects.filter(thema=van, eerder=van).update(eerder=None)
        pks = list(Themaindeling.objects.filter(thema=van).values_list("inbreng_id", flat=True))
        samengevoegd = Q(soort=Gebeurtenissoort.THEMA, thema=van)
        _meld(pks, zin(APART, bron=van.titel), door, mailen=True, vervangt=samengevoegd, mail_als_niet_gehoord="")
    bron.opgegaan_in = None
    return len(pks)


def _controleer(van: Inbrengthema | None, naar: Inbrengthema | None) -> None:
    if van is None or naar is None or van.pk == naar.pk or van.project_id != naar.project_id:
        raise MagNietError(_("Deze thema’s zijn niet samen te voegen. Kies twee thema’s van dit project."))
    if van.opgegaan_in_id or naar.opgegaan_in_id:
        raise MagNietError(_("Een van deze thema’s is al samengevoegd. Kies opnieuw."))


def _stam(thema: Inbrengthema) -> set[int]:
    """Het thema en alles wat er eerder in opging."""
    kinderen = dict(Inbrengthema.objects.filter(project=thema.project_id).values_list("pk", "opgegaan_in"))
    stam = {thema.pk}
    while erbij := {kind for kind, in_ in kinderen.items() if in_ in stam} - stam:
        stam |= erbij
    return stam


def _meld(pks: list[int], toelichting: str, door: Any, tijd: datetime | None = None, **opties: Any) -> None:
    for portie in porties(pks):
        noteer(portie, toelichting, door, tijd, **opties)
