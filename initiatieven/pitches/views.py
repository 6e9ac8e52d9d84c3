from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from ..aanbod.choices import Soort
from ..hulp.forms import KeuzeForm
from ..hulp.reageren import reageer
from .models import Pitch


@require_http_methods(["GET", "HEAD", "POST"])
def ik_kan_helpen(request: HttpRequest, pagina: Any) -> HttpResponse:
    """“Ik kan helpen”, bij één pitch. Zonder pitch naar de pagina, want daar staan ze allemaal."""
    if "pitch" not in request.GET:
        return HttpResponseRedirect(f"{pagina.url}#pitches")
    nummer = KeuzeForm(request.GET).nummer("pitch") if pagina.soort == Soort.INITIATIEVENCAFE else 0
    pitch = Pitch.objects.filter(activiteit=pagina.pk, pk=nummer).first() if nummer else None
    if pitch is None:
        raise Http404
    return reageer(request, pagina, pitch)
