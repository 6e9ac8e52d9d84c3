"""De bestanden voor productie passen bij de site: elke variabele en dienst bestaat, en niets mag meer dan nodig."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from bench.uitval.diensten import STIL
from tests.common.mailserver import vrije_poort

WORTEL = Path(__file__).resolve().parents[1]
COMPOSE = yaml.safe_load((WORTEL / "compose.yaml").read_text())
CONTAINER = (WORTEL / "Containerfile").read_text()
EENHEDEN = sorted((WORTEL / "deploy/systemd").glob("*.service"))
NGINX = (WORTEL / "deploy/nginx.conf").read_text()
DIENSTEN = set(re.findall(r"^(\w+): ", (WORTEL / "Procfile").read_text(), re.MULTILINE))
BEKEND = set(re.findall(r"^#([A-Z0-9_]+)=", (WORTEL / ".env.example").read_text(), re.MULTILINE))
VAN_PYTHON = {"PATH", "HOME", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
VAN_ANDEREN = {"POSTGRES_PASSWORD"}
EIGEN = {naam: dienst for naam, dienst in COMPOSE["services"].items() if dienst["image"] == "stadmaken"}
ZWAAR = {"db", "redis", "s3", "mail", "verdeler", "web1", "web2", "werker1", "werker2"}


def _opdrachten(tekst: str) -> set[str]:
    return set(re.findall(r"manage\.py (\w+)", tekst))


def test_elke_variabele_van_container_compose_en_systemd_staat_in_env_example():
    beeld = re.search(r"^ENV PATH=/venv/bin:\$PATH \\\n((?:.*\\\n)*.*)", CONTAINER.split("FROM")[2], re.MULTILINE)
    assert beeld
    genoemd = set(re.findall(r"(\w+)=", beeld[1])) - VAN_PYTHON
    genoemd |= {naam for dienst in EIGEN.values() for naam in dienst["environment"]}
    for eenheid in EENHEDEN:
        (regel,) = re.findall(r"^Environment=(.*)$", eenheid.read_text(), re.MULTILINE)
        genoemd |= {deel.split("=")[0] for deel in regel.split()}
    genoemd |= set(re.findall(r"^([A-Z0-9_]+)=", (WORTEL / "deploy/geheimen").read_text(), re.MULTILINE)) - VAN_ANDEREN
    assert len(genoemd) > 15
    assert genoemd <= BEKEND


def test_elke_dienst_en_elke_opdracht_bestaat():
    diensten = {dienst["command"][0] for dienst in EIGEN.values() if "entrypoint" not in dienst}
    diensten |= {naam for pad in EENHEDEN for naam in re.findall(r"bin/dienst (\w+)$", pad.read_text(), re.MULTILINE)}
    diensten |= set(re.findall(r'^CMD \["(\w+)"\]', CONTAINER, re.MULTILINE))
    assert diensten == DIENSTEN
    losse = "\n".join([CONTAINER, *(pad.read_text() for pad in EENHEDEN), str(EIGEN["klaarzetten"]["command"])])
    assert {"migrate", "opslag", "backup", "collectstatic", "berichten"} == _opdrachten(losse)
    assert _opdrachten(losse) <= set(get_commands())


def test_er_zijn_twee_webmachines_en_twee_werkers_en_alles_heeft_een_grens():
    assert {naam for naam, dienst in COMPOSE["services"].items() if "deploy" in dienst} >= ZWAAR
    for naam, dienst in COMPOSE["services"].items():
        assert dienst["read_only"] is True, naam
        assert dienst["cap_drop"] == ["ALL"], naam
        assert dienst["security_opt"] == ["no-new-privileges:true"], naam
        assert not dienst.get("privileged"), naam
    for naam in ZWAAR:
        grens = COMPOSE["services"][naam]["deploy"]["resources"]["limits"]
        assert grens.keys() == {"cpus", "memory"}, naam


def test_geheimen_staan_in_een_bestand_dat_niet_in_git_komt():
    geheim = re.compile("KEY|SECRET|PASSWORD|DATABASE_URL")
    for naam, dienst in COMPOSE["services"].items():
        assert not [variabele for variabele in dienst.get("environment", {}) if geheim.search(variabele)], naam
    assert not geheim.search(CONTAINER)
    genegeerd = (WORTEL / ".gitignore").read_text().split()
    assert {"deploy/geheim/", "deploy/tls/"} <= set(genegeerd)
    assert (WORTEL / ".dockerignore").read_text().split("\n")[1] == "*"


def test_elke_dienst_krijgt_alleen_haar_eigen_geheimen():
    krijgt = {naam: dienst.get("env_file", []) for naam, dienst in COMPOSE["services"].items()}
    assert {naam for naam, wat in krijgt.items() if "deploy/geheim/site.env" in wat} == set(EIGEN)
    assert krijgt["db"] == ["deploy/geheim/db.env"]
    assert not krijgt["s3"]
    assert not krijgt["mail"]
    assert not krijgt["verdeler"]


def test_de_database_zet_geen_gegevens_van_mensen_in_haar_logboek():
    assert COMPOSE["services"]["db"]["command"] == ["postgres", *STIL]


def test_het_beeld_draait_zonder_root_met_een_gezondheidscontrole_en_vaste_pakketten():
    assert re.search(r"^USER 10001:10001$", CONTAINER, re.MULTILINE)
    assert "/gezond" in CONTAINER.split("HEALTHCHECK")[1]
    assert "--require-hashes -r requirements/run.txt" in CONTAINER
    basis = re.findall(r"^FROM (\S+)", CONTAINER, re.MULTILINE)
    assert len(basis) == 2
    assert len(set(basis)) == 1
    beelden = [*basis, *(dienst["image"] for dienst in COMPOSE["services"].values() if dienst not in EIGEN.values())]
    assert all(re.search(r":\S*\d", beeld) for beeld in beelden), "een vaste versie, nooit latest"
    # pg_dump moet van de versie van de server zijn, of nieuwer.
    assert (
        re.search(r"postgresql-client-(\d+)", CONTAINER)[1]
        == re.search(r"postgres:(\d+)", COMPOSE["services"]["db"]["image"])[1]
    )


def test_wat_het_beeld_in_moet_staat_niet_in_dockerignore():
    mee = set(re.findall(r"^!(.*)$", (WORTEL / ".dockerignore").read_text(), re.MULTILINE))
    assert all((WORTEL / naam).exists() for naam in mee)
    assert mee >= {"bin/dienst", "manage.py", "Procfile", "requirements/run.txt", "site", "templates"}
    assert not mee & {"tests", ".env", ".git", "var", "deploy"}


@pytest.mark.parametrize("eenheid", EENHEDEN, ids=lambda pad: pad.stem)
def test_een_systemd_dienst_mag_niets_dan_haar_eigen_map(eenheid):
    tekst = eenheid.read_text()
    for regel in (
        *("User=stadmaken", "NoNewPrivileges=true", "ProtectSystem=strict", "CapabilityBoundingSet="),
        *("PrivateTmp=true", "ProtectHome=true", "RestrictNamespaces=true", "EnvironmentFile=/etc/stadmaken/omgeving"),
    ):
        assert f"{regel}\n" in tekst, regel
    # De wislijst staat ook naast de kopieën, en de werker ruimt die op: niet alleen wie de kopie maakt, schrijft daar.
    assert "ReadWritePaths=-/mnt/reserve\n" in tekst
    assert "DJANGO_SETTINGS_MODULE=stadmaken.settings.production " in tekst
    (opdracht,) = re.findall(r"^ExecStart=/srv/stadmaken/(\S+)", tekst, re.MULTILINE)
    assert opdracht in {"bin/dienst", ".venv/bin/python"}


def test_de_verdeler_geeft_het_echte_adres_en_een_kenmerk_door_en_logt_geen_van_beide_adressen():
    for regel in (
        "proxy_set_header X-Forwarded-For $remote_addr;",
        "proxy_set_header X-Forwarded-Proto https;",
        "proxy_set_header X-Request-ID $request_id;",
    ):
        assert regel in NGINX
    assert "non_idempotent" not in NGINX
    assert "error_log /dev/stderr crit;" in NGINX
    (log,) = re.findall(r"log_format (.*);", NGINX)
    persoonlijk = {"$remote_addr", "$request", "$request_uri", "$uri", "$args", "$http_referer"}
    assert not set(re.findall(r"\$\w+", log)) & persoonlijk
    assert set(re.findall(r"server (\w+):8000", NGINX)) == {naam for naam in EIGEN if naam.startswith("web")}


def test_met_systemd_zijn_de_regels_van_de_verdeler_dezelfde_op_de_plekken_van_debian():
    opdracht = ["sed", "-f", WORTEL / "deploy/nginx-systemd.sed", WORTEL / "deploy/nginx.conf"]
    tekst = subprocess.run(opdracht, capture_output=True, text=True, check=True).stdout
    for regel in (
        "user www-data;",
        "pid /run/nginx.pid;",
        "listen 443 ssl;",
        "server 127.0.0.1:8001 ",
        "127.0.0.1:8002 ",
    ):
        assert regel in tekst
    assert not re.search("/dev/|/tmp/|web[12]|8443", tekst.split("\n", 2)[2])
    anders = set(NGINX.splitlines()) - set(tekst.splitlines())
    assert len(anders) == 12


def test_een_losse_opdracht_draait_met_de_instellingen_van_de_diensten(tmp_path):
    for naam, wat in (("id", "echo 0"), ("systemd-run", 'printf "%s\\n" "$@"')):
        (tmp_path / naam).write_text(f"#!/bin/sh\n{wat}\n")
        (tmp_path / naam).chmod(0o755)
    pad = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    opdracht = [WORTEL / "bin/beheer", "stad", "doemee.voorbeeld.nl", "Gemeente Voorbeeld"]
    uit = subprocess.run(opdracht, env={"PATH": pad}, input="", capture_output=True, text=True, check=True).stdout
    regels = uit.splitlines()
    assert regels[-5:] == [f"{WORTEL}/.venv/bin/python", "manage.py", *opdracht[1:]]
    for eenheid in EENHEDEN:
        tekst = eenheid.read_text()
        (omgeving,) = re.findall(r"^Environment=(.*)$", tekst, re.MULTILINE)
        gezet = {deel for deel in omgeving.split() if not deel.startswith(("PORT=", "WEB_"))}
        assert gezet == {regel.removeprefix("--setenv=") for regel in regels if regel.startswith("--setenv=")}
        for soort in ("EnvironmentFile", "StateDirectory", "StateDirectoryMode", "UMask"):
            (waarde,) = re.findall(rf"^{soort}=(.*)$", tekst, re.MULTILINE)
            assert f"--property={soort}={waarde}" in regels
        assert f"--uid={re.search('^User=(.*)$', tekst, re.MULTILINE)[1]}" in regels


def test_wie_geen_machine_treft_leest_in_gewone_taal_wat_hij_kan_doen():
    assert "error_page 502 504 @storing;" in NGINX
    (pagina,) = re.findall(r"location @storing \{(.*?)\n        \}", NGINX, re.DOTALL)
    assert 'return 503 \'<!doctype html><html lang="nl">' in pagina
    assert "verstuur het nog eens. Dubbel komt het niet aan" in pagina
    assert "no-store always" in pagina


def test_een_dienst_die_niet_bestaat_noemt_de_diensten_die_er_zijn():
    uitkomst = subprocess.run([WORTEL / "bin/dienst", "web2"], capture_output=True, text=True, check=False)
    assert uitkomst.returncode == 1
    assert set(uitkomst.stderr.removeprefix("Noem een dienst: ").split()) == DIENSTEN


def test_een_dienst_wordt_dat_proces_en_stopt_netjes(tmp_path):
    bin_ = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    omgeving = {"PATH": bin_, "VAR_DIR": str(tmp_path), "PORT": str(vrije_poort()), "WEB_CONCURRENCY": "1"}
    omgeving["DJANGO_SETTINGS_MODULE"] = "stadmaken.settings.dev"
    proces = subprocess.Popen([WORTEL / "bin/dienst", "web"], env=omgeving, stdout=subprocess.PIPE, text=True)
    assert proces.stdout
    assert any("Started worker" in regel for regel in proces.stdout), "de dienst start niet"
    assert "stadmaken.webserver" in Path(f"/proc/{proces.pid}/cmdline").read_text()
    proces.terminate()
    proces.communicate(timeout=30)
    assert proces.returncode == 0
