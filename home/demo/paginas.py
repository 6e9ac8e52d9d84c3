"""De startpagina, de gewone pagina's, de gegevens van de gemeente en de Engelse versie."""

from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from home.models import Afwijking, Gemeente, HomePage, InhoudPage, Onderzoek, Pijler, ToegankelijkheidPage
from home.tekstpagina import Tekstpagina
from stadmaken.common.demo import Demo, onder

from .teksten import start, verklaring
from .teksten.over import PAGINAS as OVER
from .teksten.verplicht import PAGINAS as VERPLICHT


def startpagina(demo: Demo) -> tuple[HomePage, bool]:
    """De startpagina en haar site; de lege pagina die Wagtail zelf maakt, gaat weg."""
    wortel = Page.get_first_root_node()
    welkom = wortel.get_children().filter(slug="home").exact_type(Page).first()
    if welkom:
        Page.objects.filter(pk=welkom.pk).update(slug="wagtail-welkom")
    thuis, nieuw = demo.pagina(
        wortel,
        HomePage,
        "home",
        lambda: _start(demo, start.NEDERLANDS),
        inhoud=start.INHOUD,
        pijlers=lambda thuis: _pijlers(thuis, start.PIJLERS),
    )
    if nieuw:
        _site(thuis)
    if welkom:
        Page.objects.get(pk=welkom.pk).delete()
    return thuis, nieuw


def _start(demo: Demo, velden: dict[str, Any]) -> dict[str, Any]:
    return {**velden, "afbeelding": demo.beeld("stad"), "show_in_menus": False}


def _pijlers(thuis: Page, teksten: list[dict[str, str]]) -> list[Pijler]:
    return [
        Pijler(**{**tekst, "link": onder(thuis, tekst["link"]).page_ptr if tekst["link"] else None})
        for tekst in teksten
    ]


def _site(thuis: HomePage) -> None:
    adres = urlsplit(settings.SITE_URL)
    poort = adres.port or (443 if adres.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port = adres.hostname, poort
    site.site_name, site.root_page = start.NAAM, thuis
    site.save()


def tekstpaginas(demo: Demo, thuis: HomePage) -> None:
    """Alles wat een gewone inhoudspagina is."""
    for tekst in (*OVER, *VERPLICHT):
        *boven, slug = tekst.pad.split("/")
        ouder = onder(thuis, "/".join(boven)) if boven else thuis
        demo.pagina(
            ouder,
            InhoudPage,
            slug,
            partial(_tekstvelden, demo, tekst),
            inhoud=tekst.inhoud,
        )
    _verklaring(demo, thuis, verklaring.PAD, verklaring.NEDERLANDS)


def _verklaring(demo: Demo, thuis: Page, pad: str, tekst: dict[str, Any], **velden: Any) -> None:
    """De toegankelijkheidsverklaring, met haar onderzoeken en afwijkingen."""
    demo.pagina(
        thuis,
        ToegankelijkheidPage,
        pad,
        lambda: {**tekst["velden"], **velden, "opgesteld_op": demo.dag(-40), "herzien_op": demo.dag(-12)},
        onderzoeken=lambda _pagina: [Onderzoek(**{**rij, "op": demo.dag(rij["op"])}) for rij in tekst["onderzoeken"]],
        afwijkingen=lambda _pagina: [
            Afwijking(**{**rij, "gepland_op": demo.dag(rij["gepland_op"])}) for rij in tekst["afwijkingen"]
        ],
    )


def _tekstvelden(demo: Demo, tekst: Tekstpagina) -> dict[str, Any]:
    return {
        "title": tekst.titel,
        "samenvatting": tekst.samenvatting,
        "afbeelding": demo.beeld(tekst.tekening) if tekst.tekening else None,
    }


def engels(demo: Demo, thuis: HomePage) -> None:
    """De Engelse startpagina en de uitleg voor wie geen Nederlands leest."""
    taal, _ = Locale.objects.get_or_create(language_code="en")
    home_en, _nieuw = demo.pagina(
        thuis.get_parent(),
        HomePage,
        "home-en",
        lambda: {**_start(demo, start.ENGELS), "locale": taal, "translation_key": thuis.translation_key},
        pijlers=lambda thuis: _pijlers(thuis, start.PIJLERS_ENGELS),
    )
    over = onder(thuis, "over")
    demo.pagina(
        home_en,
        InhoudPage,
        "about",
        lambda: {
            "title": start.OVER_ENGELS["title"],
            "samenvatting": start.OVER_ENGELS["samenvatting"],
            "afbeelding": demo.beeld("stad"),
            "locale": taal,
            "translation_key": over.translation_key,
        },
        inhoud=start.OVER_ENGELS["inhoud"],
    )
    sleutel = onder(thuis, verklaring.PAD).translation_key
    _verklaring(demo, home_en, verklaring.PAD_ENGELS, verklaring.ENGELS, locale=taal, translation_key=sleutel)


def gemeente(thuis: HomePage) -> None:
    """De gegevens van de gemeente, de menu's en de links van de pijlers. Alleen bij de eerste keer."""
    gegevens = Gemeente.for_site(Site.objects.get(is_default_site=True))
    for naam, waarde in start.GEMEENTE.items():
        setattr(gegevens, naam, waarde)
    gegevens.contactpagina = onder(thuis, "contact")
    gegevens.hoofdmenu = _menu(thuis, start.HOOFDMENU)
    gegevens.voetmenu = _menu(thuis, start.VOETMENU)
    gegevens.save()


def _menu(thuis: HomePage, keuzes: list[tuple[str, str]]) -> list[tuple[str, Any]]:
    return [("item", {"tekst": tekst, **_doel(thuis, pad)}) for tekst, pad in keuzes]


def _doel(thuis: HomePage, pad: str) -> dict[str, Any]:
    """Waar een menukeuze heen gaat: een pagina, of een adres dat niet in de paginaboom hangt."""
    vast = pad.startswith("/")
    return {"pagina": None if vast else onder(thuis, pad), "adres": pad if vast else ""}
