"""Wat deze app aan menu's en kruimelpaden toevoegt."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common import ingangen, kruimels
from stadmaken.common.ingangen import Ingang
from stadmaken.common.kruimels import Los


def meld_aan() -> None:
    """De ingangen die niet bij één begrip horen."""
    ingangen.registreer(
        Ingang("onderwerpen", adres="onderwerpen", tekst=_("Onderwerpen van A tot Z"), voet=4),
        Ingang("in_de_buurt", adres="in_de_buurt", tekst=_("In de buurt"), voet=5),
    )
    kruimels.registreer(onderwerpen=Los(_("Onderwerpen van A tot Z")), onderwerp=Los(_("Onderwerp"), "onderwerpen"))
