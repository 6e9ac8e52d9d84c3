"""Kleine fabrieken voor wijkpagina's, en voor heel veel van iets tegelijk."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from .fabriek import maak_wijk
from .fabriek_platforms import maak_wijken


def maak_wijkpagina(**velden: Any) -> Any:
    """De pagina van een nieuwe wijk, zoals de site haar zelf maakt."""
    from participatie.models import WijkPage
    from participatie.wijken.actions import vul_wijkpaginas

    maak_wijken()
    wijk = maak_wijk(**velden)
    vul_wijkpaginas()
    return WijkPage.objects.get(wijk=wijk)


def maak_veel_paginas(ouder: Any, klasse: Any, aantal: int, *wijken: Any, **velden: Any) -> list[Any]:
    """Veel gepubliceerde pagina's onder `ouder`, per tabel in één vraag: `add_child` duurt voor duizend te lang."""
    ouder = Page.objects.get(pk=ouder.pk)
    soort, begin = ContentType.objects.get_for_model(klasse), ouder.get_children().count()
    rijen = []
    for nummer in range(begin + 1, begin + aantal + 1):
        slug = f"{klasse._meta.model_name}-{nummer}"
        rijen.append(
            Page(
                path=ouder.path + _stap(nummer),
                depth=ouder.depth + 1,
                title=slug,
                draft_title=slug,
                slug=slug,
                url_path=f"{ouder.url_path}{slug}/",
                content_type=soort,
                locale=ouder.locale,
            )
        )
    Page.objects.bulk_create(rijen)
    Page.objects.filter(pk=ouder.pk).update(numchild=begin + aantal)
    for model in reversed([model for model in klasse.__mro__ if _heeft_tabel(model)]):
        naam = model._meta.pk.attname
        eigen = {veld.attname for veld in model._meta.local_concrete_fields}
        mee = {veld: waarde for veld, waarde in {"samenvatting": "Kort.", **velden}.items() if veld in eigen}
        for rij in rijen:
            model(**{naam: rij.pk}, **mee).save_base(raw=True, force_insert=True)
    if wijken:
        tussen = klasse.wijken.through
        eind = next(veld.attname for veld in tussen._meta.fields if veld.is_relation and veld.name != "wijk")
        tussen.objects.bulk_create(tussen(**{eind: rij.pk, "wijk_id": wijk.pk}) for rij in rijen for wijk in wijken)
    return list(klasse.objects.filter(pk__in=[rij.pk for rij in rijen]))


def _heeft_tabel(model: Any) -> bool:
    return issubclass(model, Page) and model is not Page and not model._meta.abstract


def _stap(nummer: int) -> str:
    """De plek in de boom zoals treebeard haar opschrijft: vier tekens, in het stelsel van 36."""
    tekens = ""
    while nummer:
        nummer, rest = divmod(nummer, len(Page.alphabet))
        tekens = Page.alphabet[rest] + tekens
    return tekens.rjust(Page.steplen, Page.alphabet[0])
