from django.db import models
from django.utils.translation import gettext_lazy as _


class Linksoort(models.TextChoices):
    """Waar een link heen gaat."""

    PAGINA = "pagina", _("Pagina van deze site")
    BESTAND = "bestand", _("Bestand van deze site")
    EIGEN = "eigen", _("Ingetypt adres op deze site")
    BUITEN = "buiten", _("Andere site")


class Uitkomst(models.TextChoices):
    """Wat de laatste controle van een andere site opleverde."""

    GOED = "goed", _("Werkt")
    WEG = "weg", _("De andere site zegt dat deze pagina niet (meer) bestaat.")
    DICHT = "dicht", _("De andere site laat onze controle niet toe. Kijk zelf of de link werkt.")
    STUK = "stuk", _("De andere site geeft steeds een foutmelding.")
    STIL = "stil", _("De andere site antwoordt niet.")
    INTERN = "intern", _("Dit adres is van buiten niet te openen.")


# Hier hoeft niemand een tweede keer te kijken.
METEEN = (Uitkomst.WEG, Uitkomst.INTERN)
# De site is er misschien alleen even niet.
PAS_LATER = (Uitkomst.STUK, Uitkomst.STIL)
