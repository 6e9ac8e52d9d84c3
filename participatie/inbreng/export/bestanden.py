"""De export als CSV of XLSX, met evenveel geheugen voor tien als voor honderdduizend rijen."""

from django.http import HttpResponseBase

from stadmaken.common import csvbestand, rekenblad

from ..querysets import InbrengQuerySet
from .kolommen import kolommen, rijen


def als_csv(gekozen: InbrengQuerySet, naam: str, *, persoonlijk: bool) -> HttpResponseBase:
    """Regel voor regel naar de ontvanger, zonder tussenbestand."""
    koppen = [kolom.titel for kolom in kolommen(persoonlijk=persoonlijk)]
    return csvbestand.als_download(koppen, rijen(gekozen, persoonlijk=persoonlijk), f"{naam}.csv")


def als_xlsx(gekozen: InbrengQuerySet, naam: str, *, persoonlijk: bool) -> HttpResponseBase:
    """Eén blad, van schijf verstuurd."""
    koppen = [(str(kolom.titel), kolom.breedte) for kolom in kolommen(persoonlijk=persoonlijk)]
    boek = rekenblad.een_blad("Inbreng", koppen, rijen(gekozen, persoonlijk=persoonlijk))
    return rekenblad.als_download(boek, f"{naam}.xlsx")
