"""Wat er bij het opstarten gebeurt."""

from typing import Any

from django.core.signals import request_finished
from django.db.models.signals import post_delete, post_save

from ..tabelstand import geheugen
from . import nu, opdrachten, vreemd, wagtail

DIEPTE_STARTPAGINA = 2


def sluit_aan() -> None:
    """Tel de steden opnieuw als er een bij komt of weggaat, en laat een verzoek zijn stad weer los."""
    from wagtail.models import Page, Site

    def bij_startpagina(instance: Any, **kwargs: Any) -> None:
        """Een vertaling van de startpagina is ook een begin van de stad."""
        if isinstance(instance, Page) and instance.depth == DIEPTE_STARTPAGINA:
            nu.vergeet()

    for signaal in (post_save, post_delete):
        signaal.connect(nu.vergeet, sender=Site, dispatch_uid="steden")
        signaal.connect(bij_startpagina, weak=False, dispatch_uid="startpagina's")
    request_finished.connect(nu.verzoek_klaar, dispatch_uid="stad van het verzoek")
    wagtail.neem_over()
    vreemd.sluit_aan()
    opdrachten.neem_over()
    geheugen.onderscheid(nu.merk)
