"""De titel van een concept van een ander is nergens te lezen, ook niet door een nummer te raden."""

import pytest
from django.urls import reverse

from home.rollen import zet_rollen
from participatie.teams.actions import voeg_toe
from tests.fabriek import maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_agenda, maak_cursus
from tests.fabriek_nieuwsbrief import maak_editie
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
GEHEIM = "GEHEIM-CONCEPT"
BULK = ("publish", "unpublish", "move", "delete")


def bekend(inhoud: str) -> bool:
    """Of de titel of het adres van het concept hierin staat; niet als het de eigen zoekvraag is."""
    zonder = inhoud.replace("q=GEHEIM", "").replace('value="GEHEIM"', "")
    return GEHEIM in zonder or "geheim-concept" in zonder


@pytest.fixture
def geheim(db):
    for maak in (maak_cursus, maak_agenda, maak_editie, maak_platform):
        maak()
    zet_rollen()
    return maak_project(title=GEHEIM, slug="geheim-concept", live=False)


def _met(rol):
    wie = maak_medewerker()
    wie.user_permissions.clear()
    wie.groups.add(wie.groups.model.objects.get(name=rol))
    return wie


def _teamlid():
    wie = _met("Projectcommunicatie")
    voeg_toe(maak_project(), wie, None)
    return wie


WIE = {
    "teamlid": _teamlid,
    "lid": lambda: maak_lid(maak_platform()),
    **{
        rol: (lambda rol=rol: _met(rol))
        for rol in ("Cursuscoördinator", "Nieuwsbriefredactie", "Wijkplatformredactie", "Lezer", "Inbreng")
    },
}


@pytest.mark.parametrize("wie", WIE)
def test_wie_er_niets_over_te_zeggen_heeft_leest_de_titel_nergens(client, geheim, wie):
    client.force_login(WIE[wie]())
    client.get("/cms/")
    nummer, api = geheim.pk, "/cms/api/main/pages/"
    paden = [
        f"/cms/choose-page/chosen-multiple/?id={nummer}",
        f"{reverse('wagtailadmin_choose_page')}?page_type=wagtailcore.page",
        f"{reverse('wagtailadmin_choose_page_search')}?q=GEHEIM",
        reverse("wagtailadmin_choose_page_child", args=[geheim.get_parent().pk]),
        *(
            f"{api}{extra}"
            for extra in (
                f"{nummer}/",
                "",
                "?search=GEHEIM",
                "?fields=*",
                f"?child_of={geheim.get_parent().pk}&for_explorer=1",
                f"?id={nummer}",
                f"{geheim.get_parent().pk}/?fields=*",
            )
        ),
        *(f"/cms/bulk/wagtailcore/page/{wat}/?id={nummer}&next=/cms/" for wat in BULK),
        "/cms/pages/search/?q=GEHEIM",
        f"/cms/pages/{geheim.get_parent().pk}/",
        "/cms/reports/aging-pages/",
        "/cms/reports/locked/",
        "/cms/reports/site-history/",
        "/cms/reports/workflow/",
        f"/cms/choose-page/{nummer}/",
        f"/cms/choose-page/email-link/?parent_page_id={nummer}",
        f"/cms/choose-page/external-link/?parent_page_id={nummer}",
    ]
    lek = []
    for pad in paden:
        antwoord = client.get(pad)
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        if (
            antwoord.status_code >= 500
            or GEHEIM in inhoud.decode().replace("q=GEHEIM", "").replace('value="GEHEIM"', "")
            or "geheim-concept" in inhoud.decode()
        ):
            lek.append((antwoord.status_code, pad))
    assert lek == []


def test_een_geraden_nummer_in_een_veld_blok_of_tekst_noemt_geen_titel(client, geheim):
    wie = _met("Projectcommunicatie")
    project = maak_project()
    voeg_toe(project, wie, None)
    zonder = project.save_revision()
    project.vervolg = geheim
    link = f'<p><a linktype="page" id="{geheim.pk}">meer</a></p>'
    project.inhoud = [("pagina", {"pagina": geheim}), ("tekst", link)]
    met = project.save_revision()
    client.force_login(wie)
    scherm = client.get(f"/cms/pages/{project.pk}/edit/").content.decode()
    assert f'name="vervolg" value="{geheim.pk}"' in scherm, "de keuze van een collega blijft staan"
    assert "Een pagina die u niet kunt zien" in scherm
    assert not bekend(scherm)
    vergelijking = client.get(f"/cms/pages/{project.pk}/revisions/compare/{zonder.pk}...{met.pk}/").content.decode()
    assert not bekend(vergelijking)
    assert not bekend(client.get(f"/cms/pages/{project.pk}/revisions/{met.pk}/view/").content.decode())


def test_wie_haar_wel_mag_zien_leest_de_titel(client, geheim):
    client.force_login(_met("Webredactie"))
    project = maak_project(vervolg=geheim)
    assert GEHEIM in client.get(f"/cms/pages/{project.pk}/edit/").content.decode()
    assert GEHEIM in client.get(f"/cms/choose-page/chosen-multiple/?id={geheim.pk}").content.decode()
    assert client.get(f"/cms/choose-page/{geheim.pk}/").status_code == 200


@pytest.mark.parametrize("nummer", ["x", "-1", "", "9" * 40, "²"])
@pytest.mark.parametrize("kiezer", ["choose-page", "images/chooser", "documents/chooser"])
def test_een_onmogelijk_nummer_is_geen_storing(client, geheim, nummer, kiezer):
    client.force_login(_met("Webredactie"))
    client.raise_request_exception = False
    assert client.get(f"/cms/{kiezer}/chosen-multiple/", {"id": nummer}).status_code == 400
    assert client.get(f"/cms/{kiezer}/chosen-multiple/", {"id": "999999"}).status_code < 500


@pytest.mark.parametrize("wat", BULK)
@pytest.mark.parametrize("wie", WIE)
def test_in_bulk_verandert_er_niets_aan_wat_van_een_ander_is(client, geheim, wie, wat):
    client.force_login(WIE[wie]())
    antwoord = client.post(
        f"/cms/bulk/wagtailcore/page/{wat}/?id={geheim.pk}&next=/cms/",
        {"chooser": 1, "include_descendants": "on", "move_applicable": "on"},
    )
    assert antwoord.status_code < 500
    geheim.refresh_from_db()
    assert (geheim.live, geheim.title) == (False, GEHEIM)
