"""Een kleine stad met van alles één of meer, waarvan alles openbaar is."""

import itertools
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from .fabriek import (
    maak_bord,
    maak_compleet_project,
    maak_formulier,
    maak_inbreng,
    maak_thema,
    maak_toezegging,
    maak_wijk,
)
from .fabriek_initiatief import maak_initiatief, maak_onderwerp, maak_oproep
from .fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from .fabriek_nieuwsbrief import maak_editie
from .fabriek_platforms import maak_platform

_teller = itertools.count(1)
PLEK = {"plaats": "Hoek Kade en Vaart", "lengtegraad": 4.6368, "breedtegraad": 52.3814}
GRENS = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.3]]]}


def maak_stadsdeel(wijk: Any = None) -> dict[str, Any]:
    """Van elke bron één ding, met alles wat eraan hangt."""
    nummer = next(_teller)
    wijk = wijk or maak_wijk(grens=GRENS, postcodes="2011")
    thema = maak_onderwerp(f"Groen {nummer}")
    project = maak_compleet_project(**PLEK)
    project.wijken.set([wijk])
    project.themas.set([thema])
    project.save()
    formulier = maak_formulier(project)
    bord = maak_bord(project, wijk=wijk, geplaatst_op=timezone.localdate(), **PLEK)
    inbreng = maak_bijdrage(formulier, project=project, wijk=wijk)
    maak_thema(project, inbreng)
    toezegging = maak_toezegging(inbreng, project=project, wijk=wijk)
    cursus = _met_data(maak_cursus(project=project), wijk)
    activiteit = _met_data(maak_activiteit(project=project), wijk)
    platform = maak_platform(wijk, **PLEK)
    initiatief = maak_initiatief(wijken=[wijk], themas=[thema], **PLEK)
    maak_oproep(initiatief)
    return {
        "projecten": project,
        "fasen": project.fasen.first(),
        "infoborden": bord,
        "formulieren": formulier,
        "bijdragen": inbreng,
        "toezeggingen": toezegging,
        "cursussen": cursus,
        "activiteiten": activiteit,
        "wijken": wijk,
        "wijkplatforms": platform,
        "initiatieven": initiatief,
        "nieuwsbrieven": maak_editie(title=f"Editie voor {slugify(thema.naam)}", datum=timezone.localdate()),
    }


def maak_bijdrage(formulier: Any, tekst: str = "Meer bomen graag.", **velden: Any) -> Any:
    """Inbreng die geplaatst en beantwoord is."""
    from participatie.inbreng.actions import beantwoorden, plaatsen
    from participatie.models import Inbreng

    inbreng = maak_inbreng(formulier, naam="Mevrouw Zwijgzaam", email="zwijgzaam@voorbeeld.test")
    Inbreng.objects.filter(pk=inbreng.pk).update(lengtegraad=4.71234, breedtegraad=52.41234, **velden)
    inbreng.refresh_from_db()
    plaatsen(inbreng, [{"label": "Uw reactie", "tekst": tekst}], None)
    beantwoorden([inbreng], "overgenomen", "Er komen bomen.", "Team Groen", None)
    return Inbreng.objects.get(pk=inbreng.pk)


def _met_data(pagina: Any, wijk: Any) -> Any:
    pagina.wijken.set([wijk])
    pagina.onderwerpen.add("crowdfunding")
    pagina.save()
    maak_gelegenheid(pagina, over=timedelta(days=7))
    return pagina
