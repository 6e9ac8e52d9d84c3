from datetime import timedelta
from functools import partial
from io import StringIO

from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command


class CommonConfig(AppConfig):
    """Gedeelde delen zonder eigen paginatypen; alles hangt hiervan af, dit van niets."""

    name = "stadmaken.common"
    label = "common"
    verbose_name = "Gedeeld"

    def ready(self) -> None:
        from . import gepland, hangendwerk, mailtekst, paginageheugen, periodiek, welke_site, werkstroompost
        from .accounts.mailsoorten import SOORTEN as ACCOUNT_MAILS
        from .auditlog.aansluiten import sluit_aan as sluit_auditlog_aan
        from .meten.aansluiten import sluit_aan as sluit_bewaken_aan
        from .persoonsgegevens import bronnen, eigen, verwerkingen
        from .stad.aansluiten import sluit_aan as sluit_steden_aan
        from .tabelstand.controle import meld_aan as meld_tabelstand_aan
        from .tabelstand.volgen import sluit_aan as sluit_tabelstand_aan

        werkstroompost.neem_over()
        welke_site.neem_over()
        paginageheugen.neem_over()
        sluit_steden_aan()
        mailtekst.registreer(*ACCOUNT_MAILS)
        verwerkingen.registreer(*eigen.verwerkingen())
        bronnen.registreer(*eigen.BRONNEN)
        sluit_bewaken_aan()
        sluit_auditlog_aan()
        sluit_tabelstand_aan()
        meld_tabelstand_aan()
        self._toegang()
        self._reservekopie()
        periodiek.registreer("publiceren", gepland.voer_uit, timedelta(minutes=1))
        periodiek.registreer("sessies", lambda: _stil("clearsessions"), timedelta(days=1), per_stad=False)
        periodiek.registreer("taken die bleven hangen", hangendwerk.geef_terug, timedelta(minutes=5), per_stad=False)
        periodiek.registreer("oude taken", lambda: _stil("prune_db_task_results"), timedelta(days=1), per_stad=False)
        if settings.RETOUR_URL:
            lees_post = partial(_stil, "retourpost", imap=True)
            periodiek.registreer("retourpost", lees_post, timedelta(minutes=10), per_stad=False)

    def _toegang(self) -> None:
        from . import mailtekst, periodiek
        from .persoonsgegevens import bronnen, verwerkingen
        from .toegang import controles, mailsoorten, opruimen, persoonsgegevens, signalen

        controles.meld_aan()
        mailtekst.registreer(*mailsoorten.SOORTEN)
        verwerkingen.registreer(persoonsgegevens.VERWERKING)
        bronnen.registreer(persoonsgegevens.BRON)
        signalen.verbind()
        periodiek.registreer("toegang", opruimen.ruim_op, timedelta(hours=6), per_stad=False)

    def _reservekopie(self) -> None:
        from .persoonsgegevens import verwerkingen
        from .reservekopie import persoonsgegevens, taak

        verwerkingen.registreer(persoonsgegevens.VERWERKING)
        taak.meld_aan()


def _stil(opdracht: str, **opties: object) -> None:
    call_command(opdracht, stdout=StringIO(), verbosity=0, **opties)
