"""De pagina's van de handleiding: hoe zij heten, voor wie zij zijn, en bij welke schermen zij horen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from participatie.platforms.rules import BEHEREN as PLATFORMS

from .rules import Regel, iedereen, leden, medewerkers, of, plek, recht

INBRENG = ("participatie.moderate_inbreng", "participatie.moderate_eigen_inbreng")


@dataclass(frozen=True)
class Blad:
    """Eén taak. De tekst staat in `templates/home/handleiding/paginas/<naam>.html`.

    `schermen` zijn namen van adressen, of het begin daarvan; `soorten` de pagina's waarbij het CMS naar dit blad wijst.
    """

    naam: str
    titel: Any
    uitleg: Any
    mag: Regel
    schermen: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()

    @property
    def sjabloon(self) -> str:
        """Waar de tekst staat."""
        return f"home/handleiding/paginas/{self.naam}.html"

    def hoort_bij(self, scherm: str) -> bool:
        """Of dit blad over het scherm met deze naam gaat."""
        return scherm.startswith(self.schermen) if self.schermen else False


BLADEN = (
    Blad(
        "eerste-uur",
        _("Uw eerste uur"),
        _("Wat u ziet, waar u begint en wie u helpt."),
        medewerkers,
        schermen=("wagtailadmin_home", "wagtailadmin_account", "mfa_", "usersessions_"),
    ),
    Blad(
        "project-beginnen",
        _("Een project beginnen"),
        _("Van een voorbeeld naar een pagina die openbaar mag."),
        of(recht("participatie.add_projectteam"), plek("participatie.ProjectenPage")),
        schermen=("voorbeelden:",),
        soorten=("participatie.projectpage", "participatie.formulierpage"),
    ),
    Blad(
        "infobord",
        _("Een infobord maken en drukken"),
        _("Van titel tot poster aan de muur, en nakijken of de code werkt."),
        recht("participatie.add_infobord", "participatie.beheer_eigen_infobord"),
        schermen=("participatie_infobord_",),
    ),
    Blad(
        "inbreng",
        _("Inbreng lezen en plaatsen"),
        _("Wat mensen inbrengen komt op de site, of zij horen waarom niet."),
        recht(*INBRENG),
        schermen=("inbreng_beheer:", "participatie_inbreng_", "participatie_afwijzingsreden_", "papier_beheer:"),
    ),
    Blad(
        "antwoord",
        _("Antwoord geven en toezeggen"),
        _("Eén antwoord voor velen, een besluit, en een belofte met een dag."),
        recht(*INBRENG, "participatie.add_toezegging", "participatie.beheer_eigen_toezegging"),
        schermen=("themas_beheer:", "participatie_toezegging_"),
    ),
    Blad(
        "cursus",
        _("Een cursus plannen"),
        _("De pagina, de data, de aanmeldingen en de lijst aan de deur."),
        of(recht("initiatieven.beheer_aanmelding"), plek("initiatieven.SchoolPage", "initiatieven.AgendaPage")),
        schermen=("planning_beheer:", "agenda_beheer:", "initiatieven_gelegenheid_modeladmin_"),
        soorten=("initiatieven.cursuspage", "initiatieven.activiteitpage"),
    ),
    Blad(
        "nieuwsbrief",
        _("Een nieuwsbrief versturen"),
        _("Schrijven, nakijken, een proefmail, en dan één keer de deur uit."),
        recht("initiatieven.verstuur_nieuwsbrief"),
        schermen=("verzend_beheer:", "nieuwsbrief_beheer:", "abonnees_beheer:", "initiatieven_abonnee_modeladmin_"),
        soorten=("initiatieven.editiepage", "initiatieven.nieuwsbriefpage"),
    ),
    Blad(
        "wijkplatform",
        _("Een wijkplatform helpen"),
        _("Leden toelaten, goedkeuren wat zij insturen, en elk jaar nakijken."),
        recht(PLATFORMS),
        schermen=("platforms_beheer:",),
        soorten=("participatie.wijkplatformpage",),
    ),
    Blad(
        "eigen-platform",
        _("De pagina van uw wijkplatform"),
        _("Bijwerken, insturen, en zeggen dat het nog klopt."),
        leden,
        schermen=("wagtailadmin_home", "platforms_beheer:"),
        soorten=("participatie.wijkplatformpage",),
    ),
    Blad(
        "schrijven",
        _("Schrijven zodat iedereen het begrijpt"),
        _("Korte zinnen, gewone woorden, en wat de schrijftips u vertellen."),
        iedereen,
    ),
    Blad(
        "toegankelijk",
        _("Toegankelijk: beelden, koppen en PDF"),
        _("Zodat ook iemand die niet ziet of geen muis gebruikt alles vindt."),
        iedereen,
        schermen=("wagtailimages", "wagtaildocs", "toegankelijkheid_beheer:"),
    ),
    Blad(
        "toegang",
        _("Iemand toegang geven"),
        _("Een account, een rol, een projectteam, en weer weg als iemand vertrekt."),
        recht("common.add_medewerker", "participatie.change_projectteam"),
        schermen=("wagtailusers_", "teams_beheer:"),
    ),
    Blad(
        "gegevens",
        _("Iemand vraagt naar zijn gegevens"),
        _("Inzage, verbeteren en wissen, en wat u vooraf nagaat."),
        recht("home.behandel_gegevens", "participatie.change_verzoek"),
        schermen=("bewaren_beheer:", "gegevens_beheer:", "participatie_opschoonbewijs_"),
    ),
)


def bladen_voor(medewerker: Any) -> list[Blad]:
    """De bladen over wat deze medewerker kan doen."""
    return [blad for blad in BLADEN if blad.mag(medewerker)]


def blad_van(naam: str) -> Blad | None:
    """Het blad met deze naam."""
    return next((blad for blad in BLADEN if blad.naam == naam), None)


def bij_scherm(medewerker: Any, scherm: str) -> Blad | None:
    """Het blad over dit scherm, als deze medewerker het mag lezen."""
    return _eerste(medewerker, (blad for blad in BLADEN if blad.hoort_bij(scherm)))


def bij_soort(medewerker: Any, soort: str) -> Blad | None:
    """Het blad over dit soort pagina, als deze medewerker het mag lezen."""
    return _eerste(medewerker, (blad for blad in BLADEN if soort in blad.soorten))


def _eerste(medewerker: Any, bladen: Iterator[Blad]) -> Blad | None:
    return next((blad for blad in bladen if blad.mag(medewerker)), None)
