"""De hele demosite, in de goede volgorde."""

from datetime import date

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from home.models import HomePage
from initiatieven import demo as initiatieven
from participatie import demo as participatie
from stadmaken.common.demo import Demo, maak_ook

from . import accounts, beelden, paginas, rapporten
from .cijfers import programma
from .onderwerpen import geef_onderwerpen


@transaction.atomic
def maak() -> HomePage:
    """Maak alles wat er nog niet is; alles of niets."""
    demo = Demo(anker=_anker(), beeld=beelden.beeld, png=beelden.png)
    thuis, eerste_keer = paginas.startpagina(demo)
    paginas.tekstpaginas(demo, thuis)
    participatie.maak_paginas(demo, thuis)
    initiatieven.maak_paginas(demo, thuis)
    programma(demo, thuis)
    paginas.engels(demo, thuis)
    if eerste_keer:
        paginas.gemeente(thuis)
    geef_onderwerpen(demo, thuis.url_path)
    demo.publiceer(thuis)
    call_command("rollen", verbosity=0)  # pas nu: de coördinator krijgt rechten op pagina's die er eerst moeten zijn
    accounts.maak()
    participatie.maak_inbreng(demo, thuis)
    initiatieven.maak_aanmeldingen(demo)
    rapporten.maak(demo, thuis)
    maak_ook(demo)
    return thuis


def _anker() -> date:
    """De dag waarop de demo is gemaakt: zo zijn formulieren dan open, en verandert een tweede keer niets."""
    thuis = HomePage.objects.filter(slug="home", first_published_at__isnull=False).first()
    return timezone.localdate(thuis.first_published_at if thuis else None)
