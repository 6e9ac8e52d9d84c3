"""Wat niet openbaar is, staat in geen enkele lijst en in geen enkel formaat."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.inbreng.actions import niet_plaatsen, plaatsen, verbergen
from participatie.models import Inbreng
from search.api.bronnen import BRONNEN
from tests.fabriek import maak_bord, maak_formulier, maak_inbreng, maak_project, maak_toezegging
from tests.fabriek_initiatief import maak_initiatief, maak_oproep
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.fabriek_nieuwsbrief import maak_editie
from tests.fabriek_open_data import PLEK, maak_bijdrage
from tests.fabriek_platforms import maak_platform
from tests.search.geheim import WOORD, maak_alles

GEHEIM = "kwikstaartje"
DAG = timezone.localdate


@pytest.fixture
def alles(vraag):
    """Alles wat de API over de stad zegt, in elk formaat, lijst en dingen."""

    def haal():
        teksten = {}
        for bron in BRONNEN:
            for formaat in bron.formaten:
                pad = f"/{bron.naam}?formaat={formaat}&perPagina=1000"
                teksten[pad] = vraag(pad).content.decode()
            for rij in vraag(f"/{bron.naam}?perPagina=1000").json()["resultaten"]:
                pad = f"/{bron.naam}/{rij['id']}"
                teksten[pad] = vraag(pad).content.decode()
        return teksten

    return haal


def waar(teksten, *woorden):
    return [pad for pad, tekst in teksten.items() if any(woord in tekst.lower() for woord in woorden)]


def besloten(pagina):
    PageViewRestriction.objects.create(page=pagina, restriction_type=PageViewRestriction.LOGIN)
    return pagina


def met_geheim(maak, **velden):
    return maak(samenvatting=f"Dit is een {GEHEIM}.", **velden)


PAGINAS = [maak_project, maak_formulier, maak_cursus, maak_activiteit, maak_platform, maak_initiatief, maak_editie]


def test_concepten_en_besloten_paginas_staan_nergens(stad, alles):
    for maak in PAGINAS:
        pagina = met_geheim(maak)
        pagina.live = False
        pagina.save()
        besloten(met_geheim(maak))
    assert waar(alles(), GEHEIM) == []


def test_een_wijziging_die_nog_niet_openbaar_is_staat_nergens(stad, alles):
    project = stad["projecten"]
    project.samenvatting = f"Dit is een {GEHEIM}."
    project.save_revision()
    assert waar(alles(), GEHEIM) == []


def test_wat_bij_een_besloten_project_hoort_staat_nergens(db, alles, vraag):
    project = besloten(met_geheim(maak_project, title=GEHEIM, **PLEK))
    project.fasen.create(titel=GEHEIM)
    maak_bord(project, koptekst=GEHEIM, geplaatst_op=DAG(), **PLEK)
    formulier = met_geheim(maak_formulier, ouder=project)
    bijdrage = maak_bijdrage(formulier, tekst=GEHEIM, project=project)
    toezegging = maak_toezegging(project=project)
    assert waar(alles(), GEHEIM) == []
    assert vraag(f"/bijdragen/{bijdrage.pk}").status_code == 404
    assert vraag(f"/toezeggingen/{toezegging.nummer}").json()["project"] is None
    assert vraag(f"/toezeggingen?project={project.pk}").json()["totaal"] == 0


def test_inbreng_die_niet_geplaatst_is_staat_nergens(stad, alles):
    formulier = stad["formulieren"]
    nieuw, geweigerd, verborgen = (maak_inbreng(formulier, GEHEIM) for _ in range(3))
    niet_plaatsen(geweigerd, GEHEIM, None)
    plaatsen(verborgen, [{"label": "Uw reactie", "tekst": GEHEIM}], None)
    verbergen(Inbreng.objects.get(pk=verborgen.pk), GEHEIM, None)
    maak_bijdrage(maak_formulier(stad["projecten"], openbaar=False), tekst=GEHEIM)
    assert nieuw.moderatie == "nieuw"
    assert waar(alles(), GEHEIM) == []


def test_van_geplaatste_inbreng_staat_alleen_de_openbare_tekst_er(stad, alles):
    rij = stad["bijdragen"]
    vraag_ = {"sleutel": "v", "label": "Alleen voor ons", "soort": "kort", "weergave": GEHEIM, "openbaar": False}
    Inbreng.objects.filter(pk=rij.pk).update(invoer=[*rij.invoer, vraag_], verdacht=GEHEIM)
    teksten = alles()
    assert waar(teksten, GEHEIM, "zwijgzaam", "voorbeeld.test", "4.71234", "52.41234", rij.kenmerk.lower()) == []
    assert waar(teksten, "meer bomen graag")


def test_verlopen_en_vervulde_oproepen_staan_nergens(stad, alles):
    initiatief = stad["initiatieven"]
    maak_oproep(initiatief, titel=GEHEIM, over=-1)
    maak_oproep(initiatief, titel=GEHEIM, vervuld=True)
    maak_oproep(maak_initiatief(staat="geevalueerd"), titel=GEHEIM)
    assert waar(alles(), GEHEIM) == []


def test_wie_ergens_achter_zit_staat_nergens(stad, alles):
    for naam in ("projecten", "wijkplatforms", "cursussen", "activiteiten"):
        pagina = stad[naam]
        pagina.contact_naam, pagina.contact_telefoon = GEHEIM, f"06 {GEHEIM}"
        pagina.contact_email = f"{GEHEIM}@voorbeeld.nl"
        pagina.save()
    initiatief = stad["initiatieven"]
    initiatief.initiatiefnemer = initiatief.contactnaam = GEHEIM
    initiatief.email = f"{GEHEIM}@voorbeeld.nl"
    initiatief.save()
    stad["infoborden"].__class__.objects.update(naam=GEHEIM)
    assert waar(alles(), GEHEIM) == []


def test_borden_die_niet_hangen_en_toezeggingen_die_niet_openbaar_zijn_staan_nergens(stad, alles):
    maak_bord(stad["projecten"], koptekst=GEHEIM)
    maak_bord(stad["projecten"], koptekst=GEHEIM, geplaatst_op=DAG() - timedelta(days=9), verwijderd_op=DAG())
    maak_toezegging(wat=GEHEIM, openbaar=False)
    assert waar(alles(), GEHEIM) == []


def test_data_van_een_besloten_vertaling_staan_nergens(stad, alles):
    ander = besloten(maak_activiteit(translation_key=stad["activiteiten"].translation_key, locale=_engels()))
    maak_gelegenheid(ander).bijeenkomsten.update(titel=GEHEIM)
    assert waar(alles(), GEHEIM) == []


def test_het_geheime_woord_van_zoeken_en_feeds_staat_ook_hier_nergens(db, alles):
    maak_alles()
    teksten = alles()
    assert waar(teksten, WOORD.lower()) == []
    assert waar(teksten, "iepenplein")


def _engels():
    from wagtail.models import Locale

    return Locale.objects.get_or_create(language_code="en")[0]


def test_een_geheim_dat_wel_openbaar_is_wordt_gevonden(stad, alles):
    """Anders bewijzen de andere tests niets."""
    project = met_geheim(maak_project, title=GEHEIM, **PLEK)
    maak_bord(project, koptekst=GEHEIM, geplaatst_op=DAG(), **PLEK)
    maak_bijdrage(maak_formulier(project), tekst=GEHEIM)
    maak_oproep(stad["initiatieven"], titel=GEHEIM)
    maak_gelegenheid(stad["activiteiten"]).bijeenkomsten.update(titel=GEHEIM)
    gevonden = waar(alles(), GEHEIM)
    for naam in ("projecten", "infoborden", "bijdragen", "initiatieven", "activiteiten"):
        assert {f"/{naam}?formaat={formaat}&perPagina=1000" for formaat in ("json", "csv")} <= set(gevonden)
