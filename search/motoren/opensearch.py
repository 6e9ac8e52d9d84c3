"""Zoeken op een OpenSearch-server. De stammen komen kant-en-klaar mee: de server hoeft geen taal te kennen.

De eigen database wordt steeds ook bijgehouden. Is de server er niet, of staat nog niet alles van een stad erop, dan
antwoordt zij; wat er nog niet op staat, schrijft de nachtelijke ronde alsnog naar de server.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException
from opensearchpy.helpers import bulk

from ..register.models import Zoekingang
from ..taal.termen import Term
from . import opensearch_vragen as vragen
from .basis import Motor, Opdracht, Vondst
from .facetten import haal_op
from .merken import aparte_soorten, zoekbare_soorten

logger = logging.getLogger(__name__)
T = TypeVar("T")
# Een bezoeker wacht; liever de eigen database dan een server die niets zegt.
SECONDEN = 2
# Zo lang wordt een server die faalde, met rust gelaten.
RUST = 30
# Tot zo veel tegelijk is het meteen te vinden; daarboven een seconde later.
METEEN = 100
# Zo veel gaat er bij het vullen tegelijk naar de server.
PORTIE = 200


class NietVolError(Exception):
    """Nog niet alles van deze stad staat op de server."""


class OpenSearchMotor:
    """Zoekt op de server, en anders met `terugval`."""

    def __init__(self, client: OpenSearch, index: str, terugval: Motor) -> None:
        self.client = client
        self.index = index
        self.terugval = terugval
        self._weer_vanaf = 0.0
        self._index_is_er = False

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Schrijf in de database en op de server; lukt dat laatste niet, dan komt het later alsnog."""
        self.terugval.schrijf(ingangen)
        if not self._stuur(self._documenten(ingangen)):
            Zoekingang.objects.filter(pk__in=[ingang.pk for ingang in ingangen]).update(afdruk="")

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Haal weg. Wat door een storing blijft staan, toont de site niet: zij kent de ingang niet meer."""
        self.terugval.verwijder(nummers)
        self._stuur(self._weg(nummer) for nummer in nummers)

    def zoek(self, opdracht: Opdracht) -> Vondst:
        """Zoek met facetten in één vraag aan de server."""
        apart = opdracht.keuzes.get("soort") in aparte_soorten()
        return self._of_anders(
            lambda: self._vondst(opdracht, self._vraag_aan_vol(vragen.zoek(opdracht, apart=apart))),
            lambda: self.terugval.zoek(opdracht),
        )

    def tel(self, opdracht: Opdracht) -> int:
        """Hoeveel er is, tot een grens."""
        return self._of_anders(
            lambda: int(self._vraag_aan_vol(vragen.tel(opdracht))["hits"]["total"]["value"]),
            lambda: self.terugval.tel(opdracht),
        )

    def titels(self, term: Term, taal: str) -> list[int]:
        """Nummers van ingangen met deze woorden in de titel."""
        return self._of_anders(
            lambda: [int(hit["_id"]) for hit in self._vraag_aan_vol(vragen.titels(term, taal))["hits"]["hits"]],
            lambda: self.terugval.titels(term, taal),
        )

    def onderhoud(self) -> None:
        """Maak de server gelijk aan het register van deze stad, ook na een storing of op een nieuwe server."""
        self.terugval.onderhoud()
        self._of_anders(self._maak_gelijk, lambda: None)

    def maak_vlot(self) -> None:
        """De server doet dit zelf; de database niet."""
        self.terugval.maak_vlot()

    def _vondst(self, opdracht: Opdracht, antwoord: dict[str, Any]) -> Vondst:
        punten = {int(hit["_id"]): float(hit["_score"] or 0) for hit in antwoord["hits"]["hits"]}
        rijen = haal_op(punten, met_datum=opdracht.op_datum)
        totaal = antwoord["hits"]["total"]
        facetten = vragen.facetten(antwoord["aggregations"])
        iets = int(antwoord["aggregations"]["alles"]["doc_count"])
        return Vondst(rijen, int(totaal["value"]), totaal["relation"] != "eq", facetten, iets)

    def _vraag(self, lichaam: dict[str, Any]) -> dict[str, Any]:
        antwoord: dict[str, Any] = self.client.search(
            index=self.index, body=lichaam, request_timeout=SECONDEN, ignore_unavailable=False
        )
        return antwoord

    def _vraag_aan_vol(self, lichaam: dict[str, Any]) -> dict[str, Any]:
        antwoord = self._vraag(vragen.met_bewijs(lichaam))
        if not vragen.is_vol(antwoord):
            raise NietVolError
        return antwoord

    def _documenten(self, ingangen: Sequence[Zoekingang]) -> Iterator[dict[str, Any]]:
        apart = aparte_soorten()
        return (vragen.document(self.index, rij, apart=rij.soort in apart) for rij in ingangen)

    def _stuur(self, acties: Iterator[dict[str, Any]]) -> bool:
        lijst = list(acties)
        return self._of_anders(lambda: self._bulk(lijst), lambda: False)

    def _bulk(self, acties: list[dict[str, Any]]) -> bool:
        self._zorg_voor_index()
        meteen = len(acties) <= METEEN
        uitkomst = bulk(self.client, acties, raise_on_error=False, refresh=meteen, request_timeout=10 * SECONDEN)
        fouten: Any = uitkomst[1]
        # Weghalen wat er niet is, is goed.
        echt = [fout for fout in fouten if next(iter(fout.values())).get("status") != 404]
        if echt:
            logger.error("De zoekserver weigerde %d van %d ingangen", len(echt), len(acties))
        return not echt

    def _zorg_voor_index(self) -> None:
        """Een nieuwe index, of een met een eerdere indeling, begint leeg: `onderhoud` vult haar, stad voor stad."""
        if self._index_is_er:
            return
        geduld = 10 * SECONDEN
        bestaat = self.client.indices.exists(index=self.index)
        goed = bestaat and self._heeft_indeling()
        if bestaat and not goed:
            self.client.indices.delete(index=self.index, request_timeout=geduld)
        if not goed:
            self.client.indices.create(index=self.index, body=vragen.INDELING, request_timeout=geduld)
        self._index_is_er = True

    def _heeft_indeling(self) -> bool:
        (gevonden,) = self.client.indices.get_mapping(index=self.index).values()
        if not vragen.is_van_ons(gevonden["mappings"]):
            logger.error("De index %s op de zoekserver is niet van deze site; kies een andere naam", self.index)
            raise ValueError(self.index)
        return vragen.heeft_indeling(gevonden["mappings"])

    def _maak_gelijk(self) -> None:
        self._index_is_er = False
        self._zorg_voor_index()
        self.client.indices.refresh(index=self.index)
        # Eerst de server: wat intussen verschijnt, staat dan hooguit een keer te veel op het lijstje om te schrijven.
        er = set(self._nummers())
        hoort = set(Zoekingang.objects.filter(soort__in=zoekbare_soorten()).values_list("pk", flat=True))
        gelukt = [self._bulk([self._weg(nummer) for nummer in er - hoort]), *self._vul_aan(sorted(hoort - er))]
        if all(gelukt):
            self._bulk([vragen.vol(self.index)])

    def _vul_aan(self, nummers: list[int]) -> Iterator[bool]:
        for begin in range(0, len(nummers), PORTIE):
            portie = Zoekingang.objects.filter(pk__in=nummers[begin : begin + PORTIE])
            yield self._bulk(list(self._documenten(portie.prefetch_related("wijken", "themas"))))

    def _weg(self, nummer: int) -> dict[str, Any]:
        return {"_op_type": "delete", "_index": self.index, "_id": str(nummer)}

    def _nummers(self) -> Iterator[int]:
        """Alles wat van deze stad op de server staat, op volgorde van nummer."""
        na = 0
        while treffers := self._vraag(vragen.alles_na(na))["hits"]["hits"]:
            nummers = [int(hit["_id"]) for hit in treffers]
            yield from nummers
            na = max(nummers)

    def _of_anders(self, doe: Callable[[], T], anders: Callable[[], T]) -> T:
        if time.monotonic() < self._weer_vanaf:
            return anders()
        try:
            return doe()
        except NietVolError:
            return anders()
        except (OpenSearchException, KeyError, TypeError, ValueError) as fout:
            logger.error("De zoekserver antwoordt niet zoals het hoort (%s); de database doet het", type(fout).__name__)
            self._weer_vanaf = time.monotonic() + RUST
            self._index_is_er = False
            return anders()


def maak(instelling: dict[str, Any], terugval: Motor) -> OpenSearchMotor:
    """De motor bij de instelling SEARCH_URL."""
    client = OpenSearch(
        hosts=[instelling["server"]],
        http_auth=instelling["naam"],
        use_ssl=instelling["ssl"],
        verify_certs=instelling["ssl"],
        timeout=SECONDEN,
        max_retries=0,
    )
    return OpenSearchMotor(client, instelling["index"], terugval)
