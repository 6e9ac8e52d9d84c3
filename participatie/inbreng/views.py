import uuid
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from participatie.bewaren.ontvangst import bewaren, verdwenen
from participatie.models import Foto, Inbreng
from participatie.themas.weergave import op_ontvangst
from participatie.toezeggingen.weergave import bij_inbreng
from stadmaken.common.besloten import BESLOTEN, GEHEIM_ADRES, met_koppen
from stadmaken.common.grenzen.tellen import VENSTER, tel, tel_op

from . import actions, fotos, rules, tweedeblik, weergave
from .forms import TweedeBlikForm, VolgForm
from .kenmerk import code_klopt, kenmerk_van


@require_safe
def ontvangst(request: HttpRequest, token: str) -> HttpResponseBase:
    """De besloten pagina van één inbreng. Bekijken verandert niets, dus een mailscanner mag meelezen."""
    return _ontvangst(request, token)


@require_http_methods(["GET", "HEAD", "POST"])
def tweede_blik(request: HttpRequest, token: str) -> HttpResponseBase:
    """“Ik ben het er niet mee eens”: één keer, vanaf de ontvangstpagina. Alleen het formulier versturen doet iets."""
    inbreng = _inbreng(token, Inbreng.objects.all())
    if request.method != "POST":
        return met_koppen(redirect(inbreng.pad), GEHEIM_ADRES)
    form = TweedeBlikForm(request.POST)
    if not form.is_valid():
        return _ontvangst(request, token, status=422, blikform=form)
    try:
        actions.vraag_tweede_blik(inbreng, form.cleaned_data["tekst"])
    except actions.KanNietMeerError:
        return _ontvangst(request, token, status=409, kan_niet_meer=True)
    return met_koppen(redirect(f"{inbreng.pad}#tweede-blik"), GEHEIM_ADRES)


@require_safe
def eigen_foto(request: HttpRequest, token: str, sleutel: uuid.UUID, klein: bool = False) -> HttpResponseBase:
    """Een foto voor wie haar zelf stuurde."""
    inbreng = _inbreng(token, Inbreng.objects.all())
    foto = Foto.objects.filter(inbreng=inbreng, sleutel=sleutel).first()
    if foto is None:
        raise Http404
    return met_koppen(fotos.antwoord(foto, klein=klein), GEHEIM_ADRES)


@require_safe
def foto(request: HttpRequest, sleutel: uuid.UUID, klein: bool = False) -> HttpResponseBase:
    """Een foto op de site; vóór het plaatsen alleen voor medewerkers die plaatsen."""
    rij = Foto.objects.filter(sleutel=sleutel).select_related("inbreng__formulier").first()
    if rij is None:
        raise Http404
    if rules.foto_is_openbaar(rij):
        # Kort, zodat verborgen inbreng ook uit tussenopslag gauw verdwijnt.
        return met_koppen(fotos.antwoord(rij, klein=klein), {"Cache-Control": "public, max-age=3600"})
    if not rules.mag_foto_zien(request.user, rij):
        raise Http404
    return met_koppen(fotos.antwoord(rij, klein=klein), BESLOTEN)


@require_http_methods(["GET", "HEAD", "POST"])
def volg(request: HttpRequest) -> HttpResponseBase:
    """“Volg uw inbreng”: met kenmerk en code naar de besloten pagina."""
    form = VolgForm(request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound and form.is_valid():
        if _te_vaak(request, form.cleaned_data["kenmerk"]):
            status = 429
        elif inbreng := _zoek(**form.cleaned_data):
            return met_koppen(redirect(inbreng.pad), BESLOTEN)
        else:
            form.klopt_niet()
    gegevens = {"form": form, "te_vaak": status == 429}
    koppen = {**BESLOTEN, "Retry-After": str(VENSTER)} if status == 429 else BESLOTEN
    return met_koppen(render(request, "participatie/inbreng/volg.html", gegevens, status=status), koppen)


def _ontvangst(request: HttpRequest, token: str, *, status: int = 200, **extra: Any) -> HttpResponseBase:
    rijen = Inbreng.objects.select_related("formulier", "project", "antwoord", "wijk", "heroverweging")
    try:
        inbreng = _inbreng(token, rijen.prefetch_related("gebeurtenissen", "fotos"))
    except Http404:
        if kenmerk := kenmerk_van(token):  # een echt adres, van inbreng die er niet meer is
            return met_koppen(verdwenen(request, kenmerk), GEHEIM_ADRES)
        raise
    gebeurtenissen = list(inbreng.gebeurtenissen.all())
    themas = op_ontvangst(inbreng)
    gegevens = {
        "inbreng": inbreng,
        "themas": themas,
        "titel": weergave.titel(inbreng),
        "net_verstuurd": weergave.titel(inbreng) != _("Uw inbreng"),
        "stand": [*weergave.stand(inbreng), *themas["stand"]],
        "tijdlijn": weergave.tijdlijn(gebeurtenissen),
        "tweede_blik": tweedeblik.tweede_blik(inbreng, gebeurtenissen),
        "blikform": TweedeBlikForm(),
        "ingevuld": [(rij["label"], rij["weergave"]) for rij in inbreng.invoer if rij.get("weergave")],
        "op_de_site": rules.is_openbaar(inbreng),
        "bewaren": bewaren(inbreng),
        "toezeggingen": bij_inbreng(inbreng),
        **extra,
    }
    return met_koppen(render(request, "participatie/inbreng/ontvangst.html", gegevens, status=status), GEHEIM_ADRES)


def _inbreng(token: str, rijen: QuerySet[Inbreng]) -> Inbreng:
    kenmerk = kenmerk_van(token)
    inbreng = rijen.filter(kenmerk=kenmerk).first() if kenmerk else None
    if inbreng is None:
        raise Http404
    return inbreng


def _zoek(kenmerk: str, code: str) -> Inbreng | None:
    inbreng = Inbreng.objects.filter(kenmerk=kenmerk).first()
    klopt = code_klopt(code, inbreng.code_hash if inbreng else "")
    return inbreng if klopt else None


def _te_vaak(request: HttpRequest, kenmerk: str) -> bool:
    """Geteld per netwerk en per kenmerk, of het kenmerk nu bestaat of niet."""
    per_netwerk, per_kenmerk = tel(request, "volg"), tel_op(f"volg:{kenmerk}")
    return per_netwerk > settings.VOLG_POGINGEN_PER_NETWERK or per_kenmerk > settings.VOLG_POGINGEN_PER_KENMERK
