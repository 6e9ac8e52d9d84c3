"""Het scherm om een editie te versturen: eerst zien, dan doen."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from initiatieven.models import EditiePage, Verzending
from initiatieven.verzenden import actions
from stadmaken.common.models import Bericht, Zending
from tests.fabriek import maak_medewerker, maak_project

from .hulp import adres, doe, druk, maak_abonnees, te_versturen, tekst, zet_klaar

pytestmark = pytest.mark.django_db


def test_eerst_zien_hoeveel_mensen_en_dan_pas_versturen(cms, editie, redacteur):
    maak_abonnees("anna", "bram")
    assert "Er zijn nu 2 abonnees die deze editie krijgen." in tekst(cms.get(adres("editie", editie.pk)))
    pagina = tekst(druk(cms, editie, "voorbeeld"))
    assert "U verstuurt deze editie aan 2 mensen" in pagina
    assert not Verzending.objects.exists()
    assert "Verder" in tekst(druk(cms, editie, "terug"))
    pagina = tekst(druk(cms, editie, "verstuur"))
    assert "De editie staat klaar." in pagina
    verzending = Verzending.objects.get()
    assert (verzending.door, verzending.zending.per_minuut) == (redacteur, 600)
    assert PageLogEntry.objects.filter(action="initiatieven.verzending_klaargezet", user=redacteur).count() == 1


def test_twee_keer_drukken_is_een_verzending(cms, editie):
    maak_abonnees("anna")
    sleutel = str(uuid.uuid4())
    druk(cms, editie, "verstuur", idempotentie=sleutel)
    assert "Er is geen tweede gemaakt." in tekst(druk(cms, editie, "verstuur", idempotentie=sleutel))
    assert "staat al klaar of is onderweg" in tekst(druk(cms, editie, "verstuur"))
    assert Verzending.objects.count() == 1


def test_op_een_ander_moment(cms, editie):
    maak_abonnees("anna")
    moment = (timezone.localtime() + timedelta(days=3)).replace(second=0, microsecond=0)
    velden = {"wanneer": "later", "moment": moment.strftime("%Y-%m-%dT%H:%M"), "per_minuut": "60"}
    assert f"{moment:%H.%M} uur" in tekst(druk(cms, editie, "voorbeeld", **velden))
    druk(cms, editie, "verstuur", **velden)
    zending = Zending.objects.get()
    assert (zending.gepland_op, zending.per_minuut) == (moment, 60)


@pytest.mark.parametrize(
    ("velden", "uitleg"),
    [
        ({"moment": ""}, "Vul een datum en tijd in."),
        ({"moment": "2020-01-01T09:00"}, "Dit moment is al geweest."),
        ({"moment": "2999-01-01T09:00"}, "Kies een moment binnen een jaar."),
        ({"moment": "morgen"}, "Vul een datum en tijd in, bijvoorbeeld"),
        ({"wanneer": ""}, "Kies wanneer de mail weggaat."),
        ({"per_minuut": "1"}, "Er is nog niets verstuurd."),
    ],
)
def test_een_onmogelijk_plan_zegt_wat_eraan_te_doen_is(cms, editie, velden, uitleg):
    maak_abonnees("anna")
    for stap in ("voorbeeld", "verstuur"):
        response = druk(cms, editie, stap, **{"wanneer": "later", "moment": "", **velden})
        assert response.status_code == 422
        assert uitleg in tekst(response)
    assert not Verzending.objects.exists()


def test_zonder_abonnees_of_van_een_concept_valt_niets_te_versturen(cms, editie):
    assert "Er is niemand die deze editie nog moet krijgen." in tekst(druk(cms, editie, "verstuur"))
    maak_abonnees("anna")
    concept = te_versturen()
    concept.unpublish()
    assert "Publiceer de editie eerst." in tekst(druk(cms, concept, "verstuur"))
    assert not Verzending.objects.exists()


def test_een_link_die_geen_adres_is_houdt_de_verzending_tegen_en_de_proefmail_niet(cms, editie):
    maak_abonnees("anna")
    editie.inhoud = [("tekst", RichText('<p><a href="//[">Het plan</a></p>'))]
    editie.save_revision().publish()
    uitleg = "De link “Het plan” is geen geldig adres: //["
    assert uitleg in tekst(cms.get(adres("editie", editie.pk)))
    pagina = tekst(druk(cms, editie, "verstuur"))
    assert "Los eerst op wat hieronder als fout staat." in pagina
    assert uitleg in pagina
    assert not Verzending.objects.exists()
    proef = cms.post(adres("editie", editie.pk, "proef"), {"idempotentie": str(uuid.uuid4())}, follow=True)
    assert "De proefmail is onderweg" in tekst(proef)


def test_een_proefmail_aan_uzelf_ook_van_een_concept(cms, editie):
    editie.onderwerp = "Nog niet gepubliceerd"
    editie.save_revision()
    velden = {"idempotentie": str(uuid.uuid4())}
    for _keer in range(2):
        pagina = tekst(cms.post(adres("editie", editie.pk, "proef"), velden, follow=True))
    assert "De proefmail is onderweg naar redacteur@voorbeeld.test." in pagina
    rij = Bericht.objects.get()
    assert (rij.aan, rij.onderwerp) == ("redacteur@voorbeeld.test", "[Proef] Nog niet gepubliceerd")


def test_zonder_eigen_adres_geen_proefmail(cms, editie, redacteur):
    type(redacteur).objects.update(email="")
    pagina = cms.post(adres("editie", editie.pk, "proef"), {"idempotentie": str(uuid.uuid4())}, follow=True)
    assert "Uw account heeft geen e-mailadres." in tekst(pagina)
    assert not Bericht.objects.exists()


def test_bij_een_tweede_verzending_staat_een_waarschuwing(cms, editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    doe(cms, verzending, "stop")
    Bericht.objects.update(status="verzonden")
    maak_abonnees("bram")
    pagina = tekst(cms.get(adres("editie", editie.pk)))
    assert "Alleen wie haar nog niet kreeg, krijgt haar nu: 1 persoon." in pagina
    assert "Verzendingen van deze editie" in pagina


def test_een_geannuleerde_verzending_geldt_niet_als_verstuurd(cms, editie):
    maak_abonnees("anna")
    doe(cms, zet_klaar(editie), "annuleer")
    pagina = tekst(cms.get(adres("editie", editie.pk)))
    assert "al eens verstuurd" not in pagina
    assert "Er is nu 1 abonnee die deze editie krijgt." in pagina


def test_alleen_bij_een_editie_en_met_het_recht_staat_de_knop(admin_client, client, editie):
    knop = adres("editie", editie.pk)
    assert knop in tekst(admin_client.get(f"/cms/pages/{editie.pk}/edit/"))
    assert "/cms/verzenden/editie/" not in tekst(admin_client.get(f"/cms/pages/{maak_project().pk}/edit/"))
    zonder = maak_medewerker()
    groep = zonder.groups.create(name="Schrijvers")
    recht = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=groep, page=editie.get_parent(), permission=recht)
    client.force_login(zonder)
    pagina = client.get(f"/cms/pages/{editie.pk}/edit/")
    assert pagina.status_code == 200
    assert knop not in tekst(pagina)


def test_na_het_publiceren_wijst_een_bericht_naar_het_versturen(admin_client, editie):
    wijzer, bewerken = "Abonnees hebben haar nog niet.", f"/cms/pages/{editie.pk}/edit/"

    def publiceer() -> str:
        velden = querydict_from_html(admin_client.get(bewerken).content.decode(), form_id="page-edit-form")
        velden.update(nested_form_data({"inhoud": streamfield([("tekst", rich_text("<p>Nieuws.</p>"))])}))
        velden["action-publish"] = "1"
        return tekst(admin_client.post(bewerken, velden, follow=True))

    pagina = publiceer()
    assert wijzer in pagina
    assert adres("editie", editie.pk) in pagina
    maak_abonnees("anna")
    zet_klaar(EditiePage.objects.get(pk=editie.pk))
    assert wijzer not in publiceer()
