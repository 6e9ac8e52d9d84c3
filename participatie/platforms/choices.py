from django.db import models
from django.utils.translation import gettext_lazy as _


class Platformstaat(models.TextChoices):
    """Hoe het met een wijkplatform staat."""

    IN_OPRICHTING = "oprichting", _("In oprichting")
    ERKEND = "erkend", _("Erkend")
    GEPAUZEERD = "pauze", _("Gepauzeerd")
    BEEINDIGD = "einde", _("Beëindigd")


class Rechtsvorm(models.TextChoices):
    """Of het platform een rechtspersoon is."""

    GEEN = "geen", _("Geen rechtspersoon")
    VERENIGING = "vereniging", _("Vereniging")
    STICHTING = "stichting", _("Stichting")
    COOPERATIE = "cooperatie", _("Coöperatie")


class Partnersoort(models.TextChoices):
    """Met wie een platform samenwerkt."""

    WIJKAGENT = "wijkagent", _("Wijkagent")
    HANDHAVING = "handhaving", _("Handhaving")
    WIJKTEAM = "wijkteam", _("Sociaal wijkteam")
    OPBOUWWERK = "opbouwwerk", _("Opbouwwerker")
    ONDERNEMERS = "ondernemers", _("Ondernemers")
    SCHOLEN = "scholen", _("Scholen")
    VERENIGINGEN = "verenigingen", _("Verenigingen")
    ANDERS = "anders", _("Andere partners")


class Mediumsoort(models.TextChoices):
    """Waar een platform zijn nieuws brengt."""

    WIJKKRANT = "wijkkrant", _("Wijkkrant")
    WEBSITE = "website", _("Website")
    NIEUWSBRIEF = "nieuwsbrief", _("Nieuwsbrief")
    SOCIAAL = "sociaal", _("Sociale media")
    BORD = "bord", _("Prikbord of vitrine")


class Controlesoort(models.TextChoices):
    """Wat er met de jaarlijkse vraag “klopt dit nog?” gebeurde."""

    GEVRAAGD = "gevraagd", _("Gevraagd of het nog klopt")
    BEVESTIGD = "bevestigd", _("Bevestigd dat het klopt")
