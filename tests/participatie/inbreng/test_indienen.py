import uuid
from datetime import UTC, date, datetime

import pytest

from participatie.inbreng.actions import indienen
from participatie.inbreng.kenmerk import code_klopt
from participatie.models import Foto, Gebeurtenis, Inbreng, Upload
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_home, maak_inbreng, maak_project, maak_wijk

pytestmark = pytest.mark.django_db


def test_een_inbreng_heeft_kenmerk_code_gebeurtenis_en_mail():
    project = maak_project(title="Nieuw plein")
    formulier = maak_formulier(project, title="Uw idee", beantwoord_voor=date(2026, 12, 7))
    wijk = maak_wijk()
    inbreng = maak_inbreng(formulier, email="bewoner@voorbeeld.nl", naam="Een bewoner", wijk=wijk, punt=(52.4, 4.6))

    inbreng.refresh_from_db()
    assert (inbreng.project_id, inbreng.projecttitel, inbreng.formuliertitel) == (project.pk, "Nieuw plein", "Uw idee")
    assert inbreng.beantwoorden_voor == date(2026, 12, 7)
    assert (inbreng.breedtegraad, inbreng.lengtegraad) == (52.4, 4.6)
    assert code_klopt(inbreng.code, inbreng.code_hash)
    assert list(Gebeurtenis.objects.values_list("soort", "rol")) == [("ontvangen", "indiener")]
    mail = Bericht.objects.get()
    assert mail.aan == "bewoner@voorbeeld.nl"
    assert inbreng.kenmerk in mail.onderwerp
    assert inbreng.kenmerk in mail.tekst
    assert inbreng.code in mail.tekst
    assert inbreng.adres in mail.tekst


def test_dezelfde_sleutel_geeft_dezelfde_inbreng_en_geen_tweede_mail():
    formulier, sleutel = maak_formulier(), str(uuid.uuid4())
    eerste = maak_inbreng(formulier, idempotentie=sleutel, email="a@voorbeeld.nl")
    tweede = maak_inbreng(formulier, "Iets anders", idempotentie=sleutel, email="a@voorbeeld.nl")
    assert tweede.pk == eerste.pk
    assert tweede.invoer == eerste.invoer
    assert (Inbreng.objects.count(), Gebeurtenis.objects.count(), Bericht.objects.count()) == (1, 1, 1)


def test_zonder_e_mailadres_is_er_geen_mail_en_wel_een_code():
    inbreng = maak_inbreng()
    assert len(inbreng.code) == 10
    assert not Bericht.objects.exists()


def test_een_verdachte_inbreng_wordt_bewaard_maar_mailt_niemand():
    inbreng = maak_inbreng(email="slachtoffer@voorbeeld.nl", verdacht="Te snel ingevuld")
    assert Inbreng.objects.get().verdacht == "Te snel ingevuld"
    assert inbreng.moderatie == "nieuw"
    assert not Bericht.objects.exists()


@pytest.mark.parametrize(
    ("ontvangen", "maanden", "tot"),
    [
        (datetime(2026, 1, 31, 12, tzinfo=UTC), 1, date(2026, 2, 28)),
        (datetime(2026, 11, 21, 12, tzinfo=UTC), 14, date(2028, 1, 21)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), 12, date(2028, 1, 1)),
    ],
)
def test_de_bewaartermijn_telt_in_kalendermaanden(ontvangen, maanden, tot):
    formulier = maak_formulier(bewaartermijn_maanden=maanden)
    assert maak_inbreng(formulier, tijd=ontvangen).bewaren_tot == tot


def test_een_formulier_buiten_een_project_geeft_inbreng_zonder_project():
    inbreng = maak_inbreng(maak_formulier(maak_home()))
    assert inbreng.project is None
    assert inbreng.projecttitel == ""


def test_fotos_verhuizen_van_upload_naar_inbreng():
    upload = Upload.objects.create(bestand="uploads/abc.jpg", breedte=800, hoogte=600)
    inbreng = maak_inbreng(uploads=[upload])
    foto = Foto.objects.get()
    assert (foto.inbreng_id, foto.bestand.name, foto.breedte, foto.hoogte) == (inbreng.pk, "uploads/abc.jpg", 800, 600)
    assert foto.sleutel != upload.sleutel
    assert not Upload.objects.exists()


def test_mislukt_een_deel_dan_is_er_niets_vastgelegd():
    formulier = maak_formulier()
    with pytest.raises(Exception, match="e-mailadres"):
        indienen(formulier, [], idempotentie=str(uuid.uuid4()), email="geen adres\r\nBcc: x@voorbeeld.nl")
    assert not Inbreng.objects.exists()
    assert not Gebeurtenis.objects.exists()


def test_indienen_kost_weinig_query_s(django_assert_max_num_queries):
    formulier, wijk = maak_formulier(), maak_wijk()
    uploads = [Upload.objects.create(bestand=f"uploads/{n}.jpg", breedte=1, hoogte=1) for n in range(3)]
    with django_assert_max_num_queries(10):  # waarvan twee voor het savepoint en één voor de mailtekst
        maak_inbreng(formulier, email="a@voorbeeld.nl", wijk=wijk, uploads=uploads)
