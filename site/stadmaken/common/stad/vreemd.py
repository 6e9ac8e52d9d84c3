"""Modellen van Wagtail die bij een stad horen."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_save

from . import nu
from .managers import StadManager
from .soorten import Eigen, Soort


def sluit_aan() -> None:
    """Baken af wat van een stad is; een omleiding van “alle sites” bestaat niet als er meer steden zijn."""
    from wagtail.contrib.redirects.models import Redirect

    baken_af(Redirect, Eigen())
    pre_save.connect(_in_deze_stad, sender=Redirect, dispatch_uid="omleiding in deze stad")


def baken_af(model: type[Model], soort: Soort) -> None:
    """Geef dit model `bij_stad`, en in plaats van `objects` een manager die daarop afbakent."""
    model.bij_stad = soort  # type: ignore[attr-defined]
    model._meta.local_managers = [manager for manager in model._meta.local_managers if manager.name != "objects"]
    StadManager().contribute_to_class(model, "objects")


def _in_deze_stad(instance: Any, **kwargs: Any) -> None:
    if stad := nu.afbakening():
        instance.site_id = stad.pk
