from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from participatie.formulieren import spam
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen

from . import actions
from .forms import AntwoordForm
from .kenmerk import kenmerk_van
from .models import Hulpaanbod


@require_http_methods(["GET", "HEAD", "POST"])
def hulpaanbod(request: HttpRequest, token: str) -> HttpResponse:
    """De besloten pagina van de initiatiefnemer: lezen, en met de knop antwoorden."""
    aanbod = _aanbod(token)
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if spam.te_druk(request):
            form.add_error(None, _("Het is nu even te druk. Probeer het over een paar minuten opnieuw."))
        elif form.is_valid():
            actions.beantwoord(aanbod, form.cleaned_data["antwoord"])
            return met_koppen(HttpResponseRedirect(aanbod.pad, status=303), GEHEIM_ADRES)
    gegevens = {"aanbod": aanbod, "form": form}
    response = render(request, "initiatieven/hulp/hulpaanbod.html", gegevens, status=422 if form.errors else 200)
    return met_koppen(response, GEHEIM_ADRES)


def _aanbod(token: str) -> Hulpaanbod:
    kenmerk = kenmerk_van(token)
    doorgegeven = Hulpaanbod.objects.filter(doorgegeven_op__isnull=False)
    aanbod = doorgegeven.filter(kenmerk=kenmerk).first() if kenmerk else None
    if aanbod is None:
        raise Http404
    return aanbod
