"""Een lid van een wijkplatform, tegen alles van een ander: over elk adres dat Wagtail in het CMS heeft.

De pagina, het beeld en het bestand van een ander komen langs in tests/rechten; hier het concept, en wat geen adres is.
"""

import itertools
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.serializers import serialize
from django.urls import NoReverseMatch, get_resolver, reverse
from django.urls.resolvers import URLResolver
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, GroupApprovalTask, Page, PageViewRestriction, Revision, Site, Workflow

from home.rollen import zet_rollen
from participatie.models import Platformtoegang, Wijk, WijkplatformPage
from stadmaken.common.models import Afbeelding, Bestand, Medewerker
from tests.fabriek_initiatieven import maak_activiteit
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]
GEHEIM = "GEHEIM-VAN-EEN-ANDER"
BEWAAKT = (Page, WijkplatformPage, Revision, Afbeelding, Bestand, Collection, Group, Medewerker, Platformtoegang)
SLOTEN = ([], ["initiatieven", "activiteitpage"], ["common", "afbeelding"])
BEWAAKT += (Workflow, GroupApprovalTask, Site, PageViewRestriction, Wijk)


@pytest.fixture
def ander(settings, tmp_path):
    """Een platform van een ander, met een concept, een beeld en een bestand die niemand anders mag zien."""
    settings.MEDIA_ROOT = tmp_path
    zet_rollen()
    platform = maak_platform(title="Platform van een ander")
    maak_lid(platform, first_name=GEHEIM)
    platform.title = f"{GEHEIM} concept"
    revisie = platform.save_revision()
    concept = maak_activiteit(title=f"{GEHEIM} activiteit", live=False)
    concept.move(platform, pos="last-child")
    concept.refresh_from_db()
    concept.save_revision()
    verzameling = Platformtoegang.objects.get(platform=platform).map
    beeld = Afbeelding.objects.create(title=f"{GEHEIM} beeld", file=get_test_image_file(), collection=verzameling)
    stuk = Bestand.objects.create(title=f"{GEHEIM} stuk", file=ContentFile(b"x", "x.pdf"), collection=verzameling)
    return {"platform": platform, "concept": concept, "beeld": beeld, "stuk": stuk, "revisie": revisie}


@pytest.fixture
def lid(client):
    wie = maak_lid(maak_platform(title="Eigen platform"))
    client.force_login(wie)
    client.get("/cms/")
    return wie


def namen(boom: URLResolver, ruimte: str = "") -> Iterator[tuple[str, str]]:
    """Elk adres van Wagtails CMS: de naam, en de module van het scherm."""
    for deel in boom.url_patterns:
        if isinstance(deel, URLResolver):
            eigen = f"{ruimte}:{deel.namespace}" if ruimte and deel.namespace else (deel.namespace or ruimte)
            yield from namen(deel, eigen)
        elif deel.name:
            view = getattr(deel.callback, "view_class", deel.callback)
            yield (f"{ruimte}:{deel.name}" if ruimte else deel.name), view.__module__


def adressen(nummer: int, revisie: int) -> list[str]:
    """Elk adres in het CMS, met op elke plek een nummer van de ander."""
    gevonden = []
    for naam, module in sorted(set(namen(get_resolver()))):
        if not module.startswith("wagtail") or "logout" in naam:
            continue
        for aantal, slot in itertools.product(range(4), SLOTEN):
            nummers = [nummer, revisie, nummer][:aantal]
            try:
                adres = reverse(naam, args=[*slot, *nummers])
            except NoReverseMatch:
                continue
            if adres.startswith("/cms/"):
                gevonden.append(adres)
    return sorted(set(gevonden))


def momentopname() -> dict[str, str]:
    return {model.__name__: serialize("json", model.objects.order_by("pk")) for model in BEWAAKT}


def verschil(voor: dict[str, str], na: dict[str, str]) -> list[str]:
    return [naam for naam in voor if voor[naam] != na[naam]]


def test_geen_adres_toont_een_lid_een_concept_van_een_ander(client, lid, ander):
    client.raise_request_exception = False  # een storing van Wagtail zelf bij een onmogelijk nummer toont niets
    paden = adressen(ander["concept"].pk, ander["revisie"].pk)
    assert len(paden) > 150
    for pad in paden:
        antwoord = client.get(pad, {"id": ander["concept"].pk, "q": "x"})
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        assert GEHEIM.encode() not in inhoud, pad


def test_niets_versturen_verandert_een_concept_van_een_ander(client, lid, ander):
    eigen = WijkplatformPage.objects.get(title="Eigen platform")
    voor = momentopname()
    gegevens = {
        "title": "Overgenomen",
        "slug": "overgenomen",
        "new_title": "Overgenomen",
        "new_slug": "overgenomen",
        "new_parent_page": eigen.pk,
        "samenvatting": "x",
        "confirm": "Overgenomen",
        "action-publish": "1",
        "move_page": eigen.pk,
        "id": ander["concept"].pk,
        "restriction_type": "login",
        "description": "x",
        "name": "x",
    }
    client.raise_request_exception = False
    for pad in adressen(ander["concept"].pk, ander["revisie"].pk):
        if "/account/" in pad or "/password_reset/" in pad:
            continue
        client.post(pad, gegevens)
        assert verschil(voor, momentopname()) == [], pad


@pytest.mark.parametrize("actie", ["delete", "move", "publish", "unpublish"])
def test_ook_niet_met_meer_tegelijk(client, lid, ander, actie):
    eigen = WijkplatformPage.objects.get(title="Eigen platform")
    voor = momentopname()
    doelen = (("wagtailcore", "page", "concept"), ("common", "afbeelding", "beeld"), ("common", "bestand", "stuk"))
    for app, model, wat in doelen:
        for naam in (actie, "add_to_collection", "add_tags"):
            try:
                pad = reverse("wagtail_bulk_action", args=[app, model, naam])
            except NoReverseMatch:
                continue
            velden = {"chooser": eigen.pk, "collection": 1, "next": "/cms/", "include_descendants": "on"}
            antwoord = client.post(f"{pad}?id={ander[wat].pk}&next=/cms/", velden)
            assert antwoord.status_code < 500
            assert GEHEIM.encode() not in client.get(f"{pad}?id={ander[wat].pk}&next=/cms/").content
    assert verschil(voor, momentopname()) == []


@pytest.mark.parametrize("pad", ["/cms/images/", "/cms/documents/", "/cms/images/chooser/", "/cms/documents/chooser/"])
def test_lijsten_en_keuzevensters_tonen_alleen_de_eigen_map(client, lid, ander, pad):
    eigen = Platformtoegang.objects.get(groep__user=lid).map
    Afbeelding.objects.create(title="Eigen beeld", file=get_test_image_file(), collection=eigen)
    Bestand.objects.create(title="Eigen stuk", file=ContentFile(b"x", "y.pdf"), collection=eigen)
    tekst = client.get(pad).content.decode()
    assert "Eigen " in tekst
    assert GEHEIM not in tekst
    for vraag in ("?q=geheim", f"?collection_id={ander['beeld'].collection_id}"):
        assert f"{GEHEIM} " not in client.get(pad + vraag).content.decode()


def test_een_lid_ziet_in_het_menu_alleen_wat_bij_het_platform_hoort(client, lid):
    tekst = client.get("/cms/").content.decode()
    assert "Eigen platform" in tekst
    for naam in ("/cms/reports/", "/cms/inbreng/", "/cms/wijkplatforms/&quot;", "/cms/users/", "/cms/mailteksten/"):
        assert naam not in tekst, naam


def test_een_lid_kiest_om_naar_te_linken_geen_concept_van_een_ander(client, lid, ander):
    eigen = maak_activiteit(title="Eigen concept", live=False)
    eigen.move(WijkplatformPage.objects.get(title="Eigen platform"), pos="last-child")
    tekst = client.get("/cms/choose-page/search/?q=concept").content.decode()
    assert "Eigen concept" in tekst
    assert GEHEIM not in tekst
    assert GEHEIM not in client.get(f"/cms/choose-page/{ander['platform'].pk}/").content.decode()
