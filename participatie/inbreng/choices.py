from django.db import models
from django.utils.translation import gettext_lazy as _


class Moderatie(models.TextChoices):
    """Eerste as: staat de inbreng op de site?"""

    NIEUW = "nieuw", _("Nieuw")
    GEPLAATST = "geplaatst", _("Geplaatst")
    NIET_GEPLAATST = "niet_geplaatst", _("Niet geplaatst")
    VERBORGEN = "verborgen", _("Verborgen")


class Uitkomst(models.TextChoices):
    """Tweede as: wat de gemeente antwoordt."""

    OVERGENOMEN = "overgenomen", _("Overgenomen")
    DEELS = "deels", _("Deels overgenomen")
    NIET = "niet", _("Niet overgenomen")
    BUITEN = "buiten", _("Buiten dit plan")


class Uitvoering(models.TextChoices):
    """Derde as: wat er in de stad van komt."""

    ONBEKEND = "onbekend", _("Nog niet bekend")
    INGEPLAND = "ingepland", _("Ingepland")
    BEZIG = "bezig", _("In uitvoering")
    UITGEVOERD = "uitgevoerd", _("Uitgevoerd")
    VERVALLEN = "vervallen", _("Gaat niet door")


class Kanaal(models.TextChoices):
    """Hoe de inbreng binnenkwam."""

    WEBSITE = "website", _("Website")
    PAPIER = "papier", _("Papier")
    TELEFOON = "telefoon", _("Telefoon")
    SPREEKUUR = "spreekuur", _("Spreekuur")


class Gebeurtenissoort(models.TextChoices):
    """Wat er met een inbreng kan gebeuren; de ontvangstpagina toont het als tijdlijn."""

    ONTVANGEN = "ontvangen", _("Ontvangen")
    GEPLAATST = "geplaatst", _("Geplaatst")
    NIET_GEPLAATST = "niet_geplaatst", _("Niet geplaatst")
    VERBORGEN = "verborgen", _("Van de site gehaald")
    HERSTELD = "hersteld", _("Opnieuw bekeken")
    BEANTWOORD = "beantwoord", _("Beantwoord")
    ANTWOORD_GEWIJZIGD = "antwoord_gewijzigd", _("Antwoord gewijzigd")
    ANTWOORD_INGETROKKEN = "antwoord_ingetrokken", _("Antwoord ingetrokken")
    UITVOERING = "uitvoering", _("Uitvoering bijgewerkt")
    THEMA = "thema", _("Bij een thema gezet")
    THEMA_BEANTWOORD = "thema_beantwoord", _("Antwoord op een thema")
    BESLUIT = "besluit", _("Besluit genomen")
    TOEZEGGING = "toezegging", _("Nieuws over een toezegging")
    HEROVERWEGING_GEVRAAGD = "heroverweging_gevraagd", _("Tweede blik gevraagd")
    HEROVERWOGEN = "heroverwogen", _("Tweede blik gegeven")
    GECORRIGEERD = "gecorrigeerd", _("Verbeterd")
    VERZOEK = "verzoek", _("Verzoek over uw gegevens")
    GESCHOOND = "geschoond", _("Persoonsgegevens verwijderd")


class Rol(models.TextChoices):
    """Wie iets deed, zonder naam."""

    INDIENER = "indiener", _("U")
    GEMEENTE = "gemeente", _("De gemeente")
    SYSTEEM = "systeem", _("Automatisch")
