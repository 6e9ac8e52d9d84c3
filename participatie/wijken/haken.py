"""Wat er in het CMS gebeurt rond wijken en hun pagina's."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.search import index

from ..gebieden.models import Wijk
from .actions import volg_naam, vul_wijkpaginas
from .models import WijkPage


def na_bewaren(request: HttpRequest, instance: Any) -> None:
    """Een nieuwe wijk krijgt een pagina; een nieuwe naam, straat of postcode is daar ook te vinden."""
    if not isinstance(instance, Wijk):
        return
    vul_wijkpaginas()
    volg_naam(instance)
    if pagina := WijkPage.objects.filter(wijk=instance).first():
        index.insert_or_update_object(pagina)


def na_publicatie(**kwargs: Any) -> None:
    """Zodra het overzicht op de site staat, staan de wijken er ook."""
    vul_wijkpaginas()


def voor_kopieren(request: HttpRequest, pagina: Any) -> HttpResponse | None:
    """Een wijk heeft één pagina."""
    if not issubclass(pagina.specific_class or type(pagina), WijkPage):
        return None
    messages.error(request, _("Een wijkpagina is niet te kopiëren: elke wijk heeft er één, en die komt er vanzelf."))
    return redirect("wagtailadmin_explore", pagina.get_parent().pk)
