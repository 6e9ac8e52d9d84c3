"""Wat privacy bij andere delen van de site aanmeldt."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common import kruimels, mailtekst, opruimen, periodiek
from stadmaken.common.kruimels import Los
from stadmaken.common.persoonsgegevens import bronnen, verwerkingen
from stadmaken.common.reservekopie import naast, stappen

from . import actions, persoonsgegevens, wislijst
from .mailsoorten import SOORTEN


def meld_aan() -> None:
    """Mails, opruimen, kruimelpaden, het eigen deel van het register, en de wislijst."""
    mailtekst.registreer(*SOORTEN)
    opruimen.registreer("vragen om eigen gegevens verwijderd", actions.schoon)
    periodiek.registreer("vragen om eigen gegevens", lambda: actions.schoon(timezone.now()), timedelta(hours=1))
    bronnen.luister(wislijst.onthoud)
    naast.registreer(wislijst.MAP)
    stappen.registreer("Opnieuw gewist, omdat iemand daarom had gevraagd", wislijst.herhaal)
    verwerkingen.registreer(persoonsgegevens.VERWERKING)
    kruimels.registreer(
        verwerkingen=Los(_("Register van verwerkingen")),
        gegevens_vragen=Los(_("Uw gegevens")),
        gegevens_gevraagd=Los(_("Kijk in uw e-mail"), "gegevens_vragen", openbaar=False),
        eigen_gegevens=Los(_("Alles wat wij van u bewaren"), "gegevens_vragen", openbaar=False),
    )
