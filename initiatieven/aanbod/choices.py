from django.db import models
from django.utils.translation import gettext_lazy as _


class Soort(models.TextChoices):
    """Wat voor bijeenkomst het is."""

    CURSUS = "cursus", _("Cursus")
    WORKSHOP = "workshop", _("Workshop")
    LEZING = "lezing", _("Lezing")
    INITIATIEVENCAFE = "cafe", _("Initiatievencafé")
    SPREEKUUR = "spreekuur", _("Spreekuur")
    WERKBEZOEK = "werkbezoek", _("Werkbezoek")
    GEBIEDSSESSIE = "sessie", _("Gebiedssessie")
    MEET_SHARE = "meetshare", _("Meet & Share")
    CONFERENTIE = "conferentie", _("Conferentie")
    PARTICIPATIEBANKJE = "bankje", _("Participatiebankje")
    INLOOPAVOND = "inloop", _("Inloopavond")


SCHOOLSOORTEN = (Soort.CURSUS, Soort.WORKSHOP, Soort.LEZING)
AGENDASOORTEN = tuple(soort for soort in Soort if soort not in SCHOOLSOORTEN)


class VoorWie(models.TextChoices):
    """Voor wie iets vooral bedoeld is."""

    IEDEREEN = "iedereen", _("Iedereen")
    BEWONERS = "bewoners", _("Bewoners")
    INITIATIEFNEMERS = "initiatief", _("Initiatiefnemers")
    WIJKPLATFORMS = "platforms", _("Wijkplatforms")
    AMBTENAREN = "ambtenaren", _("Ambtenaren")


class Niveau(models.TextChoices):
    """Hoeveel iemand al moet weten."""

    ALLE = "alle", _("Geen voorkennis nodig")
    VERDER = "verder", _("Voor wie al bezig is")
    ERVAREN = "ervaren", _("Voor ervaren stadmakers")


class Dagdeel(models.TextChoices):
    """Het deel van de dag waarop iets begint, in de tijd van Amsterdam."""

    OCHTEND = "ochtend", _("Ochtend (tot 12.00 uur)")
    MIDDAG = "middag", _("Middag (tot 17.00 uur)")
    AVOND = "avond", _("Avond (vanaf 17.00 uur)")
