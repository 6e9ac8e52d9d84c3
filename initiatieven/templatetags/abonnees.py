"""Het aanmeldformulier, om op elke pagina neer te zetten zonder dat zij abonnees hoeft te kennen."""

from typing import Any

from django import template
from django.urls import reverse

from ..abonnees.forms import AdresForm

register = template.Library()


@register.inclusion_tag("initiatieven/abonnees/_kort.html")
def abonneerformulier() -> dict[str, Any]:
    """Het korte formulier voor de nieuwsbrief, zonder vraag aan de database; meer kiezen kan op de volgende pagina."""
    return {"form": AdresForm(), "adres": reverse("initiatieven:abonneren")}
