"""De pagina's van school en agenda, met hun docenten, materiaal en pitches."""

from datetime import date
from typing import Any

from wagtail.models import Page

from initiatieven.models import ActiviteitPage, AgendaPage, CursusPage, Docent, Materiaal, Opbrengst, Pitch, SchoolPage
from participatie.demo.bouw.documenten import document
from participatie.demo.soorten import Documentdata
from participatie.models import Wijk
from stadmaken.common.demo import Demo, Verwijzing, onder

from ..activiteiten import ACTIVITEITEN, AGENDA
from ..cursussen import CURSUSSEN, SCHOOL
from ..platforms import BIJ_PLATFORM
from ..sessies import SESSIES
from ..soorten import Aanboddata, Puntdata
from .data import maak_data


def paginas(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is."""
    school, _ = demo.pagina(
        thuis, SchoolPage, "initiatievenschool", lambda: {**SCHOOL, "afbeelding": demo.beeld("les")}
    )
    agenda, _ = demo.pagina(thuis, AgendaPage, "agenda", lambda: {**AGENDA, "afbeelding": demo.beeld("cafe")})
    for ouder, klasse, lijst in ((school, CursusPage, CURSUSSEN), (agenda, ActiviteitPage, [*ACTIVITEITEN, *SESSIES])):
        for data in lijst:
            _aanbod(demo, ouder, klasse, data)
    for platform, activiteit in BIJ_PLATFORM:
        _aanbod(demo, onder(thuis, f"wijken/{platform}"), ActiviteitPage, activiteit)


def _aanbod(demo: Demo, ouder: Page, klasse: type[Any], data: Aanboddata) -> None:
    later = {"project": Verwijzing(data.project)} if data.project else {}
    velden = {**data.velden}
    pagina, nieuw = demo.pagina(
        ouder, klasse, data.slug, lambda: {**velden, "afbeelding": demo.beeld(data.tekening)}, **later
    )
    if not nieuw:
        return
    pagina.onderwerpen.add(*data.onderwerpen)
    pagina.wijken.set(Wijk.objects.filter(slug__in=data.wijken))
    if isinstance(pagina, CursusPage):
        pagina.docenten.set([_docent(demo, *rij) for rij in data.docenten])
        pagina.materialen.set([_materiaal(demo, *rij) for rij in data.materialen])
    if isinstance(pagina, ActiviteitPage):
        pagina.pitches.set([Pitch(**pitch._asdict()) for pitch in data.pitches])
        pagina.opbrengst.set([_punt(demo, punt) for punt in data.opbrengst])
    pagina.save()
    maak_data(demo, pagina, data)


def _docent(demo: Demo, naam: str, wie: str, beeld: str) -> Docent:
    return Docent(naam=naam, wie=wie, foto=demo.beeld(beeld) if beeld else None)


def _punt(demo: Demo, data: Puntdata) -> Opbrengst:
    op = data.beantwoord_op
    dag = date.fromisoformat(op) if isinstance(op, str) else op and demo.dag(op)
    return Opbrengst(soort=data.soort, tekst=data.tekst, antwoord=data.antwoord, beantwoord_op=dag)


def _materiaal(demo: Demo, titel: str, alineas: tuple[str, ...]) -> Materiaal:
    return Materiaal(titel=titel, document=document(demo, Documentdata(titel, "", list(alineas)), -40))
