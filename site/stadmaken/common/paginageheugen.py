"""De pagina op een adres, onthouden met wat er zelden aan verandert: zo kost de weg ernaartoe geen vraag."""

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any, cast

from django.conf import settings
from django.db.models import Manager, prefetch_related_objects
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from wagtail.models import Locale, Page

from .tabelstand import kopie, onthoud

_taal_van_wagtail = Locale.get_active


def op_adres(request: HttpRequest, vanaf: Page, delen: Sequence[str], zoek: Callable[[], Any]) -> Any:
    """De pagina die `zoek` daar vindt; wie inlogde of iets verstuurt, krijgt haar zoals zij nu in de database staat."""
    if not van_iedereen(request):
        return zoek()
    return kopie(("pagina", vanaf.pk, *delen), lambda: _met_wat_erbij_hoort(zoek()))


def ken_startpagina(request: HttpRequest, pagina: Page) -> None:
    """Laat de startpagina onthouden welk paginatype zij is; pas opgezocht als iemand dat vraagt."""
    if van_iedereen(request):
        kaal = copy(pagina)
        pagina.specific = SimpleLazyObject(lambda: kopie(("startpagina", kaal.pk), kaal.get_specific))


def van_iedereen(request: HttpRequest) -> bool:
    """Of wat dit verzoek ophaalt onthouden mag zijn: niemand logde in, en er wordt niets verstuurd."""
    return request.method in {"GET", "HEAD"} and settings.SESSION_COOKIE_NAME not in request.COOKIES


def _met_wat_erbij_hoort(pagina: Any) -> Any:
    """Haal op wat het paginatype in `onthoudt` noemt: een relatie, of iets wat het zelf opzoekt en vasthoudt."""
    for weg in getattr(pagina, "onthoudt", ()):
        naam, _, verder = weg.partition("__")
        waarde = getattr(pagina, naam)
        if isinstance(waarde, Manager):
            rijen = _vastgehouden(waarde)
            prefetch_related_objects(rijen, *([verder] if verder else []))
    return pagina


def _vastgehouden(relatie: Any) -> list[Any]:
    """De rijen van een relatie, die de pagina vanaf nu zelf bij zich heeft, zoals in het CMS tijdens het bewerken."""
    if not hasattr(relatie, "get_tagged_item_manager"):
        return cast("list[Any]", relatie.get_object_list())
    koppels = relatie.get_tagged_item_manager().get_object_list()
    prefetch_related_objects(koppels, "tag")
    return cast("list[Any]", koppels)


def _taal() -> Locale:
    return copy(onthoud(("taal", translation.get_language()), _taal_van_wagtail))


def neem_over() -> None:
    """Zet dit op de plaats van wat Wagtail bij elk verzoek aan de database vraagt."""
    Locale.get_active = staticmethod(_taal)
