"""Wat er bij het opstarten gebeurt."""

from django.core.signals import request_finished
from django.db.models.signals import post_delete, post_save

from ..tabelstand import geheugen
from . import nu, opdrachten, vreemd, wagtail


def sluit_aan() -> None:
    """Tel de steden opnieuw als er een bij komt of weggaat, en laat een verzoek zijn stad weer los."""
    from wagtail.models import Site

    for signaal in (post_save, post_delete):
        signaal.connect(nu.vergeet, sender=Site, dispatch_uid="steden")
    request_finished.connect(nu.verzoek_klaar, dispatch_uid="stad van het verzoek")
    wagtail.neem_over()
    vreemd.sluit_aan()
    opdrachten.neem_over()
    geheugen.onderscheid(nu.merk)
