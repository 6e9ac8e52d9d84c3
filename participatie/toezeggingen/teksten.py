"""Wat iemand die inbracht over een toezegging leest: op de ontvangstpagina, en in de mail."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.models import Toezegging, Toezegginggebeurtenis

from .choices import Toezeggingsoort


def datum(dag: date | None) -> str:
    """Bijvoorbeeld “7 december 2026”."""
    return date_format(dag, "j F Y") if dag else ""


def bericht(gebeurtenis: Toezegginggebeurtenis) -> str:
    """De gebeurtenis in gewone woorden, voor wie het aangaat."""
    toezegging = gebeurtenis.toezegging
    gegevens = {
        "wat": toezegging.wat.rstrip(" ."),
        "wie": toezegging.wie,
        "oud": datum(gebeurtenis.oude_dag),
        "nieuw": datum(gebeurtenis.nieuwe_dag),
        "eerst": datum(toezegging.oorspronkelijk_op),
        "nu": datum(toezegging.uiterlijk_op),
    }
    zinnen = [_zin(Toezeggingsoort(gebeurtenis.soort), toezegging, gegevens), *_reden(gebeurtenis)]
    return "\n".join(zinnen)


def welkom(toezegging: Toezegging) -> str:
    """Wat iemand leest als zijn inbreng bij een toezegging komt die er al was."""
    return _("Uw inbreng hoort bij een toezegging: “{wat}”. {wie} doet dit uiterlijk op {nu}.").format(
        wat=toezegging.wat.rstrip(" ."), wie=toezegging.wie, nu=datum(toezegging.uiterlijk_op)
    )


def afscheid(toezegging: Toezegging) -> str:
    """Wat iemand leest als zijn inbreng bij nader inzien niet bij de toezegging hoort."""
    return _("Uw inbreng hoort niet meer bij de toezegging “{wat}”.").format(wat=toezegging.wat.rstrip(" ."))


def _zin(soort: Toezeggingsoort, toezegging: Toezegging, gegevens: dict[str, Any]) -> str:
    zinnen = {
        Toezeggingsoort.GEDAAN: _("Wij zeggen toe: “{wat}”. {wie} doet dit uiterlijk op {nieuw}."),
        Toezeggingsoort.VERSCHOVEN: _("De datum van “{wat}” verandert. Het was {oud}. Het wordt nu {nieuw}."),
        Toezeggingsoort.VOORTGANG: _("Nieuws over “{wat}”. De datum blijft {nu}."),
        Toezeggingsoort.NAGEKOMEN: _("Wij hebben gedaan wat wij toezegden: “{wat}”. Klaar op {nieuw}."),
        Toezeggingsoort.VERVALLEN: _("De toezegging “{wat}” vervalt. Wij doen dit niet."),
        Toezeggingsoort.HEROPEND: _("De toezegging “{wat}” staat weer open. De datum is {nu}."),
    }
    zin = zinnen[soort].format(**gegevens)
    if soort == Toezeggingsoort.VERSCHOVEN and gegevens["oud"] != gegevens["eerst"]:
        return f"{zin} {_('Eerst beloofden wij {eerst}.').format(**gegevens)}"
    return zin


def _reden(gebeurtenis: Toezegginggebeurtenis) -> list[str]:
    if not gebeurtenis.tekst or gebeurtenis.soort == Toezeggingsoort.GEDAAN:
        return []
    if gebeurtenis.soort in (Toezeggingsoort.VOORTGANG, Toezeggingsoort.NAGEKOMEN):
        return [gebeurtenis.tekst]
    return [_("De reden: {reden}").format(reden=gebeurtenis.tekst)]
