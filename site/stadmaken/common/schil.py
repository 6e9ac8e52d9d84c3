"""De schil om elke pagina: menu's, kruimelpad en talen, met één databasevraag hoeveel er ook in staat."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import get_language_info, gettext
from wagtail.models import Page, Site

from .gemeente import gemeente
from .querysets import zichtbare_paginas


@dataclass
class Keuze:
    """Een link in een menu of kruimelpad; `huidig` als de bezoeker daar is."""

    tekst: str
    adres: str
    huidig: bool = False
    taal: str = ""
    vertaling: bool = False


@dataclass
class Schil:
    """Alles rond de inhoud dat uit de database komt."""

    hoofdmenu: list[Keuze] = field(default_factory=list)
    voetmenu: list[Keuze] = field(default_factory=list)
    kruimels: list[Keuze] = field(default_factory=list)
    talen: list[Keuze] = field(default_factory=list)
    contact: str = ""


def schil_van(request: HttpRequest | None, pagina: Page | None) -> Schil:
    """De schil bij dit verzoek; op een pagina buiten de paginaboom zonder kruimelpad."""
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
        if pagina and pagina.pk in self.op_id:
            pagina.locale = self.op_id[pagina.pk].locale  # al opgehaald; scheelt de pagina zelf een vraag

    def _haal_op(self) -> list[Page]:
        ids = {self.gegevens.contactpagina_id} | {
            waarde.get("pagina")
            for menu in (self.gegevens.hoofdmenu, self.gegevens.voetmenu)
            for waarde in _waarden(menu)
        }
        gekozen = Page.objects.filter(pk__in=ids - {None})
        vraag = Q(translation_key__in=gekozen.values("translation_key")) | Q(
            translation_key=self.wortel.translation_key
        )
        if self.pagina:
            stap = Page.steplen
            paden = [self.pagina.path[:einde] for einde in range(2 * stap, len(self.pagina.path) + 1, stap)]
            vraag |= Q(path__in=paden) | Q(translation_key=self.pagina.translation_key)
        return list(zichtbare_paginas().filter(vraag).order_by("path").select_related("locale"))

    def schil(self) -> Schil:
        return Schil(
            hoofdmenu=self._menu(self.gegevens.hoofdmenu),
            voetmenu=self._menu(self.gegevens.voetmenu),
            kruimels=self._kruimels(),
            talen=self._talen(),
            contact=self._adres(self.op_id.get(self.gegevens.contactpagina_id)),
        )

    def _adres(self, pagina: Page | None) -> str:
        return (pagina.get_url(self.request) or "") if pagina else ""

    def _menu(self, menu: Any) -> list[Keuze]:
        return [keuze for waarde in _waarden(menu) if (keuze := self._menukeuze(waarde)).adres]

    def _menukeuze(self, waarde: dict[str, Any]) -> Keuze:
        """Een menukeuze: vertaald als haar pagina dat is, en anders met de taal erbij waarin zij is geschreven."""
        taal, tekst = translation.get_language() or settings.LANGUAGE_CODE, waarde.get("tekst", "")
        pagina = self.op_id.get(waarde.get("pagina"))
        vertaling = self._vertaling(pagina, taal) if pagina else None
        adres = self._adres(vertaling or pagina) or _eigen_adres(waarde.get("adres"))
        if taal == settings.LANGUAGE_CODE:
            return Keuze(tekst, adres, huidig=self._onder(adres))
        if vertaling:
            return Keuze(vertaling.title, adres, huidig=self._onder(adres))
        return Keuze(tekst, adres, huidig=self._onder(adres), taal=settings.LANGUAGE_CODE)

    def _vertaling(self, pagina: Page, taal: str) -> Page | None:
        sleutel = pagina.translation_key
        return next((p for p in self.paginas if (p.translation_key, p.locale.language_code) == (sleutel, taal)), None)

    def _onder(self, adres: str) -> bool:
        pad = self.request.path
        return pad == adres or (adres != "/" and adres.endswith("/") and pad.startswith(adres))

    def _kruimels(self) -> list[Keuze]:
        if not self.pagina:
            return []
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
        return (
            Keuze(get_language_info(code)["name_local"], adres, huidig=huidig, taal=code, vertaling=doel is not None)
            if adres
            else None
        )


def _waarden(menu: Any) -> Iterable[dict[str, Any]]:
    return [blok["value"] for blok in menu.raw_data] if menu else []


def _eigen_adres(adres: str | None) -> str:
    """Alleen adressen op deze site; “//elders” is er geen."""
    return adres if adres and adres.startswith("/") and not adres.startswith(("//", "/\\")) else ""
