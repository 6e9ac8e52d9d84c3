"""De site start alleen met instellingen die kloppen, en zegt anders in één regel wat er mis is."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECTMAP = Path(__file__).resolve().parent.parent
GOED = {
    "SECRET_KEY": "4fQz8!kd72hs-Lp0xWm3vR9tYbN6cJ1aGe5uKo_iDfHqZrXyTw",
    "SITE_URL": "https://doemee.voorbeeld.nl",
    "ALLOWED_HOSTS": "doemee.voorbeeld.nl",
    "EMAIL_URL": "smtp+tls://naam:geheim@mail.voorbeeld.nl:587",
}


def start(soort: str, var: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Lees de instellingen in een eigen proces, met niets dan deze omgeving."""
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{PROJECTMAP}{os.pathsep}{PROJECTMAP / 'site'}",
            "DJANGO_SETTINGS_MODULE": f"stadmaken.settings.{soort}",
            "VAR_DIR": str(var),
            **omgeving,
        },
        cwd=PROJECTMAP,
        capture_output=True,
        text=True,
        check=False,
    )


def lees(var: Path, uitdrukking: str, **omgeving: str) -> str:
    """De waarde van een uitdrukking zodra Django met deze omgeving is gestart."""
    uitkomst = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", f"print({uitdrukking})"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev", "VAR_DIR": str(var), **omgeving},
        cwd=PROJECTMAP,
        capture_output=True,
        text=True,
        check=True,
    )
    return uitkomst.stdout.strip()


def test_productie_start_met_goede_instellingen(tmp_path):
    uitkomst = start("production", tmp_path, **GOED)
    assert uitkomst.returncode == 0, uitkomst.stderr


@pytest.mark.parametrize(
    ("variabele", "waarde"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "kort"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "alleen-voor-ontwikkeling-nooit-in-productie-0123456789"),
        ("DEBUG", "true"),
        ("DEBUG", "misschien"),
        ("SITE_URL", ""),
        ("SITE_URL", "http://doemee.voorbeeld.nl"),
        ("SITE_URL", "https://doemee.voorbeeld.nl/pad"),
        ("SITE_URL", "https://naam:geheim@doemee.voorbeeld.nl"),
        ("SITE_URL", "https://doemee.voorbeeld.nl:poort"),
        ("ALLOWED_HOSTS", ""),
        ("ALLOWED_HOSTS", "*"),
        ("EMAIL_URL", ""),
        ("EMAIL_URL", "duif://nest"),
        ("EMAIL_URL", "anymail+duif://?api_key=1"),
        ("EMAIL_URL", "anymail+../../os://?api_key=1"),
        ("EMAIL_URL", "anymail+postmark://"),
        ("MAIL_RETOURADRES", "retour"),
        ("MAIL_RETOURADRES", "retour+alles@mail.voorbeeld.nl"),
        ("MAIL_RETOURADRES", f"{'r' * 40}@mail.voorbeeld.nl"),
        ("RETOUR_URL", "https://naam:geheim@mail.voorbeeld.nl"),
        ("RETOUR_URL", "imaps://mail.voorbeeld.nl"),
        ("RETOUR_URL", "imaps://naam@mail.voorbeeld.nl:poort"),
        ("DATABASE_URL", "zomaar iets"),
        ("DATABASE_URL", "kaartenbak://la/3"),
        ("REDIS_URL", "localhost:6379"),
        ("SEARCH_URL", "https://zoek.voorbeeld.nl/stadmaken"),
        ("SEARCH_URL", "opensearch+https://zoek.voorbeeld.nl"),
        ("SEARCH_URL", "opensearch+https://zoek.voorbeeld.nl/Met Hoofdletters"),
        ("SEARCH_URL", "opensearch+https://naam:geheim@zoek.voorbeeld.nl:poort/stadmaken"),
        ("VAR_DIR", "/dev/null/var"),
        ("KAART_TEGELS", "tegels.voorbeeld.nl/{z}/{x}/{y}.png"),
        ("KAART_TEGELS", "file:///etc/{z}/{x}/{y}"),
        ("KAART_TEGELS", "https://naam:geheim@tegels.voorbeeld.nl/{z}/{x}/{y}.png"),
        ("KAART_TEGELS", "https://tegels.voorbeeld.nl/{z}/{x}.png"),
        ("KAART_TEGELS", "https://tegels.voorbeeld.nl/{s}/{z}/{x}/{y}.png"),
        ("KAART_TEGELS", "https://{x}.voorbeeld.nl/{z}/{y}.png"),
        ("KAART_GEBIED", "Haarlem"),
        ("KAART_GEBIED", "4.75,52.45,4.55,52.31"),
        ("KAART_GEBIED", "52.31,4.55,52.45,4.75"),
        ("KAART_GEBIED", "nan,52.31,4.75,52.45"),
        ("BACKUP_KEY", "te kort om veilig te zijn"),
        ("BACKUP_KEY", "a" * 40),
        ("BACKUP_HOOGSTENS_DAGEN", "36"),
        ("BACKUP_DAGEN", "0"),
        ("BACKUP_WEKEN", "veel"),
        ("BACKUP_DAGELIJKS", "soms"),
        ("METINGEN_SLEUTEL", "te-kort-om-veilig-te-zijn"),
        ("METINGEN_SLEUTEL", "a" * 40),
        ("METINGEN_SLEUTEL", "een sleutel met spaties past niet in de kop 0123"),
        ("LOG_SOORT", "xml"),
        ("SENTRY_DSN", "sentry.voorbeeld.nl"),
        ("SENTRY_DSN", "https://sentry.voorbeeld.nl/1"),
        ("SENTRY_DSN", "https://sleutel@sentry.voorbeeld.nl"),
        ("SENTRY_DSN", "https://sleutel@sentry.voorbeeld.nl:poort/1"),
    ],
)
def test_productie_weigert_met_een_regel_die_de_variabele_noemt(tmp_path, variabele, waarde):
    uitkomst = start("production", tmp_path, **{**GOED, variabele: waarde})
    assert uitkomst.returncode != 0
    assert re.fullmatch(rf"Instelling {variabele}: [^\n]+\n", uitkomst.stderr)


@pytest.mark.parametrize("poort", ["abc", "0", "65536", "-1"])
def test_een_onmogelijke_poort_wordt_genoemd(tmp_path, poort):
    uitkomst = start("dev", tmp_path, PORT=poort)
    assert re.fullmatch(r"Instelling PORT: [^\n]+\n", uitkomst.stderr)


def test_de_ingebouwde_database_schrijft_met_wal_en_immediate(tmp_path):
    var = tmp_path / "map met spatie & 100%"
    pragma = "__import__('django.db').db.connection.cursor().execute('PRAGMA journal_mode').fetchone()[0]"
    opties = "__import__('django.conf').conf.settings.DATABASES['default']['OPTIONS']['transaction_mode']"
    assert lees(var, f"{pragma}, {opties}") == "wal IMMEDIATE"
    assert (var / "db.sqlite3").exists()


def test_alles_wat_de_site_schrijft_staat_in_var_dir(tmp_path):
    s = "__import__('django.conf').conf.settings"
    paden = lees(tmp_path, f"{s}.MEDIA_ROOT, {s}.PRIVE_ROOT, {s}.STATIC_ROOT, {s}.EMAIL_FILE_PATH").split(" ")
    assert {Path(pad).parent for pad in paden} == {tmp_path}


def test_env_example_noemt_precies_wat_er_gelezen_wordt():
    code = "\n".join(pad.read_text() for pad in (PROJECTMAP / "site/stadmaken/settings").glob("*.py"))
    gelezen = set(re.findall(r'(?:env\.\w+|vlag)\("([A-Z0-9_]+)"', code))
    gelezen |= set(re.findall(r"\$\{([A-Z0-9_]+):-", (PROJECTMAP / "Procfile").read_text()))
    genoemd = set(re.findall(r"^#([A-Z0-9_]+)=", (PROJECTMAP / ".env.example").read_text(), re.MULTILINE))
    assert genoemd == gelezen | {"DJANGO_SETTINGS_MODULE"}


def test_wat_draait_staat_met_dezelfde_versies_in_de_testlijst():
    def versies(lijst: str) -> set[str]:
        return set(re.findall(r"^(\S+==\S+)", (PROJECTMAP / "requirements" / lijst).read_text(), re.MULTILINE))

    assert versies("run.txt") <= versies("test.txt")


def test_welke_instellingen_gelden_mag_ook_in_het_env_bestand_staan(tmp_path):
    """Anders draait wie daar productie kiest, zonder het te weten zonder tweede stap en met demo-accounts."""
    shutil.copy(PROJECTMAP / "manage.py", tmp_path)
    shutil.copytree(PROJECTMAP / "site", tmp_path / "site", ignore=shutil.ignore_patterns("__pycache__", "static"))
    (tmp_path / ".env").write_text("DJANGO_SETTINGS_MODULE=stadmaken.settings.production\n")
    uitkomst = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECTMAP), "VAR_DIR": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitkomst.stderr.startswith("Instelling SECRET_KEY"), uitkomst.stderr
