"""Wat er bij het opstarten gebeurt."""

from typing import Any

from django.apps import apps
from django.core.signals import request_finished
from django.db.models.signals import post_delete, post_save

from ..tabelstand import geheugen
from . import nu, opdrachten, vreemd, wagtail

DIEPTE_STARTPAGINA = 2


def _bij_startpagina(instance: Any, **kwargs: Any) -> None:
    """Een vertaling van de startpagina is ook een begin van de stad."""
    if instance.depth == DIEPTE_STARTPAGINA:
        nu.vergeet()


def sluit_aan() -> None:
    """Tel de steden opnieuw als er een bij komt of weggaat, en laat een verzoek zijn stad weer los."""
    from wagtail.models import Page, Site

    soorten = [model for model in apps.get_models() if issubclass(model, Page)]
    for signaal in (post_save, post_delete):
        signaal.connect(nu.vergeet, sender=Site, dispatch_uid="steden")
        # Per soort: wie naar elk model luistert, laat Django bij verwijderen eerst elke rij ophalen.
        for model in soorten:
            signaal.connect(_bij_startpagina, sender=model, dispatch_uid="startpagina van een stad")
    request_finished.connect(nu.verzoek_klaar, dispatch_uid="stad van het verzoek")
    wagtail.neem_over()
    vreemd.sluit_aan()
    opdrachten.neem_over()
    geheugen.onderscheid(nu.merk)
