"""Veel van alles, om te meten: N projecten met elk een formulier, een bord en honderd bijdragen."""

import uuid
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from participatie.inbreng.kenmerk import hash_code, maak_code
from participatie.models import Fase, FormulierPage, Gebeurtenis, Inbreng, Infobord, ProjectPage, Wijk
from stadmaken.common.demo import onder

PER_PROJECT = 100
VRAAG = ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True})
ZINNEN = (
    "Meer bomen langs de stoep, graag soorten waar vogels in broeden.",
    "De bushalte is slecht te zien als het regent.",
    "Fijn dat er iets gebeurt. Wanneer begint het?",
    "Ik mis een bank halverwege.",
    "Let op de uitgang van de garage, daar wordt hard gereden.",
)


def maak_groot(thuis: Page, aantal: int) -> None:
    """Vul aan tot `aantal` meetprojecten; wat er al is, blijft."""
    overzicht = onder(thuis, "projecten")
    wijken = list(Wijk.objects.all())
    for nummer in range(1, aantal + 1):
        slug = f"meetproject-{nummer}"
        if not overzicht.get_children().filter(slug=slug).exists():
            _project(overzicht, nummer, slug, wijken[nummer % len(wijken)])


def maak_meetproject(thuis: Page, slug: str, aantal: int) -> ProjectPage:
    """Eén project met `aantal` bijdragen."""
    return _project(onder(thuis, "projecten"), 0, slug, Wijk.objects.order_by("pk")[0], aantal)


def _project(overzicht: Page, nummer: int, slug: str, wijk: Wijk, aantal: int = PER_PROJECT) -> ProjectPage:
    project = ProjectPage(
        title=f"Meetproject {nummer} (fictief)",
        slug=slug,
        samenvatting=f"Een fictief project in {wijk.naam}, alleen om de snelheid van de site te meten.",
        status=("onderzoek", "ontwerp", "inspraak", "uitvoering", "opgeleverd")[nummer % 5],
        plaats=wijk.naam,
        wat_staat_vast="<p>Dit project bestaat niet (fictief).</p>",
        waarover_meedenken="<p>Over de snelheid van de site (fictief).</p>",
        beslisser="college",
        terugkoppeling="Zodra er gemeten is (fictief).",
    )
    Page.objects.get(pk=overzicht.pk).add_child(instance=project)
    project.wijken.set([wijk])
    project.fasen.set([Fase(titel="Meten (fictief)", planning="nu", niveau="meedenken")])
    project.save()
    formulier = FormulierPage(
        title=f"Reageer op meetproject {nummer}",
        slug="reactie",
        samenvatting="Een fictief formulier, alleen om te meten.",
        vragen=[VRAAG],
        vervolg="Wij lezen alles (fictief).",
        avg_doel="Meten (fictief).",
        antwoord_weken=6,
    )
    Page.objects.get(pk=project.pk).add_child(instance=formulier)
    bord = Infobord(project=project, naam=slug, wijk=wijk, koptekst="Meetbord (fictief)", zin="Alleen om te meten.")
    bord.geplaatst_op = timezone.localdate()
    bord.save()
    _inbreng(project, formulier, wijk, aantal)
    return project


def _inbreng(project: ProjectPage, formulier: FormulierPage, wijk: Wijk, aantal: int) -> None:
    rijen = Inbreng.objects.bulk_create(
        [_rij(project, formulier, wijk, nummer) for nummer in range(aantal)], batch_size=500
    )
    Gebeurtenis.objects.bulk_create(
        [Gebeurtenis(inbreng=rij, soort="ontvangen", tijd=rij.ontvangen_op, rol="indiener") for rij in rijen],
        batch_size=500,
    )


def _rij(project: ProjectPage, formulier: FormulierPage, wijk: Wijk, nummer: int) -> Inbreng:
    sleutel, zin = str(uuid.uuid4()), ZINNEN[nummer % len(ZINNEN)]
    antwoord: dict[str, Any] = {"sleutel": "v_1", "label": "Uw reactie", "soort": "lange_tekst", "openbaar": True}
    geplaatst = nummer % 4 != 0
    return Inbreng(
        idempotentie=sleutel,
        code_hash=hash_code(maak_code(sleutel)),
        formulier=formulier,
        formuliertitel=formulier.title,
        project=project,
        projecttitel=project.title,
        wijk=wijk,
        invoer=[{**antwoord, "waarde": zin, "weergave": zin}],
        publiek=[{"label": "Uw reactie", "tekst": zin}] if geplaatst else [],
        moderatie="geplaatst" if geplaatst else "nieuw",
    )
