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
        from .projecten.models import ProjectPage

        for soort in (ProjectPage, FormulierPage):
            page_published.connect(na_publicatie, sender=soort, dispatch_uid=f"plan vastleggen {soort.__name__}")
        mailtekst.registreer(*INBRENG_MAILS, *BEWAREN_MAILS)
        sitemap.registreer("toezeggingen", _toezeggingen)
        periodiek.registreer("uploads opschonen", _opschonen, timedelta(hours=1))
        periodiek.registreer("bewaartermijnen", _bewaartermijnen, timedelta(days=1))
        periodiek.registreer("antwoorden op thema's", _vertellen, timedelta(minutes=10))


def _toezeggingen() -> Iterable[tuple[str, datetime | None]]:
    from .toezeggingen.weergave import adressen  # laadt de modellen; die zijn er pas na het starten

    return adressen()


def _opschonen() -> None:
    from .formulieren.uploads import opschonen_uploads  # laadt de beeldbibliotheek; alleen nodig als het zover is

    opschonen_uploads()


def _bewaartermijnen() -> None:
    from .bewaren.actions import opschonen  # laadt de modellen; die zijn er pas na het starten

    opschonen()


def _vertellen() -> None:
    from .themas.actions import vertel_besluiten_die_bleven_liggen, vertel_wat_bleef_liggen  # laadt de modellen

    vertel_wat_bleef_liggen()
    vertel_besluiten_die_bleven_liggen()
