from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Initiatiefstaat(models.TextChoices):
    """Hoe ver een initiatief is."""

    IDEE = "idee", _("Idee")
    GESPREK = "gesprek", _("Gesprek")
    BUSINESSCASE = "businesscase", _("Businesscase")
    BEOORDELING = "beoordeling", _("Beoordeling")
    AFGESPROKEN = "afgesproken", _("Afgesproken")
    IN_UITVOERING = "uitvoering", _("In uitvoering")
    GEEVALUEERD = "geevalueerd", _("Geëvalueerd")
    AFGEWEZEN = "afgewezen", _("Afgewezen")


class Oproepsoort(models.TextChoices):
    """Of een initiatief iets zoekt of iets te geven heeft."""

    GEVRAAGD = "gevraagd", _("Gevraagd")
    AANGEBODEN = "aangeboden", _("Aangeboden")


EINDSTATEN = (Initiatiefstaat.GEEVALUEERD, Initiatiefstaat.AFGEWEZEN)
UITLEG: dict[str, Any] = {
    Initiatiefstaat.IDEE: _("Het plan is er. De initiatiefnemer zoekt nog mensen, geld of een plek."),
    Initiatiefstaat.GESPREK: _("De initiatiefnemer en de gemeente praten over wat er kan."),
    Initiatiefstaat.BUSINESSCASE: _("De initiatiefnemer rekent het plan uit: wat kost het, en wie doet wat?"),
    Initiatiefstaat.BEOORDELING: _("De gemeente bekijkt of het plan kan doorgaan."),
    Initiatiefstaat.AFGESPROKEN: _("De afspraken zijn gemaakt. De uitvoering begint binnenkort."),
    Initiatiefstaat.IN_UITVOERING: _("Het initiatief is bezig."),
    Initiatiefstaat.GEEVALUEERD: _("Het initiatief is klaar. Bij het resultaat leest u wat het opleverde."),
    Initiatiefstaat.AFGEWEZEN: _("Het initiatief gaat niet door. Op deze pagina leest u waarom."),
}
KLEUR: dict[str, str] = {
    Initiatiefstaat.AFGESPROKEN: "info",
    Initiatiefstaat.IN_UITVOERING: "goed",
    Initiatiefstaat.GEEVALUEERD: "goed",
    Initiatiefstaat.AFGEWEZEN: "let-op",
}
