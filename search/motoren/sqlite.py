"""Zoeken met FTS5 van SQLite: een tabel met stammen, gewogen met bm25, nooit met de eigen volgorde van SQLite."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from ..periode import in_periode
from ..register.models import Zoekingang
from ..taal.termen import Begin, En, Term
from ..taal.woorden import stammen, woorden
from .merken import van_ingang

KOLOMMEN = ("kop", "samenvatting", "tekst", "begin", "merk")
_INHOUD = "{kop samenvatting tekst}"
# Een woord in de titel weegt zwaarder dan in de samenvatting, en dat zwaarder dan in de tekst.
_GEWICHTEN = "8.0, 3.0, 1.0, 0.0, 0.0"


def schrijf_term(term: Term) -> str:
    """De boom in de taal van FTS5; elk woord staat tussen aanhalingstekens en bestaat alleen uit letters en cijfers."""
    if isinstance(term, str):
        return f'"{term}"'
    if isinstance(term, Begin):
        return f'"{term.begin}"*'
    teken = " AND " if isinstance(term, En) else " OR "
    return "(" + teken.join(map(schrijf_term, term.delen)) + ")"


class SqliteTabel:
    """Een FTS5-tabel; het rijnummer is dat van de ingang. `wegen`: of bm25 de treffers sorteert.

    Voor één woord loopt bm25 alle treffers langs om te weten hoe gewoon het is; bij een miljoen duurt dat te lang.
    """

    def __init__(self, naam: str, *, wegen: bool) -> None:
        self.naam = naam
        self.wegen = wegen

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Vervang wat er stond."""
        self.verwijder([ingang.pk for ingang in ingangen])
        plekken = ", ".join(["%s"] * (len(KOLOMMEN) + 1))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.naam} (rowid, {', '.join(KOLOMMEN)}) VALUES ({plekken})",  # noqa: S608  vaste tabelnaam
                [_rij(ingang) for ingang in ingangen],
            )

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Haal weg."""
        with connection.cursor() as cursor:
            cursor.executemany(f"DELETE FROM {self.naam} WHERE rowid = %s", [[nummer] for nummer in nummers])  # noqa: S608  vaste tabelnaam

    def zoek(
        self, term: Term, merken: Sequence[str], periode: str, grens: int, *, titel: bool = False
    ) -> dict[int, float]:
        """De nieuwste treffers met hun punten."""
        punten = f"-bm25({self.naam}, {_GEWICHTEN})" if self.wegen else "0.0"
        waar, waarden = self._waar("{kop}" if titel else _INHOUD, term, merken, periode)
        return dict(_lees(self._nieuwste(f"rowid, {punten}", waar), [*waarden, grens]))

    def nummers(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> RawSQL:
        """De vraag naar de nummers van de nieuwste treffers."""
        waar, waarden = self._waar(_INHOUD, term, merken, periode)
        return RawSQL(self._nieuwste("rowid", waar), [*waarden, grens])  # noqa: S611  waarden apart

    def tel(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> int:
        """Het aantal treffers, tot de grens."""
        treffers = self.nummers(term, merken, periode, grens)
        ((aantal,),) = _lees(f"SELECT count(*) FROM ({treffers.sql})", list(treffers.params))  # noqa: S608  vaste tabelnaam
        return int(aantal)

    def titels(self, term: Term, merken: Sequence[str], grens: int) -> list[int]:
        """De nieuwste ingangen met deze beginnen van woorden in de titel."""
        waar, waarden = self._waar("{begin}", term, merken, "")
        return [nummer for (nummer,) in _lees(self._nieuwste("rowid", waar), [*waarden, grens])]

    def onderhoud(self) -> None:
        """Voeg de stukken van de index samen."""
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {self.naam} ({self.naam}) VALUES ('optimize')")  # noqa: S608  vaste tabelnaam

    def _waar(self, kolommen: str, term: Term, merken: Sequence[str], periode: str) -> tuple[str, list[Any]]:
        gekozen = " AND ".join(f'"{merk}"' for merk in merken)
        waarden: list[Any] = [f"{kolommen} : {_haakjes(schrijf_term(term))} AND {{merk}} : ({gekozen})"]
        waar = f"{self.naam} MATCH %s"
        if periode:
            sql, meer = Zoekingang.objects.filter(in_periode(periode)).values("pk").query.sql_with_params()
            waar, waarden = f"{waar} AND rowid IN ({sql})", [*waarden, *meer]
        return waar, waarden

    def _nieuwste(self, wat: str, waar: str) -> str:
        return f"SELECT {wat} FROM {self.naam} WHERE {waar} ORDER BY rowid DESC LIMIT %s"  # noqa: S608  vaste tabelnaam


def _lees(sql: str, waarden: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def _haakjes(tekst: str) -> str:
    return tekst if tekst.startswith("(") else f"({tekst})"


def _rij(ingang: Zoekingang) -> list[Any]:
    teksten = (ingang.titel, ingang.samenvatting, ingang.tekst)
    gestamd = [" ".join(stammen(tekst, ingang.taal)) for tekst in teksten]
    return [ingang.pk, *gestamd, " ".join(woorden(ingang.titel)), " ".join(van_ingang(ingang))]
