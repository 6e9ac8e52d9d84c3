"""Waar bestanden staan die niet voor iedereen zijn."""

from django.core.files.storage import Storage, storages


class OpslagError(OSError):
    """De opslag van bestanden antwoordt niet of weigert; later kan het wel lukken."""


def prive() -> Storage:
    """De besloten opslag: zonder adres, alleen te lezen via een view die eerst vraagt of het mag."""
    return storages["prive"]
