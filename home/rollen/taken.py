"""Wat er in het CMS te doen is, in woorden en met de rechten die daarbij horen."""

from dataclasses import dataclass

from django.apps import apps
from wagtail.models import Page

from participatie.platforms.rules import BEHEREN as PLATFORMS_BEHEREN
from participatie.teams.rules import BEGINNEN as PROJECT_BEGINNEN
from participatie.teams.rules import EIGEN_INBRENG as EIGEN_INBRENG_RECHT
from participatie.teams.rules import TEAMS as TEAMS_SAMENSTELLEN


@dataclass(frozen=True)
class Taak:
    """Eén ding dat een rol mag: een rij in docs/rollen.md. Rechten op modellen als “app.codenaam”."""

    naam: str
    rechten: tuple[str, ...]


@dataclass(frozen=True)
class Rol:
    """Een groep met haar taken.

    Met `onder` gelden de rechten op pagina's alleen onder pagina's van die soorten, en anders overal.
    """

    naam: str
    uitleg: str
    taken: tuple[Taak, ...] = ()
    paginas: tuple[str, ...] = ()
    beeldbank: tuple[str, ...] = ()
    mappen: tuple[str, ...] = ()
    onder: tuple[str, ...] = ()

    @property
    def modellen(self) -> tuple[str, ...]:
        """Alle rechten op modellen, elk één keer; wie een rol heeft, komt het CMS in."""
        return tuple(dict.fromkeys(("wagtailadmin.access_admin", *(r for taak in self.taken for r in taak.rechten))))

    def takken(self) -> list[Page]:
        """De pagina's waaronder de rechten op pagina's gelden."""
        if not self.onder:
            return [Page.get_first_root_node()]
        return [pagina for soort in self.onder for pagina in apps.get_model(soort).objects.order_by("pk")]


def _op(app: str, acties: tuple[str, ...], *modellen: str) -> tuple[str, ...]:
    return tuple(f"{app}.{actie}_{model}" for model in modellen for actie in acties)


ZIEN, MAKEN, ALLES = ("view",), ("view", "add", "change"), ("view", "add", "change", "delete")

BORDEN_ZIEN = Taak("Infoborden en hun scans bekijken", _op("participatie", ZIEN, "infobord"))
BORDEN = Taak("Infoborden maken en wijzigen", _op("participatie", MAKEN, "infobord"))
EIGEN_BORDEN = Taak("Infoborden van de eigen projecten maken en wijzigen", ("participatie.beheer_eigen_infobord",))
TOEZEGGINGEN_ZIEN = Taak("Toezeggingen bekijken", _op("participatie", ZIEN, "toezegging"))
TOEZEGGINGEN = Taak("Toezeggingen vastleggen en bijwerken", _op("participatie", MAKEN, "toezegging"))
EIGEN_TOEZEGGINGEN = Taak(
    "Toezeggingen bij de eigen projecten vastleggen en bijwerken", ("participatie.beheer_eigen_toezegging",)
)
CONTRACTEN_ZIEN = Taak("Wijkcontracten bekijken", _op("participatie", ZIEN, "wijkcontract"))
CONTRACTEN = Taak("Wijkcontracten bijhouden", _op("participatie", MAKEN, "wijkcontract"))
INDELINGEN = Taak(
    "Wijken, gebieden, thema’s en doelgroepen bijhouden",
    _op("participatie", ALLES, "gebied", "wijk", "thema", "doelgroep"),
)
BEGELEIDING = Taak(
    "Ambtenarenpool en partners van initiatieven bijhouden",
    _op("initiatieven", ALLES, "begeleider", "partnerplatform"),
)
INDICATOREN = Taak("Indicatoren van het programma bijhouden", _op("home", ALLES, "indicator"))
INRICHTING = Taak(
    "Menu, voettekst en gegevens van de gemeente, en toegankelijkheid meten",
    ("home.change_gemeente", "home.add_axemeting"),
)
HUISSTIJL = Taak("De kleuren van de stad kiezen", ("common.change_huisstijl",))
ZOEKEN = Taak(
    "Synoniemen, aanbevolen pagina’s en wat bezoekers zoeken",
    (
        *_op("search", ALLES, "synoniem", "aanbeveling"),
        "search.view_zoektelling",
    ),
)
OMLEIDINGEN = Taak("Omleidingen van oude adressen", _op("wagtailredirects", ALLES, "redirect"))
MAILTEKSTEN = Taak("De woorden van de mail veranderen", ("common.change_mailtekst",))
INBRENG = Taak(
    "Alle inbreng lezen, plaatsen en beantwoorden, met thema’s, papier en bereik",
    ("participatie.view_inbreng", "participatie.moderate_inbreng"),
)
EIGEN_INBRENG = Taak("Inbreng bij de eigen projecten lezen, plaatsen en beantwoorden", (EIGEN_INBRENG_RECHT,))
REDENEN = Taak("Redenen om niet te plaatsen bijhouden", _op("participatie", MAKEN, "afwijzingsreden"))
ORIGINEEL = Taak(
    "De oorspronkelijke tekst, naam en e-mail bij inbreng zien, waar de rol bij mag", ("participatie.view_origineel",)
)
POST = Taak("Uitgaande mail bekijken en opnieuw aanbieden", ("common.view_bericht", "common.change_bericht"))
GEGEVENS = Taak(
    "AVG-verzoeken behandelen, gegevens opzoeken en wissen, bewijzen van opschonen",
    (
        *_op("participatie", ("view", "change"), "verzoek"),
        "participatie.view_opschoonbewijs",
        "home.behandel_gegevens",
    ),
)
CURSUSSEN = Taak(
    "Cursussen en activiteiten plannen, aanmeldingen beheren, deelnemers mailen",
    ("initiatieven.beheer_aanmelding", "initiatieven.view_aanmelding"),
)
ABONNEES = Taak("Abonnees beheren en downloaden", ("initiatieven.beheer_abonnee", "initiatieven.exporteer_abonnee"))
NIEUWSBRIEF = Taak("De nieuwsbrief versturen", ("initiatieven.verstuur_nieuwsbrief",))
PLATFORMS = Taak("Leden van wijkplatforms toelaten, en een platform erkennen", (PLATFORMS_BEHEREN,))
EIGEN_PROJECT = Taak("Een nieuw project beginnen", (PROJECT_BEGINNEN,))
TEAMS = Taak("Bepalen wie aan welk project werkt", (TEAMS_SAMENSTELLEN,))
AUDITLOG = Taak("Het auditlog lezen: wie deed wat", ("common.view_auditlog",))
ACCOUNTS = Taak(
    "Accounts maken, rollen geven en accounts uitzetten", (*_op("common", ALLES, "medewerker"), "auth.view_group")
)
