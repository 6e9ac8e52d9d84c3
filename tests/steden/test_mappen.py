"""Mappen van de beeldbank en wat op goedkeuring wacht: elke stad heeft haar eigen."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, TaskState
from wagtail.permission_policies.collections import CollectionPermissionPolicy

from stadmaken.common.models import Afbeelding
from stadmaken.common.stad import in_stad, nu
from tests.fabriek import maak_medewerker, maak_project, maak_stad

pytestmark = pytest.mark.django_db


def als(bezoek, stad, medewerker):
    client = bezoek(stad)
    with in_stad(stad):
        client.force_login(medewerker)
    return client


def test_een_map_van_een_andere_stad_is_niet_te_kiezen_en_niet_te_wijzigen(redacteuren, stad_a, stad_b, bezoek):
    mappen = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            mappen[stad.pk] = Collection.get_first_root_node().add_child(name=f"Map van {stad.host}")
            recht = Permission.objects.get(codename="change_collection")
            GroupCollectionPermission.objects.get_or_create(
                group=Group.objects.get(name="Webredactie"),
                collection=Collection.get_first_root_node(),
                permission=recht,
            )
    client = als(bezoek, stad_b, redacteuren[stad_b.pk])
    eigen, vreemd = mappen[stad_b.pk], mappen[stad_a.pk]
    for pad in (reverse("wagtailadmin_collections:index"), reverse("wagtailimages:add")):
        html = client.get(pad).content.decode()
        assert eigen.name in html, pad
        assert vreemd.name not in html, pad
    adres = reverse("wagtailadmin_collections:edit", args=[vreemd.pk])
    assert client.get(adres).status_code in {302, 404}
    client.post(adres, {"name": "Overgenomen"})
    vreemd.refresh_from_db()
    assert vreemd.name == f"Map van {stad_a.host}"


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
    for naam in ("workflow_action", "confirm_workflow_action"):
        adres = reverse(f"wagtailadmin_pages:{naam}", args=[vreemd.pk, "approve", taak.pk])
        assert client.post(adres, {"comment": "x"}).status_code in {302, 404}
    taak.refresh_from_db()
    assert taak.status == TaskState.STATUS_IN_PROGRESS
