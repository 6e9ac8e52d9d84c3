"""Wat van een verzoek in logboek, meting en foutmelding mag: een kenmerk en de naam van de view, nooit het adres."""

import re
from contextvars import ContextVar
from dataclasses import dataclass
from logging import LogRecord
from uuid import uuid4

from django.http import HttpRequest

_KENMERK = re.compile(r"[A-Za-z0-9-]{8,64}")
GEEN = "geen"


@dataclass(frozen=True)
class Verzoek:
    """Een verzoek waar dit proces aan werkt."""

    kenmerk: str
    request: HttpRequest

    @property
    def view(self) -> str:
        """De naam van de view, bij een pagina met haar soort erachter; zo zijn er nooit meer dan de code kent."""
        gevonden = self.request.resolver_match
        if gevonden is None:
            return GEEN
        route = getattr(self.request, "_wagtail_route_for_request", None)
        return f"{gevonden.view_name}:{type(route.page).__name__}" if route else gevonden.view_name

    def zonder_adres(self, tekst: str) -> str:
        """De tekst, met de naam van de view op de plek van dit adres en wat erachter kwam."""
        for adres in (self.request.get_full_path(), self.request.path):
            for vorm in (adres, adres.encode("unicode_escape").decode("ascii")):
                # Een kort adres staat ook toevallig ergens in, en verraadt niets.
                tekst = tekst.replace(vorm, f"[{self.view}]") if len(vorm) > 1 else tekst
        return tekst


bezig: ContextVar[Verzoek | None] = ContextVar("verzoek", default=None)


def bij(regel: LogRecord | None) -> Verzoek | None:
    """Het verzoek waar een regel van het logboek over gaat. Django meldt een 404 pas als het verzoek al klaar is."""
    request = getattr(regel, "request", None)
    return getattr(request, "verzoek", None) or bezig.get()


def view_nu() -> str:
    """De view van het verzoek waar dit proces aan werkt; buiten een verzoek “geen”."""
    verzoek = bezig.get()
    return verzoek.view if verzoek else GEEN


def kenmerk_uit(gegeven: str) -> str:
    """Het kenmerk dat de voorste server gaf als dat een gewoon kenmerk is, en anders een eigen."""
    return gegeven if _KENMERK.fullmatch(gegeven) else uuid4().hex
