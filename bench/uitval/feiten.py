"""Leest achteraf wat er echt staat, buiten de site om; en kan het eerst bederven, om te zien dat de controle werkt."""

import re
from collections import Counter, defaultdict

from .controle import Feiten
from .diensten import aangekomen
from .grootboek import Bevestigd
from .stad import Stad

MERK = re.compile(r"proef-[0-9a-f]{8}-\d+")
ADRES = re.compile(f"{MERK.pattern}@")
INBRENG = "SELECT id, invoer::text FROM participatie_inbreng"
FOTOS = "SELECT inbreng_id, bestand FROM participatie_foto"
ADRESSEN = {
    "aanmelding": "SELECT email FROM initiatieven_aanmelding",
    "aanvraag": "SELECT email FROM initiatieven_aanvraag",
    "abonnee": "SELECT email FROM initiatieven_abonnee",
}
NOG_TE_DOEN = "status IN ('wacht', 'bezig')"
BEDERF = {
    "inbreng": "UPDATE participatie_inbreng SET invoer = '[]' WHERE id = (SELECT max(id) FROM participatie_inbreng)",
    "dubbel": "INSERT INTO initiatieven_aanvraag (kenmerk, email, keuzes, gevraagd_op) "
    "SELECT 'bederf', email, keuzes, gevraagd_op FROM initiatieven_aanvraag LIMIT 1",
    "foto": "UPDATE participatie_foto SET bestand = 'weg' WHERE id = (SELECT max(id) FROM participatie_foto)",
    "mail": "DELETE FROM common_bericht WHERE id = (SELECT max(id) FROM common_bericht WHERE zending_id IS NULL)",
}


def lees(stad: Stad, bevestigd: list[Bevestigd], dubbel_mag: int) -> Feiten:
    """Alles wat de controle nodig heeft."""
    merk_van = {pk: merken[0] for pk, tekst in stad.db.sql(INBRENG) if (merken := MERK.findall(tekst))}
    fotos: dict[str, list[str]] = defaultdict(list)
    for pk, bestand in stad.db.sql(FOTOS):
        fotos[merk_van.get(pk, f"inbreng {pk}")].append(bestand)
    return Feiten(
        bevestigd=bevestigd,
        rijen={
            "inbreng": Counter(merk_van.values()),
            **{soort: _tel(stad, vraag) for soort, vraag in ADRESSEN.items()},
        },
        fotos=fotos,
        bestanden=stad.bestanden(),
        berichten=[(s, a, t) for s, a, t in stad.db.sql("SELECT sleutel, aan, status FROM common_bericht")],
        aangekomen=Counter(bericht["id"] for bericht in aangekomen(stad.brievenbus)),
        taken=Counter(dict(stad.db.sql("SELECT status, count(*) FROM django_tasks_database_dbtaskresult GROUP BY 1"))),
        dubbel_mag=dubbel_mag,
    )


def _tel(stad: Stad, vraag: str) -> Counter[str]:
    return Counter(email for (email,) in stad.db.sql(vraag) if email)


def laatste_bericht(stad: Stad) -> int:
    """Het nummer van de nieuwste mail in de wachtrij."""
    return int(stad.db.sql("SELECT coalesce(max(id), 0) FROM common_bericht")[0][0])


def te_versturen(stad: Stad, tot_en_met: int | None = None) -> int:
    """Hoeveel mail nog weg moet, van alles of van wat er op een moment al was."""
    grens = "" if tot_en_met is None else f"AND id <= {int(tot_en_met)}"
    return int(stad.db.sql(f"SELECT count(*) FROM common_bericht WHERE {NOG_TE_DOEN} {grens}")[0][0])  # noqa: S608


def logboeken_met_adressen(stad: Stad) -> list[str]:
    """Welke logboeken het e-mailadres van een bezoeker noemen; dat hoort er geen te zijn."""
    eigen = {stad.brievenbus.name, "verzoeken.txt"}
    paden = sorted(pad for pad in stad.map.glob("*.txt") if pad.name not in eigen)
    return [pad.stem for pad in paden if ADRES.search(pad.read_text(errors="replace"))]


def onbekend(stad: Stad) -> int:
    """Van hoeveel mail niet zeker is of zij aankwam."""
    return int(stad.db.sql("SELECT count(*) FROM common_bericht WHERE status = 'onbekend'")[0][0])


def bezig(stad: Stad) -> int:
    """Taken die nog lopen of wachten."""
    vraag = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status IN ('READY', 'RUNNING')"
    return int(stad.db.sql(vraag)[0][0])


def bederf(stad: Stad, wat: str) -> None:
    """Maak één ding stuk dat bevestigd is."""
    stad.db.sql(BEDERF[wat])
