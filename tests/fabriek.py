"""Kleine fabrieken voor tests: elke functie maakt één ding, met verstandige standaarden."""

import itertools
import uuid
from typing import Any

from wagtail.models import Page, Site

_teller = itertools.count(1)


def maak_home(**velden: Any) -> Any:
    """De startpagina van de stad van nu; een tweede aanroep geeft dezelfde."""
    from home.models import HomePage

    if bestaand := HomePage.objects.first():
        return bestaand
    home = Page.objects.get(depth=1).add_child(
        instance=HomePage(**{"title": "Home", "slug": "start", "samenvatting": "Samen de stad maken.", **velden})
    )
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "testserver", "root_page": home})
    return home


def maak_stad(host: str = "tweede.test", naam: str = "Tweede stad") -> Any:
    """Nog een stad, met een lege startpagina. Binnen `in_stad(maak_stad())` bouwt elke fabriek in die stad."""
    from home.models import HomePage

    slug = host.replace(".", "-")
    home = HomePage(title=naam, slug=slug, samenvatting="Nog een stad die samen wordt gemaakt.")
    Page.objects.get(depth=1).add_child(instance=home)
    return Site.objects.create(hostname=host, port=443, site_name=naam, root_page=home)


def maak_projecten(**velden: Any) -> Any:
    """Het projectenoverzicht."""
    from participatie.models import ProjectenPage

    if bestaand := ProjectenPage.objects.first():
        return bestaand
    gegevens = {"title": "Projecten", "slug": "projecten", "samenvatting": "Alle projecten.", **velden}
    return maak_home().add_child(instance=ProjectenPage(**gegevens))


def maak_project(**velden: Any) -> Any:
    """Een gepubliceerd project."""
    from participatie.models import ProjectPage

    nummer = next(_teller)
    gegevens = {"title": f"Plein {nummer}", "slug": f"plein-{nummer}", "samenvatting": "Een nieuw plein.", **velden}
    return maak_projecten().add_child(instance=ProjectPage(**gegevens))


def maak_compleet_project(**velden: Any) -> Any:
    """Een project waarvan het plan zegt wat het moet zeggen voordat iemand mag meedoen."""
    from participatie.models import Fase

    gegevens = {
        "wat_staat_vast": "<p>Het riool wordt vervangen.</p>",
        "waarover_meedenken": "<p>Waar de bomen komen.</p>",
        "beslisser": "college",
        "terugkoppeling": "U leest het op deze pagina, in de week na het besluit.",
        **velden,
    }
    project = maak_project(**gegevens)
    Fase.objects.create(project=project, titel="Meedenken over het ontwerp", planning="nu", niveau="meedenken")
    return project


def maak_formulier(ouder: Any = None, **velden: Any) -> Any:
    """Een open formulier onder een project."""
    from participatie.models import FormulierPage

    nummer = next(_teller)
    gegevens = {
        "title": f"Uw idee {nummer}",
        "slug": f"idee-{nummer}",
        "samenvatting": "Vertel wat u wilt.",
        "vervolg": "Wij lezen alles.",
        "avg_doel": "Het plan verbeteren.",
        **velden,
    }
    return (ouder or maak_project()).add_child(instance=FormulierPage(**gegevens))


def maak_wijk(**velden: Any) -> Any:
    """Een wijk in een gebied."""
    from participatie.models import Gebied, Wijk

    nummer = next(_teller)
    gebied, _ = Gebied.objects.get_or_create(naam="Noord", slug="noord")
    gegevens = {"naam": f"Wijk {nummer}", "slug": f"wijk-{nummer}", "code": f"WK{nummer:06}", "gebied": gebied}
    return Wijk.objects.create(**{**gegevens, **velden})


def maak_inbreng(formulier: Any = None, tekst: str = "Meer bomen graag.", **opties: Any) -> Any:
    """Een inbreng, zoals een bewoner haar verstuurt."""
    from participatie.inbreng.actions import indienen

    invoer = opties.pop("invoer", None) or [
        {
            "sleutel": "reactie",
            "label": "Uw reactie",
            "soort": "lang",
            "waarde": tekst,
            "weergave": tekst,
            "openbaar": True,
        }
    ]
    opties.setdefault("idempotentie", str(uuid.uuid4()))
    return indienen(formulier or maak_formulier(), invoer, **opties)


def maak_medewerker(*rechten: str, naam: str = "", **velden: Any) -> Any:
    """Een medewerker die het CMS in mag, met precies deze rechten (“app.codename”)."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Permission

    wie = get_user_model().objects.create_user(username=naam or f"medewerker{next(_teller)}", password="test", **velden)
    for recht in ("wagtailadmin.access_admin", *rechten):
        app, codenaam = recht.split(".")
        wie.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codenaam))
    return wie


def maak_bord(project: Any = None, **velden: Any) -> Any:
    """Een infobord op straat bij een project."""
    from participatie.models import Infobord

    gegevens = {
        "naam": "Bord bij de ingang",
        "koptekst": "Wat wilt u op het plein?",
        "zin": "Bekijk het plan en zeg wat u ervan vindt.",
        "plaats": "Hoek Pleinweg en Kade",
        **velden,
    }
    return Infobord.objects.create(project=project or maak_project(), **gegevens)


def maak_reden(tekst: str = "", **velden: Any) -> Any:
    """Een reden om inbreng niet te plaatsen, op de lijst van redacteuren."""
    from participatie.models import Afwijzingsreden

    return Afwijzingsreden.objects.create(tekst=tekst or f"Reden {next(_teller)}.", **velden)


def maak_toezegging(*inbreng: Any, door: Any = None, tijd: Any = None, **velden: Any) -> Any:
    """Een toezegging voor over dertig dagen, zoals een medewerker haar vastlegt."""
    from datetime import timedelta

    from django.utils import timezone

    from participatie.models import Toezegging
    from participatie.toezeggingen.actions import toezeggen

    vandaag = timezone.localdate()
    gegevens = {
        "wat": f"Wij planten {next(_teller)} bomen.",
        "wie": "Team Groen",
        "gedaan_op": vandaag,
        "oorspronkelijk_op": vandaag + timedelta(days=30),
        **velden,
    }
    toezegging = Toezegging(**gegevens)
    toezeggen(toezegging, inbreng, door, tijd=tijd)
    return toezegging


def maak_thema(project: Any, *inbreng: Any, uitkomst: str = "", antwoord: str = "", **velden: Any) -> Any:
    """Een samengevat thema met deze inbreng eronder; met een antwoord als er een uitkomst is."""
    from django.utils import timezone

    from participatie.models import Antwoord, Inbrengthema, Themaindeling

    nummer = project.inbrengthemas.count() + 1
    gegevens = {"nummer": nummer, "titel": f"Thema {nummer}", "samenvatting": f"Samenvatting {nummer}.", **velden}
    if uitkomst:
        tekst = antwoord or f"Antwoord op thema {nummer}."
        gegevens["antwoord"] = Antwoord.objects.create(
            uitkomst=uitkomst, tekst=tekst, namens="Team (fictief)", op=timezone.now()
        )
    thema = Inbrengthema.objects.create(project=project, **gegevens)
    Themaindeling.objects.bulk_create([Themaindeling(inbreng=een, thema=thema) for een in inbreng])
    return thema
