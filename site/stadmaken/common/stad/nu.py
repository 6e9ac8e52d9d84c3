"""Voor welke stad deze code nu werkt: die van het verzoek, of die iemand met `in_stad` aanwijst."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page, Site

from ..tabelstand import onthoud
from ..tabelstand.opslag import opslag
from ..tabelstand.vakken import uitsnede, vakken

T = TypeVar("T")


class GeenStadError(RuntimeError):
    """Er zijn meer steden en niemand zei voor welke dit is. Nooit gaat het dan stilletjes over een andere stad."""


@dataclass(frozen=True)
class Stad:
    """Een stad: het nummer van haar site, haar adres zonder schuine streep, en waar haar pagina's beginnen."""

    pk: int
    naam: str
    host: str
    adres: str
    standaard: bool
    wortels: tuple[str, ...]

    @property
    def id(self) -> int:
        """Zoals Wagtail een site verwacht."""
        return self.pk


class _HeleInstallatie:
    """Alles van alle steden tegelijk."""


class _Gekozen:
    """Een stad die iemand met `in_stad` aanwijst."""

    def __init__(self, stad: Stad) -> None:
        self.pk = stad.pk
        self._stad = (_uitgave, stad)


HEEL = _HeleInstallatie()
_nu: ContextVar[_Gekozen | HttpRequest | _HeleInstallatie | None] = ContextVar("stad", default=None)
_ervoor: ContextVar[Any] = ContextVar("stad_ervoor", default=None)
# Hoeveel steden er zijn, zolang niemand er een bij maakt; elk proces telt zelf.
_aantal: int | None = None
# Hoe het met de sites stond toen dit proces telde.
_stand: bytes | None = None
# En welke dat is als er maar één is: een nieuwe rij vraagt het, ook als er duizend tegelijk zijn.
_enige_site: int | None = None
# Gaat omhoog als een site of een startpagina verandert: wat iemand van zijn stad wist, klopt dan niet meer.
_uitgave = 0


# Die van de standaardsite het eerst.
_eerste = Site.objects.order_by("-is_default_site", "pk").values_list("pk", flat=True)


_VAKKEN = vakken({Site._meta.db_table})


def aantal() -> int:
    """Hoeveel steden er zijn."""
    global _aantal, _stand
    if _aantal is None:
        _stand = _stand_van_de_sites()
        _aantal = Site.objects.count()
    return _aantal


def _stand_van_de_sites() -> bytes | None:
    stand = opslag().lees()
    return None if stand is None else uitsnede(stand, _VAKKEN)


def ververs() -> None:
    """Aan het begin van een verzoek of een ronde: maakte een ander proces een stad, tel dan opnieuw."""
    if _stand is None or _stand != _stand_van_de_sites():
        vergeet()


def vergeet(**kwargs: Any) -> None:
    """Tel opnieuw; ook als ontvanger van het bericht dat er een site is bewaard of verwijderd."""
    global _aantal, _enige_site, _uitgave
    _aantal = _enige_site = None
    _uitgave += 1


def alleen() -> bool:
    """Of er hooguit één stad is: dan hoeft niets te worden gescheiden."""
    return aantal() <= 1


def _lees(pk: int) -> Stad:
    site = Site.objects.select_related("root_page").get(pk=pk)
    begin = site.root_page
    wortels = Page.objects.filter(translation_key=begin.translation_key).order_by("path").values_list("path", flat=True)
    adres = settings.SITE_URL if site.is_default_site else site.root_url
    naam = site.site_name or site.hostname
    return Stad(site.pk, naam, site.hostname, adres, site.is_default_site, tuple(wortels))


def stad(pk: int) -> Stad:
    """De stad van deze site; onthouden tot er iets aan verandert."""
    return onthoud(("stad", pk), lambda: _lees(pk), gedeeld=True)


def steden() -> list[Stad]:
    """Alle steden, die van de standaardsite het eerst."""
    return [stad(pk) for pk in _eerste.all()]


def _enige() -> Stad | None:
    pk = onthoud(("enige stad",), _eerste.first, gedeeld=True)
    return stad(pk) if pk is not None else None


def huidige() -> Stad:
    """De stad waarvoor deze code werkt; `GeenStadError` als dat er niet één is."""
    nu = _nu.get()
    if isinstance(nu, _Gekozen | HttpRequest) and (van_nu := _van(nu)):
        return van_nu
    if alleen() and (enige := _enige()):
        return enige
    raise GeenStadError("Zeg voor welke stad dit is, met in_stad(…) of manage.py … --stad HOST.")


def _van(keuze: _Gekozen | HttpRequest) -> Stad | None:
    """De stad van dit verzoek of van deze keuze, één keer opgezocht: elke vraag aan de database wil het weten."""
    onthouden = vars(keuze)  # zoals Wagtail zijn site op een verzoek zet
    van_toen, gevonden = onthouden.get("_stad", (None, None))
    uitgave = _uitgave  # van voor het zoeken: wat intussen verandert, telt de volgende keer
    if van_toen != uitgave:
        waar = keuze if isinstance(keuze, _Gekozen) else Site.find_for_request(keuze)
        gevonden = stad(waar.pk) if waar else None
        onthouden["_stad"] = (uitgave, gevonden)
    return gevonden


def pk_of_niets() -> int | None:
    """Het nummer van de site van de stad van nu, als het om één stad gaat en die er al is."""
    if not alleen():
        return None if _nu.get() in (HEEL, None) else huidige().pk
    return huidige_pk() if aantal() else None


def gekozen() -> bool:
    """Of iemand al zei voor welke stad dit is, of dat het om alles gaat."""
    return _nu.get() is not None


def verzoek() -> HttpRequest | None:
    """Het verzoek waarvan de stad die van nu is, als er een is: dat onthoudt wat het al las."""
    nu = _nu.get()
    return nu if isinstance(nu, HttpRequest) else None


def site() -> Site:
    """De site van de stad van nu, met haar startpagina."""
    gevonden: Site = Site.objects.select_related("root_page").get(pk=huidige_pk())
    return gevonden


def huidige_pk() -> int:
    """Het nummer van de site van de stad van nu: de waarde van `site` bij een nieuwe rij."""
    global _enige_site
    if isinstance(_nu.get(), _Gekozen) or not alleen():
        return huidige().pk
    if _enige_site is None:
        _enige_site = huidige().pk
    return _enige_site


def afbakening() -> Stad | None:
    """De stad waartoe een vraag zich beperkt; niets als er één stad is, of als het om de hele installatie gaat."""
    return None if alleen() or _nu.get() is HEEL else huidige()


def merk() -> int | None:
    """Wat een bewaarde uitkomst van die van een andere stad onderscheidt."""
    return None if alleen() or _nu.get() in (HEEL, None) else huidige().pk


@contextmanager
def _met(waarde: _Gekozen | _HeleInstallatie) -> Iterator[None]:
    punt = _nu.set(waarde)
    try:
        yield
    finally:
        _nu.reset(punt)


@contextmanager
def in_stad(welke: Stad | Site | int) -> Iterator[Stad]:
    """Werk binnen dit blok voor deze stad."""
    gekozen = welke if isinstance(welke, Stad) else stad(welke if isinstance(welke, int) else welke.pk)
    with _met(_Gekozen(gekozen)):
        yield gekozen


@contextmanager
def hele_installatie() -> Iterator[None]:
    """Zie binnen dit blok alles van alle steden. Alleen voor wat de beheerder van de installatie doet."""
    with _met(HEEL):
        yield


def in_elke_stad(functie: Callable[[], T]) -> list[T]:
    """Voer dit voor elke stad uit, ook voor een pas gemaakte, en geef wat er per stad uit kwam."""
    vergeet()
    uitkomsten = []
    for pk in list(_eerste.all()):
        with in_stad(pk):
            uitkomsten.append(functie())
    return uitkomsten


def van_verzoek(request: HttpRequest) -> None:
    """Vanaf hier gaat het om de stad van dit verzoek; wie dat is, wordt pas opgezocht als iets haar vraagt."""
    _ervoor.set(_nu.get())
    _nu.set(request)


def verzoek_klaar(**kwargs: Any) -> None:
    """Ook na het laatste stuk van een stroom en wat na afloop komt, is het verzoek klaar."""
    if isinstance(_nu.get(), HttpRequest):
        _nu.set(_ervoor.get())
        _ervoor.set(None)
