from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.formulieren import sleutel
from participatie.models import FormulierPage, Foto, Inbreng, Upload
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier

from .beelden import foto
from .bewoner import Bewoner
from .vragen import EMAIL, FOTOS, IN_STAPPEN, REACTIE

pytestmark = pytest.mark.django_db
NUL = "00000000-0000-4000-8000-000000000000"


def test_twee_keer_hetzelfde_versturen_geeft_een_inbreng_en_dezelfde_ontvangst(client):
    bewoner = Bewoner(client, maak_formulier())
    eerste = bewoner.kies(Uw_reactie="Bomen.")
    tweede = bewoner.stuur(bewoner.laatste)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Inbreng.objects.count() == 1


def test_ook_met_een_foto_geeft_twee_keer_versturen_dezelfde_ontvangst(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, FOTOS]))
    eerste = bewoner.kies(Uw_reactie="Bomen.", **{"Foto's": foto()})
    bewoner.laatste[bewoner.namen["Foto's"]][-1].seek(0)
    tweede = bewoner.stuur(bewoner.laatste)
    assert (eerste.status_code, tweede.status_code) == (303, 303)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert (Inbreng.objects.count(), Foto.objects.count()) == (1, 1)


def test_ook_na_stappen_met_foto_geeft_opnieuw_versturen_dezelfde_ontvangst(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[FOTOS, *IN_STAPPEN]))
    bewoner.kies("volgende", **{"Foto's": foto()})
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    eerste = bewoner.kies("versturen")
    tweede = bewoner.stuur(bewoner.laatste)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Foto.objects.count() == 1


def test_wie_teruggaat_en_iets_verandert_hoort_dat_dat_nog_niet_is_verstuurd(client):
    bewoner = Bewoner(client, maak_formulier())
    bewoner.kies(Uw_reactie="Bomen.")
    velden = {**bewoner.laatste, bewoner.namen["Uw reactie"]: "Toch bankjes."}
    bewoner.stuur(velden)
    assert "Wij hadden dit al van u ontvangen" in bewoner.html
    assert Inbreng.objects.get().kenmerk in bewoner.html
    assert bewoner.pagina.velden[bewoner.namen["Uw reactie"]] == ["Toch bankjes."]
    assert bewoner.kies("versturen").status_code == 303
    assert Inbreng.objects.count() == 2


def test_een_nieuw_geopend_formulier_is_een_nieuwe_inbreng(client):
    formulier = maak_formulier()
    for _keer in range(2):
        Bewoner(client, formulier).kies(Uw_reactie="Bomen.")
    assert Inbreng.objects.count() == 2


def test_de_sleutel_blijft_gelijk_door_alle_stappen_en_fouten(client):
    bewoner = Bewoner(client, maak_formulier(vragen=IN_STAPPEN))
    sleutels = {bewoner.pagina.velden["idem"][0]}
    for actie, antwoorden in (("volgende", {}), ("volgende", {"Vervoer": "Fiets"}), ("vorige", {})):
        bewoner.kies(actie, **antwoorden)
        sleutels.add(bewoner.pagina.velden["idem"][0])
    assert len(sleutels) == 1


@pytest.mark.parametrize("vervalst", ["", "x", NUL, f"{NUL}/1:abc", "a/b/c:d", "\x00" * 9, "x" * 999])
def test_een_vervalste_sleutel_wordt_niet_geweigerd_maar_wel_gemeld(client, vervalst):
    bewoner = Bewoner(client, maak_formulier())
    bewoner.kies(Uw_reactie="Bomen.", rauw={"idem": vervalst})
    assert "formuliersleutel" in Inbreng.objects.get().verdacht


def test_een_verzonnen_sleutel_geeft_nooit_de_ontvangst_van_een_ander(client):
    formulier = maak_formulier()
    ander = Bewoner(client, formulier)
    ander.kies(Uw_reactie="Geheim.")
    idem = Inbreng.objects.get().idempotentie
    dader = Bewoner(client, formulier)
    response = dader.kies(Uw_reactie="Geheim.", rauw={"idem": f"{idem}/1:vals"})
    assert response.headers["Location"] != Inbreng.objects.get(idempotentie=idem).pad


def test_een_sleutel_van_een_ander_formulier_telt_niet():
    assert sleutel.lees(sleutel.nieuw(1).tekst, 2).seconden is None
    assert sleutel.lees(sleutel.nieuw(1).tekst, 1).seconden is not None


class TestOpenstelling:
    def test_een_formulier_dat_nog_niet_open_is_zegt_wanneer(self, client):
        formulier = maak_formulier(opent_op=timezone.make_aware(timezone.datetime(2099, 12, 7, 9, 30)))
        html = client.get(formulier.url).content.decode()
        assert "U kunt dit formulier invullen vanaf maandag 7 december 2099, 9.30 uur." in html.replace(
            " 09.30", " 9.30"
        )
        assert "<textarea" not in html

    def test_een_gesloten_formulier_zegt_wat_er_verder_gebeurt(self, client):
        formulier = maak_formulier(opent_op=_dagen(-9), sluit_op=_dagen(-3))
        html = client.get(formulier.url).content.decode()
        assert "Dit formulier is gesloten" in html
        assert "Wij lezen alles." in html
        assert formulier.get_parent().url in html
        assert "<textarea" not in html

    def test_sluiten_om_middernacht_telt_als_de_dag_ervoor(self):
        formulier = FormulierPage.__new__(FormulierPage)
        formulier.__dict__["sluit_op"] = timezone.make_aware(timezone.datetime(2026, 12, 8, 0, 0))
        assert str(formulier.laatste_dag) == "2026-12-07"

    def test_sluit_het_tijdens_het_invullen_dan_staan_de_antwoorden_er_weer(self, client):
        bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, EMAIL], sluit_op=_dagen(1)))
        with time_machine.travel(_dagen(2)):
            bewoner.kies(Uw_reactie="Mijn <lange> verhaal", **{"E-mailadres": "geen adres"})
        assert bewoner.response.status_code == 409
        assert "Uw antwoorden zijn niet verstuurd." in bewoner.html
        assert "Mijn &lt;lange&gt; verhaal" in bewoner.html
        assert "geen adres" in bewoner.html
        assert not Inbreng.objects.exists()

    def test_ook_op_de_laatste_stap_gaat_bij_sluiten_niets_verloren(self, client):
        bewoner = Bewoner(client, maak_formulier(vragen=IN_STAPPEN, sluit_op=_dagen(1)))
        bewoner.kies("volgende", Vervoer="Fiets")
        bewoner.kies("volgende", Uw_reactie="Bomen.")
        with time_machine.travel(_dagen(2)):
            bewoner.kies("versturen")
        assert "Fiets" in bewoner.html
        assert "Bomen." in bewoner.html

    def test_wie_net_voor_het_sluiten_verstuurde_en_opnieuw_klikt_krijgt_de_ontvangst(self, client):
        bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, FOTOS], sluit_op=_dagen(1)))
        eerste = bewoner.kies(Uw_reactie="Bomen.", **{"Foto's": foto()})
        bewoner.laatste[bewoner.namen["Foto's"]][-1].seek(0)
        with time_machine.travel(_dagen(2)):
            tweede = bewoner.stuur(bewoner.laatste)
        assert (tweede.status_code, tweede.headers.get("Location")) == (303, eerste.headers["Location"])
        assert (Inbreng.objects.count(), Upload.objects.count()) == (1, 0)

    def test_ook_na_stappen_met_foto_geeft_opnieuw_klikken_na_het_sluiten_de_ontvangst(self, client):
        bewoner = Bewoner(client, maak_formulier(vragen=[FOTOS, *IN_STAPPEN], sluit_op=_dagen(1)))
        bewoner.kies("volgende", **{"Foto's": foto()})
        bewoner.kies("volgende", Vervoer="Fiets")
        bewoner.kies("volgende", Uw_reactie="Bomen.")
        eerste = bewoner.kies("versturen")
        with time_machine.travel(_dagen(2)):
            tweede = bewoner.stuur(bewoner.laatste)
        assert (tweede.status_code, tweede.headers.get("Location")) == (303, eerste.headers["Location"])

    def test_wie_na_het_sluiten_nog_iets_verandert_hoort_wat_wel_en_wat_niet_is_ontvangen(self, client):
        bewoner = Bewoner(client, maak_formulier(sluit_op=_dagen(1)))
        bewoner.kies(Uw_reactie="Bomen.")
        inbreng = Inbreng.objects.get()
        with time_machine.travel(_dagen(2)):
            bewoner.stuur({**bewoner.laatste, bewoner.namen["Uw reactie"]: "Toch bankjes."})
        assert bewoner.response.status_code == 409
        assert f"Uw inbreng met kenmerk {inbreng.kenmerk} is ontvangen." in bewoner.html
        assert "Uw antwoorden zijn niet verstuurd." not in bewoner.html
        assert f'href="{inbreng.pad}"' in bewoner.html
        assert "Toch bankjes." in bewoner.html
        assert Inbreng.objects.get().invoer == inbreng.invoer

    def test_een_verzonnen_sleutel_geeft_ook_na_het_sluiten_niets_van_een_ander(self, client):
        bewoner = Bewoner(client, maak_formulier(sluit_op=_dagen(1)))
        bewoner.kies(Uw_reactie="Bomen.")
        inbreng = Inbreng.objects.get()
        with time_machine.travel(_dagen(2)):
            bewoner.stuur({**bewoner.laatste, "idem": f"{inbreng.idempotentie}/1:vals"})
        assert bewoner.response.status_code == 409
        assert inbreng.kenmerk not in bewoner.html


def _dagen(aantal):
    return timezone.now() + timedelta(days=aantal)


def test_wie_een_e_mailadres_geeft_krijgt_een_bericht(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, EMAIL]))
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        bewoner.kies(Uw_reactie="Bomen.", **{"E-mailadres": "naam@voorbeeld.nl"})
    assert Bericht.objects.get().aan == "naam@voorbeeld.nl"


def test_een_te_groot_verzoek_wordt_uitgelegd(client):
    bewoner = Bewoner(client, maak_formulier())
    response = bewoner.kies(Uw_reactie="x" * (1024 * 1024 + 1))
    assert response.status_code == 413
    assert "te groot om te versturen" in bewoner.html


def test_tienduizend_velden_is_een_gewone_400(client):
    bewoner = Bewoner(client, maak_formulier())
    response = bewoner.kies(Uw_reactie="Bomen.", rauw={f"veld{n}": "" for n in range(10001)})
    assert response.status_code == 400
    assert "Dit verzoek klopt niet" in bewoner.html


def test_te_veel_of_te_grote_bestanden_wordt_uitgelegd(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[FOTOS]))
    response = bewoner.kies(rauw={bewoner.namen["Foto's"]: [foto() for _n in range(13)]})
    assert response.status_code == 413
    response = client.post(bewoner.adres, b"x", content_type="multipart/form-data; boundary=b", CONTENT_LENGTH=10**9)
    assert response.status_code == 413


def test_zonder_csrf_sleutel_wordt_niets_bewaard(client):
    bewoner = Bewoner(client, maak_formulier())
    client.handler.enforce_csrf_checks = True
    velden = {**bewoner.pagina.velden, bewoner.namen["Uw reactie"]: "x"}
    assert bewoner.stuur({**velden, "csrfmiddlewaretoken": "x"}).status_code == 403
    assert not Inbreng.objects.exists()
