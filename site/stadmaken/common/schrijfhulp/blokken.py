"""Bouwstenen doorlopen: elk soort blok dat Wagtail kent, ook genest, zonder de eigen blokken bij naam te kennen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.utils.text import capfirst
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from .inhoud import Beeld, Bestand, Doel, Link, Plek, Stuk, naar
from .opmaak import lees_opmaak, lees_tekst

KOPNIVEAU = 2


def lees_stroom(plek: Plek, stroom: Any) -> Iterator[Stuk]:
    """Elk stuk van een StreamField, met per blok een eigen plek."""
    for nummer, kind in enumerate(stroom):
        naam = f"{plek.naam}, {nummer + 1} ({capfirst(str(kind.block.label))})"
        hier = Plek(naam, f"block-{kind.id}-section" if kind.id else plek.anker, plek.stroom, nummer)
        yield from _lees(kind.block, kind.value, hier, kind.block_type)


def _lees(blok: Any, waarde: Any, plek: Plek, veld: str) -> Iterator[Stuk]:
    if waarde is None:
        return
    if isinstance(blok, ImageBlock):  # is zelf ook een StructBlock
        yield _beeld(plek, veld, waarde)
    elif isinstance(blok, blocks.BaseStreamBlock):
        yield from lees_stroom(plek, waarde)
    elif isinstance(blok, blocks.BaseStructBlock):
        yield from _struct(blok, waarde, plek)
    elif isinstance(blok, blocks.ListBlock):
        yield from _lijst(blok, waarde, plek, veld)
    else:
        yield from _blad(blok, waarde, plek, veld)


def _struct(blok: Any, waarde: Any, plek: Plek) -> Iterator[Stuk]:
    """De velden van een blok; zegt het blok met `kopniveau` dat het een kop is, dan is zijn tekst er een."""
    niveau = getattr(blok.meta, "kopniveau", 0)
    for naam, kind in blok.child_blocks.items():
        for stuk in _lees(kind, waarde.get(naam), replace(plek, naam=_in(plek, kind)), naam):
            yield replace(stuk, alineas=tuple(replace(a, niveau=niveau) for a in stuk.alineas)) if niveau else stuk


def _lijst(blok: Any, waarde: Any, plek: Plek, veld: str) -> Iterator[Stuk]:
    for kind in getattr(waarde, "bound_blocks", ()):
        anker = f"block-{kind.id}-section" if getattr(kind, "id", None) else plek.anker
        yield from _lees(blok.child_block, kind.value, replace(plek, anker=anker), veld)


def _in(plek: Plek, kind: Any) -> str:
    return f"{plek.naam}: {str(kind.label).lower()}" if kind.label else plek.naam


def _blad(blok: Any, waarde: Any, plek: Plek, veld: str) -> Iterator[Stuk]:
    """Een blok zonder blokken erin; wat geen tekst, beeld, bestand of verwijzing is, doet niet mee."""
    if isinstance(blok, blocks.RichTextBlock):
        alineas, beelden = lees_opmaak(waarde.source)
        yield Stuk(plek, veld, alineas, beelden, basis=basis_van(blok.features))
    elif isinstance(blok, DocumentChooserBlock):
        yield Stuk(plek, veld, bestanden=(bestand_van(waarde),))
    elif isinstance(blok, ImageChooserBlock):
        yield _beeld(plek, veld, waarde)
    elif isinstance(blok, blocks.PageChooserBlock):
        yield Stuk(plek, veld, wijst=(Link(str(waarde.title), Doel.PAGINA, str(waarde.pk)),))
    elif isinstance(blok, blocks.URLBlock) or getattr(blok, "is_adres", False):
        yield Stuk(plek, veld, wijst=naar(Doel.ADRES, waarde))
    elif type(blok) in (blocks.CharBlock, blocks.TextBlock):
        yield Stuk(plek, veld, lees_tekst(waarde))


def basis_van(opmaak: Any) -> int:
    """Het niveau boven de hoogste kop die een redacteur in deze tekst kan kiezen."""
    koppen = [int(deel[1]) for deel in opmaak or () if len(deel) == 2 and deel[0] == "h" and deel[1].isdigit()]
    return min(koppen, default=KOPNIVEAU) - 1


def bestand_van(document: Any) -> Bestand:
    """Een document uit de bibliotheek."""
    return Bestand(str(document.title), str(document.file.name))


def _beeld(plek: Plek, veld: str, beeld: Any) -> Stuk:
    tekst = getattr(beeld, "contextual_alt_text", None)
    beschrijving = tekst if tekst is not None else beeld.description
    gevonden = Beeld(str(beeld.title), beschrijving or "", bool(getattr(beeld, "decorative", False)))
    return Stuk(plek, veld, beelden=(gevonden,))
