"""Wat een deelnemer leest: vóór het aanmelden, en daarna op de eigen pagina."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from initiatieven.models import Aanmelding
from initiatieven.planning.choices import Wijze
from initiatieven.planning.stand import Fase, Stand
from stadmaken.common.melding import Melding

from ..aanbod.tijden import moment
from . import rules
from .afspraken import afspraken
from .choices import Gebeurtenissoort, Rol, Status
from .forms import Keuzes
from .plekken import Plekken

NET = timedelta(minutes=15)


def vooruitzicht(stand: Stand, gelegenheid: Any, telling: Plekken, keuzes: Keuzes) -> Melding | None:
    """Wat iemand moet weten vóór het versturen, als er geen gewone plek klaarstaat."""
    if alleen_wachtlijst(stand, gelegenheid, telling, keuzes):
        return Melding("let-op", _("Het is vol. U komt op de wachtlijst"), _zo_werkt_de_wachtlijst(gelegenheid))
    voor_wie = ", ".join(f"“{groep.naam}”" for groep in keuzes.groepen if telling.nog_gereserveerd(groep.pk))
    if not voor_wie or gelegenheid.wijze == Wijze.TIJDVAK or (telling.vrij_voor() >= 1 and stand.fase == Fase.OPEN):
        return None
    anders = _("Anders komt u op de wachtlijst.") if gelegenheid.wachtlijst else _("Voor anderen is het vol.")
    tekst = _("De plekken die er nog zijn, houden wij vast voor: {groepen}.").format(groepen=voor_wie)
    return Melding("let-op", _("Er zijn alleen nog plekken voor een groep"), f"{tekst} {anders}")


def alleen_wachtlijst(stand: Stand, gelegenheid: Any, telling: Plekken, keuzes: Keuzes) -> bool:
    """Of er voor niemand meer een plek klaarstaat, ook niet voor een groep."""
    if gelegenheid.wijze == Wijze.TIJDVAK:
        return stand.fase == Fase.WACHTLIJST or not keuzes.tijden
    return stand.fase == Fase.WACHTLIJST and not any(telling.nog_gereserveerd(groep.pk) for groep in keuzes.groepen)


def _zo_werkt_de_wachtlijst(gelegenheid: Any) -> str:
    return _(
        "Komt er een plek vrij, dan mailen wij wie het eerst op de lijst stond. U heeft daarna {uren} uur om ja te "
        "zeggen, en nooit langer dan tot het begin. Zegt u niets, dan gaat de plek naar de volgende."
    ).format(uren=gelegenheid.aanbod_uren)


def waarom_dicht(stand: Stand, gelegenheid: Any) -> Melding:
    """Waarom aanmelden nu niet kan."""
    opent = moment(gelegenheid.opent_op) if gelegenheid.opent_op else ""
    return {
        Fase.VRIJ: Melding("info", _("Aanmelden hoeft niet"), _("U kunt gewoon komen.")),
        Fase.BINNENKORT: Melding(
            "info", _("Aanmelden kan nog niet"), _("U kunt zich aanmelden vanaf {moment}.").format(moment=opent)
        ),
        Fase.VOL: Melding("info", _("Het is vol"), _("Er is geen plek meer, en er is geen wachtlijst.")),
        Fase.GESLOTEN: Melding("info", _("Aanmelden is gesloten"), _("U kunt zich hiervoor niet meer aanmelden.")),
        Fase.VOORBIJ: Melding("info", _("Dit is al geweest"), ""),
        Fase.GEANNULEERD: Melding("let-op", _("Dit gaat niet door"), gelegenheid.reden),
    }[stand.fase]


def stand_van(rij: Aanmelding, gelegenheid: Any, nu: datetime) -> Melding:
    """Hoe het met een aanmelding staat; de titel is ook de titel van de pagina."""
    if gelegenheid.geannuleerd_op:
        return Melding("let-op", _("Dit gaat niet door"), gelegenheid.reden)
    if rij.status == Status.GEANNULEERD:
        return Melding("info", _("U bent niet meer aangemeld"), _waarom_weg(rij))
    if rij.verdacht:
        uitleg = _("Uw aanmelding is binnen. Een medewerker kijkt die eerst na. Daarna krijgt u een e-mail.")
        return Melding("info", _("Wij kijken uw aanmelding na"), uitleg)
    return _lopend(rij, gelegenheid, nu)


def _lopend(rij: Aanmelding, gelegenheid: Any, nu: datetime) -> Melding:
    if rij.status == Status.AANGEBODEN:
        return _aangeboden(rij, nu)
    if gelegenheid.laatste and gelegenheid.laatste <= nu:
        return Melding("info", _("Dit is geweest"), "")
    if rij.status == Status.WACHTLIJST and gelegenheid.eerste and gelegenheid.eerste <= nu:
        return Melding("info", _("Het is begonnen"), _("Er is geen plek voor u vrijgekomen. Dat spijt ons."))
    if rij.status == Status.WACHTLIJST:
        nummer = 1 + _voor_u(rij)
        tekst = _("U bent nummer {nummer} op de wachtlijst.").format(nummer=nummer)
        return Melding("let-op", _("U staat op de wachtlijst"), f"{tekst} {_zo_werkt_de_wachtlijst(gelegenheid)}")
    net = nu - rij.aangemeld_op < NET and bool(rij.email)
    tekst = _("U krijgt ook een e-mail, met de afspraak voor in uw agenda.") if net else ""
    return Melding("goed", _("U bent aangemeld"), tekst)


def _aangeboden(rij: Aanmelding, nu: datetime) -> Melding:
    if not rules.kan_aannemen(rij, nu):
        uitleg = _("De tijd om ja te zeggen is voorbij. De plek gaat naar de volgende op de wachtlijst.")
        return Melding("info", _("U was te laat voor deze plek"), uitleg)
    tot = moment(rij.aangeboden_tot) if rij.aangeboden_tot else ""
    uitleg = _("Zeg ja of nee vóór {moment}. Daarna gaat de plek naar de volgende.").format(moment=tot)
    return Melding("let-op", _("Er is een plek voor u"), uitleg)


def _voor_u(rij: Aanmelding) -> int:
    wachtend = Aanmelding.objects.wachtend().filter(gelegenheid=rij.gelegenheid_id)
    eerder = wachtend.filter(wacht_sinds__lt=rij.wacht_sinds) | wachtend.filter(
        wacht_sinds=rij.wacht_sinds, pk__lt=rij.pk
    )
    return eerder.count()


def _waarom_weg(rij: Aanmelding) -> str:
    teksten: dict[str, str] = {
        Gebeurtenissoort.VERLOPEN: _("U zei niet op tijd ja. De aangeboden plek is vervallen."),
        Gebeurtenissoort.AFGESLAGEN: _("U heeft de plek niet aangenomen."),
        Gebeurtenissoort.GAAT_NIET_DOOR: _("De bijeenkomst gaat niet door."),
        Gebeurtenissoort.GEANNULEERD: _("De aanmelding is geannuleerd. Uw plek is vrij voor iemand anders."),
    }
    laatste = list(rij.gebeurtenissen.all())[-1:]
    return teksten.get(laatste[0].soort, "") if laatste else ""


def tijdlijn(rij: Aanmelding) -> list[dict[str, Any]]:
    """Alles wat er met deze aanmelding gebeurde."""
    return [
        {
            "titel": gebeurtenis.get_soort_display(),
            "tijd": timezone.localtime(gebeurtenis.tijd),
            "tekst": gebeurtenis.toelichting,
            "wie": "" if gebeurtenis.rol == Rol.DEELNEMER else gebeurtenis.get_rol_display(),
        }
        for gebeurtenis in rij.gebeurtenissen.all()
    ]


def eigen_pagina(rij: Aanmelding, nu: datetime) -> dict[str, Any]:
    """Alles voor de eigen pagina."""
    gelegenheid: Any = rij.gelegenheid
    return {
        "aanmelding": rij,
        "gelegenheid": gelegenheid,
        "stand": stand_van(rij, gelegenheid, nu),
        "afspraken": afspraken(rij),
        "kan_aannemen": rules.kan_aannemen(rij, nu) and not gelegenheid.geannuleerd_op,
        "kan_veranderen": rules.kan_veranderen(rij, gelegenheid, nu),
        "kan_afmelden": rules.kan_afmelden(rij, gelegenheid, nu),
        "kan_in_agenda": rij.status == Status.BEVESTIGD and not gelegenheid.geannuleerd_op,
        "tijdlijn": tijdlijn(rij),
        "ingevuld": _ingevuld(rij),
    }


def _ingevuld(rij: Aanmelding) -> list[tuple[str, str]]:
    rijen = [
        (_("Naam"), rij.naam),
        (_("E-mailadres"), rij.email),
        (_("Telefoonnummer"), rij.telefoon),
        (_("Aantal mensen"), str(rij.aantal) if rij.aantal > 1 else ""),
        (_("Groep"), rij.gereserveerd.naam if rij.gereserveerd else ""),
        (_("Wat u nodig hebt"), rij.nodig),
        *((vraag["label"], vraag.get("weergave") or "") for vraag in rij.invoer),
    ]
    return [(label, tekst) for label, tekst in rijen if tekst]
