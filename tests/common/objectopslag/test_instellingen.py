"""Een objectopslag kiest wie haar noemt; half genoemd start de site niet."""

import re

import pytest

from tests.test_instellingen import GOED, lees, start

S3 = {
    "AWS_STORAGE_BUCKET_NAME": "stad-openbaar",
    "AWS_PRIVATE_BUCKET_NAME": "stad-besloten",
    "AWS_S3_ENDPOINT_URL": "https://s3.voorbeeld.nl",
    "AWS_ACCESS_KEY_ID": "sleutel",
    "AWS_SECRET_ACCESS_KEY": "geheim",
}
OPSLAG = "__import__('django.core.files.storage').core.files.storage.storages"
SOORTEN = f"[type({OPSLAG}[naam]).__name__ for naam in ('default', 'prive')]"


def test_een_volledige_keuze_start_en_haalt_bestanden_uit_de_objectopslag(tmp_path):
    assert start("production", tmp_path, **GOED, **S3).returncode == 0
    assert lees(tmp_path, SOORTEN, **S3) == "['Objectopslag', 'BeslotenObjectopslag']"


def test_alleen_een_sleutel_in_de_omgeving_is_nog_geen_keuze(tmp_path):
    losse = {naam: S3[naam] for naam in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    assert lees(tmp_path, SOORTEN, **losse) == "['FileSystemStorage', 'FileSystemStorage']"


@pytest.mark.parametrize(
    ("variabele", "waarde"),
    [
        *((naam, "") for naam in S3 if naam != "AWS_S3_ENDPOINT_URL"),
        ("AWS_STORAGE_BUCKET_NAME", "Met Hoofdletters"),
        ("AWS_PRIVATE_BUCKET_NAME", "stad-openbaar"),
        ("AWS_S3_ENDPOINT_URL", "s3.voorbeeld.nl"),
        ("AWS_S3_ENDPOINT_URL", "https://naam:geheim@s3.voorbeeld.nl"),
        ("AWS_S3_ENDPOINT_URL", "https://s3.voorbeeld.nl:poort"),
        ("AWS_S3_REGION_NAME", "west europa"),
    ],
)
def test_een_halve_of_onjuiste_keuze_noemt_de_variabele_in_een_regel(tmp_path, variabele, waarde):
    uitkomst = start("production", tmp_path, **{**GOED, **S3, variabele: waarde})
    assert uitkomst.returncode != 0
    assert re.fullmatch(rf"Instelling {variabele}: [^\n]+\n", uitkomst.stderr)


def test_zonder_eigen_server_is_de_regio_nodig(tmp_path):
    uitkomst = start("production", tmp_path, **{**GOED, **S3, "AWS_S3_ENDPOINT_URL": ""})
    assert re.fullmatch(r"Instelling AWS_S3_REGION_NAME: [^\n]+\n", uitkomst.stderr)
