"""De vormen waarin de demo-inhoud is opgeschreven. Dagen zijn verschillen met de dag waarop de demo is gemaakt."""

from typing import Any, NamedTuple

from .toezeggingen import Stap


class Fasedata(NamedTuple):
    """Een fase; `begint` en `eindigt` in dagen, of een periode in woorden."""

    titel: str
    planning: str
    niveau: str
    tekst: str
    begint: int | None = None
    eindigt: int | None = None
    periode: str = ""


class Updatedata(NamedTuple):
    """Een nieuwsbericht."""

    dag: int
    titel: str
    tekst: str


class Documentdata(NamedTuple):
    """Een bestand dat de demo zelf zet: een titel en alinea's."""

    titel: str
    toelichting: str
    alineas: list[str]


class Projectdata(NamedTuple):
    """Een project met alles eraan. `velden` zijn modelvelden; `dagen` zijn datumvelden in dagen."""

    slug: str
    tekening: str
    velden: dict[str, Any]
    dagen: dict[str, int]
    wijken: list[str]
    themas: list[str]
    doelgroepen: list[str]
    fasen: list[Fasedata]
    updates: list[Updatedata]
    documenten: list[Documentdata]
    partners: list[tuple[str, str]]
    online: bool = True
    vervolg: str = ""


class Borddata(NamedTuple):
    """Een infobord; de code ligt vast, zodat de demo overal dezelfde borden heeft."""

    code: str
    project: str
    naam: str
    plaats: str
    punt: tuple[float, float] | None
    wijk: str
    koptekst: str
    zin: str
    belofte: str
    geplaatst: int
    weggehaald: int | None = None
    formaat: str = "A3"
    scans: int = 8


class Formulierdata(NamedTuple):
    """Een formulier: waar het hangt, wanneer het open is, en de vragen als data voor het StreamField."""

    ouder: str
    slug: str
    doel: str
    titel: str
    samenvatting: str
    opent: int
    sluit: int | None
    antwoord: int | None
    vervolg: str
    avg_doel: str
    vragen: list[tuple[str, dict[str, Any]]]
    dank: str = ""
    openbaar: bool = True
    tekening: str = ""


class Antwoorddata(NamedTuple):
    """Een antwoord van de gemeente; bij inbreng met dezelfde `sleutel` is het één en hetzelfde antwoord."""

    sleutel: str
    uitkomst: str
    tekst: str
    dag: int


class Stem(NamedTuple):
    """Eén bijdrage en wat ermee is gebeurd."""

    sleutel: str
    formulier: str
    dag: int
    antwoorden: dict[str, Any]
    naam: str = ""
    email: str = ""
    bord: str = ""
    fotos: tuple[str, ...] = ()
    kanaal: str = "website"
    verdacht: str = ""
    geplaatst: int | None = None
    niet_geplaatst: tuple[int, str] | None = None
    verborgen: tuple[int, str] | None = None
    antwoord: str = ""
    uitvoering: tuple[tuple[int, str, str], ...] = ()


class Blikdata(NamedTuple):
    """Een verzoek om een tweede blik op de stem met deze sleutel, en wat een collega besloot."""

    stem: str
    dag: int
    waarom: str
    besloten: int | None = None
    uitleg: str = ""


class Afspraakdata(NamedTuple):
    """Een afspraak; met `erbij` kwam zij pas na het tekenen, op die dag."""

    nummer: str
    wat: str
    wie: str
    indicator: str
    klaar: int
    stappen: tuple[Stap, ...] = ()
    toelichting: str = ""
    erbij: int | None = None
    project: str = ""


class Contractdata(NamedTuple):
    """Een contract; zonder `getekend` is het een concept."""

    nummer: str
    titel: str
    samenvatting: str
    wijken: tuple[str, ...]
    partijen: tuple[tuple[str, str], ...]
    looptijd: tuple[int, int]
    afspraken: tuple[Afspraakdata, ...]
    getekend: int | None = None
    stuk: tuple[str, ...] = ()
    kwam_erbij: tuple[int, tuple[str, str], str] | None = None
    evaluatie: tuple[int, str] | None = None
