"""Waar uploads staan: op schijf in VAR_DIR, of in een objectopslag die S3 spreekt (docs/opslag.md)."""

import re
from typing import Any
from urllib.parse import urlsplit

from .omgeving import env, schrijfmap, stop

__all__ = ["MEDIA_ROOT", "MEDIA_URL", "OPSLAGEN", "PRIVE_ROOT"]

SCHIJF = "django.core.files.storage.FileSystemStorage"
NAAM = r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"

MEDIA_URL = "/media/"
MEDIA_ROOT = schrijfmap() / "media"
PRIVE_ROOT = schrijfmap() / "prive"


def _bucket(variabele: str, waarde: str) -> str:
    if not waarde:
        stop(variabele, "ontbreekt; bestanden voor iedereen en besloten bestanden hebben elk een eigen bucket")
    if not re.fullmatch(NAAM, waarde):
        stop(variabele, f"“{waarde}” is geen naam van een bucket: kleine letters, cijfers en streepjes")
    return waarde


def _adres(waarde: str) -> str | None:
    """AWS_S3_ENDPOINT_URL: de server; leeg is die van Amazon zelf, in AWS_S3_REGION_NAME."""
    try:
        delen = urlsplit(waarde)
        geldig = delen.scheme in {"http", "https"} and bool(delen.hostname) and delen.port != 0
    except ValueError:
        geldig = False
    if waarde and (not geldig or delen.username or delen.query or delen.fragment):
        stop("AWS_S3_ENDPOINT_URL", "is geen adres van de vorm https://s3.voorbeeld.nl, zonder naam of wachtwoord")
    return waarde or None


def _sleutel(variabele: str, waarde: str) -> str:
    if not waarde:
        stop(variabele, "ontbreekt; zonder sleutel geeft de objectopslag niets")
    return waarde


def _regio(waarde: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]{2,40}", waarde):
        stop("AWS_S3_REGION_NAME", "ontbreekt of is geen regio; gebruik bijvoorbeeld eu-west-1")
    return waarde


def s3() -> dict[str, Any] | None:
    """De instellingen van django-storages per opslag; None als niets voor S3 kiest."""
    openbaar = env.str("AWS_STORAGE_BUCKET_NAME", default="").strip()
    besloten = env.str("AWS_PRIVATE_BUCKET_NAME", default="").strip()
    adres = env.str("AWS_S3_ENDPOINT_URL", default="").strip()
    # Sleutels en regio staan op een laptop vaak al in de omgeving, voor iets anders. Wie een van deze noemt, wil S3.
    if not (openbaar or besloten or adres):
        return None
    _bucket("AWS_STORAGE_BUCKET_NAME", openbaar)
    if _bucket("AWS_PRIVATE_BUCKET_NAME", besloten) == openbaar:
        stop(
            "AWS_PRIVATE_BUCKET_NAME", "is dezelfde bucket als AWS_STORAGE_BUCKET_NAME; besloten bestanden horen apart"
        )
    gedeeld = {
        "access_key": _sleutel("AWS_ACCESS_KEY_ID", env.str("AWS_ACCESS_KEY_ID", default="").strip()),
        "secret_key": _sleutel("AWS_SECRET_ACCESS_KEY", env.str("AWS_SECRET_ACCESS_KEY", default="").strip()),
        "endpoint_url": _adres(adres),
        "region_name": _regio(env.str("AWS_S3_REGION_NAME", default="").strip() or ("us-east-1" if adres else "")),
    }
    return {"default": {**gedeeld, "bucket_name": openbaar}, "prive": {**gedeeld, "bucket_name": besloten}}


def opslagen(keuze: dict[str, Any] | None) -> dict[str, dict[str, Any]]:
    """De twee opslagen voor STORAGES."""
    if keuze is None:
        return {
            "default": {"BACKEND": SCHIJF},
            "prive": {"BACKEND": SCHIJF, "OPTIONS": {"location": PRIVE_ROOT, "base_url": None}},
        }
    return {
        "default": {"BACKEND": "stadmaken.common.objectopslag.Objectopslag", "OPTIONS": keuze["default"]},
        "prive": {"BACKEND": "stadmaken.common.objectopslag.BeslotenObjectopslag", "OPTIONS": keuze["prive"]},
    }


OPSLAGEN = opslagen(s3())
