"""Een wijkpagina kost bij duizend dingen van elke soort evenveel vragen als bij tien, en toont er hooguit zes van."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.models import ActiviteitPage, Bijeenkomst, Gelegenheid, InitiatiefPage, Oproep
from participatie.models import (
    FormulierPage,
    Infobord,
    Platformnieuws,
    ProjectPage,
    Toezegging,
    Update,
    Wijkcontract,
    WijkplatformPage,
)
from participatie.wijken import delen
from tests.fabriek import maak_project, maak_projecten
from tests.fabriek_initiatief import maak_initiatieven
from tests.fabriek_initiatieven import maak_agenda
from tests.fabriek_platforms import maak_platform, maak_wijken
from tests.fabriek_wijken import maak_veel_paginas, maak_wijkpagina

pytestmark = pytest.mark.django_db
WEINIG, VEEL, HOOGSTENS = 10, 1000, 6


def platforms(wijk, aantal):
    maak_veel_paginas(maak_wijken(), WijkplatformPage, aantal, wijk, contact_naam="Contact")


def formulieren(wijk, aantal):
    project = ProjectPage.objects.filter(title="Met vragen").first() or maak_project(title="Met vragen")
    project.wijken.add(wijk)
    project.save()
    maak_veel_paginas(project, FormulierPage, aantal, opent_op=timezone.now(), vragen=[])


def projecten(wijk, aantal):
    maak_veel_paginas(maak_projecten(), ProjectPage, aantal, wijk)


def activiteiten(wijk, aantal):
    paginas = maak_veel_paginas(maak_agenda(), ActiviteitPage, aantal, wijk, soort="spreekuur")
    keren = Gelegenheid.objects.bulk_create(Gelegenheid(aanbod_id=pagina.pk) for pagina in paginas)
    begin = timezone.now() + timedelta(days=3)
    eind = begin + timedelta(hours=1)
    Bijeenkomst.objects.bulk_create(Bijeenkomst(gelegenheid=keer, begin=begin, eind=eind) for keer in keren)


def initiatieven(wijk, aantal):
    paginas = maak_veel_paginas(maak_initiatieven(), InitiatiefPage, aantal, wijk, staat="uitvoering")
    Oproep.objects.bulk_create(Oproep(initiatief=pagina, titel="Een aanhanger") for pagina in paginas)


def toezeggingen(wijk, aantal):
    begin, dag = Toezegging.objects.count(), timezone.localdate()
    Toezegging.objects.bulk_create(
        Toezegging(nummer=f"T-{n:05}", wat=f"Wij doen {n}.", wijk=wijk, oorspronkelijk_op=dag, uiterlijk_op=dag)
        for n in range(begin, begin + aantal)
    )


def contracten(wijk, aantal):
    begin, dag = Wijkcontract.objects.count(), timezone.localdate()
    rijen = Wijkcontract.objects.bulk_create(
        Wijkcontract(nummer=f"W-{n:05}", titel=f"Contract {n}", begint_op=dag, eindigt_op=dag, getekend_op=dag)
        for n in range(begin, begin + aantal)
    )
    tussen = Wijkcontract.wijken.through
    tussen.objects.bulk_create(tussen(wijkcontract_id=rij.pk, wijk_id=wijk.pk) for rij in rijen)


def borden(wijk, aantal):
    begin = Infobord.objects.count()
    Infobord.objects.bulk_create(
        Infobord(code=f"{n:05}", naam="Bord", koptekst="Kijk", zin="Hier", wijk=wijk, geplaatst_op=timezone.localdate())
        for n in range(begin, begin + aantal)
    )


def nieuws(wijk, aantal):
    project, platform = maak_project(), maak_platform(wijk)
    project.wijken.add(wijk)
    project.save()
    dag = timezone.localdate()
    Update.objects.bulk_create(Update(project=project, titel="Bericht", datum=dag, tekst="x") for _ in range(aantal))
    Platformnieuws.objects.bulk_create(
        Platformnieuws(platform=platform, titel="Bericht", datum=dag, tekst="x") for _ in range(aantal)
    )


VULLERS = {
    "platforms": platforms,
    "meedoen": formulieren,
    "projecten": projecten,
    "te-doen": activiteiten,
    "initiatieven": initiatieven,
    "toezeggingen": toezeggingen,
    "wijkcontract": contracten,
    "borden": borden,
    "nieuws": nieuws,
}


def test_elk_deel_van_de_wijkpagina_wordt_hier_gevuld():
    assert {deel.naam for deel in delen.alle()} == VULLERS.keys()


def test_duizend_dingen_van_elke_soort_kosten_evenveel_vragen_als_tien(
    client, django_assert_max_num_queries, stadsvragen
):
    pagina = maak_wijkpagina()
    for vul in VULLERS.values():
        vul(pagina.wijk, WEINIG)
    client.get(pagina.url)
    with django_assert_max_num_queries(80 + stadsvragen) as klein:
        bij_tien = client.get(pagina.url).content
    for vul in VULLERS.values():
        vul(pagina.wijk, VEEL - WEINIG)
    with django_assert_max_num_queries(len(klein)) as groot:
        bij_duizend = client.get(pagina.url).content
    assert len(groot) == len(klein)
    assert len(bij_duizend) < 1.2 * len(bij_tien)
    gevuld = delen.gevuld(pagina.wijk)
    assert [deel.naam for deel, _rijen, _alles in gevuld] == list(VULLERS)
    assert all(0 < len(rijen) <= HOOGSTENS for _deel, rijen, _alles in gevuld)
