from datetime import datetime, timedelta
from typing import Any

from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    """Initiatievenschool, agenda en aanmeldingen."""

    name = "initiatieven"
    verbose_name = "Initiatieven"

    def ready(self) -> None:
        from stadmaken.common import bijpaden, opruimen, periodiek

        from .navigatie import meld_aan as meld_navigatie_aan

        bijpaden.registreer("agenda.ics")
        periodiek.registreer("plekken op de wachtlijst", _laat_verlopen, timedelta(minutes=1))
        periodiek.registreer("herinneringen", _herinner, timedelta(minutes=5))
        periodiek.registreer("reeksen", _maak_reeksen, timedelta(days=1))
        periodiek.registreer("verzendingen", _begin_verzendingen, timedelta(seconds=20))
        periodiek.registreer("nieuws voor volgers", _praat_bij, timedelta(minutes=5))
        opruimen.registreer("nieuwsfeiten verwijderd", _ruim_nieuws_op)
        opruimen.registreer("aanmeldingen en hulpaanbod geschoond", _schoon)
        opruimen.registreer("aanvragen, adressen en mail van abonnees verwijderd", _schoon_abonnees)
        periodiek.registreer("onbevestigde abonnees", _schoon_aanvragen, timedelta(hours=1))
        opruimen.registreer("initiatiefnemers geschoond", _schoon_initiatieven)
        periodiek.registreer("oproepen die verlopen", _waarschuw_oproepen, timedelta(hours=6))
        meld_navigatie_aan()
        _meld_post_aan()
        _volg_publicaties()
        _meld_wijkdelen_aan()
        _meld_platformdelen_aan()
        _meld_aan_wat_te_vinden_is()
        _meld_persoonsgegevens_aan()


def _meld_persoonsgegevens_aan() -> None:
    from stadmaken.common.persoonsgegevens import bronnen, verwerkingen

    from .aanmelden import persoonsgegevens as aanmelden
    from .abonnees import persoonsgegevens as abonnees
    from .begeleiding import persoonsgegevens as begeleiding
    from .hulp import persoonsgegevens as hulp
    from .initiatief import persoonsgegevens as initiatief
    from .pitches import persoonsgegevens as pitches

    delen = (aanmelden, abonnees, begeleiding, hulp, initiatief, pitches)
    verwerkingen.registreer(*(deel.VERWERKING for deel in delen))
    bronnen.registreer(*(deel.BRON for deel in delen))


def _meld_aan_wat_te_vinden_is() -> None:
    from stadmaken.common import vindbaar

    from .aanbod.vindbaar import VINDBAAR as AANBOD
    from .agenda.models import AgendaPage
    from .initiatief.models import InitiatievenPage
    from .initiatief.vindbaar import VINDBAAR as INITIATIEVEN
    from .nieuwsbrief.models import NieuwsbriefPage
    from .nieuwsbrief.vindbaar import VINDBAAR as EDITIES
    from .school.models import SchoolPage
    from .toolkit.models import ToolkitPage
    from .toolkit.vindbaar import VINDBAAR as INSTRUMENTEN

    vindbaar.registreer(*AANBOD, INITIATIEVEN, INSTRUMENTEN, EDITIES)
    overzichten = (SchoolPage, AgendaPage, InitiatievenPage, ToolkitPage, NieuwsbriefPage)
    vindbaar.registreer(*map(vindbaar.gewone_pagina, overzichten))


def _laat_verlopen() -> None:
    from .aanmelden.actions import laat_verlopen  # laadt de modellen; die zijn er pas na het starten

    laat_verlopen()


def _herinner() -> None:
    from .planning.herinneringen import schrijf_herinneringen  # laadt de modellen

    schrijf_herinneringen()


def _maak_reeksen() -> None:
    from .planning.actions import maak_alle_reeksen  # laadt de modellen

    maak_alle_reeksen()


def _schoon(nu: datetime) -> int:
    from .aanmelden.actions import schoon  # laadt de modellen

    return schoon(nu)


def _begin_verzendingen() -> None:
    from .verzenden.actions import begin_wat_aan_de_beurt_is  # laadt de modellen

    begin_wat_aan_de_beurt_is()


def _praat_bij() -> None:
    from .volgen.bijpraten import praat_iedereen_bij  # laadt de modellen
    from .volgen.verzamelen import verzamel

    verzamel()
    praat_iedereen_bij()


def _ruim_nieuws_op(nu: datetime) -> int:
    from .volgen.verzamelen import ruim_op  # laadt de modellen

    return ruim_op(nu)


def _schoon_abonnees(nu: datetime) -> int:
    from .abonnees.actions import schoon  # laadt de modellen

    return schoon(nu)


def _schoon_aanvragen() -> None:
    from django.utils import timezone

    from .abonnees.actions import schoon_aanvragen  # laadt de modellen

    schoon_aanvragen(timezone.now())


def _schoon_initiatieven(nu: datetime) -> int:
    from .initiatief.bewaren import schoon  # laadt de modellen

    return schoon(nu)


def _waarschuw_oproepen() -> None:
    from .initiatief.verlengen.actions import waarschuw  # laadt de modellen

    waarschuw()


def _meld_post_aan() -> None:
    from stadmaken.common import mailtekst, postsoorten  # laadt de modellen

    from .aanmelden.mailsoorten import SOORTEN as AANMELDEN_MAILS
    from .abonnees import mailsoorten
    from .abonnees.choices import Postsoort
    from .abonnees.postsoorten import Nieuwsbriefpost, Volgpost
    from .hulp.mailsoorten import SOORTEN as HULP_MAILS
    from .initiatief.mailsoorten import SOORTEN as INITIATIEF_MAILS
    from .volgen import mailsoorten as volgmail

    mailtekst.registreer(*AANMELDEN_MAILS, *HULP_MAILS, *INITIATIEF_MAILS)
    mailsoorten.meld_aan()
    volgmail.meld_aan()
    postsoorten.registreer(Postsoort.NIEUWSBRIEF, Nieuwsbriefpost())
    postsoorten.registreer(Postsoort.VOLGEN, Volgpost())


def _volg_publicaties() -> None:
    from wagtail.signals import page_published

    from .initiatief.models import InitiatiefPage

    page_published.connect(_verwelkom, sender=InitiatiefPage, dispatch_uid="initiatief staat op de site")


def _verwelkom(instance: Any, **_signaal: Any) -> None:
    from .initiatief.voorstel.actions import verwelkom  # laadt de modellen

    verwelkom(instance)


def _meld_wijkdelen_aan() -> None:
    from participatie.formulieren.wijkdeel import registreer_ouders
    from participatie.wijken import delen

    from .agenda.wijkdeel import DEEL as AGENDA
    from .initiatief.models import InitiatiefPage
    from .initiatief.wijkdeel import DEEL as INITIATIEVEN

    delen.registreer(AGENDA, INITIATIEVEN)
    registreer_ouders(InitiatiefPage)


def _meld_platformdelen_aan() -> None:
    from participatie.platforms import delen

    from .agenda.platformdeel import DEEL as AGENDA
    from .initiatief.platformdeel import DEEL as INITIATIEVEN

    delen.registreer(AGENDA, INITIATIEVEN)
