"""Kleine fabrieken voor projectteams en wie erin zit."""

from typing import Any

from .fabriek import maak_medewerker

ROL = (
    "participatie.moderate_eigen_inbreng",
    "participatie.beheer_eigen_infobord",
    "participatie.beheer_eigen_toezegging",
    "participatie.add_projectteam",
)


def maak_teamlid(*projecten: Any, origineel: bool = True, naam: str = "") -> Any:
    """Iemand met de rechten van Projectcommunicatie, in het team van deze projecten."""
    from participatie.teams.actions import voeg_toe

    wie = maak_medewerker(*ROL, *(["participatie.view_origineel"] if origineel else []), naam=naam)
    for project in projecten:
        voeg_toe(project, wie, None)
    return wie


def maak_projectwerk(merk: str, **velden: Any) -> dict[str, Any]:
    """Een project met van alles één eronder; in elke tekst staat `merk`, zodat te zien is waar zij opduikt."""
    from django.utils import timezone

    from participatie.inbreng import actions
    from participatie.models import Besluit, Correctie, Foto

    from .fabriek import (
        maak_bord,
        maak_compleet_project,
        maak_formulier,
        maak_inbreng,
        maak_reden,
        maak_thema,
        maak_toezegging,
    )

    vandaag, slug = timezone.localdate(), merk.replace(" ", "-")
    project = maak_compleet_project(title=f"{merk} project", **velden)
    formulier = maak_formulier(project, title=f"{merk} formulier", beantwoord_voor=vandaag)
    formulier.save_revision().publish()
    formulier.refresh_from_db()
    typist = maak_medewerker("participatie.moderate_inbreng", first_name=f"{merk} typist")
    inbreng = maak_inbreng(formulier, f"{merk} nieuw", getypt_door=typist, kanaal="papier", email=f"{slug}@v.test")
    afgewezen = maak_inbreng(formulier, f"{merk} afgewezen")
    actions.niet_plaatsen(afgewezen, maak_reden().tekst, typist)
    actions.vraag_tweede_blik(afgewezen, f"{merk} bezwaar")
    afgewezen.refresh_from_db()
    thema = maak_thema(project, inbreng, uitkomst="deels", titel=f"{merk} thema")
    return {
        "project": project,
        "formulier": formulier,
        "inbreng": inbreng,
        "afgewezen": afgewezen,
        "blik": afgewezen.heroverweging,
        "typist": typist,
        "thema": thema,
        "foto": Foto.objects.create(inbreng=inbreng, bestand="weg.jpg", breedte=1, hoogte=1),
        "besluit": Besluit.objects.create(
            project=project, titel=f"{merk} besluit", datum=vandaag, beslisser="raad", tekst="Het mag."
        ),
        "toezegging": maak_toezegging(inbreng, project=project, wat=f"{merk} toezegging", openbaar=False),
        "bord": maak_bord(project, naam=f"{merk} bord"),
        "correctie": Correctie.objects.create(
            inbreng=inbreng, voor=inbreng.invoer, na=inbreng.invoer, reden=f"{merk} tikfout"
        ),
    }
