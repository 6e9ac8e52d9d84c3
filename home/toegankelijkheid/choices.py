from django.db import models
from django.utils.translation import gettext_lazy as _


class Nalevingsstatus(models.TextChoices):
    """De vijf statussen van de Nederlandse toegankelijkheidsverklaring."""

    VOLLEDIG = "A", _("A: voldoet volledig")
    GEDEELTELIJK = "B", _("B: voldoet gedeeltelijk")
    MAATREGELEN = "C", _("C: eerste maatregelen genomen")
    NIET = "D", _("D: voldoet niet")
    GEEN = "E", _("E: geen toegankelijkheidsverklaring")


class Onderzoeksoort(models.TextChoices):
    """Wie er keek."""

    BUREAU = "bureau", _("Onderzoek door een onafhankelijk bureau")
    ZELF = "zelf", _("Eigen onderzoek")
    AUTOMATISCH = "automatisch", _("Automatische controle")
    GEBRUIKERS = "gebruikers", _("Onderzoek met gebruikers")


UITLEG = {
    Nalevingsstatus.VOLLEDIG: _("Wij voldoen aan alle eisen. Dat is onderzocht, en er zijn geen afwijkingen gevonden."),
    Nalevingsstatus.GEDEELTELIJK: _(
        "Wij voldoen nog niet aan alle eisen. Dat is onderzocht. Bij elke afwijking staat de oorzaak, wat u ervan "
        "merkt, wat wij doen en wanneer dat klaar is."
    ),
    Nalevingsstatus.MAATREGELEN: _(
        "Wij werken eraan om aan alle eisen te voldoen. Er is nog niet volledig onderzocht of dat zo is."
    ),
    Nalevingsstatus.NIET: _("Wij voldoen niet aan de eisen, en er zijn nog geen maatregelen gepland."),
    Nalevingsstatus.GEEN: _("Voor deze site is nog geen verklaring vastgesteld."),
}
