"""Een kleine zoekserver die over HTTP spreekt zoals OpenSearch het beschrijft, en streng is op wat hij krijgt.

Hij kent alleen wat de site gebruikt: een index maken en wissen, de bulk-API, en zoeken met bool, multi_match, prefix,
term, range, exists, aggregaties en post_filter. Wat hij niet kent, weigert hij met 400, zoals een echte server.
"""

import json
import threading
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class OnbekendError(Exception):
    """Dit staat niet in de beschrijving."""


def past(vraag, doc):
    """Punten als een document past; nul als het niet past."""
    ((soort, inhoud),) = vraag.items()
    return _SOORTEN[soort](inhoud, doc) if soort in _SOORTEN else _weiger(soort)


def _weiger(wat):
    raise OnbekendError(wat)


def _bool(inhoud, doc):
    if inhoud.keys() - {"must", "filter", "should", "must_not", "minimum_should_match"}:
        _weiger(inhoud)
    must = [past(deel, doc) for deel in inhoud.get("must", [])]
    eisen = [past(deel, doc) for deel in inhoud.get("filter", [])]
    should = [past(deel, doc) for deel in inhoud.get("should", [])]
    if any(past(deel, doc) for deel in inhoud.get("must_not", [])) or not all([*must, *eisen]):
        return 0
    if sum(map(bool, should)) < inhoud.get("minimum_should_match", 0):
        return 0
    return sum(must) + sum(should) or 1


def _multi_match(inhoud, doc):
    velden = [veld.partition("^") for veld in inhoud["fields"]]
    return max(doc.get(veld, "").split().count(inhoud["query"]) * int(keer or 1) for veld, _dak, keer in velden)


def _waarden(doc, veld):
    waarde = doc.get(veld)
    return waarde if isinstance(waarde, list) else [] if waarde in (None, "") else [waarde]


def _term(inhoud, doc):
    ((veld, waarde),) = inhoud.items()
    return int(waarde in _waarden(doc, veld))


def _prefix(inhoud, doc):
    ((veld, waarde),) = inhoud.items()
    return int(any(woord.startswith(waarde["value"]) for woord in doc.get(veld, "").split()))


def _range(inhoud, doc):
    ((veld, grenzen),) = inhoud.items()
    regels = {"lt": lambda a, b: a < b, "gt": lambda a, b: a > b, "gte": lambda a, b: a >= b}
    return int(any(all(regels[naam](een, grens) for naam, grens in grenzen.items()) for een in _waarden(doc, veld)))


_SOORTEN = {
    "bool": _bool,
    "multi_match": _multi_match,
    "term": _term,
    "prefix": _prefix,
    "range": _range,
    "match_all": lambda _inhoud, _doc: 1,
    "match_none": lambda _inhoud, _doc: 0,
    "exists": lambda inhoud, doc: int(bool(_waarden(doc, inhoud["field"]))),
}


def tel(aggregatie, docs, alle):
    """Eén aggregatie: een filter of de hele index met iets eronder, of termen, of vaste filters."""
    if "filter" in aggregatie or "global" in aggregatie:
        binnen = alle if "global" in aggregatie else [doc for doc in docs if past(aggregatie["filter"], doc)]
        onder = {naam: tel(deel, binnen, alle) for naam, deel in aggregatie.get("aggs", {}).items()}
        return {"doc_count": len(binnen), **onder}
    if "terms" in aggregatie:
        geteld = Counter(waarde for doc in docs for waarde in _waarden(doc, aggregatie["terms"]["field"]))
        emmers = geteld.most_common(aggregatie["terms"]["size"])
        return {"buckets": [{"key": sleutel, "doc_count": aantal} for sleutel, aantal in emmers]}
    filters = aggregatie["filters"]["filters"]
    return {
        "buckets": {naam: {"doc_count": sum(bool(past(eis, doc)) for doc in docs)} for naam, eis in filters.items()}
    }


class Zoekserver:
    """Wat er op de server staat, en welke paden er zijn gevraagd."""

    def __init__(self):
        self.indeling = {}
        self.docs = {}
        self.paden = []
        self.stuk = False
        self.geweigerd = set()
        self.adres = None

    def leeg(self):
        """Zonder index, als nieuw."""
        self.indeling = {}
        self.docs = {}

    def doe(self, methode, pad, lichaam):
        """Geef (status, antwoord)."""
        self.paden.append(f"{methode} {pad}")
        if self.stuk:
            return 503, {"error": "kapot", "status": 503}
        if pad == "/_bulk":
            return 200, self.bulk([json.loads(regel) for regel in lichaam.splitlines()])
        if pad.endswith("/_search"):
            return self.zoek(json.loads(lichaam)) if pad == "/stad/_search" and self.indeling else (404, {"error": pad})
        return self.index(f"{methode} {pad}", lichaam)

    def index(self, wat, lichaam):
        """Wat over de index zelf gaat."""
        if wat == "PUT /stad" and not self.indeling:
            self.indeling = json.loads(lichaam)
            return 200, {"acknowledged": True}
        if not self.indeling:
            return 404, {}
        if wat == "DELETE /stad":
            self.leeg()
            return 200, {"acknowledged": True}
        gelezen = {"HEAD /stad": {}, "POST /stad/_refresh": {}, "GET /stad/_mapping": {"stad": self.indeling}}
        return (200, gelezen[wat]) if wat in gelezen else (400, {"error": wat, "status": 400})

    def bulk(self, regels):
        uitkomst = []
        rij = iter(regels)
        for regel in rij:
            ((actie, wat),) = regel.items()
            assert wat["_index"] == "stad"
            er_was = wat["_id"] in self.docs
            if actie == "index":
                bron = next(rij)
                vreemd = bron.keys() - self.indeling["mappings"]["properties"].keys()
                assert not vreemd, f"“dynamic: strict” weigert {vreemd}"
                if wat["_id"] in self.geweigerd:
                    uitkomst.append({"index": {"_id": wat["_id"], "status": 400, "error": {"reason": "kapot"}}})
                    continue
                self.docs[wat["_id"]] = bron
                uitkomst.append({"index": {"_id": wat["_id"], "status": 200 if er_was else 201}})
            else:
                self.docs.pop(wat["_id"], None)
                uitkomst.append({"delete": {"_id": wat["_id"], "status": 200 if er_was else 404}})
        return {"errors": any("error" in deel for rij in uitkomst for deel in rij.values()), "items": uitkomst}

    def zoek(self, vraag):
        gevonden = [(past(vraag["query"], doc), nummer, doc) for nummer, doc in self.docs.items()]
        gevonden = [rij for rij in gevonden if rij[0]]
        docs = [rij[2] for rij in gevonden]
        alle = list(self.docs.values())
        tellingen = {naam: tel(deel, docs, alle) for naam, deel in vraag.get("aggs", {}).items()}
        over = [rij for rij in gevonden if past(vraag.get("post_filter", {"match_all": {}}), rij[2])]
        for volgorde in reversed(vraag.get("sort", [])):
            ((veld, kant),) = {"_score": "desc"}.items() if volgorde == "_score" else volgorde.items()
            over.sort(
                key=lambda rij, veld=veld: rij[0] if veld == "_score" else rij[2].get(veld, ""), reverse=kant == "desc"
            )
        treffers = [{"_id": nummer, "_score": punten} for punten, nummer, _doc in over[: vraag["size"]]]
        totaal = {"value": len(over), "relation": "eq"}
        return 200, {"hits": {"total": totaal, "hits": treffers}, "aggregations": tellingen}


@contextmanager
def draaiend():
    """Een zoekserver op een vrije poort van deze machine."""
    server = Zoekserver()

    class Antwoorder(BaseHTTPRequestHandler):
        def _antwoord(self):
            lichaam = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            try:
                status, inhoud = server.doe(self.command, urlsplit(self.path).path, lichaam)
            except (OnbekendError, AssertionError, KeyError, ValueError) as fout:
                status, inhoud = 400, {"error": repr(fout), "status": 400}
            bytes_ = b"" if self.command == "HEAD" else json.dumps(inhoud).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(bytes_)))
            self.end_headers()
            self.wfile.write(bytes_)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _antwoord  # noqa: N815  zo heten ze in de standaardbibliotheek

        def log_message(self, *args):
            """Stil."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Antwoorder)
    server.adres = {"host": "127.0.0.1", "port": http.server_port}
    draad = threading.Thread(target=http.serve_forever, daemon=True)
    draad.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        draad.join()
