"""Abonnees: aangemeld en bevestigd, overgenomen, weggegaan, en één die nog moet bevestigen."""

from datetime import timedelta

from django.utils import timezone

from initiatieven.abonnees import actions
from initiatieven.abonnees.actions import overnemen
from initiatieven.abonnees.choices import Postsoort
from initiatieven.abonnees.kenmerk import adreshash
from initiatieven.models import Aanvraag, Abonnee, Overname
from participatie.models import ProjectPage, Thema, Wijk
from stadmaken.common.demo import Demo
from stadmaken.common.models import Bericht

from ..abonnees import LEZERS, ONBEVESTIGD, OUDE_LIJST, Lezer


def abonnees(demo: Demo) -> None:
    """Wie er nog niet is."""
    for nummer, lezer in enumerate(LEZERS):
        if not Abonnee.objects.filter(adreshash=adreshash(_adres(lezer.naam))).exists():
            _meld_aan(demo, lezer, nummer)
    if not Aanvraag.objects.filter(email=_adres(ONBEVESTIGD)).exists():
        actions.vraag_aan(_adres(ONBEVESTIGD), _keuzes(Lezer(ONBEVESTIGD, 0)))
    _neem_over(demo)


def _adres(naam: str) -> str:
    return f"{naam.lower().replace('ë', 'e')}@voorbeeld.nl"


def _keuzes(lezer: Lezer) -> dict[str, object]:
    return {
        "nieuwsbrief": lezer.nieuwsbrief,
        "ritme": lezer.ritme,
        "taal": "nl",
        "project": list(ProjectPage.objects.filter(slug__in=lezer.projecten).values_list("pk", flat=True)),
        "wijk": list(Wijk.objects.filter(slug__in=lezer.wijken).values_list("pk", flat=True)),
        "gebied": [],
        "thema": list(Thema.objects.filter(slug__in=lezer.themas).values_list("pk", flat=True)),
    }


def _meld_aan(demo: Demo, lezer: Lezer, nummer: int) -> None:
    moment = demo.moment(lezer.dag, 8 + nummer % 12, nummer * 7 % 60)
    aanvraag = actions.vraag_aan(_adres(lezer.naam), _keuzes(lezer), nu=moment)
    if aanvraag is None:
        return
    abonnee = actions.bevestig(aanvraag, nu=moment + timedelta(minutes=20))
    if lezer.weg_op is not None:
        actions.schrijf_uit(abonnee.kenmerk, nu=demo.moment(lezer.weg_op, 21))
    if lezer.terug:
        mail = Bericht(aan=abonnee.email, lezer=abonnee.kenmerk, soort=Postsoort.NIEUWSBRIEF)
        actions.verwerk_retour(mail, hard=True, uitleg=lezer.terug)


def _neem_over(demo: Demo) -> None:
    waar, namen = OUDE_LIJST
    if Overname.objects.filter(waar=waar).exists():
        return
    moment = demo.moment(-95, 10)
    overname = Overname.objects.create(
        bestand="lezers-oude-site.csv",
        waar=waar,
        wanneer=timezone.localdate(moment),
        cellen=[["E-mailadres"], *([_adres(naam)] for naam in namen)],
        gemaakt_op=moment,
    )
    overnemen.neem_over(overname, 0, nu=moment)
