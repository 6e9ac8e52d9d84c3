import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models

from participatie.infoborden import codes
from participatie.infoborden import models as bordmodellen
from participatie.models import Infobord
from stadmaken.common.tekens import TEKENS
from tests import fabriek

pytestmark = pytest.mark.django_db


def test_codes_zijn_willekeurig_en_zonder_tekens_die_op_elkaar_lijken():
    gemaakt = {codes.nieuwe_code() for _ in range(2000)}
    assert len(gemaakt) > 1990
    assert not set("".join(gemaakt)) & set("0O1IL2Z5S8BUV")
    assert all(codes.is_code(code) for code in gemaakt)


def test_een_code_die_al_bestaat_wordt_opnieuw_getrokken(monkeypatch):
    fabriek.maak_bord(code="K73A9")
    trekkingen = iter(["K73A9", "AAAAA"])
    monkeypatch.setattr(bordmodellen, "nieuwe_code", lambda: next(trekkingen))
    assert fabriek.maak_bord(code="K73A9").code == "AAAAA"


def test_een_andere_fout_van_de_database_blijft_zichtbaar():
    with pytest.raises(IntegrityError):
        fabriek.maak_bord(naam=None)


def test_een_bord_wordt_nooit_verwijderd():
    bord = fabriek.maak_bord()
    with pytest.raises(models.ProtectedError):
        bord.delete()
    with pytest.raises(models.ProtectedError):
        Infobord.objects.filter(pk=bord.pk).delete()
    assert Infobord.objects.filter(pk=bord.pk).exists()


def test_een_verwijderd_project_neemt_het_bord_niet_mee():
    bord = fabriek.maak_bord()
    titel = bord.project.title
    bord.project.delete()
    bord.refresh_from_db()
    assert (bord.project, bord.projecttitel) == (None, titel)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"formaat": "A4", "qr_mm": 200}, "qr_mm"),
        ({"qr_mm": 10}, "qr_mm"),
        ({"koptekst": "W" * 80}, "koptekst"),
        ({"geplaatst_op": "2026-02-02", "verwijderd_op": "2026-02-01"}, "verwijderd_op"),
        ({"breedtegraad": 52.38}, "lengtegraad"),
        ({"breedtegraad": 12.0, "lengtegraad": 4.6}, "breedtegraad"),
    ],
)
def test_een_bord_dat_niet_klopt_wordt_niet_bewaard(velden, veld):
    bord = fabriek.maak_bord()
    for naam, waarde in velden.items():
        setattr(bord, naam, Infobord._meta.get_field(naam).to_python(waarde))
    with pytest.raises(ValidationError) as fout:
        bord.full_clean()
    assert veld in fout.value.message_dict


def test_een_bord_met_een_onveilig_adres_wordt_niet_bewaard(zet_adres):
    bord = fabriek.maak_bord()
    bord.full_clean()
    zet_adres("https://iemand@evil.test")
    with pytest.raises(ValidationError):
        bord.full_clean()


def test_een_code_bevat_alleen_de_afgesproken_tekens():
    assert all(teken in TEKENS for teken in Infobord(naam="x").code)
