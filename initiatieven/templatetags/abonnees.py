"""Het aanmeldformulier, om op elke pagina neer te zetten zonder dat zij abonnees hoeft te kennen."""

from typing import Any

from django import template
from django.urls import reverse

from ..abonnees.forms import AbonneerForm

register = template.Library()


@register.inclusion_tag("initiatieven/abonnees/_formulier.html")
def abonneerformulier() -> dict[str, Any]:
    """Het formulier voor de nieuwsbrief, met een wijk, gebied of onderwerp erbij; drie vragen aan de database."""
    return {"form": AbonneerForm(), "adres": reverse("initiatieven:abonneren")}
