"""Wat een lid van een wijkplatform instuurt, keurt de wijkplatformredactie goed."""

from django.contrib.auth.models import Group
from wagtail.models import Workflow

from participatie.models import WijkenPage
from stadmaken.common.werkstroom import zet_goedkeuring

NAAM = "Wijkplatformredactie"  # een lid leest: “Stuur door naar Wijkplatformredactie”


def zet_workflow(groep: Group) -> Workflow:
    """De goedkeuring op alles onder het wijkenoverzicht."""
    return zet_goedkeuring(NAAM, groep, WijkenPage.objects.order_by("pk"))
