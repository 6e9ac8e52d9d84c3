from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import MagNietError
from participatie.models import Inbrengthema, ProjectPage
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast, vastgelegd

from .basis import vergrendel_themas

BESTAAT_AL = _("Er is al een thema met deze naam.")
GEMAAKT = "participatie.thema_gemaakt"
auditacties.registreer({GEMAAKT: _("Thema gemaakt")})


def maken(project: ProjectPage, titel: str, samenvatting: str = "") -> Inbrengthema:
    """Een nieuw thema bij een project; dezelfde naam geeft het thema dat er al is."""
    with transaction.atomic():
        _vergrendel_project(project)
        themas = Inbrengthema.objects.filter(project=project)
        if bekend := themas.actueel().filter(titel__iexact=titel).first():
            return bekend
        nummer = (themas.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
        nieuw = Inbrengthema.objects.create(project=project, nummer=nummer, titel=titel, samenvatting=samenvatting)
        leg_vast(GEMAAKT, nieuw)
        return nieuw


@vastgelegd("participatie.thema_bijgewerkt", _("Naam of samenvatting van een thema gewijzigd"))
def bijwerken(thema: Inbrengthema, titel: str, samenvatting: str) -> bool:
    """Een andere naam of samenvatting; geeft of er iets veranderde."""
    with transaction.atomic():
        _vergrendel_project(thema.project)
        rij = vergrendel_themas(thema.pk)[thema.pk]
        if (rij.titel, rij.samenvatting) == (titel, samenvatting):
            return False
        anderen = Inbrengthema.objects.actueel().filter(project=rij.project_id).exclude(pk=rij.pk)
        if anderen.filter(titel__iexact=titel).exists():
            raise MagNietError(BESTAAT_AL)
        rij.titel, rij.samenvatting = titel, samenvatting
        rij.save(update_fields=["titel", "samenvatting"])
    thema.titel, thema.samenvatting = titel, samenvatting
    return True


@vastgelegd("participatie.thema_verwijderd", _("Thema verwijderd"), altijd=True)
def verwijderen(thema: Inbrengthema) -> None:
    """Een leeg thema weghalen. Waar inbreng, een antwoord of een besluit aan hangt, blijft bestaan."""
    with transaction.atomic():
        rij = vergrendel_themas(thema.pk).get(thema.pk)
        if rij is None:
            return
        if rij.antwoord_id or any(verwant.exists() for verwant in (rij.indelingen, rij.bronnen, rij.themabesluiten)):
            raise MagNietError(_("Dit thema is in gebruik. Voeg het samen met een ander thema."))
        rij.delete()


def _vergrendel_project(project: ProjectPage) -> None:
    """Twee medewerkers die tegelijk een thema maken, krijgen zo elk een eigen nummer."""
    ProjectPage.objects.select_for_update(of=("self",)).order_by().values_list("pk").get(pk=project.pk)
