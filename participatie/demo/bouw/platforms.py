"""De wijkplatforms, en wat hun leden ermee deden."""

from functools import partial
from typing import Any

from wagtail.models import Page

from participatie.models import (
    Budget,
    Kerngroeplid,
    Medium,
    Netwerkpartner,
    Platformdocument,
    Platformnieuws,
    Profielcontrole,
    Werkgroep,
    Wijk,
    WijkplatformPage,
)
from participatie.platforms.actions import bevestig, geef_toegang
from stadmaken.common.demo import Demo, onder
from stadmaken.common.models import Medewerker

from ..platforms import INGESTUURD, LID, PLATFORMS, VAN_LID
from ..platforms.vorm import Platformdata
from .documenten import document


def platforms(demo: Demo, thuis: Page) -> None:
    """Elk platform onder het wijkenoverzicht."""
    overzicht = onder(thuis, "wijken")
    for data in PLATFORMS:
        platform, nieuw = demo.pagina(overzicht, WijkplatformPage, data.slug, partial(_velden, demo, data))
        if nieuw:
            _onderdelen(demo, platform, data)
            platform.save()


def platformleden(demo: Demo) -> None:
    """Wanneer de profielen zijn bevestigd, en wat het lid van de demo heeft ingestuurd; alleen de eerste keer."""
    for data in PLATFORMS:
        platform = WijkplatformPage.objects.get(slug=data.slug)
        if data.bevestigd is not None and not Profielcontrole.objects.filter(platform=platform).exists():
            bevestig(platform, None, demo.moment(data.bevestigd, 20))
    platform = WijkplatformPage.objects.get(slug=VAN_LID)
    if not platform.revisions.filter(user__username=LID).exists():
        _stuur_in(platform, Medewerker.objects.get(username=LID))


def _stuur_in(platform: WijkplatformPage, lid: Medewerker) -> None:
    geef_toegang(platform)
    concept = platform.get_latest_revision_as_object()
    concept.samenvatting = INGESTUURD
    concept.save_revision(user=lid)
    workflow = concept.get_workflow()
    if workflow:
        workflow.start(concept, lid)


def _velden(demo: Demo, data: Platformdata) -> dict[str, Any]:
    dagen = {veld: demo.dag(dagen) for veld, dagen in data.dagen.items()}
    return {**data.velden, **dagen, "afbeelding": demo.beeld(data.tekening)}


def _onderdelen(demo: Demo, platform: WijkplatformPage, data: Platformdata) -> None:
    platform.wijken.set(Wijk.objects.filter(slug__in=data.wijken))
    platform.kerngroep.set([_kernlid(demo, rij) for rij in data.kerngroep])
    platform.partners.set([Netwerkpartner(soort=soort, naam=naam, waarvoor=wat) for soort, naam, wat in data.partners])
    platform.werkgroepen.set([Werkgroep(naam=naam, doel=doel, meedoen=hoe) for naam, doel, hoe in data.werkgroepen])
    platform.media.set([Medium(soort=soort, naam=naam, toelichting=wat) for soort, naam, wat in data.media])
    platform.budgetten.set([Budget(**rij) for rij in data.budgetten])
    platform.nieuws.set(
        [Platformnieuws(datum=demo.dag(dag), titel=titel, tekst=tekst) for dag, titel, tekst in data.nieuws]
    )
    platform.documenten.set(
        [Platformdocument(document=document(demo, stuk, -75), toelichting=stuk.toelichting) for stuk in data.documenten]
    )


def _kernlid(demo: Demo, rij: dict[str, Any]) -> Kerngroeplid:
    toon = {f"toon_{wat}": wat in rij["toon"] for wat in ("naam", "rol", "foto")}
    foto = demo.beeld(rij["foto"]) if rij.get("foto") else None
    gaf = demo.dag(-60) if rij["toon"] else None
    return Kerngroeplid(naam=rij["naam"], rol=rij["rol"], foto=foto, toestemming_op=gaf, **toon)
