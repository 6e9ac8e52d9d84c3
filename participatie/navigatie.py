"""Wat deze app aan menu's en kruimelpaden toevoegt."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common import ingangen, kruimels
from stadmaken.common.ingangen import Ingang
from stadmaken.common.kruimels import Los


def meld_aan() -> None:
    """De overzichten, en hoe pagina's buiten de paginaboom heten."""
    ingangen.registreer(
        Ingang("projecten", model="participatie.ProjectenPage", hoofd=1),
        Ingang("wijken", model="participatie.WijkenPage", hoofd=2),
        Ingang("toezeggingen", adres="participatie:toezeggingen", tekst=_("Wat wij toezegden"), voet=1),
        Ingang("wijkcontracten", adres="participatie:wijkcontracten", tekst=_("Wijkcontracten"), voet=2),
    )
    kruimels.registreer(
        participatie__zoek_bord=Los(_("Code van een infobord")),
        participatie__volg_inbreng=Los(_("Volg uw inbreng"), openbaar=False),
        participatie__ontvangst=Los(_("Uw inbreng"), "participatie:volg_inbreng", openbaar=False),
        participatie__tweede_blik=Los(_("Vraag een tweede blik"), "participatie:volg_inbreng", openbaar=False),
        participatie__gegevens=Los(_("Uw gegevens"), "participatie:volg_inbreng", openbaar=False),
        participatie__verzoek=Los(_("Uw verzoek"), "participatie:volg_inbreng", openbaar=False),
        participatie__toezeggingen=Los(_("Toezeggingen")),
        participatie__toezegging=Los(_("Toezegging"), "participatie:toezeggingen"),
        participatie__wijkcontracten=Los(_("Wijkcontracten")),
        participatie__wijkcontract=Los(_("Wijkcontract"), "participatie:wijkcontracten"),
    )
