import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from initiatieven.abonnees.actions import schoon, wis
from initiatieven.models import Verzending
from initiatieven.verzenden import actions
from stadmaken.common.models import Bericht, Zending
from tests.fabriek import maak_medewerker, maak_project

from .hulp import adres, krijgen, maak_abonnees, te_versturen, tekst, zet_klaar

pytestmark = pytest.mark.django_db


def druk(cms, editie, stap: str, **velden):
    gegevens = {"stap": stap, "wanneer": "nu", "per_minuut": "600", "idempotentie": str(uuid.uuid4()), **velden}
    return cms.post(adres("editie", editie.pk), gegevens, follow=True)


def doe(cms, verzending, actie: str):
    return tekst(cms.post(adres(verzending.pk, "doe"), {"actie": actie}, follow=True))


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
    assert PageLogEntry.objects.filter(action="initiatieven.verzending_klaargezet", user=redacteur).exists()


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
    redacteur.email = ""
    redacteur.save()
    pagina = cms.post(adres("editie", editie.pk, "proef"), {"idempotentie": str(uuid.uuid4())}, follow=True)
    assert "Uw account heeft geen e-mailadres." in tekst(pagina)
    assert not Bericht.objects.exists()


def test_de_knoppen_passen_bij_de_stand(cms, editie):
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + timedelta(hours=1))

    def knoppen() -> set[str]:
        return set(re.findall(r'name="actie" value="(\w+)"', tekst(cms.get(adres(verzending.pk)))))

    assert knoppen() == {"tegenhouden", "annuleer"}
    assert "is tegengehouden" in doe(cms, verzending, "tegenhouden")
    assert knoppen() == {"vrijgeven", "annuleer"}
    doe(cms, verzending, "vrijgeven")
    actions.begin_wat_aan_de_beurt_is(timezone.now() + timedelta(hours=2))
    assert knoppen() == {"pauzeer", "stop"}
    assert "staat op pauze" in doe(cms, verzending, "pauzeer")
    assert knoppen() == {"hervat", "stop"}
    doe(cms, verzending, "hervat")
    assert "kon niet meer" in doe(cms, verzending, "annuleer")
    assert "is gestopt" in doe(cms, verzending, "stop")
    assert knoppen() == set()
    assert krijgen(verzending) == {"anna": "vervallen", "bram": "vervallen"}
    acties = PageLogEntry.objects.filter(action__startswith="initiatieven.verzending_").values_list("action", flat=True)
    assert len(acties) == 5


def test_een_tegengehouden_verzending_gaat_met_hervat_niet_leeg_van_start(cms, editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.houd_tegen(verzending)
    assert "kon niet meer" in doe(cms, verzending, "hervat")
    assert Zending.objects.get().status == "pauze"


def test_de_stand_toont_wat_verzonden_te_gaan_en_mislukt_is(cms, editie):
    maak_abonnees(*(f"lezer{nummer}" for nummer in range(10)))
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    rijen = list(Bericht.objects.values_list("pk", flat=True))
    Bericht.objects.filter(pk__in=rijen[:6]).update(status="verzonden", verzonden_op=timezone.now())
    Bericht.objects.filter(pk=rijen[0]).update(retour="hard")
    Bericht.objects.filter(pk=rijen[6]).update(status="mislukt", fout="550 Bestaat niet")
    stand = tekst(cms.get(adres(verzending.pk, "stand")))
    getallen = re.findall(r"<dd>(\d+)</dd>", stand)
    assert getallen == ["6", "3", "1", "0", "1", "0"]
    assert "7 van 10 mails gedaan (70 procent)" in stand
    assert "Waarschijnlijk klaar om" in stand
    assert 'data-status="loopt"' in stand
    assert "<html" not in stand


def test_na_jaren_zegt_een_verzending_nog_hoe_zij_afliep(cms, editie):
    """De regels per persoon zijn dan weg; de aantallen niet."""
    lezers = maak_abonnees("anna", "bram", "cor", "dina", "els")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    for lezer, status in zip(lezers, ["verzonden", "verzonden", "mislukt", "onbekend", "wacht"], strict=True):
        Bericht.objects.filter(lezer=lezer.kenmerk).update(status=status)
    Bericht.objects.filter(lezer=lezers[0].kenmerk).update(retour="hard")
    doe(cms, verzending, "stop")
    wis(lezers[1])
    assert Bericht.objects.count() == 4
    schoon(timezone.now() + timedelta(days=100))
    schoon(timezone.now() + timedelta(days=101))
    assert not Bericht.objects.exists()
    pagina = tekst(cms.get(adres(verzending.pk)))
    assert re.findall(r"<dd>(\d+)</dd>", pagina) == ["2", "0", "1", "1", "1", "1"]
    assert "5 van 5 mails gedaan" in pagina
    assert "Bekijk wat niet is gelukt" not in pagina
    overzicht = tekst(cms.get(adres()))
    assert "2 verzonden" in overzicht
    assert "2 niet gelukt of onbekend" in overzicht
    assert cms.get(adres(verzending.pk, "niet-gelukt")).url == adres(verzending.pk)


def test_wie_mislukte_kiest_de_redacteur_zelf(cms, editie):
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.filter(aan__startswith="anna").update(status="mislukt", fout="550 <b>Bestaat</b> niet")
    Bericht.objects.filter(aan__startswith="bram").update(status="onbekend")
    lijst = adres(verzending.pk, "niet-gelukt")
    pagina = tekst(cms.get(lijst))
    assert "550 &lt;b&gt;Bestaat&lt;/b&gt; niet" in pagina
    assert " checked" not in pagina
    assert "Er is niets opnieuw verstuurd." in tekst(cms.post(lijst, follow=True))
    anna = Bericht.objects.get(aan__startswith="anna")
    assert "1 mail gaat nog een keer weg." in tekst(cms.post(lijst, {"wie": [anna.pk]}, follow=True))
    assert krijgen(verzending) == {"anna": "wacht", "bram": "onbekend"}


def test_een_veranderde_pagina_staat_erbij_en_is_over_te_nemen(cms, editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + timedelta(hours=1))
    assert "De pagina is veranderd" not in tekst(cms.get(adres(verzending.pk)))
    editie.onderwerp = "Toch anders"
    editie.save_revision().publish()
    assert "De pagina is veranderd" in tekst(cms.get(adres(verzending.pk)))
    assert "zoals die op de site staat" in doe(cms, verzending, "ververs")
    pagina = tekst(cms.get(adres(verzending.pk)))
    assert "Toch anders" in pagina
    assert "De pagina is veranderd" not in pagina


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


def test_een_leeg_overzicht_zegt_hoe_te_beginnen(cms, editie):
    assert "Er is nog niets verstuurd" in tekst(cms.get(adres()))
    maak_abonnees("anna")
    zet_klaar(editie)
    assert "De bomen komen" in tekst(cms.get(adres()))


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


@pytest.mark.parametrize("aantal", [100, 10_000])
def test_de_stand_kost_evenveel_vragen_hoeveel_mensen_het_ook_zijn(cms, editie, aantal):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.bulk_create(
        Bericht(
            sleutel=f"z-{nummer}",
            aan=f"lezer{nummer}@voorbeeld.test",
            zending=verzending.zending,
            status=("verzonden", "wacht", "mislukt")[nummer % 3],
        )
        for nummer in range(aantal)
    )
    with CaptureQueriesContext(connection) as fragment:
        cms.get(adres(verzending.pk, "stand"))
    vragen = [vraag["sql"] for vraag in fragment if "common_bericht" in vraag["sql"]]
    assert len(vragen) == 1
    assert len(fragment) <= 8
