"""Wat deze app aan menu's en kruimelpaden toevoegt."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common import ingangen, kruimels
from stadmaken.common.ingangen import Ingang
from stadmaken.common.kruimels import Los


def meld_aan() -> None:
    """De overzichten, en hoe pagina's buiten de paginaboom heten."""
    ingangen.registreer(
        Ingang("initiatieven", model="initiatieven.InitiatievenPage", hoofd=3),
        Ingang("agenda", model="initiatieven.AgendaPage", hoofd=4),
        Ingang("school", model="initiatieven.SchoolPage", hoofd=5),
        Ingang("nieuwsbrief", model="initiatieven.NieuwsbriefPage", voet=3),
    )
    kruimels.registreer(
        initiatieven__abonneren=Los(_("Meld u aan voor nieuws")),
        initiatieven__abonneren_verstuurd=Los(_("Kijk in uw mail"), "initiatieven:abonneren", openbaar=False),
        initiatieven__volgen=Los(_("Volgen"), "initiatieven:abonneren", openbaar=False),
        initiatieven__abonnee_bevestigen=Los(_("Aanmelding bevestigen"), openbaar=False),
        initiatieven__voorkeuren_vragen=Los(_("Uw voorkeuren"), openbaar=False),
        initiatieven__voorkeuren_verstuurd=Los(_("Kijk in uw mail"), "initiatieven:voorkeuren_vragen", openbaar=False),
        initiatieven__voorkeuren=Los(_("Uw voorkeuren"), openbaar=False),
        initiatieven__voorkeuren_adres=Los(_("Ander e-mailadres"), openbaar=False),
        initiatieven__voorkeuren_gegevens=Los(_("Uw gegevens"), openbaar=False),
        initiatieven__voorkeuren_verwijderen=Los(_("Uw gegevens verwijderen"), openbaar=False),
        initiatieven__abonnee_afmelden=Los(_("Afmelden"), openbaar=False),
        initiatieven__aanmelding=Los(_("Uw aanmelding"), openbaar=False),
        initiatieven__aanmelding_afmelden=Los(_("Afmelden"), openbaar=False),
        initiatieven__aanmelding_wijzigen=Los(_("Uw gegevens wijzigen"), openbaar=False),
        initiatieven__hulpaanbod=Los(_("Uw hulpaanbod"), openbaar=False),
        initiatieven__oproep_verlengen=Los(_("Uw oproep"), openbaar=False),
    )
