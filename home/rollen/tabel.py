"""De tabel: welke rol welke taken heeft. docs/rollen.md wordt hiermee vergeleken."""

from . import taken
from .taken import Rol

WEBREDACTIE = (
    taken.BORDEN,
    taken.TOEZEGGINGEN,
    taken.CONTRACTEN,
    taken.INDELINGEN,
    taken.BEGELEIDING,
    taken.INDICATOREN,
    taken.INRICHTING,
    taken.ZOEKEN,
    taken.OMLEIDINGEN,
    taken.MAILTEKSTEN,
)

ROLLEN = (
    Rol(
        "Beheerder",
        "Accounts, rollen, projectteams en wijkplatforms, en alles van de webredactie; geen gegevens van bewoners.",
        taken=(*WEBREDACTIE, taken.HUISSTIJL, taken.TEAMS, taken.PLATFORMS, taken.ACCOUNTS, taken.AUDITLOG),
        paginas=("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
        beeldbank=("add", "change", "choose"),
        mappen=("add", "change", "delete"),
    ),
    Rol(
        "Webredactie",
        "Pagina's maken en publiceren, borden, beeldbank, menu, indelingen en zoeken.",
        taken=WEBREDACTIE,
        paginas=("add_page", "change_page", "publish_page", "lock_page"),
        beeldbank=("add", "change", "choose"),
    ),
    Rol(
        "Projectcommunicatie",
        "De eigen projecten: pagina's, inbreng, antwoorden, toezeggingen en borden. Welke dat zijn, zegt het team.",
        taken=(
            taken.EIGEN_PROJECT,
            taken.EIGEN_INBRENG,
            taken.ORIGINEEL,
            taken.EIGEN_TOEZEGGINGEN,
            taken.EIGEN_BORDEN,
        ),
    ),
    Rol(
        "Inbreng",
        "Alle inbreng lezen, plaatsen en beantwoorden, met de oorspronkelijke tekst; uitgaande mail bekijken.",
        taken=(
            taken.INBRENG,
            taken.REDENEN,
            taken.ORIGINEEL,
            taken.POST,
            taken.TOEZEGGINGEN,
            taken.BORDEN_ZIEN,
        ),
    ),
    Rol(
        "Cursuscoördinator",
        "Cursussen en activiteiten plannen, aanmeldingen beheren, deelnemers mailen; pagina's onder school en agenda.",
        taken=(taken.CURSUSSEN,),
        paginas=("add_page", "change_page", "publish_page"),
        beeldbank=("add", "choose"),
        onder=("initiatieven.SchoolPage", "initiatieven.AgendaPage"),
    ),
    Rol(
        "Nieuwsbriefredactie",
        "De nieuwsbrief schrijven en versturen, abonnees beheren, en de woorden van de mail veranderen.",
        taken=(taken.NIEUWSBRIEF, taken.ABONNEES, taken.MAILTEKSTEN),
        paginas=("add_page", "change_page", "publish_page"),
        beeldbank=("add", "choose"),
        onder=("initiatieven.NieuwsbriefPage",),
    ),
    Rol(
        "Wijkplatformredactie",
        "Goedkeuren wat wijkplatforms insturen, hun leden toelaten, en de pagina's van wijken.",
        taken=(taken.PLATFORMS,),
        paginas=("add_page", "change_page", "publish_page"),
        beeldbank=("add", "choose"),
        onder=("participatie.WijkenPage",),
    ),
    Rol(
        "Privacyfunctionaris",
        "AVG-verzoeken behandelen, gegevens bij een e-mailadres opzoeken en wissen, en nakijken wat is opgeschoond.",
        taken=(taken.GEGEVENS, taken.ORIGINEEL, taken.AUDITLOG),
    ),
    Rol(
        "Lezer",
        "Borden en hun scans, toezeggingen en wijkcontracten bekijken; niets wijzigen.",
        taken=(taken.BORDEN_ZIEN, taken.TOEZEGGINGEN_ZIEN, taken.CONTRACTEN_ZIEN),
    ),
)
