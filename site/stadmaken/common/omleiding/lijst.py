"""Een lijst met oude en nieuwe adressen: wat ervan over te nemen is, en waarom de rest niet."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log

from ..bijpaden import is_bijpad
from ..gemeente import absoluut
from .bestaat import met_schuin, paginas_op, vaste_view
from .zoeken import LANGSTE, NOOIT, klein, veilig


@dataclass
class Rij:
    """Eén rij van de lijst: een nieuwe omleiding, of een uitleg waarom zij wordt overgeslagen."""

    nummer: int
    oud: str
    naar: str
    uitleg: str = ""
    regel: Redirect | None = None


class Lijst:
    """Alle rijen, nagekeken met een vast aantal vragen aan de database."""

    def __init__(self, cellen: Iterable[list[str]]) -> None:
        self.rijen = [Rij(*rij) for rij in _met_inhoud(cellen)]
        paden = {pad for rij in self.rijen for adres in (rij.oud, rij.naar) for pad in _mogelijke_paden(adres)}
        self._paginas = paginas_op(paden)
        self._bekend = {
            regel.old_path: regel
            for regel in Redirect.objects.filter(
                old_path__in={_vorm(adres) for rij in self.rijen for adres in (rij.oud, rij.naar)}
            ).select_related("redirect_page")
        }
        gezien: set[str] = set()
        for rij in self.rijen:
            rij.uitleg = self._kijk_na(rij, gezien)

    @property
    def nieuw(self) -> list[Rij]:
        """Wat over te nemen is."""
        return [rij for rij in self.rijen if rij.regel]

    @property
    def overgeslagen(self) -> list[Rij]:
        """Wat niet, met de uitleg."""
        return [rij for rij in self.rijen if not rij.regel]

    def neem_over(self, door: Any) -> int:
        """Maak de omleidingen; alles of niets."""
        regels = [rij.regel for rij in self.rijen if rij.regel]
        with transaction.atomic():
            for regel in regels:
                regel.save()
                log(instance=regel, action="wagtail.create", user=door)
        return len(regels)

    def _kijk_na(self, rij: Rij, gezien: set[str]) -> str:
        if uitleg := _bezwaar_tegen_vorm(rij):
            return uitleg
        oud = _vorm(rij.oud)
        if oud in gezien:
            return _("Dit oude adres staat al eerder in de lijst.")
        gezien.add(oud)
        if self._bestaat(oud):
            return _("Op dit adres staat nu een pagina. Een doorverwijzing doet daar niets.")
        regel = self._regel(oud, rij.naar)
        if regel is None:
            return _("Op het nieuwe adres staat niets.")
        if bekend := self._bekend.get(oud):
            zelfde = (bekend.redirect_page_id, bekend.redirect_link) == (regel.redirect_page_id, regel.redirect_link)
            return _("Deze doorverwijzing is er al.") if zelfde else _("Dit oude adres gaat al ergens anders heen.")
        rij.regel = regel
        return ""

    def _regel(self, oud: str, naar: str) -> Redirect | None:
        """De omleiding, liefst naar een pagina: dan klopt zij ook als die later verhuist."""
        if not _van_ons(naar):
            return Redirect(old_path=oud, redirect_link=veilig(naar))
        delen = urlsplit(naar)
        for pad in _mogelijke_paden(naar):
            if pagina := self._paginas.get(pad):
                rest = delen.path.rstrip("/").removeprefix(pad.rstrip("/"))
                vraag_of_anker = delen.query or delen.fragment
                if vraag_of_anker:
                    break
                return Redirect(old_path=oud, redirect_page=pagina, redirect_page_route_path=rest)
        eerder = self._bekend.get(_vorm(naar))
        if eerder and not self._bestaat(delen.path):
            return Redirect(old_path=oud, redirect_page=eerder.redirect_page, redirect_link=eerder.redirect_link)
        return Redirect(old_path=oud, redirect_link=absoluut(_zonder_site(naar))) if self._bestaat(delen.path) else None

    def _bestaat(self, adres: str) -> bool:
        """Of er op dit adres nu iets staat."""
        pad = urlsplit(adres).path
        return met_schuin(pad) in self._paginas or any(vaste_view(vorm) for vorm in (pad, met_schuin(pad)))


def _met_inhoud(cellen: Iterable[list[str]]) -> Iterable[tuple[int, str, str]]:
    for nummer, rij in enumerate(cellen, start=1):
        oud, naar = [*rij, "", ""][:2]
        kop = nummer == 1 and not oud.startswith(("/", "http"))
        if (oud or naar) and not kop:
            yield nummer, oud, naar


def _bezwaar_tegen_vorm(rij: Rij) -> str:
    if not rij.oud or not rij.naar:
        return _("Er staat maar één adres op deze rij.")
    if not rij.oud.startswith(("/", "http://", "https://")) or rij.oud.startswith("//"):
        return _("Het oude adres begint niet met “/”.")
    oud = _vorm(rij.oud)
    if not oud:
        return _("Het oude adres is geen geldig adres.")
    if len(oud) > LANGSTE or len(rij.naar) > LANGSTE:
        return _("Dit adres is te lang: hooguit 255 tekens.")
    if oud == "/" or f"{oud}/".startswith(NOOIT):
        return _("Dit adres is van de site zelf.")
    if not (_van_ons(rij.naar) or veilig(rij.naar)):
        return _("Het nieuwe adres begint niet met “/” of “https://”.")
    if _van_ons(rij.naar) and _vorm(rij.naar) == oud:
        return _("Het oude en het nieuwe adres zijn hetzelfde.")
    return ""


def _van_ons(adres: str) -> bool:
    """Of dit een adres op deze site is."""
    return (adres.startswith("/") and not adres.startswith(("//", "/\\"))) or veilig(adres).startswith("/")


def _vorm(adres: str) -> str:
    """Het adres zoals een omleiding het bewaart, zonder hoofdletters in het pad; leeg als het geen adres is."""
    try:
        return klein(Redirect.normalise_path(adres))
    except ValueError:
        return ""


def _zonder_site(adres: str) -> str:
    return adres if adres.startswith("/") else veilig(adres)


def _mogelijke_paden(adres: str) -> list[str]:
    """Het pad van dit adres, en waar de pagina kan staan als het einde een onderpad is."""
    try:
        pad = met_schuin(urlsplit(adres).path)
    except ValueError:
        return []
    delen = pad.strip("/").split("/")
    boven = [
        met_schuin("/" + "/".join(delen[:-aantal]))
        for aantal in range(1, min(3, len(delen)) + 1)
        if is_bijpad("/".join(delen[-aantal:]))
    ]
    return [pad, *boven]
