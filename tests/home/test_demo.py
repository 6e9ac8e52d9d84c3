"""De demosite: compleet, te herhalen, en eerlijk over wat verzonnen is."""

import hashlib
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.serializers import serialize
from django.db import transaction
from django.db.models import Count
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import Page, Site

from home.demo import beelden
from home.demo.accounts import ACCOUNTS
from home.demo.tekeningen import TAFERELEN
from home.models import HomePage
from participatie.contract.rules import eis
from participatie.inbreng.choices import Gebeurtenissoort, Kanaal, Moderatie, Uitkomst, Uitvoering
from participatie.models import Antwoord, FormulierPage, Gebeurtenis, Inbreng, Infobord, Planwijziging, ProjectPage
from stadmaken.common.models import Afbeelding, Bericht, Bestand, Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.een_stad]

# Zet de opdracht `rollen` steeds opnieuw neer.
VAN_ROLLEN = {"wagtailcore.GroupPagePermission", "wagtailcore.GroupCollectionPermission"}
# Wisselt per verzoek of per keer dat de zoekindex draait, en hoort niet bij de inhoud.
ZONDER = {"sessions", "wagtailsearch", "django_tasks_database", "contenttypes"}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """Eén demosite voor alle tests hieronder; die lezen alleen."""
    media = tmp_path_factory.mktemp("media")
    opslag = {**settings.STORAGES, "prive": {**settings.STORAGES["prive"], "OPTIONS": {"location": media / "prive"}}}
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media, STORAGES=opslag),
        transaction.atomic(),
        pytest.MonkeyPatch.context() as klein,
    ):
        klein.setattr(beelden, "PPI", 12)  # weergaven van grote tekeningen kosten een minuut
        beelden.png.cache_clear()
        Site.objects.update(root_page=Page.get_first_root_node())
        HomePage.objects.get().delete()  # de demosite begint leeg
        call_command("demo", verbosity=0)
        yield
        transaction.set_rollback(True)
    beelden.png.cache_clear()


@pytest.fixture(scope="module")
def paginas(demo) -> dict[str, tuple[int, str]]:
    """Elke openbare pagina, eenmaal opgehaald: status en tekst."""
    paden = [pagina.relative_url(None) for pagina in Page.objects.live().filter(depth__gt=1).specific()]
    return {pad: haal(pad) for pad in paden}


def haal(pad: str) -> tuple[int, str]:
    antwoord = Client().get(pad)
    return antwoord.status_code, antwoord.content.decode()


def momentopname() -> dict[str, str]:
    """Per model een vingerafdruk van alle rijen, met tijdstempels en al."""
    return {
        model._meta.label: hashlib.sha256(serialize("json", model.objects.order_by("pk")).encode()).hexdigest()
        for model in apps.get_models()
        if model._meta.app_label not in ZONDER and model._meta.label not in VAN_ROLLEN
    }


def test_nog_eens_maken_verandert_geen_rij(demo):
    eerst = momentopname()
    call_command("demo", verbosity=0)
    daarna = momentopname()
    assert [label for label in eerst if eerst[label] != daarna[label]] == []


def test_wat_een_redacteur_wijzigt_blijft_staan(demo):
    Page.objects.filter(slug="spelregels").update(title="Onze eigen spelregels")
    call_command("demo", verbosity=0)
    assert Page.objects.get(slug="spelregels").title == "Onze eigen spelregels"


def test_elke_openbare_pagina_antwoordt(paginas):
    assert len(paginas) > 30
    assert {pad: status for pad, (status, _tekst) in paginas.items() if status != 200} == {}


def test_elk_bord_en_elke_ontvangst_antwoordt(demo):
    paden = [*(bord.pad for bord in Infobord.objects.all()), *(rij.pad for rij in Inbreng.objects.all())]
    assert {pad: status for pad in paden if (status := haal(pad)[0]) != 200} == {}


def test_de_verplichte_adressen_bestaan(paginas):
    verplicht = {"toegankelijkheid", "privacy", "cookies", "kwetsbaarheid-melden", "contact", "over"}
    assert {f"/{naam}/" for naam in verplicht} <= set(paginas)


def test_elk_verzonnen_project_noemt_zich_fictief(demo):
    projecten = ProjectPage.objects.all()
    assert projecten.count() == 7
    assert [project.title for project in projecten if "fictief" not in project.title] == []
    assert [stuk.title for stuk in Bestand.objects.all() if "fictief" not in stuk.title] == []
    for formulier in FormulierPage.objects.all():
        assert "fictief" in formulier.samenvatting, formulier.title
    for project in projecten:
        assert "fictief" in project.contact_naam
        assert all("fictief" in partner.naam for partner in project.partners.all())


def test_er_staan_geen_echte_adressen_of_nummers_in(paginas):
    tekst = " ".join(tekst for _status, tekst in paginas.values())
    adressen = {*re.findall(r"[\w.+-]+@[\w.-]+\.\w+", tekst), *Inbreng.objects.values_list("email", flat=True)} - {""}
    assert [adres for adres in adressen if not adres.endswith("@voorbeeld.nl")] == []
    assert set(re.findall(r"tel:([^\"]+)", tekst)) == {"14023"}


def test_elke_staat_van_een_inbreng_komt_voor(demo):
    assert 55 <= Inbreng.objects.count() <= 80
    for veld, keuzes in (("moderatie", Moderatie), ("uitvoering", Uitvoering), ("kanaal", Kanaal)):
        assert set(Inbreng.objects.values_list(veld, flat=True)) == set(keuzes.values), veld
    assert set(Antwoord.objects.values_list("uitkomst", flat=True)) == set(Uitkomst.values)
    assert Inbreng.objects.exclude(verdacht="").exists()
    assert Inbreng.objects.te_laat().exists()
    assert Inbreng.objects.filter(infobord__isnull=False).exists()
    assert Inbreng.objects.filter(fotos__isnull=False, moderatie=Moderatie.GEPLAATST).exists()
    assert Antwoord.objects.annotate(aantal=Count("inbreng")).filter(aantal__gt=1).exists()


def test_gebeurtenissen_staan_in_de_goede_volgorde(demo):
    for rij in Inbreng.objects.all():
        tijden = list(Gebeurtenis.objects.filter(inbreng=rij).order_by("pk").values_list("tijd", flat=True))
        assert tijden == sorted(tijden), rij
    laatste = Gebeurtenis.objects.order_by("-tijd").first()
    gepubliceerd = HomePage.objects.get(slug="home").first_published_at
    assert timezone.localdate(laatste.tijd) < timezone.localdate(gepubliceerd)
    assert laatste.soort in Gebeurtenissoort.values


def test_elk_project_houdt_zich_aan_het_contract_en_een_plan_is_met_reden_veranderd(demo):
    for pagina in (*ProjectPage.objects.live(), *FormulierPage.objects.live()):
        eis(pagina)
    veranderd = Planwijziging.objects.exclude(wijzigingen=[])
    assert all(rij.reden for rij in veranderd)
    assert "De metingen van het verkeer" in haal("/projecten/kleverparkweg-herinrichting/")[1]


def test_de_borden_vertellen_elk_verhaal(demo):
    assert Infobord.objects.count() >= 10
    assert Infobord.objects.filter(verwijderd_op__isnull=False).exists()
    assert Infobord.objects.filter(project__status="opgeleverd", project__live=True).exists()
    assert Infobord.objects.filter(project__live=False).exists()
    assert Infobord.objects.filter(project__vervolg__isnull=False).exists()


def test_formulieren_zijn_open_gesloten_en_binnenkort_open(demo):
    standen = {formulier.openstelling() for formulier in FormulierPage.objects.all()}
    assert standen == {"open", "gesloten", "binnenkort"}
    for formulier in FormulierPage.objects.all():
        formulier.vragen.stream_block.clean(formulier.vragen)


def test_er_gaat_geen_mail_de_deur_uit(demo):
    assert Bericht.objects.count() > 20
    assert not Bericht.objects.exclude(status=Bericht.Status.VERZONDEN).exists()


def test_documenten_zijn_toegankelijke_pdfs(demo):
    pikepdf = pytest.importorskip("pikepdf")
    for stuk in Bestand.objects.all():
        with stuk.file.open() as bestand, pikepdf.open(bestand) as pdf:
            assert pdf.Root.MarkInfo.Marked, stuk.title
            assert str(pdf.Root.Lang) == "nl"
            with pdf.open_metadata() as gegevens:
                assert gegevens["pdfuaid:part"] == "1"


def test_elke_afbeelding_heeft_een_beschrijving(demo):
    assert Afbeelding.objects.count() >= 10
    assert [beeld.title for beeld in Afbeelding.objects.all() if len(beeld.description) < 40] == []


def test_demo_accounts_kunnen_inloggen(demo):
    for account in ACCOUNTS:
        gegevens = {"username": account.naam, "password": account.wachtwoord}
        assert Client().post("/cms/login/", gegevens).headers.get("Location") == "/cms/", account.naam
    assert Medewerker.objects.filter(is_superuser=True).count() == 1


def test_de_demo_weigert_in_productie(settings):
    settings.GALERIJ = False
    with pytest.raises(CommandError, match="productie"):
        call_command("demo", verbosity=0)


@pytest.mark.parametrize("naam", TAFERELEN)
def test_elke_tekening_is_elke_keer_hetzelfde_en_niet_leeg(naam):
    tafereel = TAFERELEN[naam]
    assert tafereel.tekenen() == tafereel.tekenen()
    plaatje = beelden.png(naam)
    assert plaatje.startswith(b"\x89PNG")
    assert len(plaatje) > 8_000


def test_groot_vult_aan_tot_het_gevraagde_aantal(demo):
    eerst = Inbreng.objects.count()
    for _keer in range(2):
        call_command("demo", groot=2, verbosity=0)
        assert ProjectPage.objects.filter(slug__startswith="meetproject-").count() == 2
        assert Inbreng.objects.count() == eerst + 200
    assert haal("/projecten/meetproject-1/")[0] == 200
