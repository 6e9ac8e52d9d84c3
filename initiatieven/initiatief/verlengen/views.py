from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from participatie.formulieren import spam
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen

from ..models import Oproep
from . import actions
from .kenmerk import lees

DOE = {"verleng": actions.verleng, "klaar": actions.rond_af}


@require_http_methods(["GET", "HEAD", "POST"])
def verlengen(request: HttpRequest, token: str) -> HttpResponse:
    """Is dit nog nodig? Lezen verandert niets; pas een knop verlengt de oproep of rondt haar af."""
    gelezen = lees(token)
    if gelezen is None:
        raise Http404
    oproep = actions.te_verlengen(*gelezen)
    if request.method == "POST" and oproep and not spam.te_druk(request):
        doe = DOE.get(request.POST.get("actie", ""))
        if doe:
            doe(oproep)
            return met_koppen(HttpResponseRedirect(request.path, status=303), GEHEIM_ADRES)
    nu = None if oproep else Oproep.objects.filter(pk=gelezen[0]).select_related("initiatief").first()
    op_de_site = nu is not None and Oproep.objects.zichtbaar().filter(pk=nu.pk).exists()
    gegevens = {"oproep": oproep, "nu": nu, "op_de_site": op_de_site}
    response = render(request, "initiatieven/initiatief/verlengen.html", gegevens, status=200 if oproep or nu else 410)
    return met_koppen(response, GEHEIM_ADRES)
