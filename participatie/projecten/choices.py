from django.db import models
from django.utils.translation import gettext_lazy as _


class Projectstatus(models.TextChoices):
    """Waar het project zelf staat."""

    IDEE = "idee", _("Idee")
    ONDERZOEK = "onderzoek", _("Onderzoek")
    ONTWERP = "ontwerp", _("Ontwerp")
    INSPRAAK = "inspraak", _("Inspraak")
    BESLUIT = "besluit", _("Besluit")
    VOORBEREIDING = "voorbereiding", _("Voorbereiding")
    UITVOERING = "uitvoering", _("In uitvoering")
    OPGELEVERD = "opgeleverd", _("Opgeleverd")
    GESTOPT = "gestopt", _("Gestopt")
    STIL = "stil", _("Tijdelijk stil")


AFGEROND = {Projectstatus.OPGELEVERD, Projectstatus.GESTOPT}


class Participatiestatus(models.TextChoices):
    """Of er nu iets te zeggen valt; volgt uit de formulieren en de antwoorden van een project."""

    BINNENKORT = "binnenkort", _("Binnenkort")
    OPEN = "open", _("Open")
    GESLOTEN = "gesloten", _("Gesloten")
    VERWERKEN = "verwerken", _("Reacties verwerken")
    BEKEND = "bekend", _("Resultaat bekend")


class Niveau(models.TextChoices):
    """Participatieniveaus van de verordening (CVDR716990)."""

    MEEWETEN = "meeweten", _("Meeweten")
    MEEDENKEN = "meedenken", _("Meedenken")
    MEEDOEN = "meedoen", _("Meedoen")
    MEEBESLISSEN = "meebeslissen", _("Meebeslissen")


class Planning(models.TextChoices):
    """Waar een fase staat."""

    VOLTOOID = "voltooid", _("Voltooid")
    NU = "nu", _("Nu bezig")
    STRAKS = "straks", _("Nog te doen")


class Beslisser(models.TextChoices):
    """Wie besluit."""

    RAAD = "raad", _("De gemeenteraad")
    COLLEGE = "college", _("Het college van burgemeester en wethouders")
    AMBTENAAR = "ambtenaar", _("Een medewerker van de gemeente, namens het college")
    BEWONERS = "bewoners", _("Bewoners")
