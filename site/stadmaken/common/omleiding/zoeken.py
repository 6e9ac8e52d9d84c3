"""Waar een adres heen gaat waarop niets meer staat.

Pas als er niets is, is er een vraag aan de database: een gewone pagina kost dit niets, en een oud adres krijgt niet
eerst een 404-pagina.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from django.db.models import Q
from django.http import HttpRequest, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from ..bijpaden import is_bijpad
from ..gemeente import adres as adres_van_de_stad
from .bestaat import met_schuin, paginas_op, vast_adres

LANGSTE = 255  # zo lang kan een oud adres zijn
LANGSTE_DOEL = 8000
MEESTE_STAPPEN = 5
# Bij “https://haarlem.nl@elders.nl” leest een mens een ander adres dan een browser.
_MISLEIDEND = set("@\\")
NOOIT = ("/cms/", "/static/", "/media/", "/documenten/")


def omleiding(request: HttpRequest) -> HttpResponsePermanentRedirect | HttpResponseRedirect | None:
    """Het antwoord dat een bezoeker doorstuurt, of niets als dit adres nergens heen gaat."""
    if request.method not in {"GET", "HEAD"} or request.path.startswith(NOOIT):
        return None
    site = Site.find_for_request(request)
    gevonden = _zoek(site, request.path, request.META.get("QUERY_STRING", ""))
    if gevonden is None:
        return _zonder_hoofdletters(request)
    regel, doel = gevonden
    if _pad(doel) == _pad(request.path) or (not regel.redirect_page_id and _in_een_kring(site, request.path, doel)):
        return None
    soort = HttpResponsePermanentRedirect if regel.is_permanent else HttpResponseRedirect
    return soort(doel)


def _zonder_hoofdletters(request: HttpRequest) -> HttpResponsePermanentRedirect | None:
    """Naar een pagina die er wel is: een telefoon maakt van “agenda” graag “Agenda”."""
    pad = met_schuin(request.path.lower())
    if request.path == request.path.lower() or pad.startswith(NOOIT) or "\x00" in pad:
        return None
    if not (vast_adres(pad) or paginas_op({pad})):
        return None
    return HttpResponsePermanentRedirect(_met_vraag(iri_to_uri(pad), request.META.get("QUERY_STRING", "")))


def _in_een_kring(site: Site | None, begin: str, doel: str) -> bool:
    """Of deze omleiding via andere weer bij een adres komt waar zij al was."""
    gezien = {_pad(begin)}
    for _stap in range(MEESTE_STAPPEN):
        delen = urlsplit(doel)
        if delen.netloc:
            return False
        if _pad(doel) in gezien:
            return True
        gezien.add(_pad(doel))
        verder = _zoek(site, delen.path, delen.query)
        if verder is None:
            return False
        doel = verder[1]
    return True


def _zoek(site: Site | None, pad: str, vraag: str) -> tuple[Redirect, str] | None:
    """De regel die het best bij dit adres past, en waar zij heen wijst."""
    precies = list(_kandidaten(pad, vraag))
    kandidaten: dict[str, tuple[str, str]] = {}
    for adres, rest, over in (*precies, *((klein(adres), rest, over) for adres, rest, over in precies)):
        kandidaten.setdefault(adres, (rest, over))
    if not kandidaten:
        return None
    volgorde = list(kandidaten)
    regels = Redirect.objects.filter(Q(site=site) | Q(site=None), old_path__in=volgorde)
    regels = regels.select_related("redirect_page__locale")
    for regel in sorted(regels, key=lambda regel: (volgorde.index(regel.old_path), regel.site_id is None)):
        rest, over = kandidaten[regel.old_path]
        if doel := _doel(regel, rest):
            return regel, _met_vraag(doel, over)
    return None


def _kandidaten(pad: str, vraag: str) -> Iterator[tuple[str, str, str]]:
    """Onder welke oude adressen dit kan staan, met wat er van het pad en van de vraag overblijft."""
    if "\x00" in pad:
        return
    uri = "/" + iri_to_uri(pad).lstrip("/")  # achter twee schuine strepen leest Wagtail een server, en “[” is er geen
    vormen = list(dict.fromkeys(Redirect.normalise_path(uri, decode_unicode=los) for los in (True, False)))
    if vraag:
        for los in (True, False):
            yield from _kort_genoeg(Redirect.normalise_path(f"{uri}?{vraag}", decode_unicode=los), "", "")
    for vorm in vormen:
        yield from _kort_genoeg(vorm, "", vraag)
    delen = vormen[0].split("/")
    for aantal in range(1, min(3, len(delen) - 2) + 1):
        rest = "/".join(delen[-aantal:])
        if is_bijpad(rest):
            yield from _kort_genoeg("/".join(delen[:-aantal]), rest + "/" * pad.endswith("/"), vraag)


def klein(adres: str) -> str:
    """Zonder hoofdletters in het pad: op veel oude sites maakten die niet uit. Wat achter “?” staat, blijft."""
    pad, teken, vraag = adres.partition("?")
    return f"{pad.lower()}{teken}{vraag}"


def _kort_genoeg(adres: str, rest: str, over: str) -> Iterator[tuple[str, str, str]]:
    if len(adres) <= LANGSTE:
        yield adres, rest, over


def _doel(regel: Redirect, rest: str) -> str:
    """Waar een regel heen wijst; leeg als daar niets staat of als dat geen adres voor een browser is."""
    pagina = regel.redirect_page
    if pagina is None:
        return "" if rest else veilig(regel.redirect_link)
    if not pagina.live or not (adres := pagina.url):
        return ""
    return f"{adres.rstrip('/')}/{rest or regel.redirect_page_route_path.lstrip('/')}"


def veilig(adres: str) -> str:
    """Een adres op deze site als pad, een adres elders alleen met http(s); al het andere is leeg."""
    try:
        delen = urlsplit(adres)
    except ValueError:
        return ""
    if delen.scheme not in {"http", "https"} or not delen.netloc or _MISLEIDEND.intersection(delen.netloc):
        return ""
    if delen.netloc != urlsplit(adres_van_de_stad()).netloc:
        return adres
    return urlunsplit(("", "", f"/{delen.path.lstrip('/')}", delen.query, delen.fragment))


def _pad(adres: str) -> str:
    return adres.partition("#")[0].partition("?")[0].rstrip("/")


def _met_vraag(doel: str, vraag: str) -> str:
    if not vraag:
        return doel
    adres, kruis, anker = doel.partition("#")
    geheel = f"{adres}{'&' if '?' in adres else '?'}{vraag}{kruis}{anker}"
    # Langer stuurt Django niet door; dan liever zonder wat achter het vraagteken stond.
    return geheel if len(geheel) <= LANGSTE_DOEL else doel
