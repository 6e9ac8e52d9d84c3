"""De inhoud van een editie zoals een lezer haar ziet: de ene bron voor webpagina, opgemaakte mail en platte tekst."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.template.defaultfilters import linebreaks_filter
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from stadmaken.common.blokken import BEELD
from stadmaken.common.querysets import zichtbare_paginas

from ..aanbod.models import AanbodPage
from ..aanbod.rijen import eerstvolgende

# Twee keer de breedte waarop de mail haar toont, zodat zij op een telefoon scherp is.
MAILBEELD = "width-1088|format-jpeg|jpegquality-72"
_TUSSEN = "\x00"  # kan in geen enkele tekst voorkomen
_PAGINALINK = re.compile(r'<a\b(?=[^>]*\blinktype="page")[^>]*?\bid="(\d+)"[^>]*>')
RIJKE_TEKST = {"tekst", "artikel"}
OVER_PAGINA = {"project", "cursus", "activiteit", "oproep"}


@dataclass(frozen=True)
class Deel:
    """Eén stuk van een editie. `vorm` kiest de sjablonen; `tekst` is veilige HTML, `href` een pad of adres."""

    vorm: str
    titel: str = ""
    kop: str = ""
    meta: str = ""
    tekst: str = ""
    bron: str = ""
    beeld: Any = None
    alt: str = ""
    href: str = ""
    knop: str = ""

    @property
    def websjabloon(self) -> str:
        """Voor de pagina op de site."""
        return f"initiatieven/nieuwsbrief/web/{self.vorm}.html"

    @property
    def mailsjabloon(self) -> str:
        """Voor de opgemaakte mail."""
        return f"initiatieven/nieuwsbrief/mail/{self.vorm}.mjml"

    @property
    def tekstsjabloon(self) -> str:
        """Voor het deel van de mail zonder opmaak."""
        return f"initiatieven/nieuwsbrief/tekst/{self.vorm}.txt"


def delen_van(stroom: StreamValue) -> list[Deel]:
    """Alle delen, in een vast aantal databasevragen. Wat een bezoeker niet mag zien, valt weg."""
    blokken = list(stroom or [])
    paginas = _paginas(blokken)
    teksten = _rijke_teksten(blokken, paginas)
    keren = eerstvolgende([pk for pk, pagina in paginas.items() if isinstance(pagina, AanbodPage)])
    delen = []
    for nummer, blok in enumerate(blokken):
        if blok.block_type in OVER_PAGINA:
            pagina = paginas.get(_pk(blok.value["pagina"]))
            deel = _over_pagina(blok, pagina, keren) if pagina else None
        else:
            deel = _eigen(blok, teksten.get(nummer, ""), paginas)
        if deel:
            delen.append(deel)
    _haal_weergaven(deel.beeld for deel in delen if deel.beeld)
    return delen


def weggevallen(stroom: StreamValue) -> list[Any]:
    """De pagina's die wel zijn gekozen maar die een bezoeker niet mag zien; None bij een verwijderde pagina."""
    gekozen = [blok.value["pagina"] for blok in stroom or [] if blok.block_type in OVER_PAGINA]
    zichtbaar = set(zichtbare_paginas().filter(pk__in=[_pk(p) for p in gekozen]).values_list("pk", flat=True))
    return [pagina for pagina in gekozen if _pk(pagina) not in zichtbaar]


def _pk(pagina: Page | None) -> int:
    return pagina.pk if pagina else 0


def paginalinks(stroom: StreamValue) -> set[int]:
    """De nummers van alle pagina's waarheen in de lopende tekst wordt verwezen."""
    return _genoemd(list(stroom or []))


def _genoemd(blokken: list[Any]) -> set[int]:
    return {int(pk) for bron in _bronnen(blokken).values() for pk in _PAGINALINK.findall(bron)}


def _bronnen(blokken: list[Any]) -> dict[int, str]:
    """De lopende tekst zoals zij is opgeslagen, per bloknummer."""
    return {
        nummer: (blok.value if blok.block_type == "tekst" else blok.value["tekst"]).source
        for nummer, blok in enumerate(blokken)
        if blok.block_type in RIJKE_TEKST
    }


def _rijke_teksten(blokken: list[Any], paginas: dict[int, Any]) -> dict[int, SafeString]:
    """De lopende tekst per bloknummer, in één keer uitgeschreven; een link naar wat niet te zien is, wordt tekst."""

    def link(vondst: re.Match[str]) -> str:
        pagina = paginas.get(int(vondst[1]))
        return format_html('<a href="{}">', pagina.url) if pagina else "<a>"

    bronnen = _bronnen(blokken)
    if not bronnen:
        return {}
    teksten = expand_db_html(_PAGINALINK.sub(link, _TUSSEN.join(bronnen.values()))).split(_TUSSEN)
    veilig = (mark_safe(tekst) for tekst in teksten)  # noqa: S308  al gezuiverd door Wagtails editor
    return dict(zip(bronnen, veilig, strict=True))


def _paginas(blokken: list[Any]) -> dict[int, Any]:
    """Alle gekozen of genoemde pagina's die een bezoeker mag zien, met hun afbeelding."""
    gekozen = {_pk(blok.value["pagina"]) for blok in blokken if blok.block_type in {"artikel", *OVER_PAGINA}}
    nummers = (gekozen | _genoemd(blokken)) - {0}
    gevonden = list(zichtbare_paginas().filter(pk__in=nummers).defer_streamfields().specific()) if nummers else []
    prefetch_related_objects([pagina for pagina in gevonden if getattr(pagina, "afbeelding_id", None)], "afbeelding")
    return {pagina.pk: pagina for pagina in gevonden}


def _haal_weergaven(beelden: Iterable[Any]) -> None:
    rijen = get_image_model().get_rendition_model().objects.filter(filter_spec__in=[*BEELD, MAILBEELD])
    prefetch_related_objects(list(beelden), Prefetch("renditions", queryset=rijen, to_attr="prefetched_renditions"))


def _over_pagina(blok: Any, pagina: Any, keren: dict[int, Any]) -> Deel:
    """Wat er in het blok staat, aangevuld met wat de pagina zelf zegt."""
    waarde, soort = blok.value, blok.block_type
    anker = waarde.get("update") or ""
    tekst = waarde["tekst"] or getattr(pagina, "samenvatting", "")
    return Deel(
        vorm="oproep" if soort == "oproep" else "artikel",
        titel=waarde["titel"] or pagina.title,
        kop=_kop(soort, pagina, met_eigen_titel=bool(waarde["titel"])),
        meta=_meta(pagina, keren),
        tekst=linebreaks_filter(tekst),
        href=pagina.url + (f"#{anker}" if anker else ""),
        knop=waarde["knoptekst"] or _knop(soort),
        **_beeld(waarde["beeld"], getattr(pagina, "afbeelding", None)),
    )


def _eigen(blok: Any, tekst: str, paginas: dict[int, Any]) -> Deel | None:
    """Wat alleen in deze editie staat."""
    waarde = blok.value
    if blok.block_type == "tekst":
        return Deel("tekst", tekst=tekst)
    if blok.block_type == "citaat":
        return Deel("citaat", tekst=linebreaks_filter(waarde["tekst"]), bron=waarde["bron"])
    if blok.block_type == "beeld":
        return Deel("beeld", meta=waarde["onderschrift"], **_beeld(waarde["beeld"])) if waarde["beeld"] else None
    pagina = paginas.get(_pk(waarde["pagina"]))
    return Deel(
        "artikel",
        titel=waarde["titel"],
        tekst=tekst,
        href=pagina.url if pagina else waarde["adres"],
        knop=waarde["knoptekst"] or _("Lees verder"),
        **_beeld(waarde["beeld"]),
    )


def _beeld(eigen: Any, van_pagina: Any = None) -> dict[str, Any]:
    """De eigen afbeelding met haar eigen beschrijving, en anders die van de pagina."""
    if eigen:
        return {"beeld": eigen, "alt": "" if eigen.decorative else eigen.contextual_alt_text or eigen.description}
    return {"beeld": van_pagina, "alt": van_pagina.description if van_pagina else ""}


def _kop(soort: str, pagina: Any, *, met_eigen_titel: bool) -> str:
    if soort == "project":
        return pagina.title if met_eigen_titel else _("Project")
    return pagina.get_soort_display() if isinstance(pagina, AanbodPage) else ""


def _meta(pagina: Any, keren: dict[int, Any]) -> str:
    """Wanneer het is, of tot wanneer iemand kan reageren."""
    _pagina, rij = keren.get(pagina.pk, (None, None))
    if rij:
        return ", ".join(deel for deel in (rij.keer.wanneer, rij.keer.plek) if deel)
    if laatste := getattr(pagina, "laatste_dag", None):
        return _("U kunt reageren tot en met %(dag)s") % {"dag": date_format(laatste, "l j F Y")}
    return ""


def _knop(soort: str) -> str:
    knoppen = {
        "project": _("Naar het project"),
        "cursus": _("Meer over deze cursus"),
        "activiteit": _("Meer over deze activiteit"),
        "oproep": _("Doe mee"),
    }
    return knoppen[soort]
