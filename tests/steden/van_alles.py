"""Van alles in één stad, en welke modellen zo'n rij afbakenen."""

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from participatie import models
from participatie.models import Opschoonbewijs, Thema
from participatie.platforms.actions import geef_toegang
from participatie.teams.actions import geef_team
from stadmaken.common import zendingen
from stadmaken.common.models import Afbeelding, Bericht, Bestand, Mailtekst, OnderwerpBijPagina, Zending
from tests.fabriek import (
    maak_bord,
    maak_formulier,
    maak_inbreng,
    maak_project,
    maak_reden,
    maak_thema,
    maak_toezegging,
    maak_wijk,
)
from tests.fabriek_contracten import maak_contract
from tests.fabriek_platforms import maak_platform

GRENS = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.3]]]}


def maak_van_alles(merk):
    """Van elk model van participatie en van wat gedeeld is minstens één rij, in de stad van nu."""
    nu = timezone.now()
    wijk = maak_wijk(naam=f"Wijk {merk}", slug=f"wijk-{merk.lower()}", code="WK000001", grens=GRENS)
    project = maak_project(title=f"Plein {merk}", wijken=[wijk])
    project.onderwerpen.add("groen")
    project.fasen.create(titel=merk)
    project.updates.create(titel=merk, tekst=merk)
    project.save()
    inbreng = maak_inbreng(maak_formulier(project), f"Meer {merk}", email=f"{merk.lower()}@voorbeeld.test", wijk=wijk)
    inbreng.heroverweging = models.Heroverweging.objects.create(inbreng=inbreng, tekst=merk, ontvangen_op=nu)
    models.Correctie.objects.create(inbreng=inbreng, reden=merk)
    models.Foto.objects.create(inbreng=inbreng, bestand=ContentFile(b"x", "fotos/x.jpg"), breedte=8, hoogte=8)
    models.Verzoek.objects.create(inbreng=inbreng, kenmerk=inbreng.kenmerk, soort="inzage")
    Opschoonbewijs.objects.create(peildag=nu.date())
    models.Planwijziging.objects.create(project=project)
    thema = maak_thema(project, inbreng, titel=merk)
    besluit = models.Besluit.objects.create(project=project, titel=merk, datum=nu.date(), beslisser="raad", tekst=merk)
    models.Themabesluit.objects.create(besluit=besluit, thema=thema, wijziging="ja")
    maak_bord(project, naam=f"Bord {merk}", koptekst=f"Kom naar {merk}")
    maak_toezegging(project=project, wat=f"Bomen in {merk}.")
    maak_contract(titel=f"Contract {merk}", wijken=[wijk])
    maak_reden("Niet passend.")
    Thema.objects.create(naam="Groen", slug="groen")
    models.Doelgroep.objects.create(naam="Jongeren", slug="jongeren")
    geef_team(project)
    geef_toegang(maak_platform(wijk, title=f"Platform {merk}"))
    Afbeelding.objects.create(title=f"Beeld {merk}", file=get_test_image_file(size=(8, 8)))
    Bestand.objects.create(title=f"Stuk {merk}", file=ContentFile(b"x", "x.txt"))
    Mailtekst.objects.create(soort="proef", onderwerp=merk, tekst=merk)
    zendingen.maak(soort="proef", naam=merk, onderwerp=merk, html="", tekst=merk)
    return inbreng


AFGEBAKEND = [
    *(Afbeelding, Bericht, Bestand, Mailtekst, OnderwerpBijPagina, Zending),
    *(models.Afwijzingsreden, models.Besluit, models.Correctie, models.Doelgroep, models.Fase, models.Foto),
    *(models.Gebeurtenis, models.Gebied, models.Heroverweging, models.Inbreng, models.Inbrengthema, models.Infobord),
    *(models.Opschoonbewijs, models.Planwijziging, models.Platformtoegang, models.Projectteam, models.Thema),
    *(models.Themabesluit, models.Themaindeling, models.Toezegging, models.Toezegginggebeurtenis, models.Update),
    *(models.Verzoek, models.Wijk, models.Wijkcontract),
]
