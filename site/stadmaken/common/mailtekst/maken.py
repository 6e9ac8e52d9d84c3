"""Van soort en gegevens naar onderwerp en tekst. Een eigen tekst die niet meer past, houdt nooit een mail tegen."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from ..models import Mailtekst
from ..stad import alleen, huidige_pk
from .soorten import VANGST, Mailsoort, soort_van
from .vullen import netjes, plekken, vul

logger = logging.getLogger(__name__)
Eigen = dict[tuple[str, str], tuple[str, str]]
# Per stad: binnen één bundel kan het om meer dan een stad gaan.
_gelezen: ContextVar[dict[int | None, Eigen] | None] = ContextVar("eigen mailteksten", default=None)


class OnbekendeMailsoortError(LookupError):
    """Een soort die geen app heeft aangemeld: een fout in de code."""


def maak(soort: str, context: Mapping[str, Any], taal: str) -> tuple[str, str]:
    """Onderwerp en tekst van een mail van deze soort, in `taal`.

    In `context` staat elk veld van de soort onder zijn naam, al in woorden; wat het sjabloon met `{% veld %}` zelf
    maakt, hoeft er niet in.
    """
    gevonden = soort_van(soort)
    if gevonden is None:
        raise OnbekendeMailsoortError(soort)
    with override(taal):
        vangst: dict[str, str] = {}
        standaard: str = render_to_string(gevonden.sjabloon, {**context, VANGST: vangst})
        waarden = {naam: vangst.get(naam, _tekst(context.get(naam))) for naam in gevonden.namen}
        onderwerp = gettext(str(gevonden.onderwerp))
    eigen = _eigen(soort, taal)
    if eigen and past(gevonden, *eigen):
        onderwerp, standaard = eigen[0], vul(eigen[1], waarden)
    return " ".join(vul(onderwerp, waarden).split()), netjes(standaard)


def past(soort: Mailsoort, onderwerp: str, tekst: str) -> bool:
    """Of een eigen tekst nog klopt met de invulplekken van nu; zo niet, dan gaat de standaardtekst."""
    onbekend = (plekken(onderwerp) | plekken(tekst)) - soort.namen
    ontbreekt = soort.verplicht - plekken(tekst)
    if onbekend or ontbreekt:
        logger.warning("Eigen mailtekst %s past niet meer: de standaardtekst gaat", soort.sleutel)
    return not onbekend and not ontbreekt


@contextmanager
def bundel() -> Iterator[None]:
    """Lees de eigen teksten één keer voor alle mails die hierbinnen worden gemaakt."""
    al_gelezen = _gelezen.get()
    teken = _gelezen.set({} if al_gelezen is None else al_gelezen)
    try:
        yield
    finally:
        _gelezen.reset(teken)


def _lees(**filters: str) -> Eigen:
    rijen = Mailtekst.objects.filter(**filters).order_by().values_list("soort", "taal", "onderwerp", "tekst")
    return {(soort, taal): (onderwerp, tekst) for soort, taal, onderwerp, tekst in rijen}


def _eigen(soort: str, taal: str) -> tuple[str, str] | None:
    stad, gelezen = None if alleen() else huidige_pk(), _gelezen.get()
    if gelezen is None:
        return _lees(soort=soort, taal=taal).get((soort, taal))
    if stad not in gelezen:
        gelezen[stad] = _lees()
    return gelezen[stad].get((soort, taal))


def _tekst(waarde: object) -> str:
    return "" if waarde is None else str(waarde)
