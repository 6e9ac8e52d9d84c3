"""Hoe het scherm een regel noemt: met de naam van nu, als die er nog is, en anders met het nummer."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from . import zuiver
from .schrijven import SUPERUSER


def medewerker(wie: Any, nummer: Any) -> str:
    """De naam van een medewerker; van een verwijderd account is alleen het nummer over."""
    return str(wie) if wie is not None else _("verwijderd account (nr {nummer})").format(nummer=nummer)


def soort(nummer: int | None) -> str:
    """De soort record, in woorden."""
    model = model_van(nummer)
    return capfirst(str(model._meta.verbose_name)) if model else _("Vervallen soort")


def model_van(nummer: int | None) -> Any:
    """Het model bij een soort; None als het er niet meer is."""
    if nummer is None:
        return None
    try:
        return ContentType.objects.get_for_id(nummer).model_class()
    except ContentType.DoesNotExist:
        return None


def record(regel: Any, ding: Any) -> str:
    """Waar het over ging. Wat over een mens kan gaan: soort en nummer, met het kenmerk zolang het record er is."""
    model = model_van(regel.content_type_id)
    if model is get_user_model():
        return _account(ding, regel.object_id)
    if not zuiver.is_persoonlijk(model):
        return str(regel.label if ding is None or isinstance(ding, Page) else ding)
    wat = _("{soort} {nummer}").format(soort=soort(regel.content_type_id), nummer=regel.object_id)
    erbij = _te_tonen(ding)
    return f"{wat} · {erbij}" if erbij else wat


def rollen(regel: Any) -> str:
    """De rollen die iemand toen had."""
    woorden = {SUPERUSER: _("alle rechten")}
    return ", ".join(str(woorden.get(rol, rol)) for rol in regel.data.get("rollen", []))


def _account(ding: Any, nummer: Any) -> str:
    if str(nummer) == "0":
        return _("onbekend account")
    return medewerker(ding, nummer)


def _te_tonen(ding: Any) -> str:
    if isinstance(ding, Page):
        return ding.title if ding.live else ""
    return str(getattr(ding, "kenmerk", "") or "")
