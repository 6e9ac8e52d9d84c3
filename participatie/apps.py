from collections.abc import Iterable
from datetime import datetime, timedelta

from django.apps import AppConfig


class ParticipatieConfig(AppConfig):
    """Projecten, infoborden, formulieren, inbreng en gebieden."""

    name = "participatie"
    verbose_name = "Participatie"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from stadmaken.common import mailtekst, periodiek, sitemap

        from .bewaren.mailsoorten import SOORTEN as BEWAREN_MAILS
        from .contract.actions import na_publicatie
        from .formulieren.models import FormulierPage
        from .inbreng.mailsoorten import SOORTEN as INBRENG_MAILS
        from .navigatie import meld_aan as meld_navigatie_aan
        from .projecten.models import ProjectPage
        from .wijken.haken import na_publicatie as na_publicatie_wijken
        from .wijken.models import WijkenPage

        for soort in (ProjectPage, FormulierPage):
            page_published.connect(na_publicatie, sender=soort, dispatch_uid=f"plan vastleggen {soort.__name__}")
        page_published.connect(na_publicatie_wijken, sender=WijkenPage, dispatch_uid="wijkpagina's maken")
        meld_navigatie_aan()
        _meld_wijkdelen_aan()
        _meld_platforms_aan()
        _meld_aan_wat_te_vinden_is()
        _meld_persoonsgegevens_aan()
        _meld_standen_aan()
        mailtekst.registreer(*INBRENG_MAILS, *BEWAREN_MAILS)
        sitemap.registreer("toezeggingen", _toezeggingen)
        sitemap.registreer("wijkcontracten", _wijkcontracten)
        periodiek.registreer("uploads opschonen", _opschonen, timedelta(hours=1), per_stad=False)
        periodiek.registreer("bewaartermijnen", _bewaartermijnen, timedelta(days=1))
        periodiek.registreer("antwoorden op thema's", _vertellen, timedelta(minutes=10))


def _meld_platforms_aan() -> None:
    from django.db.models.signals import post_delete
    from wagtail.signals import page_published

    from stadmaken.common import groepstoegang, mailtekst, periodiek

    from .platforms import delen
    from .platforms.haken import na_publicatie as na_publicatie_platforms
    from .platforms.mailsoorten import SOORTEN
    from .platforms.models import Platformtoegang, WijkplatformPage
    from .teams.models import Projectteam
    from .wijkcontracten.platformdeel import DEEL as CONTRACTEN

    delen.registreer(CONTRACTEN)
    mailtekst.registreer(*SOORTEN)
    periodiek.registreer("klopt dit profiel nog", _vraag_na, timedelta(hours=6))
    page_published.connect(
        na_publicatie_platforms, sender=WijkplatformPage, dispatch_uid="kerngroep zonder toestemming"
    )
    for soort in (Platformtoegang, Projectteam):
        post_delete.connect(groepstoegang.ruim_op, sender=soort, dispatch_uid=f"groep opruimen {soort.__name__}")


def _meld_aan_wat_te_vinden_is() -> None:
    from stadmaken.common import vindbaar

    from .formulieren.vindbaar import VINDBAAR as FORMULIEREN
    from .inbreng.vindbaar import VINDBAAR as INBRENG
    from .infoborden.vindbaar import VINDBAAR as BORDEN
    from .platforms.vindbaar import VINDBAAR as PLATFORMS
    from .projecten.models import ProjectenPage
    from .projecten.vindbaar import VINDBAAR as PROJECTEN
    from .toezeggingen.vindbaar import VINDBAAR as TOEZEGGINGEN
    from .wijkcontracten.vindbaar import VINDBAAR as CONTRACTEN
    from .wijken.models import WijkenPage
    from .wijken.vindbaar import VINDBAAR as WIJKEN

    vindbaar.registreer(PROJECTEN, FORMULIEREN, WIJKEN, PLATFORMS, TOEZEGGINGEN, CONTRACTEN, BORDEN, INBRENG)
    vindbaar.registreer(*map(vindbaar.gewone_pagina, (ProjectenPage, WijkenPage)))


def _meld_persoonsgegevens_aan() -> None:
    from stadmaken.common.persoonsgegevens import bronnen, verwerkingen
    from stadmaken.common.reservekopie import stappen

    from .bewaren.persoonsgegevens import BRON
    from .bewaren.persoonsgegevens import VERWERKINGEN as INBRENG
    from .formulieren.persoonsgegevens import VERWERKING as MISBRUIK
    from .infoborden.persoonsgegevens import VERWERKING as SCANS
    from .platforms.persoonsgegevens import VERWERKING as PLATFORMS

    verwerkingen.registreer(*INBRENG, MISBRUIK, SCANS, PLATFORMS)
    bronnen.registreer(BRON)
    stappen.registreer("Opnieuw opgeschoond, omdat de bewaartermijn voorbij is", _bewaartermijnen)


def _meld_standen_aan() -> None:
    from stadmaken.common.meten import standen

    from .inbreng.standen import wachtende_inbreng

    standen.registreer("inbreng", wachtende_inbreng)


def _vraag_na() -> None:
    from .platforms.actions import vraag_na  # laadt de modellen; die zijn er pas na het starten

    vraag_na()


def _meld_wijkdelen_aan() -> None:
    from .formulieren.wijkdeel import DEEL as FORMULIEREN
    from .infoborden.wijkdeel import DEEL as BORDEN
    from .platforms.wijkdeel import DEEL as PLATFORMS
    from .projecten.wijkdeel import DEEL as PROJECTEN
    from .toezeggingen.wijkdeel import DEEL as TOEZEGGINGEN
    from .wijkcontracten.wijkdeel import DEEL as CONTRACTEN
    from .wijken import delen
    from .wijken.nieuws import DEEL as NIEUWS

    delen.registreer(PLATFORMS, FORMULIEREN, PROJECTEN, TOEZEGGINGEN, CONTRACTEN, BORDEN, NIEUWS)


def _toezeggingen() -> Iterable[tuple[str, datetime | None]]:
    from .toezeggingen.weergave import adressen  # laadt de modellen; die zijn er pas na het starten

    return adressen()


def _wijkcontracten() -> Iterable[tuple[str, datetime | None]]:
    from .wijkcontracten.weergave import adressen  # laadt de modellen; die zijn er pas na het starten

    return adressen()


def _opschonen() -> None:
    from .formulieren.uploads import opschonen_uploads  # laadt de beeldbibliotheek; alleen nodig als het zover is

    opschonen_uploads()


def _bewaartermijnen() -> int:
    from .bewaren.actions import opschonen  # laadt de modellen; die zijn er pas na het starten

    return sum(opschonen().aantallen.values())


def _vertellen() -> None:
    from .themas.actions import vertel_besluiten_die_bleven_liggen, vertel_wat_bleef_liggen  # laadt de modellen

    vertel_wat_bleef_liggen()
    vertel_besluiten_die_bleven_liggen()
