"""Wat een site elke dag doet, met de code van de map waarin dit draait: `python …/rondgang.py DEEL`.

De vorige versie draait dit op de database van de volgende; daarom gebruikt dit bestand alleen wat in beide bestaat.
"""

import sys
from importlib import import_module
from typing import Any

FOTO = "Een bankje bij de vijver."


def leeg() -> None:
    """Wat de eerste migraties van Wagtail en van zoeken invullen, voor een database die daar niet uit komt."""
    from django.core.management import call_command
    from django.db import connection
    from wagtail.models import Locale, Page

    call_command("migrate", fake=True, verbosity=0)
    if not Page.objects.exists():
        Locale.objects.create(language_code="nl")
        Page.add_root(instance=Page(title="Root", slug="root"))
        with connection.schema_editor() as editor:
            import_module("search.migrations.0002_zoektabellen").maak(None, editor)


def klaarzetten() -> None:
    """Een project met een formulier, en inbreng van voor het bijwerken."""
    from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng

    leeg()
    maak_inbreng(maak_formulier(maak_compleet_project()), tekst="Van voor het bijwerken.")


def rondgang() -> None:
    """Lezen, insturen, plaatsen, een pagina publiceren, en een ronde van de werker."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    bezoeker, redacteur = Client(), Client()
    wie = get_user_model().objects.create_superuser(f"beheer-{get_user_model().objects.count()}", password="test")
    redacteur.force_login(wie)
    lees_alles(bezoeker)
    inbreng = stuur_in(bezoeker)
    plaats(redacteur, inbreng)
    publiceer()
    lees_alles(bezoeker)


def lees_alles(bezoeker: Any) -> None:
    """Elke openbare pagina geeft antwoord."""
    from wagtail.models import Page

    adressen = [pagina.get_url() for pagina in Page.objects.live().public().filter(depth__gt=1)]
    paden = [adres for adres in adressen if adres]  # de welkomstpagina van Wagtail hoort bij geen site
    assert len(paden) >= 4
    standen = {pad: bezoeker.get(pad).status_code for pad in paden}
    assert set(standen.values()) == {200}, standen


def stuur_in(bezoeker: Any) -> Any:
    """Een bewoner vult het formulier in en krijgt een ontvangst."""
    from participatie.models import FormulierPage, Inbreng
    from tests.participatie.formulieren.bewoner import Bewoner

    formulier = FormulierPage.objects.live().first()
    bewoner = Bewoner(bezoeker, formulier)
    vraag = next(naam for naam in bewoner.namen)
    antwoord = bewoner.kies(**{vraag.replace(" ", "_"): FOTO})
    assert antwoord.status_code in {302, 303}, bewoner.html
    assert bezoeker.get(antwoord.headers["Location"]).status_code == 200
    return Inbreng.objects.latest("pk")


def plaats(redacteur: Any, inbreng: Any) -> None:
    """Een redacteur plaatst die inbreng in het CMS."""
    from tests.participatie.inbreng.cms import LIJST, behandel

    scherm = redacteur.get(f"{LIJST}{inbreng.pk}/")
    assert scherm.status_code == 200, scherm.headers
    behandel(redacteur, inbreng, "plaatsen")
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "geplaatst", inbreng.moderatie


def publiceer() -> None:
    """De werker publiceert wat is gepland, en verstuurt wat wacht."""
    from datetime import timedelta

    from django.core.management import call_command
    from django.utils import timezone

    from stadmaken.common import post
    from stadmaken.common.models import Bericht
    from tests.fabriek import maak_project

    pagina = maak_project(live=False, slug=f"gepland-{timezone.now():%H%M%S%f}")
    pagina.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    bericht = post.schrijf(f"proef-{pagina.pk}", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    call_command("werker", eenmalig=True)
    pagina.refresh_from_db()
    assert pagina.live
    assert Bericht.objects.get(sleutel=f"proef-{pagina.pk}").status == "verzonden", bericht


def gezien() -> None:
    """Alles wat de vorige versie bewaarde, leest deze ook."""
    from participatie.models import Inbreng

    teksten = [str(inbreng.invoer) for inbreng in Inbreng.objects.order_by("pk")]
    assert "Van voor het bijwerken." in teksten[0]
    assert FOTO in teksten[-1]
    assert Inbreng.objects.latest("pk").moderatie == "geplaatst"


if __name__ == "__main__":
    import logging

    import django

    django.setup()
    logging.disable(logging.WARNING)
    {"klaarzetten": klaarzetten, "rondgang": rondgang, "gezien": gezien}[sys.argv[1]]()
