"""Zoeken met tsvector van PostgreSQL: dezelfde stammen, zonder de taalregels van de database."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from ..periode import in_periode
from ..register.models import Zoekingang
from ..taal.termen import Begin, En, Term
from ..taal.woorden import stammen, woorden
from .merken import van_ingang

# Gewichten voor D, C (tekst), B (samenvatting) en A (titel); lange teksten tellen minder (1).
_RANG = "ts_rank('{{0, 0.1, 0.35, 1.0}}', {kolom}, %s::tsquery, 1)"
_HOOGSTE_PLEK = 16_383
_MEESTE_PLEKKEN = 255


def schrijf_term(term: Term) -> str:
    """De boom als tsquery; een woord bestaat alleen uit letters en cijfers."""
    if isinstance(term, str):
        return f"'{term}'"
    if isinstance(term, Begin):
        return f"'{term.begin}':*"
    teken = " & " if isinstance(term, En) else " | "
    return "(" + teken.join(map(schrijf_term, term.delen)) + ")"


def vector(*delen: tuple[Iterable[str], str]) -> str:
    """Een tsvector uit rijen stammen, elk met haar gewicht."""
    plekken: dict[str, list[str]] = {}
    alles = chain.from_iterable(((stam, gewicht) for stam in rij) for rij, gewicht in delen)
    for plek, (stam, gewicht) in enumerate(alles, start=1):
        plekken.setdefault(stam, []).append(f"{min(plek, _HOOGSTE_PLEK)}{gewicht}")
    return " ".join(f"'{stam}':{','.join(waar[:_MEESTE_PLEKKEN])}" for stam, waar in plekken.items())


def _merken(merken: Iterable[str]) -> list[str]:
    # Een woord bevat nooit een “=”: zo is een merk nooit een gezocht woord.
    return [f"={merk}" for merk in merken]


class PostgresTabel:
    """Een tabel met twee vectoren per ingang: alles, en alleen de titel."""

    def __init__(self, naam: str) -> None:
        self.naam = naam

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Vervang wat er stond."""
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.naam} (ingang, alles, kop, begin) "  # noqa: S608  vaste tabelnaam
                "VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector) ON CONFLICT (ingang) DO UPDATE "
                "SET alles = excluded.alles, kop = excluded.kop, begin = excluded.begin",
                [_rij(ingang) for ingang in ingangen],
            )

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Haal weg."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self.naam} WHERE ingang = ANY(%s)", [list(nummers)])  # noqa: S608  vaste tabelnaam

    def zoek(
        self, term: Term, merken: Sequence[str], periode: str, grens: int, *, titel: bool = False
    ) -> dict[int, float]:
        """De nieuwste treffers met hun punten."""
        kolom = "kop" if titel else "alles"
        waar, waarden = _waar(kolom, term, merken, periode)
        rang = _RANG.format(kolom=kolom)
        binnen = f"SELECT ingang, {kolom} FROM {self.naam} WHERE {waar} ORDER BY ingang DESC LIMIT %s"  # noqa: S608  vaste tabelnaam
        rijen = self._lees(f"SELECT ingang, {rang} FROM ({binnen}) t", [schrijf_term(term), *waarden, grens])  # noqa: S608  vaste tabelnaam
        return dict(rijen)

    def nummers(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> RawSQL:
        """De vraag naar de nummers van de nieuwste treffers."""
        return self._nieuwste("alles", term, merken, periode, grens)

    def tel(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> int:
        """Het aantal treffers, tot de grens."""
        waar, waarden = _waar("alles", term, merken, periode)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {self.naam} WHERE {waar} LIMIT %s) t"  # noqa: S608  vaste tabelnaam
        ((aantal,),) = self._lees(sql, [*waarden, grens])
        return int(aantal)

    def titels(self, term: Term, merken: Sequence[str], grens: int) -> list[int]:
        """De nieuwste ingangen met deze beginnen van woorden in de titel."""
        vraag = self._nieuwste("begin", term, merken, "", grens)
        return [nummer for (nummer,) in self._lees(vraag.sql, list(vraag.params))]

    def onderhoud(self) -> None:
        """Laat de database weten wat er staat; anders kiest zij een trage weg."""
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {self.naam}")

    def _nieuwste(self, kolom: str, term: Term, merken: Sequence[str], periode: str, grens: int) -> RawSQL:
        waar, waarden = _waar(kolom, term, merken, periode)
        sql = f"SELECT ingang FROM {self.naam} WHERE {waar} ORDER BY ingang DESC LIMIT %s"  # noqa: S608  vaste tabelnaam
        return RawSQL(sql, [*waarden, grens])  # noqa: S611  waarden apart

    def _lees(self, sql: str, waarden: list[Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.fetchall()


def _waar(kolom: str, term: Term, merken: Sequence[str], periode: str) -> tuple[str, list[Any]]:
    alles = " & ".join([f"({schrijf_term(term)})", *(f"'{merk}'" for merk in _merken(merken))])
    waar, waarden = f"{kolom} @@ %s::tsquery", [alles]
    if periode:
        sql, meer = Zoekingang.objects.filter(in_periode(periode)).values("pk").query.sql_with_params()
        waar, waarden = f"{waar} AND ingang IN ({sql})", [*waarden, *meer]
    return waar, waarden


def _rij(ingang: Zoekingang) -> list[Any]:
    titel, samenvatting, tekst = (
        stammen(deel, ingang.taal) for deel in (ingang.titel, ingang.samenvatting, ingang.tekst)
    )
    merken = (_merken(van_ingang(ingang)), "")
    return [
        ingang.pk,
        vector((titel, "A"), (samenvatting, "B"), (tekst, "C"), merken),
        vector((titel, "A"), merken),
        vector((woorden(ingang.titel), "A"), merken),
    ]
