"""Een stad die groeit: kopieën van één project met formulier, bord en inbreng, in grote porties.

`demo --groot` maakt elk project zoals een redacteur dat doet, en duurt bij tienduizend uren. Hier is er één zo gemaakt;
de rest is een kopie van zijn rijen. Wat alleen bij bewerken ontstaat (versies, verwijzingen, de zoekindex van het CMS),
is er dus van één.
"""

import copy
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count, cycle, islice
from typing import Any

# Zo veel meetprojecten tegelijk in het geheugen, en zo veel rijen per opdracht aan de database.
PORTIE, RIJEN = 200, 500
EERSTE = "groei-0"
STATUS = ("onderzoek", "ontwerp", "inspraak", "uitvoering", "opgeleverd")
BORDCODE, KENMERK = 5, 8
TUSSENPOOS = timedelta(seconds=30)  # zo komt een miljoen keer inbreng binnen in een jaar


@dataclass
class Voorbeeld:
    """Het project waarvan de rest een kopie is."""

    project: Any
    formulier: Any
    bord: Any
    fasen: list[Any]
    inbreng: list[Any]
    gebeurtenissen: dict[int, Any]


def begin(per_project: int) -> None:
    """Maak het voorbeeld, met zo veel inbreng."""
    from wagtail.models import Site

    from participatie.demo.groot import maak_meetproject

    maak_meetproject(Site.objects.get(is_default_site=True).root_page, EERSTE, per_project)


def groei(van: int, tot: int, per_project: int) -> None:
    """Maak er kopieën bij, tot er `tot` zijn met elk zo veel inbreng."""
    from participatie.models import Wijk

    if not van:
        begin(per_project)
        van = 1
    voorbeeld, wijken = _voorbeeld(per_project), list(Wijk.objects.all())
    nummers = iter(range(van, tot))
    while deel := list(islice(nummers, PORTIE)):
        _portie(voorbeeld, deel, wijken)


def meer_inbreng(erbij: int) -> None:
    """Geef elk meetproject er zo veel inbreng bij."""
    from participatie.models import FormulierPage

    formulieren = FormulierPage.objects.filter(url_path__contains="/groei-").order_by("pk")
    _inbreng(_voorbeeld(erbij), [(formulier.get_parent().pk, formulier.pk) for formulier in formulieren.iterator()])


def _voorbeeld(per_project: int) -> Voorbeeld:
    from participatie.models import Gebeurtenis, Inbreng, Infobord, ProjectPage

    project = ProjectPage.objects.get(slug=EERSTE)
    inbreng = list(islice(cycle(Inbreng.objects.filter(project=project).order_by("pk")), per_project))
    gebeurtenissen = {rij.inbreng_id: rij for rij in Gebeurtenis.objects.filter(inbreng__project=project)}
    return Voorbeeld(
        project=project,
        formulier=project.get_children().get().specific,
        bord=Infobord.objects.get(project=project),
        fasen=list(project.fasen.all()),
        inbreng=inbreng,
        gebeurtenissen=gebeurtenissen,
    )


def _portie(voorbeeld: Voorbeeld, nummers: list[int], wijken: list[Any]) -> None:
    from participatie.models import Fase, Infobord, ProjectPage

    ouder = voorbeeld.project.get_parent()
    plek = ouder._str2int(ouder.get_last_child().path[-ouder.steplen :])
    projecten = _paginas(voorbeeld.project, [(ouder, plek + rang, f"groei-{nr}") for rang, nr in enumerate(nummers, 1)])
    type(ouder).objects.filter(pk=ouder.pk).update(numchild=ouder.numchild + len(projecten))
    formulieren = _paginas(voorbeeld.formulier, [(project, 1, "reactie") for project in projecten])
    _met_status(projecten)
    paren = [(project.pk, wijken[nr % len(wijken)].pk) for project, nr in zip(projecten, nummers, strict=True)]
    door = ProjectPage._meta.get_field("wijken").remote_field.through
    _schrijf(door, (door(projectpage_id=project, wijk_id=wijk) for project, wijk in paren))
    _schrijf(Fase, (kopie(fase, project_id=project) for project, _wijk in paren for fase in voorbeeld.fasen))
    codes = _vrije_codes(nummers[0])
    borden = (kopie(voorbeeld.bord, project_id=project, wijk_id=wijk, code=next(codes)) for project, wijk in paren)
    _schrijf(Infobord, borden)
    _inbreng(voorbeeld, [(project.pk, form.pk) for project, form in zip(projecten, formulieren, strict=True)])


def _paginas(voorbeeld: Any, waar: list[tuple[Any, int, str]]) -> list[Any]:
    """Kopieën van een pagina: per stuk de ouder, de plek daaronder en het laatste stuk van het adres."""
    from wagtail.models import Page

    basis = Page.objects.get(pk=voorbeeld.pk)
    paginas = Page.objects.bulk_create(
        kopie(
            basis,
            path=Page._get_path(ouder.path, basis.depth, plek),
            slug=slug,
            title=f"{basis.title} {plek}",
            url_path=f"{ouder.url_path}{slug}/",
            translation_key=uuid.uuid4(),
        )
        for ouder, plek, slug in waar
    )
    _eigen_rijen(voorbeeld, paginas)
    return paginas


def _eigen_rijen(voorbeeld: Any, paginas: list[Any]) -> None:
    """De helft van een pagina die in de tabel van haar eigen soort staat: Django maakt die niet in porties."""
    from django.db import connection

    soort = voorbeeld._meta
    kolommen = [veld.column for veld in soort.local_concrete_fields if not veld.primary_key]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {soort.db_table} ({soort.pk.column}, {', '.join(kolommen)}) "  # noqa: S608  vaste namen
            f"SELECT p.id, {', '.join(f'v.{kolom}' for kolom in kolommen)} FROM wagtailcore_page p, {soort.db_table} v "
            f"WHERE v.{soort.pk.column} = %s AND p.id BETWEEN %s AND %s",
            [voorbeeld.pk, paginas[0].pk, paginas[-1].pk],
        )


def _met_status(projecten: list[Any]) -> None:
    from participatie.models import ProjectPage

    for rang, status in enumerate(STATUS):
        deel = [project.pk for project in projecten[rang :: len(STATUS)]]
        ProjectPage.objects.filter(pk__in=deel).update(status=status)


def _inbreng(voorbeeld: Voorbeeld, waar: list[tuple[int, int]]) -> None:
    """Van elke inbreng een kopie, bij dit project en dit formulier; met wat ermee is gebeurd."""
    from participatie.inbreng.kenmerk import hash_code, maak_code
    from participatie.models import Gebeurtenis, Inbreng

    aantal = Inbreng.objects.count()
    kenmerken, eerder = _codes(aantal, KENMERK), count(aantal)
    for project, formulier in waar:
        rijen = []
        for inbreng in voorbeeld.inbreng:
            sleutel = str(uuid.uuid4())
            vast = {"project_id": project, "formulier_id": formulier, "kenmerk": f"G-{next(kenmerken)}"}
            # Nooit twee tegelijk: gelijke tijden sorteert de database bij elke bladzijde, en zij komen niet voor.
            vast["ontvangen_op"] = inbreng.ontvangen_op - next(eerder) * TUSSENPOOS
            rijen.append(kopie(inbreng, **vast, idempotentie=sleutel, code_hash=hash_code(maak_code(sleutel))))
        _schrijf(Inbreng, rijen)
        paren = zip(rijen, voorbeeld.inbreng, strict=True)
        _schrijf(Gebeurtenis, (kopie(voorbeeld.gebeurtenissen[oud.pk], inbreng_id=rij.pk) for rij, oud in paren))


def _schrijf(model: Any, rijen: Iterable[Any]) -> None:
    model.objects.bulk_create(rijen, batch_size=RIJEN)


def kopie(rij: Any, **anders: Any) -> Any:
    """Een nieuwe rij die nog niet is bewaard."""
    nieuw = copy.copy(rij)
    nieuw._state = copy.copy(rij._state)
    nieuw._state.adding, nieuw._state.fields_cache = True, {}
    nieuw.pk = None
    for naam, waarde in anders.items():
        setattr(nieuw, naam, waarde)
    return nieuw


def _vrije_codes(vanaf: int) -> Iterator[str]:
    """Codes van borden die er nog niet zijn."""
    from participatie.models import Infobord

    bezet = set(Infobord.objects.values_list("code", flat=True))
    return (code for code in _codes(vanaf, BORDCODE) if code not in bezet)


def _codes(vanaf: int, lengte: int) -> Iterator[str]:
    """De ene code na de andere, in de tekens van de site; bij hetzelfde nummer hoort dezelfde."""
    from stadmaken.common.tekens import TEKENS

    for nummer in count(vanaf):
        tekens, rest = [], nummer
        for _plek in range(lengte):
            rest, teken = divmod(rest, len(TEKENS))
            tekens.append(TEKENS[teken])
        yield "".join(reversed(tekens))
