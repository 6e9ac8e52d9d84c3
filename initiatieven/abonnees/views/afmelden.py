from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from initiatieven.models import Abonnee
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen

from .. import actions
from ..choices import Postsoort, Status
from ..kenmerk import kenmerk_en_soort
from .basis import naar, toon, zonder_koekje


@zonder_koekje
def afmelden(request: HttpRequest, token: str) -> HttpResponse:
    """Bekijken verandert niets; de knop, of de knop in het mailprogramma, meldt af. Vaker mag."""
    gelezen = kenmerk_en_soort(token)
    if gelezen is None or gelezen[1] not in Postsoort.values:
        raise Http404
    kenmerk, soort = gelezen
    if request.method == "POST":
        return _verwerk(request, kenmerk, soort)
    abonnee = Abonnee.objects.filter(kenmerk=kenmerk).first()
    context = {
        "abonnee": abonnee,
        "soort": soort,
        "krijgt": abonnee is not None and krijgt(abonnee, soort),
        "krijgt_iets": abonnee is not None and abonnee.status == Status.ACTIEF,
        "kan_terug": bool(abonnee and abonnee.email and abonnee.status != Status.ONBESTELBAAR),
    }
    return toon(request, "afmelden", context)


def krijgt(abonnee: Abonnee, soort: str) -> bool:
    """Of iemand deze soort post nu krijgt."""
    wil = abonnee.nieuwsbrief if soort == Postsoort.NIEUWSBRIEF else abonnee.volgen
    return abonnee.status == Status.ACTIEF and wil


def _verwerk(request: HttpRequest, kenmerk: str, soort: str) -> HttpResponse:
    actie = request.POST.get("actie", "")
    if actie == "alles":
        actions.schrijf_uit(kenmerk)
    elif actie == "toch":
        actions.kom_terug(kenmerk, soort)
    else:
        actions.meld_af(kenmerk, soort)
    if request.POST.get("List-Unsubscribe") == "One-Click":
        return met_koppen(HttpResponse(_("U bent afgemeld."), content_type="text/plain; charset=utf-8"), GEHEIM_ADRES)
    return naar(request.path)
