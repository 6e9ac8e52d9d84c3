"""Wat er in het logboek en in een foutrapport komt: nooit een e-mailadres, telefoonnummer of geheim adres."""

import logging
import re
from typing import Any

from django.views.debug import SafeExceptionReporterFilter

# Elk patroon begint alleen aan het begin van een woord: anders kost een adres van duizenden tekens minuten.
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]++(?:(?:@|%40)[\w.+'-]++)+")
# Een ondertekend deel van een adres: iets, een punt of dubbele punt, en een handtekening van 43 tekens.
_GEHEIM = re.compile(r"(?<![^\s/=\"'])[^\s/=\"']+[.:][\w-]{43}(?![\w-])")
_TELEFOON = re.compile(r"(?<![\w.:/-])(?:\+31|0031|0)[\s-]?\(?0?\)?[1-9](?:[\s-]?\d){8}(?![\w.:-])")
VERVANGING = "[…]"


def zonder_gegevens(tekst: str) -> str:
    """De tekst, met wat naar iemand wijst of toegang geeft onleesbaar."""
    for patroon in (_EMAIL, _GEHEIM, _TELEFOON):
        tekst = patroon.sub(VERVANGING, tekst)
    return tekst


class Regel(logging.Formatter):
    """Een regel van het logboek, ook met een hele foutmelding erbij."""

    def format(self, record: logging.LogRecord) -> str:
        return zonder_gegevens(super().format(record))


class Foutrapportfilter(SafeExceptionReporterFilter):
    """In een foutrapport staat waar het misging, en niet wat iemand invulde: geen velden, variabelen of koekjes.

    Alleen met DEBUG, dus bij ontwikkelen, staat alles er wel.
    """

    def get_post_parameters(self, request: Any) -> Any:
        velden = super().get_post_parameters(request)
        return dict.fromkeys(velden, self.cleansed_substitute) if self.is_active(request) else velden

    def get_traceback_frame_variables(self, request: Any, tb_frame: Any) -> Any:
        if not self.is_active(request):
            return super().get_traceback_frame_variables(request, tb_frame)
        return [(naam, self.cleansed_substitute) for naam in tb_frame.f_locals]

    def get_safe_cookies(self, request: Any) -> Any:
        koekjes = super().get_safe_cookies(request)
        return dict.fromkeys(koekjes, self.cleansed_substitute) if self.is_active(request) else koekjes

    def get_safe_request_meta(self, request: Any) -> Any:
        meta = super().get_safe_request_meta(request)
        if not self.is_active(request):
            return meta
        meta.pop("HTTP_COOKIE", None)
        return {naam: zonder_gegevens(waarde) if isinstance(waarde, str) else waarde for naam, waarde in meta.items()}
