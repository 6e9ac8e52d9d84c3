"""Wie wat mag met inbreng."""

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone

from participatie.models import Foto, Gebeurtenis, Heroverweging, Inbreng
from participatie.teams.rules import EIGEN_INBRENG, Rijen, Werkgebied

from .choices import Moderatie

# Zo lang als de Algemene wet bestuursrecht voor bezwaar geeft; zie docs/moderatie.md.
TWEEDE_BLIK_TERMIJN = timedelta(weeks=6)
MODEREREN = "participatie.moderate_inbreng"
WERKGEBIED = Werkgebied(overal=(MODEREREN,), eigen=EIGEN_INBRENG)
AFGEWEZEN = (Moderatie.NIET_GEPLAATST, Moderatie.VERBORGEN)


def mag_behandelen(medewerker: Any) -> bool:
    """Plaatsen, antwoorden en de uitvoering bijhouden: van de hele stad, of bij de projecten van het eigen team."""
    return WERKGEBIED.mag_ergens(medewerker)


def mag_overal_behandelen(medewerker: Any) -> bool:
    """Dat van de hele stad, ook van wat bij geen project hoort."""
    return WERKGEBIED.mag_overal(medewerker)


def mag_dit_project(medewerker: Any, project: int | None) -> bool:
    """Dat bij dit project."""
    return WERKGEBIED.mag_bij(medewerker, project)


def mag_deze_behandelen(medewerker: Any, inbreng: Inbreng) -> bool:
    """Deze inbreng behandelen."""
    return mag_dit_project(medewerker, inbreng.project_id)


def in_werkgebied(medewerker: Any, rijen: Rijen, veld: str = "project") -> Rijen:
    """Alleen waar deze medewerker bij mag; `veld` wijst van een rij naar haar project."""
    return WERKGEBIED.binnen(medewerker, rijen, veld)


def mag_origineel_zien(medewerker: Any) -> bool:
    """De oorspronkelijke tekst, de naam en het e-mailadres zien, en exporteren."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.view_origineel"))


def is_openbaar(inbreng: Inbreng) -> bool:
    """Iedereen mag de openbare tekst zien; dezelfde regel als `InbrengQuerySet.zichtbaar()`, voor één rij."""
    formulier = inbreng.formulier
    return bool(inbreng.moderatie == Moderatie.GEPLAATST and formulier and formulier.openbaar)


def foto_is_openbaar(foto: Foto) -> bool:
    """Iedereen mag de foto zien: de inbreng staat op de site en een medewerker koos de foto mee; nooit een scan."""
    return foto.tonen and not foto.scan and is_openbaar(foto.inbreng)


def mag_foto_zien(medewerker: Any, foto: Foto) -> bool:
    """Wie de inbreng behandelt, kiest uit de foto's; een scan van papier met een naam is het origineel."""
    return mag_deze_behandelen(medewerker, foto.inbreng) and (not foto.scan or mag_origineel_zien(medewerker))


def tweede_blik_tot(afgewezen_op: datetime) -> date:
    """De laatste dag waarop een indiener om een tweede blik kan vragen."""
    return timezone.localdate(afgewezen_op) + TWEEDE_BLIK_TERMIJN


def mag_tweede_blik_vragen(
    inbreng: Inbreng, beslissing: Gebeurtenis | None, blik: Heroverweging | None, vandaag: date
) -> bool:
    """Tegen één beslissing één keer, en binnen de termijn; `blik` is het vorige verzoek."""
    formulier = inbreng.formulier
    if beslissing is None or inbreng.moderatie not in AFGEWEZEN or inbreng.geschoond_op:
        return False
    if not (formulier and formulier.openbaar) or vandaag > tweede_blik_tot(beslissing.tijd):
        return False
    return blik is None or bool(blik.besloten_op and blik.besloten_op < beslissing.tijd)


def mag_heroverwegen(medewerker: Any, blik: Heroverweging) -> bool:
    """Wie de inbreng afwees, kijkt niet zelf nog eens; dat geldt ook voor een beheerder."""
    return mag_deze_behandelen(medewerker, blik.inbreng) and medewerker.pk != blik.eerste_door_id


def andere_beoordelaars(blik: Heroverweging) -> QuerySet:
    """Wie deze tweede blik wél mag geven."""
    overal, eigen = (
        get_user_model().objects.with_perm(recht, backend="django.contrib.auth.backends.ModelBackend")
        for recht in (MODEREREN, EIGEN_INBRENG)
    )
    team = eigen.filter(groups__projectteam__project=blik.inbreng.project_id)
    allen = get_user_model().objects.filter(Q(pk__in=overal.values("pk")) | Q(pk__in=team.values("pk")))
    return allen.exclude(pk=blik.eerste_door_id or 0).order_by("first_name", "username")
