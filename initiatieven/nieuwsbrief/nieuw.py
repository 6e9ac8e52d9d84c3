"""Wat er nieuw is sinds de vorige editie, als voorstel voor stukken in deze."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from stadmaken.common.querysets import zichtbare_paginas

from ..aanbod.models import AanbodPage
from ..aanbod.rijen import komende
from ..school.models import CursusPage
from ..verzenden.models import Verzending
from ..volgen.bronnen import al_het_nieuws
from ..volgen.choices import Feitsoort
from ..volgen.models import Nieuwsfeit
from .delen import OVER_PAGINA
from .models import EditiePage

ZONDER_VORIGE = timedelta(days=30)
HOOGSTENS_KOMEND = 40
# In deze volgorde staan zij op het scherm.
GROEPEN = (Feitsoort.UPDATE, Feitsoort.FORMULIER, Feitsoort.ANTWOORD, Feitsoort.ACTIVITEIT)


@dataclass(frozen=True)
class Voorstel:
    """Iets nieuws, met het blok dat het zou worden."""

    sleutel: str
    soort: Feitsoort
    titel: str
    uitleg: str
    blok: str
    pagina: int
    update: str = ""
    eigen_titel: str = ""
    eigen_tekst: str = ""
    staat_erin: bool = False

    @property
    def merk(self) -> tuple[int, str]:
        """Waaraan te zien is dat dit al in een editie staat."""
        return self.pagina, self.update


def sinds(editie: EditiePage) -> datetime:
    """Wanneer de vorige editie uitkwam: op de site, of in de mail."""
    anders = EditiePage.objects.sibling_of(editie, inclusive=False).live()
    op_site = anders.filter(first_published_at__isnull=False).order_by("-first_published_at")
    verstuurd = Verzending.objects.exclude(editie=editie).filter(zending__begonnen_op__isnull=False)
    momenten = [
        *op_site.values_list("first_published_at", flat=True)[:1],
        *verstuurd.order_by("-zending__begonnen_op").values_list("zending__begonnen_op", flat=True)[:1],
    ]
    return max(momenten, default=timezone.now() - ZONDER_VORIGE)


def voorstellen(editie: EditiePage, inhoud: Any) -> list[tuple[Feitsoort, list[Voorstel]]]:
    """Alles wat nieuw is, per soort; `inhoud` is die van het concept. In een vast aantal databasevragen."""
    gevonden = [*_nieuws(editie), *_te_doen(editie)]
    erin = {merk for blok in inhoud.raw_data if (merk := _merk(blok))}
    alle = [_met_stand(een, erin) for een in {een.sleutel: een for een in gevonden}.values()]
    return [(soort, rij) for soort in GROEPEN if (rij := [een for een in alle if een.soort == soort])]


@transaction.atomic
def voeg_toe(editie: EditiePage, gekozen: Iterable[Voorstel], *, door: Any) -> int:
    """Zet de gekozen voorstellen achteraan in het concept, als nieuwe versie; geeft hoeveel. Publiceert nooit."""
    EditiePage.objects.select_for_update().get(pk=editie.pk)
    concept = editie.get_latest_revision_as_object()
    blokken = [een for een in gekozen if not een.staat_erin]
    paginas = Page.objects.in_bulk([een.pagina for een in blokken])
    for een in blokken:
        concept.inhoud.append((een.blok, _waarde(een, paginas[een.pagina])))
    if blokken:
        concept.save_revision(user=door, log_action=True, clean=False)
    return len(blokken)


def _nieuws(editie: EditiePage) -> list[Voorstel]:
    """Nieuws dat al voor volgers is verzameld, en wat sindsdien verscheen."""
    vanaf = sinds(editie)
    bekend = {feit.sleutel: feit for feit in Nieuwsfeit.objects.filter(tijd__gt=vanaf - ZONDER_VORIGE)}
    vers = [een for een in al_het_nieuws(timezone.now()) if een.sleutel not in bekend]
    rijen = [
        (feit.sleutel, feit.soort, feit.titel, feit.tekst, feit.pagina_id, feit.anker)
        for feit in bekend.values()
        if feit.tijd > vanaf
    ] + [(een.sleutel, een.soort, een.titel, een.tekst, een.pagina, een.anker) for een in vers]
    # Antwoorden op inbreng van een paar dagen wijzen naar dezelfde plek: één keer is genoeg.
    eerste: dict[tuple[str, int, str], tuple[str, str, str, str, int, str]] = {}
    for rij in rijen:
        eerste.setdefault((rij[2], rij[4], rij[5]), rij)
    rijen = [rij for rij in eerste.values() if rij[1] != Feitsoort.ACTIVITEIT]
    in_taal = zichtbare_paginas().filter(pk__in={rij[4] for rij in rijen}, locale=editie.locale_id)
    titels = dict(in_taal.values_list("pk", "title"))
    return [_uit_feit(*rij, titels[rij[4]]) for rij in rijen if rij[4] in titels]


def _uit_feit(sleutel: str, soort: str, titel: str, tekst: str, pagina: int, anker: str, bij: str) -> Voorstel:
    if soort == Feitsoort.FORMULIER:
        return Voorstel(sleutel, Feitsoort.FORMULIER, titel, tekst, "oproep", pagina)
    return Voorstel(
        sleutel,
        Feitsoort(soort),
        titel,
        bij,
        "project",
        pagina,
        update=anker.lstrip("#"),
        eigen_titel=titel,
        eigen_tekst="" if tekst == bij else tekst,
    )


def _te_doen(editie: EditiePage) -> list[Voorstel]:
    """Cursussen en activiteiten die nog komen, elk één keer; wat het eerst is, staat vooraan."""
    rijen = {rij.pagina.pk: rij for rij in reversed(komende(HOOGSTENS_KOMEND, locale=editie.locale_id))}
    cursussen = set(CursusPage.objects.filter(pk__in=rijen).values_list("pk", flat=True))
    vanaf = sinds(editie)
    return [
        Voorstel(
            f"aanbod-{pk}",
            Feitsoort.ACTIVITEIT,
            rij.pagina.title,
            f"{rij.keer.wanneer}{_nieuw_erbij(rij.pagina, vanaf)}",
            "cursus" if pk in cursussen else "activiteit",
            pk,
        )
        for pk, rij in reversed(rijen.items())
    ]


def _nieuw_erbij(pagina: AanbodPage, vanaf: datetime) -> str:
    return f" ({_('nieuw')})" if pagina.first_published_at and pagina.first_published_at > vanaf else ""


def _merk(blok: dict[str, Any]) -> tuple[int, str] | None:
    waarde = blok["value"]
    return (waarde.get("pagina") or 0, waarde.get("update") or "") if blok["type"] in OVER_PAGINA else None


def _met_stand(een: Voorstel, erin: set[tuple[int, str]]) -> Voorstel:
    return Voorstel(**{**een.__dict__, "staat_erin": een.merk in erin})


def _waarde(een: Voorstel, pagina: Page) -> dict[str, Any]:
    waarde = {
        "pagina": pagina,
        "titel": een.eigen_titel[:120],
        "tekst": een.eigen_tekst,
        "beeld": None,
        "knoptekst": "",
    }
    return {**waarde, "update": een.update} if een.blok == "project" else waarde
