from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from participatie.inbreng.kenmerk import kenmerk_van
from participatie.models import Inbreng, Verzoek
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen

from . import actions, gegevens, ontvangst, termijn


@require_safe
def overzicht(request: HttpRequest, token: str, vorm: str = "") -> HttpResponseBase:
    """Alles wat wij over één inbreng bewaren: als pagina, of om te downloaden."""
    kenmerk = _kenmerk(token)
    rijen = Inbreng.objects.select_related("formulier", "antwoord", "wijk", "infobord")
    inbreng = rijen.prefetch_related("gebeurtenissen", "fotos", "doelgroepen", "themas").filter(kenmerk=kenmerk).first()
    if inbreng is None:
        return _besloten(ontvangst.verdwenen(request, kenmerk))
    if vorm == "json":
        opties = {"ensure_ascii": False, "indent": 2}
        return _als_bestand(JsonResponse(gegevens.als_json(inbreng), json_dumps_params=opties), inbreng, "json")
    if vorm == "tekst":
        tekst = HttpResponse(gegevens.als_tekst(inbreng), content_type="text/plain; charset=utf-8")
        return _als_bestand(tekst, inbreng, "txt")
    context = {
        "inbreng": inbreng,
        "onderdelen": gegevens.overzicht(inbreng),
        "bewaren": ontvangst.bewaren(inbreng),
    }
    return _besloten(render(request, "participatie/bewaren/gegevens.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
def verzoek(request: HttpRequest, token: str, soort: str) -> HttpResponseBase:
    """Vragen om inzage of verwijdering: eerst lezen wat er gebeurt, dan bevestigen."""
    kenmerk = _kenmerk(token)
    if soort not in Verzoek.Soort.values:
        raise Http404
    inbreng = Inbreng.objects.select_related("formulier").filter(kenmerk=kenmerk).first()
    if inbreng is None:
        return _besloten(ontvangst.verdwenen(request, kenmerk))
    loopt = Verzoek.objects.open().filter(inbreng=inbreng, soort=soort).exists()
    if request.method == "POST":
        actions.verzoek_doen(inbreng, soort)
    if request.method == "POST" or loopt or soort not in actions.te_vragen(inbreng):
        return _besloten(redirect(f"{inbreng.pad}#gegevens"))
    context = {
        "inbreng": inbreng,
        "soort": soort,
        "uiterlijk": termijn.uiterlijk(Verzoek(soort=soort)),
    }
    return _besloten(render(request, "participatie/bewaren/verzoek.html", context))


def _kenmerk(token: str) -> str:
    kenmerk = kenmerk_van(token)
    if kenmerk is None:
        raise Http404
    return kenmerk


def _als_bestand(response: HttpResponseBase, inbreng: Inbreng, soort: str) -> HttpResponseBase:
    response.headers["Content-Disposition"] = f'attachment; filename="gegevens-{inbreng.kenmerk}.{soort}"'
    return _besloten(response)


def _besloten(response: HttpResponseBase) -> HttpResponseBase:
    return met_koppen(response, GEHEIM_ADRES)
