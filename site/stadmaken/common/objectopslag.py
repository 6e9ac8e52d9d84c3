"""Uploads in een objectopslag die S3 spreekt.

Beide buckets blijven dicht: wie er iets uit krijgt, krijgt het via de site. Wat er misgaat, is voor de rest van de code
hetzelfde als bij een schijf: een `FileNotFoundError` of een andere `OSError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from .opslag import OpslagError
from .rust import Rust

IN_GEHEUGEN = 2 * 1024 * 1024
VERBINDING = Config(
    connect_timeout=2,
    # Zo lang mag hij zwijgen, niet over alles samen doen. Een webproces doet intussen niets anders.
    read_timeout=3,
    retries={"total_max_attempts": 2, "mode": "standard"},
    signature_version="s3v4",
    # Niet elke server kent de controlegetallen die Amazon sinds kort standaard meestuurt.
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)
MET_PAD = VERBINDING.merge(Config(s3={"addressing_style": "path"}))


rust = Rust()


class Objectopslag(S3Storage):
    """De opslag voor iedereen: beelden komen van ons eigen adres onder /media/; de bucket zelf geeft niemand iets."""

    def get_default_settings(self) -> dict[str, Any]:
        """Nooit een bestand overschrijven, nooit rechten uitdelen, en niet lang wachten."""
        return {
            **super().get_default_settings(),
            "file_overwrite": False,
            "default_acl": None,
            "max_memory_size": IN_GEHEUGEN,
        }

    def __init__(self, **opties: Any) -> None:
        opties.setdefault("client_config", MET_PAD if opties.get("endpoint_url") else VERBINDING)
        super().__init__(**opties)

    def url(self, name: str, parameters: Any = None, expire: Any = None, http_method: Any = None) -> str:
        """Het adres op onze eigen site."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name).lstrip("/"))

    def _open(self, name: str, mode: str = "rb") -> Any:
        with self._als_schijf():
            bestand = super()._open(name, mode)
            if "r" in mode:
                bestand.file  # noqa: B018  haalt de inhoud nu: halverwege een antwoord kan het niet meer misgaan
            return bestand

    def _save(self, name: str, content: Any) -> str:
        with self._als_schijf():
            return str(super()._save(name, content))

    def delete(self, name: str) -> None:
        """Weg; wat er al niet meer was, is ook goed."""
        with self._als_schijf():
            super().delete(name)

    def exists(self, name: str) -> bool:
        """Of dit bestand er is. Een map is er als er iets in staat."""
        with self._als_schijf():
            return bool(super().exists(name)) or any(map(bool, super().listdir(name)))

    def listdir(self, name: str) -> tuple[list[str], list[str]]:
        """Mappen en bestanden in een map."""
        with self._als_schijf():
            mappen, bestanden = super().listdir(name)
            return mappen, bestanden

    def size(self, name: str) -> int:
        """Hoeveel bytes."""
        with self._als_schijf():
            return int(super().size(name))

    def get_modified_time(self, name: str) -> datetime:
        """Wanneer het bestand er kwam."""
        with self._als_schijf():
            gewijzigd: datetime = super().get_modified_time(name)
            return gewijzigd

    @contextmanager
    def _als_schijf(self) -> Iterator[None]:
        """Maak van elke fout van de opslag een `OSError`, en laat een server die niet antwoordt even met rust."""
        adres = str(self.endpoint_url)
        if rust.nu(adres):
            raise OpslagError("De objectopslag antwoordde net niet")
        try:
            yield
        except ClientError as fout:
            code = fout.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
            raise (FileNotFoundError if code == 404 else OpslagError)(str(fout)) from fout
        except (BotoCoreError, Boto3Error) as fout:
            rust.neem(adres)
            raise OpslagError(str(fout)) from fout


class BeslotenObjectopslag(Objectopslag):
    """De opslag voor wat niet voor iedereen is: zonder adres."""

    def url(self, name: str, parameters: Any = None, expire: Any = None, http_method: Any = None) -> str:
        """Er is geen adres."""
        raise ValueError("Een besloten bestand heeft geen adres")
