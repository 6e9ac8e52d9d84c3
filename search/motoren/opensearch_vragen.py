"""Wat er over de lijn gaat naar OpenSearch: de indeling van de index, documenten en vragen.

Elk document noemt zijn stad, en elke vraag die van nu.
"""

import hashlib
import json
from typing import Any

from django.utils import timezone

from stadmaken.common.stad import huidige_pk

from ..periode import Periode, eerste_moment
from ..register.models import Zoekingang
from ..taal.termen import Begin, En, Term
from ..taal.woorden import stammen, woorden
from .basis import FACETTEN, GRENS_APART, GRENS_TELLEN, GRENS_VOORSTEL, Opdracht
from .facetten import MEESTE_WAARDEN, zonder

HAAL = 200
PORTIE = 1000
_VELDEN = ["kop^8", "samenvatting^3", "tekst"]
_STAMMEN = {"type": "text", "analyzer": "whitespace"}
_WOORD = {"type": "keyword"}
_DAG = {"type": "date", "format": "strict_date"}
INDELING: dict[str, Any] = {
    "settings": {"index": {"max_result_window": 10_000}},
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "nummer": {"type": "long"},
            "apart": {"type": "boolean"},
            "kop": _STAMMEN,
            "samenvatting": _STAMMEN,
            "tekst": _STAMMEN,
            "begin": {"type": "text", "analyzer": "whitespace", "index_prefixes": {"min_chars": 1, "max_chars": 10}},
            **dict.fromkeys(("stad", "vol", "taal", "soort", "wijk", "thema", "status"), _WOORD),
            "datum": {"type": "date"},
            "begint_op": _DAG,
            "eindigt_op": _DAG,
        },
    },
}
_MERK = {"indeling": hashlib.sha256(json.dumps(INDELING, sort_keys=True).encode()).hexdigest()}
INDELING["mappings"]["_meta"] = _MERK


def heeft_indeling(gevonden: dict[str, Any]) -> bool:
    """Of een index deze indeling heeft."""
    return bool(gevonden.get("_meta") == _MERK)


def is_van_ons(gevonden: dict[str, Any]) -> bool:
    """Of een index leeg is of een eerdere indeling van ons heeft: alleen dan mag zij opnieuw worden gemaakt."""
    velden = gevonden.get("properties", {}).keys()
    return not velden or velden >= {"nummer", "apart", "kop", "begin"}


def document(index: str, ingang: Zoekingang, *, apart: bool) -> dict[str, Any]:
    """Eén ingang als opdracht voor de bulk-API."""
    bron = {
        "nummer": ingang.pk,
        "stad": str(ingang.site_id),
        "apart": apart,
        **{
            veld: " ".join(stammen(tekst, ingang.taal))
            for veld, tekst in (
                ("kop", ingang.titel),
                ("samenvatting", ingang.samenvatting),
                ("tekst", ingang.tekst),
            )
        },
        "begin": " ".join(woorden(ingang.titel)),
        "taal": ingang.taal,
        "soort": ingang.soort,
        "status": ingang.status,
        "wijk": [str(wijk.pk) for wijk in ingang.wijken.all()],
        "thema": [str(thema.pk) for thema in ingang.themas.all()],
        **{naam: dag.isoformat() for naam in ("datum", "begint_op", "eindigt_op") if (dag := getattr(ingang, naam))},
    }
    return {"_op_type": "index", "_index": index, "_id": str(ingang.pk), "_source": bron}


def vol(index: str) -> dict[str, Any]:
    """Het bewijs, als opdracht voor de bulk-API, dat alles van de stad van nu in deze index staat."""
    stad = _stad()
    return {"_op_type": "index", "_index": index, "_id": f"vol-{stad}", "_source": {"vol": stad}}


def met_bewijs(lichaam: dict[str, Any]) -> dict[str, Any]:
    """Dezelfde vraag, en in één moeite of alles van de stad van nu er staat."""
    bewijs = {"global": {}, "aggs": {"stad": {"filter": {"term": {"vol": _stad()}}}}}
    return {**lichaam, "aggs": {**lichaam.get("aggs", {}), "bewijs": bewijs}}


def is_vol(antwoord: dict[str, Any]) -> bool:
    """Of het antwoord op een vraag `met_bewijs` uit een volle index komt."""
    return bool(antwoord["aggregations"]["bewijs"]["stad"]["doc_count"])


def zoek(opdracht: Opdracht, *, apart: bool) -> dict[str, Any]:
    """Een zoekvraag met een telling per facet, elk bij de andere keuzes."""
    tellingen: dict[str, Any] = {naam: _telling(opdracht, naam) for naam in FACETTEN}
    return {
        "query": _passend(opdracht.term, opdracht.taal, _VELDEN, apart=apart),
        "post_filter": _keuzes(dict(opdracht.keuzes)),
        "aggs": {"alles": {"filter": {"match_all": {}}}, **tellingen},
        "sort": [{"datum": "desc"}, {"nummer": "desc"}] if opdracht.op_datum else ["_score", {"nummer": "desc"}],
        "track_scores": True,
        "track_total_hits": GRENS_TELLEN,
        "size": HAAL,
        "_source": False,
    }


def tel(opdracht: Opdracht) -> dict[str, Any]:
    """Alleen het aantal, tot een grens."""
    passend = _passend(opdracht.term, opdracht.taal, _VELDEN, apart=True)
    return {
        "query": {"bool": {"filter": [passend, _keuzes(dict(opdracht.keuzes))]}},
        "size": 0,
        "track_total_hits": GRENS_APART + 1,
    }


def titels(term: Term, taal: str) -> dict[str, Any]:
    """Ingangen met deze beginnen van woorden in de titel, de nieuwste eerst."""
    return {
        "query": _passend(term, taal, ["begin"], apart=False),
        "sort": [{"nummer": "desc"}],
        "size": GRENS_VOORSTEL,
        "_source": False,
    }


def alles_na(nummer: int) -> dict[str, Any]:
    """De volgende portie van wat er van de stad van nu staat."""
    return {
        "query": {"bool": {"filter": [{"range": {"nummer": {"gt": nummer}}}, {"term": {"stad": _stad()}}]}},
        "sort": [{"nummer": "asc"}],
        "size": PORTIE,
        "_source": False,
    }


def facetten(tellingen: dict[str, Any]) -> dict[str, list[tuple[str, int]]]:
    """De tellingen uit een antwoord."""
    gelezen = {}
    for naam in FACETTEN:
        emmers = tellingen[naam]["waarden"]["buckets"]
        paren = emmers.items() if isinstance(emmers, dict) else ((emmer["key"], emmer) for emmer in emmers)
        geteld = [(str(waarde), int(emmer["doc_count"])) for waarde, emmer in paren if waarde and emmer["doc_count"]]
        gelezen[naam] = sorted(geteld, key=lambda paar: (-paar[1], paar[0]))
    return gelezen


def _stad() -> str:
    return str(huidige_pk())


def _telling(opdracht: Opdracht, naam: str) -> dict[str, Any]:
    if naam == "periode":
        waarden: dict[str, Any] = {"filters": {"filters": {periode.value: _periode(periode) for periode in Periode}}}
    else:
        waarden = {"terms": {"field": naam, "size": MEESTE_WAARDEN}}
    return {"filter": _keuzes(zonder(opdracht.keuzes, naam)), "aggs": {"waarden": waarden}}


def _passend(term: Term, taal: str, velden: list[str], *, apart: bool) -> dict[str, Any]:
    kenmerken = [{"term": {"stad": _stad()}}, {"term": {"taal": taal}}, {"term": {"apart": apart}}]
    return {"bool": {"must": [_term(term, velden)], "filter": kenmerken}}


def _term(term: Term, velden: list[str]) -> dict[str, Any]:
    if isinstance(term, Begin):
        return {"prefix": {velden[0]: {"value": term.begin}}}
    if isinstance(term, str):
        return {"multi_match": {"query": term, "fields": velden, "type": "best_fields"}}
    delen = [_term(deel, velden) for deel in term.delen]
    if isinstance(term, En):
        return {"bool": {"must": delen}}
    return {"bool": {"should": delen, "minimum_should_match": 1}}


def _keuzes(keuzes: dict[str, str]) -> dict[str, Any]:
    periode = keuzes.pop("periode", "")
    eisen: list[dict[str, Any]] = [{"term": {naam: waarde}} for naam, waarde in keuzes.items()]
    if periode:
        eisen.append(_periode(periode))
    return {"bool": {"filter": eisen}}


def _periode(naam: str) -> dict[str, Any]:
    vandaag = timezone.localdate().isoformat()
    voorbij = {"range": {"eindigt_op": {"lt": vandaag}}}
    komt = {"range": {"begint_op": {"gt": vandaag}}}
    dagen = [{"exists": {"field": "begint_op"}}, {"exists": {"field": "eindigt_op"}}]
    per_naam: dict[str, dict[str, Any]] = {
        Periode.VOORBIJ: voorbij,
        Periode.KOMT: {"bool": {"filter": [komt], "must_not": [voorbij]}},
        Periode.NU: {"bool": {"should": dagen, "minimum_should_match": 1, "must_not": [voorbij, komt]}},
    }
    if naam in per_naam:
        return per_naam[Periode(naam)]
    begin = eerste_moment(naam)
    return {"range": {"datum": {"gte": begin.isoformat()}}} if begin else {"match_none": {}}
