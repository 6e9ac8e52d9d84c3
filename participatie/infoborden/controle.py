"""Nagaan of een bord waarmaakt wat zijn print belooft."""

from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stadmaken.common.gemeente import absoluut

from .bordpagina import Bordpagina
from .qr import qr_adres


def waarschuwingen(pagina: Bordpagina) -> list[str]:
    """Wat een medewerker over dit bord moet weten; op straat staat iemand er nu voor."""
    bord = pagina.bord
    if pagina.weggehaald_op:
        return []
    if pagina.project is None:
        return [_("Het project is niet openbaar. Wie de code scant, ziet alleen een uitleg.")]
    uit = []
    if bord.belofte_tot and bord.belofte_tot < pagina.vandaag:
        uit.append(_("De laatste dag op de print (%s) is voorbij.") % date_format(bord.belofte_tot, "j F Y"))
    if not pagina.open and not pagina.project.afgerond:
        uit.append(_("Er is nu geen formulier open. Wie de code scant, kan niet reageren."))
    if te_vroeg := _sluit_te_vroeg(pagina):
        uit.append(te_vroeg)
    return uit


def _sluit_te_vroeg(pagina: Bordpagina) -> str:
    belofte = pagina.bord.belofte_tot
    laatste = [d.laatste_dag for d in pagina.open]
    if not belofte or belofte < pagina.vandaag or not laatste or None in laatste:
        return ""
    eind = max(dag for dag in laatste if dag)
    if eind >= belofte:
        return ""
    return _("Op de print staat %(print)s, maar het laatste formulier sluit al op %(eind)s.") % {
        "print": date_format(belofte, "j F Y"),
        "eind": date_format(eind, "j F Y"),
    }


def fouten(pad: str) -> list[str]:
    """Wat er mis is met het adres op de print, opgevraagd zoals een telefoon dat doet."""
    try:
        adres = qr_adres(pad)
    except ValidationError as fout:
        return fout.messages
    host = absoluut("").partition("://")[2]
    # Zonder User-Agent telt de controle niet als scan.
    browser = Client(headers={"host": host}, raise_request_exception=False)
    veilig = absoluut("").startswith("https:")
    statussen = {p: browser.get(p, secure=veilig).status_code for p in (pad.upper(), pad.lower(), f"{pad}/")}
    return [
        _("%(adres)s (als %(pad)s) antwoordt met %(status)d in plaats van 200.")
        % {"adres": adres, "pad": p, "status": status}
        for p, status in statussen.items()
        if status != 200
    ]
