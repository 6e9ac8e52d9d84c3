"""De instellingen van aanmelden: onleesbaar is één regel, en de tweede stap staat in productie niet per ongeluk uit."""

import os
import subprocess
import sys

import pytest

from tests.test_instellingen import GOED, PROJECTMAP, lees, start

OIDC = {
    "OIDC_SERVER_URL": "https://aanmelden.voorbeeld.nl/",
    "OIDC_CLIENT_ID": "stadmaken",
    "OIDC_CLIENT_SECRET": "geheim",
}


@pytest.mark.parametrize(
    ("variabele", "waarde"),
    [
        ("OIDC_SERVER_URL", "http://aanmelden.voorbeeld.nl"),
        ("OIDC_SERVER_URL", "aanmelden"),
        ("OIDC_SERVER_URL", "https://[half"),
        ("OIDC_SERVER_URL", ""),
        ("OIDC_CLIENT_ID", ""),
        ("OIDC_CLIENT_SECRET", " "),
        ("OIDC_ALLEEN", "misschien"),
        ("OIDC_HEEFT_MFA", "misschien"),
        ("OIDC_ROLLEN", "Webredactie"),
        ("OIDC_ROLLEN", "groups:a=Webredactie,b"),
        ("OIDC_ROLLEN", ":a=Webredactie"),
        ("MFA_VERPLICHT", "misschien"),
    ],
)
def test_een_onleesbare_instelling_stopt_de_start_met_een_regel(tmp_path, variabele, waarde):
    uitkomst = start("production", tmp_path, **{**GOED, **OIDC, variabele: waarde})
    assert uitkomst.returncode != 0
    assert uitkomst.stderr.startswith(f"Instelling {variabele}:")
    assert uitkomst.stderr.count("\n") == 1


def test_met_goede_instellingen_start_de_site(tmp_path):
    uitkomst = start("production", tmp_path, **GOED, **OIDC, OIDC_ROLLEN="groups: a = Webredactie , b=Inbreng")
    assert uitkomst.returncode == 0, uitkomst.stderr


def verplicht(map_, **omgeving):
    return lees(map_, "__import__('django.conf').conf.settings.MFA_VERPLICHT", **omgeving)


def test_de_tweede_stap_is_verplicht_in_productie_en_niet_om_te_proberen(tmp_path):
    productie = {"DJANGO_SETTINGS_MODULE": "stadmaken.settings.production", **GOED}
    assert verplicht(tmp_path, MFA_VERPLICHT="") == "False"
    assert verplicht(tmp_path, MFA_VERPLICHT="true") == "True"
    assert verplicht(tmp_path, **productie, MFA_VERPLICHT="") == "True"
    assert verplicht(tmp_path, **productie, MFA_VERPLICHT="false") == "False"


def test_de_controle_voor_productie_merkt_dat_de_tweede_stap_uit_staat(tmp_path):
    def controleer(**omgeving):
        return subprocess.run(
            [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
            env={
                **os.environ,
                **GOED,
                "DJANGO_SETTINGS_MODULE": "stadmaken.settings.production",
                "VAR_DIR": str(tmp_path),
                **omgeving,
            },
            cwd=PROJECTMAP,
            capture_output=True,
            text=True,
            check=False,
        )

    assert "toegang.W001" in controleer(MFA_VERPLICHT="false").stderr
    assert controleer().returncode == 0
