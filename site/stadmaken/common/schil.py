"""De schil om elke pagina: menu's, kruimelpad en talen, met hooguit één databasevraag hoeveel er ook in staat."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import Resolver404, resolve, translate_url
from django.utils import translation
from django.utils.translation import get_language_info, gettext
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet
from wagtail.views import serve

from . import ingangen
from .gemeente import gemeente
from .kruimels import Keuze, kruimels_van
from .querysets import zichtbare_paginas
from .tabelstand import onthoud


@dataclass
class Schil:
    """Alles rond de inhoud dat uit de database komt."""

    hoofdmenu: list[Keuze] = field(default_factory=list)
    voetmenu: list[Keuze] = field(default_factory=list)
    kruimels: list[Keuze] = field(default_factory=list)
    talen: list[Keuze] = field(default_factory=list)
    contact: str = ""
    ingangen: dict[str, str] = field(default_factory=dict)


def schil_van(request: HttpRequest | None, pagina: Page | None) -> Schil:
    """De schil bij dit verzoek."""
    if request is None or (site := Site.find_for_request(request)) is None:
        return Schil()
    bewaard: Schil | None = getattr(request, "_schil", None)
    if bewaard is None:
        bewaard = _Bouwer(request, site, pagina if pagina and pagina.pk else None).schil()
        request._schil = bewaard  # type: ignore[attr-defined]
    return bewaard


class _Bouwer:
    def __init__(self, request: HttpRequest, site: Site, pagina: Page | None) -> None:
        self.request, self.site, self.pagina = request, site, pagina
        self.gegevens = gemeente(request)
        self.wortel = site.root_page
        self.paginas = self._haal_op()
        self.op_id = {p.pk: p for p in self.paginas}
        self._op_ingang = self._ingangen()
        if pagina and pagina.pk in self.op_id:
            pagina.locale = self.op_id[pagina.pk].locale  # al opgehaald; scheelt de pagina zelf een vraag

    def _haal_op(self) -> list[Page]:
        """Wat op elke pagina in beeld is, en de weg naar deze pagina: samen hooguit één vraag."""
        weg, net = self._weg(), []

        def maak() -> list[Page]:
            net.append(True)
            paginas = zichtbare_paginas().annotate(ingang=ingangen.van_paginatype())
            return _haal(paginas, self._overal() | weg)

        # Wie het ophaalt, neemt zijn eigen weg mee; voor een ander kan dat geen kwaad.
        overal = onthoud(("schil", self.site.pk, self._gekozen()), maak)
        if net or self.pagina is None or not weg:
            return overal
        bekend = {p.pk for p in overal}
        hier = onthoud(("weg", self.pagina.path, self.pagina.translation_key), lambda: _haal(zichtbare_paginas(), weg))
        return sorted([*overal, *(p for p in hier if p.pk not in bekend)], key=_pad)

    def _weg(self) -> Q:
        """De pagina's boven deze, en deze in andere talen; leeg als die er altijd al bij zijn."""
        if self.pagina is None or self.pagina.pk == self.wortel.pk:
            return Q()
        stap = Page.steplen
        paden = [self.pagina.path[:einde] for einde in range(2 * stap, len(self.pagina.path) + 1, stap)]
        return Q(path__in=paden) | Q(translation_key=self.pagina.translation_key)

    def _overal(self) -> Q:
        """De pagina's van de menu's en van de ingangen, met hun vertalingen."""
        gekozen = Page.objects.filter(pk__in=self._gekozen())
        vraag = Q(translation_key__in=gekozen.values("translation_key")) | Q(
            translation_key=self.wortel.translation_key
        )
        return vraag | ~Q(ingang="") & Q(depth=self.wortel.depth + 1)

    def _gekozen(self) -> frozenset[Any]:
        menus = (self.gegevens.hoofdmenu, self.gegevens.voetmenu)
        ids = {waarde.get("pagina") for menu in menus for waarde in _waarden(menu)}
        return frozenset((ids | {self.gegevens.contactpagina_id}) - {None})

    def _ingangen(self) -> dict[str, Page]:
        """De overzichtspagina's van deze site, in de taal van nu of anders in de eerste taal."""
        wortels = tuple(p.path for p in self.paginas if p.translation_key == self.wortel.translation_key)
        gevonden = [p for p in self.paginas if getattr(p, "ingang", "") and p.path.startswith(wortels)]
        taal = translation.get_language()
        gevonden.sort(key=lambda p: (p.locale.language_code == settings.LANGUAGE_CODE, p.locale.language_code == taal))
        return {p.ingang: p for p in gevonden}

    def schil(self) -> Schil:
        return Schil(
            hoofdmenu=self._menu(self.gegevens.hoofdmenu, "hoofd"),
            voetmenu=self._menu(self.gegevens.voetmenu, "voet"),
            kruimels=self._kruimels(),
            talen=self._talen(),
            contact=self._adres(self.op_id.get(self.gegevens.contactpagina_id)),
            ingangen={naam: self._adres(pagina) for naam, pagina in self._op_ingang.items()},
        )

    def _adres(self, pagina: Page | None) -> str:
        return (pagina.get_url(self.request) or "") if pagina else ""

    def _menu(self, menu: Any, plek: str) -> list[Keuze]:
        if not menu:
            return self._zonder_keuze(plek)
        return [keuze for waarde in _waarden(menu) if (keuze := self._menukeuze(waarde)).adres]

    def _zonder_keuze(self, plek: str) -> list[Keuze]:
        """Het menu zolang een redacteur niets koos: de ingangen die er zijn."""
        gekozen = sorted((i for i in ingangen.alle() if getattr(i, plek)), key=lambda i: getattr(i, plek))
        rij = [
            self._keuze(str(i.tekst), i.pad()) if i.adres else self._paginakeuze(self._op_ingang.get(i.naam), "", {})
            for i in gekozen
        ]
        return [keuze for keuze in rij if keuze.adres]

    def _keuze(self, tekst: str, adres: str, taal: str = "") -> Keuze:
        return Keuze(tekst, adres, huidig=self._onder(adres), taal=taal)

    def _menukeuze(self, waarde: dict[str, Any]) -> Keuze:
        """Een menukeuze: vertaald als haar pagina dat is, en anders met de taal erbij waarin zij is geschreven."""
        if pk := waarde.get("pagina"):
            return self._paginakeuze(self.op_id.get(pk), waarde.get("tekst") or "", waarde)
        taal = translation.get_language() or settings.LANGUAGE_CODE
        adres = _eigen_adres(waarde.get("adres"), taal)
        if taal == settings.LANGUAGE_CODE:
            return self._keuze(waarde.get("tekst") or ingangen.tekst_bij(adres), adres)
        vertaald = waarde.get(f"tekst_{taal}") or ingangen.tekst_bij(adres)
        return self._keuze(vertaald or waarde.get("tekst") or "", adres, "" if vertaald else settings.LANGUAGE_CODE)

    def _paginakeuze(self, pagina: Page | None, tekst: str, waarde: dict[str, Any]) -> Keuze:
        taal = translation.get_language() or settings.LANGUAGE_CODE
        vertaling = self._vertaling(pagina, taal) if pagina else None
        adres = self._adres(vertaling or pagina)
        if taal == settings.LANGUAGE_CODE:
            return self._keuze(tekst or (vertaling or pagina).title, adres) if pagina else Keuze("", "")
        if eigen := waarde.get(f"tekst_{taal}") or (vertaling and vertaling.title):
            return self._keuze(eigen, adres)
        return self._keuze(tekst or (pagina.title if pagina else ""), adres, settings.LANGUAGE_CODE)

    def _vertaling(self, pagina: Page, taal: str) -> Page | None:
        sleutel = pagina.translation_key
        return next((p for p in self.paginas if (p.translation_key, p.locale.language_code) == (sleutel, taal)), None)

    def _onder(self, adres: str) -> bool:
        pad = self.request.path
        return pad == adres or (adres != "/" and adres.endswith("/") and pad.startswith(adres))

    def _kruimels(self) -> list[Keuze]:
        if not self.pagina:
            return kruimels_van(self.request)
        boven = [p for p in self.paginas if self.pagina.path.startswith(p.path) and p.path != self.pagina.path]
        kruimels = [Keuze(self._naam(p), self._adres(p)) for p in boven if p.depth >= self.wortel.depth]
        return [*kruimels, Keuze(self.pagina.title, self._adres(self.pagina), huidig=True)]

    def _naam(self, pagina: Page) -> str:
        return gettext("Startpagina") if pagina.depth == self.wortel.depth else pagina.title

    def _talen(self) -> list[Keuze]:
        nu = translation.get_language()
        return [
            keuze for code, _naam in settings.LANGUAGES if (keuze := self._taal(code, huidig=code == nu)) is not None
        ]

    def _taal(self, code: str, *, huidig: bool) -> Keuze | None:
        kandidaten = {p.translation_key: p for p in self.paginas if p.locale.language_code == code}
        doel = kandidaten.get(self.pagina.translation_key) if self.pagina else None
        adres = self._adres(doel or kandidaten.get(self.wortel.translation_key))
        if adres and not self.pagina:
            adres = self._zelfde_view(code) or adres
        return (
            Keuze(get_language_info(code)["name_local"], adres, huidig=huidig, taal=code, vertaling=doel is not None)
            if adres
            else None
        )

    def _zelfde_view(self, code: str) -> str:
        """Wat de bezoeker nu ziet in een andere taal, met wat achter het vraagteken staat; leeg als dat er niet is."""
        treffer = self.request.resolver_match
        # Waar een naam in het adres staat, zoals bij een onderwerp, is er in de andere taal misschien niets.
        if treffer is None or treffer.func is serve or treffer.kwargs:
            return ""
        hier = self.request.get_full_path()
        daar = str(translate_url(hier, code))
        return "" if daar == hier else daar


def _haal(paginas: PageQuerySet, vraag: Q) -> list[Page]:
    return list(paginas.filter(vraag).order_by("path").select_related("locale"))


def _pad(pagina: Page) -> str:
    return str(pagina.path)


def _waarden(menu: Any) -> Iterable[dict[str, Any]]:
    return [blok["value"] for blok in menu.raw_data] if menu else []


def _eigen_adres(adres: str | None, taal: str) -> str:
    """Alleen adressen op deze site, liefst in de taal van nu; “//elders” is er geen."""
    if not adres or not adres.startswith("/") or adres.startswith(("//", "/\\")):
        return ""
    if taal != settings.LANGUAGE_CODE:
        vertaald = f"/{taal}{adres}"
        try:
            return adres if resolve(vertaald).func is serve else vertaald
        except Resolver404:
            return adres
    return adres
