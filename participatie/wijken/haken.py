"""Wat er in het CMS gebeurt rond wijken en hun pagina's."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.search import index

from ..gebieden.models import Gebied, Wijk
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


def voor_verwijderen(request: HttpRequest, instances: Iterable[Any]) -> HttpResponse | None:
    """Wat nog een pagina, wijken of een wijkcontract heeft, gaat niet weg: dan klopt er elders iets niet meer."""
    for een in instances:
        if isinstance(een, Wijk) and WijkPage.objects.filter(wijk=een).exists():
            uitleg = _("“{naam}” heeft een pagina op de site. Verwijder eerst die pagina bij Pagina’s, Wijken.")
        elif isinstance(een, Gebied) and een.wijken.exists():
            uitleg = _("“{naam}” heeft nog wijken. Zet die wijken eerst in een ander gebied.")
        elif isinstance(een, Wijk | Gebied) and een.wijkcontracten.exists():
            uitleg = _("“{naam}” staat in een wijkcontract. Verander eerst dat contract.")
        else:
            continue
        messages.error(request, uitleg.format(naam=een))
        return redirect(f"wagtailsnippets_{een._meta.app_label}_{een._meta.model_name}:list")
    return None


def voor_kopieren(request: HttpRequest, pagina: Any) -> HttpResponse | None:
    """Een wijk heeft één pagina."""
    if not issubclass(pagina.specific_class or type(pagina), WijkPage):
        return None
    messages.error(request, _("Een wijkpagina is niet te kopiëren: elke wijk heeft er één, en die komt er vanzelf."))
    return redirect("wagtailadmin_explore", pagina.get_parent().pk)
