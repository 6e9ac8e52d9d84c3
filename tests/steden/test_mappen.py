"""Mappen van de beeldbank en wat op goedkeuring wacht: elke stad heeft haar eigen."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, GroupCollectionPermission, TaskState
from wagtail.permission_policies.collections import CollectionPermissionPolicy

from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.stad import in_stad, nu
from tests.fabriek import maak_medewerker, maak_project, maak_stad

pytestmark = pytest.mark.django_db


def als(bezoek, stad, medewerker):
    client = bezoek(stad)
    with in_stad(stad):
        client.force_login(medewerker)
    return client


@pytest.fixture
def mappen(redacteuren, stad_a, stad_b):
    """In elke stad een map; een webredacteur mag hier ook mappen wijzigen en weggooien."""
    gemaakt, wortel = {}, Collection.get_first_root_node()
    for naam in ("add_collection", "change_collection", "delete_collection"):
        GroupCollectionPermission.objects.create(
            group=Group.objects.get(name="Webredactie"),
            collection=wortel,
            permission=Permission.objects.get(codename=naam),
        )
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            gemaakt[stad.pk] = Collection.get_first_root_node().add_child(name=f"Map van {stad.host}")
    return gemaakt


@pytest.fixture
def redacteur_b(redacteuren, stad_b, bezoek):
    return als(bezoek, stad_b, redacteuren[stad_b.pk])


LIJSTEN = [
    "wagtailadmin_collections:index",
    "wagtailadmin_collections:add",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtailimages:add_multiple",
    "wagtailimages_chooser:choose",
    "wagtaildocs:index",
    "wagtaildocs:add",
    "wagtaildocs:add_multiple",
    "wagtaildocs_chooser:choose",
]


@pytest.mark.parametrize("naam", LIJSTEN)
def test_een_scherm_noemt_alleen_mappen_van_de_eigen_stad(naam, mappen, redacteur_b, stad_a, stad_b):
    antwoord = redacteur_b.get(reverse(naam))
    assert antwoord.status_code == 200
    html = str(antwoord.json()["html"]) if "json" in antwoord["Content-Type"] else antwoord.content.decode()
    assert mappen[stad_b.pk].name in html
    assert mappen[stad_a.pk].name not in html


def test_een_map_van_een_andere_stad_is_niet_te_wijzigen_of_weg_te_gooien(mappen, redacteur_b, stad_a, stad_b):
    for naam in ("edit", "delete"):
        adressen = {pk: reverse(f"wagtailadmin_collections:{naam}", args=[een.pk]) for pk, een in mappen.items()}
        assert redacteur_b.get(adressen[stad_b.pk]).status_code == 200
        assert redacteur_b.get(adressen[stad_a.pk]).status_code in {302, 404}
        redacteur_b.post(adressen[stad_a.pk], {"name": "Overgenomen"})
    vreemd = mappen[stad_a.pk]
    vreemd.refresh_from_db()
    assert vreemd.name == f"Map van {stad_a.host}"


def test_een_nieuwe_map_komt_niet_onder_die_van_een_andere_stad(mappen, redacteur_b, stad_a, stad_b):
    for pk, een in mappen.items():
        redacteur_b.post(reverse("wagtailadmin_collections:add"), {"name": f"Onder {pk}", "parent": een.pk})
    (gemaakt,) = Collection.objects.filter(name__startswith="Onder")
    assert gemaakt.get_parent() == mappen[stad_b.pk]
    assert gemaakt.stadsmap.site_id == stad_b.pk


# Elk adres waar iemand een bestand uploadt, met het voorvoegsel van zijn velden.
UPLOADS = [
    ("wagtailimages:add", "file", ""),
    ("wagtailimages:add_multiple", "files[]", ""),
    ("wagtailimages_chooser:create", "file", "image-chooser-upload-"),
    ("wagtaildocs:add", "file", ""),
    ("wagtaildocs:add_multiple", "files[]", ""),
    ("wagtaildocs_chooser:create", "file", "document-chooser-upload-"),
]


@pytest.mark.parametrize(("naam", "veld", "voor"), UPLOADS)
def test_een_bestand_komt_niet_in_een_map_van_een_andere_stad(naam, veld, voor, mappen, redacteur_b, stad_a, stad_b):
    model, vul = (Afbeelding, _beeld) if "images" in naam else (Bestand, _tekst)
    kop = {"headers": {"x-requested-with": "XMLHttpRequest"}} if "multiple" in naam else {}
    for een in mappen.values():
        bestand = veld if veld == "files[]" else f"{voor}{veld}"
        velden = {f"{voor}title": "Stuk", f"{voor}collection": een.pk, bestand: vul()}
        redacteur_b.post(reverse(naam), velden, **kop)
    gemaakt = model._base_manager.all()
    assert [een.collection for een in gemaakt] == [mappen[stad_b.pk]]
    assert gemaakt[0].site_id == stad_b.pk


def _beeld():
    return SimpleUploadedFile("beeld.png", get_test_image_file().file.getvalue())


def _tekst():
    return SimpleUploadedFile("stuk.txt", b"Een stuk")


@pytest.mark.parametrize("model", [Afbeelding, Bestand])
def test_een_bestand_verhuist_niet_naar_een_map_van_een_andere_stad(model, mappen, redacteur_b, stad_a, stad_b):
    with in_stad(stad_b):
        vul = _beeld if model is Afbeelding else _tekst
        stuk = model.objects.create(title="Stuk", file=vul(), collection=mappen[stad_b.pk])
    adres = reverse(f"wagtail{'images' if model is Afbeelding else 'docs'}:edit", args=[stuk.pk])
    antwoord = redacteur_b.post(adres, {"title": "Anders", "collection": mappen[stad_a.pk].pk})
    assert "collection" in antwoord.context["form"].errors
    stuk.refresh_from_db()
    assert stuk.collection == mappen[stad_b.pk]
    redacteur_b.post(adres, {"title": "Anders", "collection": Collection.get_first_root_node().pk})
    stuk.refresh_from_db()
    assert stuk.collection.is_root()


def test_een_map_van_voor_de_tweede_stad_is_van_de_eerste(stad_a, bezoek):
    oud = Collection.get_first_root_node().add_child(name="Oude map")
    stad_b = nu.stad(maak_stad().pk)
    beleid = CollectionPermissionPolicy(Afbeelding)
    for stad, mag in ((stad_a, True), (stad_b, False)):
        with in_stad(stad):
            alles = maak_medewerker(is_superuser=True)
            assert (oud in beleid.collections_user_has_any_permission_for(alles, ["add"])) == mag


def test_wat_in_een_andere_stad_op_goedkeuring_wacht_is_hier_niet_te_zien_of_te_openen(
    redacteuren, stad_a, stad_b, bezoek
):
    paginas = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            pagina = paginas[stad.pk] = maak_project(title=f"Ter goedkeuring {stad.host}")
            pagina.save_revision()
            pagina.get_workflow().start(pagina, redacteuren[stad.pk])
            wacht = TaskState.objects.reviewable_by(redacteuren[stad.pk])
            assert [rij.revision.content_object for rij in wacht] == [pagina]
    client = als(bezoek, stad_b, redacteuren[stad_b.pk])
    eigen, vreemd = paginas[stad_b.pk], paginas[stad_a.pk]
    start = client.get(reverse("wagtailadmin_home")).content.decode()
    assert eigen.title in start
    assert vreemd.title not in start
    assert client.get(reverse("wagtailadmin_pages:edit", args=[eigen.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:edit", args=[vreemd.pk])).status_code == 302
    taak = vreemd.current_workflow_task_state
    for naam in ("workflow", "workflow_tasks"):
        verslag = client.get(reverse(f"wagtailadmin_reports:{naam}")).content.decode()
        assert eigen.title in verslag, naam
        assert vreemd.title not in verslag, naam
    for naam in ("workflow_action", "collect_workflow_action_data"):
        adres = reverse(f"wagtailadmin_pages:{naam}", args=[vreemd.pk, "approve", taak.pk])
        assert client.post(adres, {"comment": "x"}).status_code in {302, 404}
    taak.refresh_from_db()
    assert taak.status == TaskState.STATUS_IN_PROGRESS
