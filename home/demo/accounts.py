"""Medewerkers om de demo mee te proberen. De wachtwoorden zijn bekend: nooit in productie."""

from typing import NamedTuple

from django.contrib.auth.models import Group

from participatie.models import WijkplatformPage
from participatie.platforms.actions import geef_toegang
from stadmaken.common.models import Medewerker


class Account(NamedTuple):
    """Een account van de demo."""

    naam: str
    voornaam: str
    wachtwoord: str
    groep: str
    wat: str
    platform: str = ""


ACCOUNTS = [
    Account(
        "redactie", "Redactie (fictief)", "welkom-redactie-demo", "Webredactie", "projecten, formulieren en borden"
    ),
    Account("inbreng", "Inbreng (fictief)", "welkom-inbreng-demo", "Inbreng", "inbreng lezen, plaatsen, beantwoorden"),
    Account("collega", "Collega (fictief)", "welkom-collega-demo", "Inbreng", "hetzelfde, voor een tweede blik"),
    Account(
        "cursus",
        "Cursus (fictief)",
        "welkom-cursus-demo",
        "Cursuscoördinator",
        "cursussen en agenda plannen, deelnemers beheren",
    ),
    Account(
        "nieuwsbrief",
        "Communicatie (fictief)",
        "welkom-nieuwsbrief-demo",
        "Communicatie",
        "de nieuwsbrief, abonnees en de woorden van de mail",
    ),
    Account(
        "wijkplatform",
        "Wijkplatform (fictief)",
        "welkom-wijkplatform-demo",
        "",
        "alleen de pagina van Wijkplatform Delftwijk (fictief), via goedkeuring door Communicatie",
        platform="wijkplatform-delftwijk",
    ),
    Account("beheer", "Beheer (fictief)", "welkom-beheer-demo", "", "alles"),
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
            is_superuser=not (account.groep or account.platform),
            is_staff=not account.platform,
        )
        if account.platform:
            medewerker.groups.add(geef_toegang(WijkplatformPage.objects.get(slug=account.platform)).groep)
        if account.groep:
            medewerker.groups.add(Group.objects.get(name=account.groep))
