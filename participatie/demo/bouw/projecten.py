"""Indelingen, projecten en infoborden."""

from typing import Any

from django.utils.text import slugify
from wagtail.models import Page

from participatie.gebieden.gegevens import laad_gebieden
from participatie.models import (
    Doelgroep,
    Fase,
    Infobord,
    Partner,
    ProjectDocument,
    ProjectenPage,
    ProjectPage,
    ScanTelling,
    Thema,
    Update,
    Wijk,
)
from stadmaken.common.demo import Demo, Verwijzing

from ..projecten import BORDEN, DOELGROEPEN, PROJECTEN, THEMAS
from ..soorten import Borddata, Fasedata, Projectdata
from .documenten import document

OVERZICHT = {
    "title": "Projecten",
    "samenvatting": "Alle plannen voor de stad op een rij. Kies een wijk of een onderwerp, en zie waarover u "
    "nu kunt meedenken.",
}


def indelingen() -> None:
    """Wijken, thema's en doelgroepen."""
    laad_gebieden()
    for model, namen in ((Thema, THEMAS), (Doelgroep, DOELGROEPEN)):
        for naam in namen:
            model.objects.get_or_create(slug=slugify(naam), defaults={"naam": naam})


def projecten(demo: Demo, thuis: Page) -> dict[str, ProjectPage]:
    """Het overzicht met de projecten eronder, op slug."""
    overzicht, _ = demo.pagina(
        thuis, ProjectenPage, "projecten", lambda: {**OVERZICHT, "afbeelding": demo.beeld("gesprek")}
    )
    return {data.slug: _project(demo, overzicht, data) for data in PROJECTEN}


def _project(demo: Demo, overzicht: ProjectenPage, data: Projectdata) -> ProjectPage:
    later = {"vervolg": Verwijzing(data.vervolg)} if data.vervolg else {}
    project, nieuw = demo.pagina(overzicht, ProjectPage, data.slug, lambda: _velden(demo, data), **later)
    if nieuw:
        _onderdelen(demo, project, data)
        project.save()
    return project


def _velden(demo: Demo, data: Projectdata) -> dict[str, Any]:
    datums = {veld: demo.dag(dagen) for veld, dagen in data.dagen.items()}
    return {**data.velden, **datums, "afbeelding": demo.beeld(data.tekening), "live": data.online}


def _onderdelen(demo: Demo, project: ProjectPage, data: Projectdata) -> None:
    project.wijken.set(Wijk.objects.filter(slug__in=data.wijken))
    project.themas.set(Thema.objects.filter(slug__in=data.themas))
    project.doelgroepen.set(Doelgroep.objects.filter(slug__in=data.doelgroepen))
    project.fasen.set([_fase(demo, fase) for fase in data.fasen])
    updates = [Update(datum=demo.dag(update.dag), titel=update.titel, tekst=update.tekst) for update in data.updates]
    for update in updates:
        update.clean()
    project.updates.set(updates)
    project.documenten.set(
        [
            ProjectDocument(document=document(demo, stuk, data.dagen["bijgewerkt_tot"]), toelichting=stuk.toelichting)
            for stuk in data.documenten
        ]
    )
    project.partners.set([Partner(naam=naam, rol=rol) for naam, rol in data.partners])


def _fase(demo: Demo, data: Fasedata) -> Fase:
    return Fase(
        titel=data.titel,
        planning=data.planning,
        niveau=data.niveau,
        tekst=data.tekst,
        begint=None if data.begint is None else demo.dag(data.begint),
        eindigt=None if data.eindigt is None else demo.dag(data.eindigt),
        periode=data.periode,
    )


def borden(demo: Demo, op_slug: dict[str, ProjectPage]) -> None:
    """De infoborden, met een paar scans."""
    for data in BORDEN:
        if not Infobord.objects.filter(code=data.code).exists():
            _bord(demo, data, op_slug[data.project])


def _bord(demo: Demo, data: Borddata, project: ProjectPage) -> None:
    breedtegraad, lengtegraad = data.punt or (None, None)
    bord = Infobord(
        code=data.code,
        project=project,
        naam=data.naam,
        plaats=data.plaats,
        breedtegraad=breedtegraad,
        lengtegraad=lengtegraad,
        wijk=Wijk.objects.get(slug=data.wijk),
        koptekst=data.koptekst,
        zin=data.zin,
        belofte=data.belofte,
        formaat=data.formaat,
        qr_mm=150 if data.formaat == "A3" else 100,
        geplaatst_op=demo.dag(data.geplaatst),
        verwijderd_op=None if data.weggehaald is None else demo.dag(data.weggehaald),
    )
    bord.save()
    einde = min(0, data.weggehaald or 0)
    ScanTelling.objects.bulk_create(
        ScanTelling(infobord=bord, dag=demo.dag(einde - dag), aantal=1 + (data.scans * (dag * 7 % 5 + 1)) // 5)
        for dag in range(1, min(15, einde - data.geplaatst))
    )
