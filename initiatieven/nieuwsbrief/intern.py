"""Nagaan of een adres op de eigen site bestaat en voor iedereen te zien is."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation
from django.utils.translation import get_language_from_path
from wagtail.documents import get_document_model
from wagtail.models import Page

from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import site


def is_eigen(adres: str) -> bool:
    """Of dit adres bij deze site hoort."""
    return f"{adres}/".startswith(absoluut("/"))


def bestaat(pad: str) -> bool:
    """Of een bezoeker op dit pad iets te zien krijgt."""
    if pad.startswith((settings.MEDIA_URL, settings.STATIC_URL)):
        return True
    with translation.override(get_language_from_path(pad) or settings.LANGUAGE_CODE):
        try:
            soort = resolve(pad)
        except Resolver404:
            return False
        if soort.url_name == "wagtaildocs_serve":
            return get_document_model().objects.filter(pk=soort.kwargs["document_id"]).exists()
        return _pagina_bestaat(soort) if soort.url_name == "wagtail_serve" else True


def _pagina_bestaat(soort: ResolverMatch) -> bool:
    thuis: Page = site().root_page.localized.specific
    delen = [deel for deel in (soort.args[0] if soort.args else "").split("/") if deel]
    try:
        pagina = thuis.route(HttpRequest(), delen).page
    except Http404:
        return False
    return bool(pagina.live) and not pagina.get_view_restrictions().exists()
