"""De vaste keuzes rond abonnees."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Of iemand post krijgt. Onbevestigde adressen staan niet hier maar in `Aanvraag`."""

    ACTIEF = "actief", _("Actief")
    UITGESCHREVEN = "uitgeschreven", _("Uitgeschreven")
    ONBESTELBAAR = "onbestelbaar", _("Onbestelbaar")


class Ritme(models.TextChoices):
    """Hoe vaak iemand hoort wat er nieuw is bij wat hij volgt."""

    DIRECT = "direct", _("Meteen")
    DAG = "dag", _("Eén keer per dag")
    WEEK = "week", _("Eén keer per week")


class Bron(models.TextChoices):
    """Hoe een adres in de lijst kwam."""

    SITE = "site", _("Zelf aangemeld op de site")
    IMPORT = "import", _("Overgenomen uit een andere lijst")


class Postsoort(models.TextChoices):
    """Wat een abonnee krijgt; ook waarvan hij zich met één klik afmeldt."""

    NIEUWSBRIEF = "nieuwsbrief", _("De nieuwsbrief")
    VOLGEN = "volgen", _("Wat ik volg")


class Uitschrijfreden(models.TextChoices):
    """Waarom een medewerker iemand uitschrijft of iemands gegevens verwijdert."""

    TELEFOON = "telefoon", _("Vroeg het aan de telefoon")
    EMAIL = "email", _("Vroeg het in een e-mail")
    BRIEF = "brief", _("Vroeg het in een brief, of aan de balie")
    ADRES = "adres", _("Het adres werkt niet meer, of is van een ander")
    MISBRUIK = "misbruik", _("Iemand anders meldde dit adres aan")
