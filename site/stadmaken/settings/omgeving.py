"""Wat de omgeving zegt, gelezen en gecontroleerd.

Een ontbrekende of onjuiste variabele stopt de start met één regel die haar noemt.
"""

import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import parse_qsl, urlsplit

import environ

PROJECTMAP = Path(__file__).resolve().parents[3]

env = environ.Env()
if os.environ.get("DJANGO_SETTINGS_MODULE") != "stadmaken.settings.test":
    env.read_env(PROJECTMAP / ".env")


def kies_instellingen(standaard: str) -> None:
    """Wijs Django de module met instellingen: die uit de omgeving of uit .env, en anders deze."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", standaard)


def stop(variabele: str, uitleg: str) -> NoReturn:
    """Beëindig de start met één regel die de variabele noemt."""
    sys.exit(f"Instelling {variabele}: {uitleg}")


def vlag(variabele: str, *, standaard: bool = False) -> bool:
    """Een variabele die aan of uit staat; standaard uit."""
    waarde = env.str(variabele, default="").strip().lower() or str(standaard).lower()
    if waarde not in {"", "0", "1", "false", "true", "nee", "ja", "no", "yes", "off", "on"}:
        stop(variabele, f"“{waarde}” is geen ja of nee; gebruik true of false")
    return waarde in {"1", "true", "ja", "yes", "on"}


def poort() -> int:
    """PORT: waar de webserver luistert."""
    waarde = env.str("PORT", default="8000")
    if not waarde.isascii() or not waarde.isdigit() or not 0 < int(waarde) < 65536:
        stop("PORT", f"“{waarde}” is geen poort; geef een getal van 1 tot en met 65535")
    return int(waarde)


def site_url(standaard: str | None = None, *, https_verplicht: bool = False) -> str:
    """SITE_URL zonder schuine streep aan het eind: de basis van elke QR-code en mail-link."""
    waarde = env.str("SITE_URL", default=standaard or "")
    if not waarde:
        stop("SITE_URL", "ontbreekt. Geef het adres van de site, bijvoorbeeld https://doemee.voorbeeld.nl")
    try:
        delen = urlsplit(waarde)
        geldig = delen.scheme in {"http", "https"} and bool(delen.hostname) and delen.port != 0
    except ValueError:  # een onmogelijke poort of een half IPv6-adres
        geldig = False
    if not geldig or delen.path.strip("/") or delen.query or delen.fragment:
        stop("SITE_URL", f"“{waarde}” is geen adres van de vorm https://host (zonder pad)")
    if delen.username or delen.password:
        stop("SITE_URL", "mag geen gebruikersnaam of wachtwoord bevatten")
    if https_verplicht and delen.scheme != "https":
        stop("SITE_URL", "moet in productie met https:// beginnen")
    return waarde.rstrip("/")


def schrijfmap() -> Path:
    """VAR_DIR: alles wat een draaiende site schrijft, staat hieronder."""
    pad = Path(env.str("VAR_DIR", default=str(PROJECTMAP / "var"))).expanduser().resolve()
    try:
        for deel in ("media", "prive", "mail", "static", "kaart"):
            (pad / deel).mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        stop("VAR_DIR", f"in “{pad}” kan niet worden geschreven ({fout.strerror})")
    return pad


def database(var: Path) -> dict[str, Any]:
    """DATABASE_URL, of SQLite in VAR_DIR: WAL en IMMEDIATE, zodat gelijktijdig schrijven wacht in plaats van faalt."""
    adres = env.str("DATABASE_URL", default="")
    if adres and adres.partition("://")[0] not in {"postgres", "postgresql", "sqlite"}:
        stop("DATABASE_URL", "noemt geen bekende database; gebruik postgres://… of sqlite:///…")
    try:
        eigen = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(var / "db.sqlite3")}
        uit_omgeving: dict[str, Any] = env.db_url("DATABASE_URL") if adres else eigen
    except Exception as fout:  # django-environ kent geen eigen uitzondering voor een onleesbaar adres
        stop("DATABASE_URL", f"is niet te lezen ({fout})")
    if "sqlite" in uit_omgeving["ENGINE"]:
        uit_omgeving["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL",
        }
    else:
        uit_omgeving["CONN_MAX_AGE"] = None
        uit_omgeving["CONN_HEALTH_CHECKS"] = True
    return uit_omgeving


def mail(var: Path) -> dict[str, object]:
    """EMAIL_URL als Django-instellingen; zonder die variabele wordt mail een bestand in VAR_DIR/mail."""
    if not env.str("EMAIL_URL", default=""):
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(var / "mail"),
        }
    if env.str("EMAIL_URL").startswith("anymail+"):
        return aanbieder(env.str("EMAIL_URL"))
    try:
        waarden = env.email_url("EMAIL_URL")
    except Exception as fout:  # idem
        stop("EMAIL_URL", f"is niet te lezen ({fout}); gebruik bijvoorbeeld smtp+tls://naam:wachtwoord@host:587")
    if not waarden.get("EMAIL_BACKEND"):
        stop("EMAIL_URL", "noemt geen bekende soort; gebruik smtp://, smtp+tls://, smtp+ssl:// of anymail+…://")
    return {**waarden, "EMAIL_TIMEOUT": 20}


def aanbieder(waarde: str) -> dict[str, object]:
    """EMAIL_URL van de vorm anymail+NAAM://?instelling=waarde: een aanbieder die django-anymail kent."""
    delen = urlsplit(waarde)
    naam = delen.scheme.removeprefix("anymail+")
    if not re.fullmatch("[a-z_]+", naam) or not find_spec(f"anymail.backends.{naam}"):
        stop("EMAIL_URL", "noemt geen aanbieder die django-anymail kent; gebruik bijvoorbeeld anymail+postmark://")
    instellingen = {f"{naam}_{sleutel}".upper(): inhoud for sleutel, inhoud in parse_qsl(delen.query)}
    if not instellingen:
        stop("EMAIL_URL", f"mist de sleutel van de aanbieder; gebruik bijvoorbeeld anymail+{naam}://?api_key=…")
    return {
        "EMAIL_BACKEND": f"anymail.backends.{naam}.EmailBackend",
        "ANYMAIL": {**instellingen, "REQUESTS_TIMEOUT": 20},
    }


def retouradres() -> str:
    """MAIL_RETOURADRES: waar meldingen van niet-bezorgen heen gaan; er komt per bericht +kenmerk voor de apenstaart."""
    waarde = env.str("MAIL_RETOURADRES", default="").strip()
    # Voor de apenstaart mag hooguit 64 tekens; het kenmerk is er 31.
    if waarde and not re.fullmatch(r"[A-Za-z0-9._-]{1,33}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}", waarde):
        stop(
            "MAIL_RETOURADRES",
            f"“{waarde}” is geen kort adres zoals retour@mail.voorbeeld.nl",
        )
    return waarde


def retour_url() -> str:
    """RETOUR_URL: de brievenbus van het retouradres, voor wie meldingen laat ophalen."""
    waarde = env.str("RETOUR_URL", default="").strip()
    try:
        delen = urlsplit(waarde)
        geldig = delen.scheme in {"imap", "imaps"} and bool(delen.hostname and delen.username) and delen.port != 0
    except ValueError:
        geldig = False
    if waarde and not geldig:
        stop("RETOUR_URL", "is geen brievenbus; gebruik imaps://naam:wachtwoord@mail.voorbeeld.nl/INBOX")
    return waarde


def caches() -> dict[str, object]:
    """REDIS_URL, of het geheugen van dit proces. Valt Redis uit, dan blijft de site werken."""
    adres = env.str("REDIS_URL", default="")
    if not adres:
        return {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    if not adres.startswith(("redis://", "rediss://", "unix://")):
        stop("REDIS_URL", "noemt geen Redis; gebruik bijvoorbeeld redis://localhost:6379/0")
    return {
        "default": {
            "BACKEND": "stadmaken.common.rediscache.Redis",
            "LOCATION": adres,
            "OPTIONS": {
                "IGNORE_EXCEPTIONS": True,
                "SOCKET_CONNECT_TIMEOUT": 0.2,
                "SOCKET_TIMEOUT": 0.2,
            },
        }
    }
