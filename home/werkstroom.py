"""Vier ogen: wie een pagina mag wijzigen maar niet publiceren, stuurt haar door. Zie docs/workflow.md."""

from django.contrib.auth.models import Group
from wagtail.models import Workflow

from stadmaken.common.werkstroom import zet_goedkeuring

from .models import HomePage

NAAM = "Webredactie (vier ogen)"  # een schrijver leest: “Stuur door naar Webredactie (vier ogen)”


def zet_vier_ogen(groep: Group) -> Workflow:
    """De goedkeuring op de hele site, in elke taal; onder de wijken gaat die van de wijkplatforms voor."""
    return zet_goedkeuring(NAAM, groep, HomePage.objects.order_by("pk"))
