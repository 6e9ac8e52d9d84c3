"""Wat de pagina's delen."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from initiatieven.models import Abonnee
from participatie.formulieren import spam
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen

from ..kenmerk import kenmerk_van_voorkeuren

WACHT = "300"
SJABLONEN = "initiatieven/abonnees/"
Pagina = TypeVar("Pagina", bound=Callable[..., HttpResponse])


def zonder_koekje(pagina: Pagina) -> Pagina:
    """Een pagina om te lezen (GET) en in te vullen (POST), ook voor wie geen koekje heeft.

    Een controle op CSRF voegt hier niets toe. Zij beschermt wie is ingelogd; deze pagina's kijken niet naar een sessie.
    Wie een ander hier iets laat insturen, kan dat net zo goed zelf doen: wie iets aanvraagt, krijgt eerst een mail, en
    wie iets verandert, moet het geheime adres al kennen. De controle zou wel in de weg zitten: een mailprogramma dat
    met één klik afmeldt (RFC 8058) heeft geen koekje, en een pagina met zo'n code erin is niet te bewaren.
    """
    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(pagina))


def toon(request: HttpRequest, sjabloon: str, gegevens: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Een pagina die nergens blijft hangen."""
    return met_koppen(render(request, f"{SJABLONEN}{sjabloon}.html", gegevens, status=status), GEHEIM_ADRES)


def naar(adres: str) -> HttpResponse:
    """Na een POST naar een gewone pagina."""
    return met_koppen(HttpResponseRedirect(adres, status=303), GEHEIM_ADRES)


def is_te_druk(request: HttpRequest, form: forms.BaseForm, wat: str = "") -> bool:
    """Of dit netwerk even moet wachten; zo ja, dan zegt het formulier dat."""
    druk = spam.te_druk(request) or (bool(wat) and spam.te_veel_verzonden(spam.tel(request, wat)))
    if druk:
        form.add_error(None, _("Het is nu even te druk. Probeer het over een paar minuten opnieuw."))
    return druk


def status_van(request: HttpRequest, form: forms.BaseForm, *, druk: bool = False) -> int:
    """422 bij fouten, 429 bij drukte."""
    if druk:
        return 429
    return 422 if request.method == "POST" and form.errors else 200


def abonnee_van(token: str) -> Abonnee:
    """De abonnee bij een voorkeurenadres; een vals of oud token geeft 404 zonder uitleg."""
    kenmerk = kenmerk_van_voorkeuren(token)
    abonnee = Abonnee.objects.filter(kenmerk=kenmerk).first() if kenmerk else None
    if abonnee is None:
        raise Http404
    return abonnee
