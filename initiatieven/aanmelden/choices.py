from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Of iemand een plek heeft. Wie er was, staat per bijeenkomst in `Aanwezigheid`."""

    BEVESTIGD = "bevestigd", _("Bevestigd")
    WACHTLIJST = "wachtlijst", _("Wachtlijst")
    AANGEBODEN = "aangeboden", _("Plek aangeboden")
    GEANNULEERD = "geannuleerd", _("Geannuleerd")


MET_PLEK = (Status.BEVESTIGD, Status.AANGEBODEN)
LOPEND = (Status.BEVESTIGD, Status.WACHTLIJST, Status.AANGEBODEN)


class Rol(models.TextChoices):
    """Wie iets deed."""

    DEELNEMER = "deelnemer", _("Deelnemer")
    GEMEENTE = "gemeente", _("Gemeente")
    SITE = "site", _("De site")


class Gebeurtenissoort(models.TextChoices):
    """Wat er met een aanmelding gebeurde."""

    AANGEMELD = "aangemeld", _("Aangemeld")
    OP_WACHTLIJST = "op_wachtlijst", _("Op de wachtlijst gezet")
    AANGEBODEN = "aangeboden", _("Plek aangeboden")
    AANGENOMEN = "aangenomen", _("Aangeboden plek aangenomen")
    AFGESLAGEN = "afgeslagen", _("Aangeboden plek niet aangenomen")
    VERLOPEN = "verlopen", _("Aanbod verlopen")
    GEWIJZIGD = "gewijzigd", _("Aanmelding gewijzigd")
    GEANNULEERD = "geannuleerd", _("Afgemeld")
    VERPLAATST = "verplaatst", _("Naar een andere datum verplaatst")
    VERZET = "verzet", _("Bijeenkomst gewijzigd")
    GAAT_NIET_DOOR = "gaat_niet_door", _("Gaat niet door")
    BERICHT = "bericht", _("Bericht gestuurd")


class Herinneringsoort(models.TextChoices):
    """Welke herinnering."""

    VROEG = "vroeg", _("Eerste herinnering")
    DAG_ERVOOR = "dag", _("Herinnering op de dag ervoor")
    EVALUATIE = "evaluatie", _("Vraag om evaluatie")
