"""Kijken hoe het menu en de voettekst worden, voordat ze bewaard zijn."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST
from wagtail.models import Site

from home.models import Gemeente


@require_POST
def voorbeeld(request: HttpRequest) -> HttpResponse:
    """De startpagina met het menu uit het ingevulde formulier; er wordt niets bewaard."""
    medewerker: Any = request.user
    if not medewerker.has_perm("home.change_gemeente"):
        raise PermissionDenied
    site = Site.find_for_request(request)
    nu = Gemeente.for_site(site)
    formulier = Gemeente.edit_handler.bind_to_model(Gemeente).get_form_class()
    form = formulier(request.POST, request.FILES, instance=nu, for_user=medewerker)
    if not form.is_valid():
        return render(request, "home/navigatie/voorbeeld_fout.html", status=422)
    # Wagtail bewaart instellingen bij het verzoek: de pagina toont zo deze, en niet die uit de database.
    extra = {Gemeente.get_cache_attr_name(): form.save(commit=False)}
    pagina = site.root_page.specific
    return pagina.make_preview_request(request, extra_request_attrs=extra)
