"""Medewerkers om de demo mee te proberen. De wachtwoorden zijn bekend: nooit in productie."""

from typing import NamedTuple

from django.contrib.auth.models import Group

from participatie.models import WijkplatformPage
from participatie.platforms.actions import geef_toegang
from stadmaken.common.models import Medewerker


class Account(NamedTuple):
    """Een account van de demo; zonder rol en zonder platform mag het alles."""

    naam: str
    voornaam: str
    rollen: tuple[str, ...]
    wat: str
    platform: str = ""

    @property
    def wachtwoord(self) -> str:
        """Het bekende wachtwoord."""
        return f"welkom-{self.naam}-demo"


ACCOUNTS = [
    Account("redactie", "Redactie (fictief)", ("Webredactie",), "projecten, formulieren en borden"),
    Account("project", "Project (fictief)", ("Projectcommunicatie",), "alleen de eigen projecten en hun inbreng"),
    Account("inbreng", "Inbreng (fictief)", ("Inbreng",), "inbreng lezen, plaatsen, beantwoorden"),
    Account("collega", "Collega (fictief)", ("Inbreng",), "hetzelfde, voor een tweede blik"),
    Account("cursus", "Cursus (fictief)", ("Cursuscoördinator",), "cursussen en agenda plannen, deelnemers beheren"),
    Account(
        "nieuwsbrief",
        "Nieuwsbrief (fictief)",
        ("Nieuwsbriefredactie", "Wijkplatformredactie"),
        "de nieuwsbrief, abonnees en de woorden van de mail; goedkeuren wat wijkplatforms insturen",
    ),
    Account(
        "wijkplatform",
        "Wijkplatform (fictief)",
        (),
        "alleen de pagina van Wijkplatform Delftwijk (fictief), via goedkeuring door de wijkplatformredactie",
        platform="wijkplatform-delftwijk",
    ),
    Account("privacy", "Privacy (fictief)", ("Privacyfunctionaris",), "AVG-verzoeken en wat is gewist"),
    Account("lezer", "Lezer (fictief)", ("Lezer",), "alleen kijken"),
    Account("accounts", "Accounts (fictief)", ("Beheerder",), "accounts en rollen, en alles van de redactie"),
    Account("beheer", "Beheer (fictief)", (), "alles"),
]


def maak() -> None:
    """Maak de accounts die er nog niet zijn; `rollen` heeft de groepen al gemaakt."""
    for account in ACCOUNTS:
        if Medewerker.objects.filter(username=account.naam).exists():
            continue
        medewerker = Medewerker.objects.create_user(
            account.naam,
            f"{account.naam}@voorbeeld.nl",
            account.wachtwoord,
            first_name=account.voornaam,
            is_superuser=not (account.rollen or account.platform),
            is_staff=not account.platform,
        )
        medewerker.groups.add(*Group.objects.filter(name__in=account.rollen))
        if account.platform:
            medewerker.groups.add(geef_toegang(WijkplatformPage.objects.get(slug=account.platform)).groep)
