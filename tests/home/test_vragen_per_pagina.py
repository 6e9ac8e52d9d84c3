"""Hoeveel databasevragen een pagina kost als zij opnieuw wordt gemaakt, en dat veel inhoud niet meer kost dan weinig.

De doelen staan in docs/prestaties.md. Een bezoeker komt na een ander: wat zelden verandert, is dan onthouden.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.models import Gemeente
from initiatieven.models import Docent
from participatie.inbreng.choices import Moderatie
from participatie.models import Fase, Inbreng, Partner, ProjectPage, Update
from tests.fabriek import maak_bord, maak_compleet_project, maak_formulier, maak_home, maak_inbreng, maak_toezegging
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.fabriek_nieuwsbrief import artikel, maak_editie, over
from tests.fabriek_wijken import maak_wijkpagina

pytestmark = pytest.mark.django_db


class Stad:
    """Een stad die met `groei` van alles meer krijgt."""

    def __init__(self) -> None:
        Gemeente.for_site(maak_home().get_site())
        self.wijk = maak_wijkpagina(naam="Vijfhoek")
        wijken = [self.wijk.wijk]
        self.project = maak_compleet_project(title="Iepenplein", wijken=wijken)
        self.formulier = maak_formulier(self.project)
        self.cursus, self.activiteit = maak_cursus(wijken=wijken), maak_activiteit(wijken=wijken)
        self.editie = maak_editie(artikel("Nieuws"), over("project", self.project))
        self.bord = maak_bord(self.project)
        self.groei(1)

    def groei(self, aantal: int) -> None:
        project = ProjectPage.objects.get(pk=self.project.pk)
        for nummer in range(aantal):
            project.updates.add(Update(titel=f"u{nummer}", tekst="<p>x</p>", datum=timezone.localdate()))
            project.fasen.add(Fase(titel=f"f{nummer}"))
            project.partners.add(Partner(naam=f"p{nummer}"))
            inbreng = maak_inbreng(self.formulier, f"t{nummer}")
            maak_toezegging(inbreng, project=project, wijk=self.wijk.wijk, openbaar=True)
            self.cursus.docenten.add(Docent(naam=f"d{nummer}"))
            maak_gelegenheid(self.cursus)
            maak_gelegenheid(self.activiteit)
            buur = maak_compleet_project(wijken=[self.wijk.wijk])
            maak_formulier(buur)
            maak_bord(buur, wijk=self.wijk.wijk)
        Inbreng.objects.update(moderatie=Moderatie.GEPLAATST)
        project.save()
        self.cursus.save()


PAGINAS = {
    "start": (12, lambda stad: "/"),
    "projecten": (12, lambda stad: stad.project.get_parent().url),
    "project": (10, lambda stad: stad.project.url),
    "cursus": (10, lambda stad: stad.cursus.url),
    "activiteit": (10, lambda stad: stad.activiteit.url),
    "wijk": (10, lambda stad: stad.wijk.url),
    "nieuwsbrief": (10, lambda stad: stad.editie.url),
    "formulier": (8, lambda stad: stad.formulier.url),
    "bordpagina": (5, lambda stad: stad.bord.pad),
}


def vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gesteld:
        assert client.get(pad).status_code == 200
    return len(gesteld)


@pytest.mark.parametrize("soort", PAGINAS)
def test_een_pagina_blijft_binnen_haar_doel_hoeveel_er_ook_op_staat(client, vastgelegd, soort):
    doel, adres = PAGINAS[soort]
    with vastgelegd():
        stad = Stad()
        stad.groei(2)
    weinig = vragen(client, adres(stad))
    with vastgelegd():
        stad.groei(6)
    assert vragen(client, adres(stad)) == weinig <= doel


def test_zoeken_kost_een_vast_klein_aantal_vragen(client, vastgelegd):
    with vastgelegd():
        Stad()
    assert vragen(client, "/zoeken/?q=plein") <= 15


def test_wie_ingelogd_is_krijgt_de_pagina_uit_de_database(client, vastgelegd, admin_user):
    with vastgelegd():
        stad = Stad()
        client.force_login(admin_user)
    assert vragen(client, stad.project.url) > PAGINAS["project"][0]
