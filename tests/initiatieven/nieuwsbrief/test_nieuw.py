"""Wat er nieuw is sinds de vorige editie, en hoe het in het concept komt."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from initiatieven.models import EditiePage, Nieuwsfeit
from initiatieven.nieuwsbrief.nieuw import sinds, voorstellen
from initiatieven.volgen.choices import Feitsoort
from participatie.models import Update
from tests.fabriek import maak_formulier, maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.fabriek_nieuwsbrief import maak_editie, over

pytestmark = pytest.mark.django_db


def update(project: Any, titel: str = "De bomen komen", dagen: int = 1) -> Update:
    dag = timezone.localdate() - timedelta(days=dagen)
    return Update.objects.create(project=project, titel=titel, datum=dag, tekst="<p>In maart.</p>")


def adres(editie: EditiePage) -> str:
    return reverse("nieuwsbrief_beheer:nieuws", args=[editie.pk])


def per_soort(editie: EditiePage) -> dict[str, list[str]]:
    return {soort.value: [een.titel for een in rij] for soort, rij in voorstellen(editie, editie.inhoud)}


def test_updates_formulieren_en_wat_te_doen_is():
    project = maak_project(title="Plein")
    update(project)
    maak_formulier(project, title="Wat vindt u?")
    maak_gelegenheid(maak_cursus(title="Leer pitchen"))
    maak_gelegenheid(maak_activiteit(title="Inloop"), over=timedelta(days=3), keren=2)
    maak_gelegenheid(maak_activiteit(title="Voorbij"), over=-timedelta(days=9))
    assert per_soort(maak_editie()) == {
        "update": ["De bomen komen"],
        "formulier": ["Wat vindt u?"],
        "activiteit": ["Inloop", "Leer pitchen"],
    }


def test_wat_niet_te_zien_is_of_een_andere_taal_heeft_wordt_niet_voorgesteld():
    verborgen, engels = maak_project(), maak_project()
    for project in (verborgen, engels):
        update(project)
    verborgen.unpublish()
    taal, _nieuw = Locale.objects.get_or_create(language_code="en")
    type(engels).objects.filter(pk=engels.pk).update(locale=taal)
    assert per_soort(maak_editie()) == {}


def test_alleen_nieuws_van_na_de_vorige_editie():
    project, nu = maak_project(), timezone.now()
    vorige = maak_editie(first_published_at=nu - timedelta(days=20))
    editie = maak_editie(live=False)
    assert sinds(editie) == vorige.first_published_at
    for dagen in (40, 10):
        Nieuwsfeit.objects.create(
            sleutel=f"update-{dagen}",
            soort=Feitsoort.UPDATE,
            titel=f"{dagen} dagen",
            pagina=project,
            tijd=nu - timedelta(days=dagen),
        )
    assert per_soort(editie) == {"update": ["10 dagen"]}


def test_antwoorden_op_inbreng_van_meer_dagen_zijn_een_voorstel():
    project = maak_project()
    for dag in (3, 2, 1):
        Nieuwsfeit.objects.create(
            sleutel=f"inbreng-{dag}",
            soort=Feitsoort.ANTWOORD,
            titel="Nieuwe antwoorden op inbreng",
            pagina=project,
            anker="#inbreng",
            tijd=timezone.now() - timedelta(days=dag),
        )
    assert per_soort(maak_editie()) == {"antwoord": ["Nieuwe antwoorden op inbreng"]}


def test_zonder_vorige_editie_kijken_wij_een_maand_terug():
    assert timezone.now() - sinds(maak_editie()) > timedelta(days=29)


def test_wat_gekozen_is_komt_in_een_nieuwe_versie_en_niet_op_de_site(client: Client):
    project = maak_project(title="Plein")
    bericht = update(project)
    cursus = maak_cursus(title="Leer pitchen")
    maak_gelegenheid(cursus)
    editie = maak_editie()
    client.force_login(redacteur())
    keuzes = [een.sleutel for _soort, rij in voorstellen(editie, editie.inhoud) for een in rij]
    antwoord = client.post(adres(editie), {"gekozen": keuzes}, follow=True)
    assert "Er staan 2 stukken bij" in antwoord.content.decode()
    editie.refresh_from_db()
    concept = editie.get_latest_revision_as_object()
    assert len(editie.inhoud) == 0
    assert [blok.block_type for blok in concept.inhoud] == ["project", "cursus"]
    waarde = concept.inhoud[0].value
    assert (waarde["titel"], waarde["tekst"], waarde["update"]) == ("De bomen komen", "In maart.", bericht.anker)
    pagina = client.get(adres(editie)).content.decode()
    assert pagina.count("Staat er al in") == 2
    client.post(adres(editie), {"gekozen": keuzes})
    assert len(editie.get_latest_revision_as_object().inhoud) == 2


@pytest.mark.parametrize("keuze", ["bestaat-niet", "\x00", "x" * 5000, ""])
def test_een_onmogelijke_keuze_verandert_niets(client: Client, keuze: str):
    update(maak_project())
    editie = maak_editie()
    client.force_login(redacteur())
    assert client.post(adres(editie), {"gekozen": keuze}).status_code == 422
    assert editie.revisions.count() == 0


def test_na_een_fout_staan_de_vinkjes_er_nog(client: Client):
    update(maak_project())
    editie = maak_editie()
    client.force_login(redacteur())
    keuze = voorstellen(editie, editie.inhoud)[0][1][0].sleutel
    inhoud = client.post(adres(editie), {"gekozen": [keuze, "is-er-niet-meer"]}).content.decode()
    assert "Een van de keuzes is er niet meer" in inhoud
    assert inhoud.count(" checked>") == 1


def test_op_een_editie_met_een_slot_komt_niets_bij(client: Client):
    update(maak_project())
    editie = maak_editie()
    editie.locked, editie.locked_by = True, maak_medewerker(naam="ander")
    editie.save()
    client.force_login(redacteur())
    keuze = voorstellen(editie, editie.inhoud)[0][1][0].sleutel
    assert "staat op slot" in client.post(adres(editie), {"gekozen": keuze}).content.decode()
    assert editie.revisions.count() == 0


def test_zonder_nieuws_staat_dat_er(client: Client):
    client.force_login(redacteur())
    assert "Er is niets nieuws" in client.get(adres(maak_editie())).content.decode()


def test_de_knoppen_staan_bij_een_editie_en_nergens_anders(client: Client):
    editie, project = maak_editie(), maak_project()
    client.force_login(redacteur())
    for pagina, aantal in ((editie, 1), (project, 0)):
        inhoud = client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
        assert inhoud.count(f"/cms/nieuwsbrief/{pagina.pk}/nieuws/") == aantal
        assert inhoud.count(f"/cms/nieuwsbrief/{pagina.pk}/controle/") == aantal


def test_het_scherm_nakijken(client: Client):
    project = maak_project(title="Plein")
    editie = maak_editie(over("project", project))
    project.unpublish()
    client.force_login(redacteur())
    inhoud = client.get(reverse("nieuwsbrief_beheer:controle", args=[editie.pk])).content.decode()
    assert "Er staat nog niets in deze editie" in inhoud
    assert "“Plein” staat niet op de site" in inhoud
    assert " KB" in inhoud


@pytest.mark.parametrize("aantal", [2, 15])
def test_een_vast_aantal_vragen(aantal: int, django_assert_max_num_queries: Any):
    for _nummer in range(aantal):
        update(maak_project())
        maak_gelegenheid(maak_cursus())
    editie = maak_editie(over("project", maak_project()))
    with django_assert_max_num_queries(30):
        voorstellen(editie, editie.inhoud)


def redacteur() -> Any:
    from home.rollen import zet_rollen

    zet_rollen()
    wie = maak_medewerker()
    wie.groups.add(*wie.groups.model.objects.filter(name="Webredactie"))
    return wie
