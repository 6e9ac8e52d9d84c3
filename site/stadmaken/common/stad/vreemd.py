"""Modellen van Wagtail die bij een stad horen."""

from copy import copy
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.signals import pre_save
from wagtail.models import Page, PageViewRestriction
from wagtail.models.workflows import BaseTaskStateManager
from wagtail.permission_policies.pages import PagePermissionPolicy

from . import mappen, nu
from .managers import StadManager
from .paginakeuze import in_deze_stad, nummers_als_tekst, te_doorbladeren
from .soorten import Eigen, Soort, Via

_van_taken = BaseTaskStateManager.reviewable_by
_van_beleid = PagePermissionPolicy.get_all_permissions_for_user
_van_wie_alles_mag = PagePermissionPolicy._base_queryset_for_user


def sluit_aan() -> None:
    """Baken af wat van een stad is; een omleiding van “alle sites” bestaat niet als er meer steden zijn."""
    from wagtail.contrib.redirects.models import Redirect

    baken_af(Redirect, Eigen())
    baken_af(PageViewRestriction, Via("page"))
    BaseTaskStateManager.reviewable_by = _te_beoordelen
    mappen.sluit_aan()
    PagePermissionPolicy.get_all_permissions_for_user = _paginarechten
    PagePermissionPolicy._base_queryset_for_user = _alle_paginas
    pre_save.connect(_in_deze_stad, sender=Redirect, dispatch_uid="omleiding in deze stad")


def _paginarechten(beleid: PagePermissionPolicy, medewerker: Any) -> Any:
    """Een recht op de hele boom is een recht op de pagina's van de stad van nu; een recht elders telt niet."""
    rechten = _van_beleid(beleid, medewerker)
    stad = nu.afbakening()
    if stad is None:
        return rechten
    begin = list(Page.objects.filter(path__in=stad.wortels))
    return [binnen for recht in rechten for binnen in _binnen(recht, begin)]


def _alle_paginas(beleid: PagePermissionPolicy, medewerker: Any) -> QuerySet[Any] | None:
    """Wie alles mag, bladert en zoekt in de boom van de stad van nu; de andere steden hebben een eigen CMS."""
    rijen = _van_wie_alles_mag(beleid, medewerker)
    return None if rijen is None else rijen.filter(te_doorbladeren())


def _te_beoordelen(manager: BaseTaskStateManager, medewerker: Any) -> QuerySet[Any]:
    """Wat deze medewerker mag goedkeuren, van de stad van nu; wie goedkeurt, zit in elke stad in dezelfde groep."""
    taken = _van_taken(manager, medewerker)
    if nu.afbakening() is None:
        return taken
    return taken.filter(workflow_state__object_id__in=nummers_als_tekst(Page.objects.filter(in_deze_stad())))


def _binnen(recht: Any, begin: list[Page]) -> list[Any]:
    if any(recht.page.path.startswith(wortel.path) for wortel in begin):
        return [recht]
    kleiner = [copy(recht) for _ in begin]
    for een, wortel in zip(kleiner, begin, strict=True):
        een.page = wortel
    return kleiner if recht.page.is_root() else []


def baken_af(model: type[Model], soort: Soort) -> None:
    """Geef dit model `bij_stad`, en in plaats van `objects` een manager die daarop afbakent."""
    model.bij_stad = soort  # type: ignore[attr-defined]
    model._meta.local_managers = [manager for manager in model._meta.local_managers if manager.name != "objects"]
    StadManager().contribute_to_class(model, "objects")


def _in_deze_stad(instance: Any, **kwargs: Any) -> None:
    if stad := nu.afbakening():
        instance.site_id = stad.pk
