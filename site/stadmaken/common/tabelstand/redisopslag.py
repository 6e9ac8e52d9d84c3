"""De stand van elke tabel in Redis of Valkey, gedeeld door alle machines.

Alles staat in één sleutel: vooraan een merk dat bij elke wijziging verandert, daarachter de vakken. Eén sleutel is er
of is er niet; een halve stand bestaat niet, ook niet als Redis ruimte maakt.
"""

import os
import secrets
from collections.abc import Callable, Collection
from hashlib import blake2b
from threading import Lock, local
from typing import Any, NamedTuple, TypeVar

import redis
from redis.exceptions import ConnectionError as VerbrokenError
from redis.exceptions import RedisError, ResponseError

from ..rediscache import rust
from .vakken import BEGIN, BREED, VAKKEN, te_verhogen

MERK = 16
# In seconden, als van de cache: zwijgt Redis, dan kost dat een verzoek hooguit zo veel, en daarna even niets meer.
WACHTTIJD = 0.2
T = TypeVar("T")


class _Kopie(NamedTuple):
    """Wat dit proces het laatst zag, en van welke Redis."""

    merk: bytes = b""
    server: bytes = b""
    stand: bytes = b""


class Redis:
    """Leest meestal alleen het merk: is dat hetzelfde, dan geldt de eigen kopie."""

    def __init__(self, adres: str, sleutel: str) -> None:
        self._adres, self._sleutel = adres, sleutel
        self._redis = redis.Redis.from_url(
            adres,
            socket_connect_timeout=WACHTTIJD,
            socket_timeout=WACHTTIJD,
            redis_connect_func=self._verbonden,
        )
        self._eigen = local()
        self._kopie, self._server = _Kopie(), b""
        self._achter: set[int] = set()
        self._slot = Lock()

    def lees(self) -> bytes | None:
        """De stand van alle vakken; niets als Redis niet antwoordt."""
        return self._probeer(self._haal)

    def verhoog(self, tabellen: Collection[str]) -> None:
        """Geef deze tabellen een nieuwe stand; lukt dat nu niet, dan vóór dit proces weer iets leest."""
        with self._slot:
            self._achter |= te_verhogen(tabellen)
        self._probeer(self._stuur)

    def _probeer(self, doe: Callable[[], T]) -> T | None:
        if rust.nu(self._adres):
            return None
        try:
            return doe()
        except RedisError:
            rust.neem(self._adres)
            return None

    def _haal(self) -> bytes:
        if self._achter:
            self._stuur()
        merk = self._merk()
        kopie = self._kopie
        if not merk or (merk, self._server) != (kopie.merk, kopie.server):
            kopie = self._kopie = self._nieuwe_kopie()
        return kopie.stand

    def _merk(self) -> bytes:
        """Bij elk verzoek: dus over een eigen verbinding per thread, een derde van de rekentijd van een gedeelde."""
        # Een proces dat van dit proces is afgesplitst, mag niet over dezelfde lijn praten.
        lijn, van = getattr(self._eigen, "lijn", (None, 0))
        if lijn is None or van != os.getpid():
            lijn = self._redis.connection_pool.make_connection()
            self._eigen.lijn = lijn, os.getpid()
        vraag = lijn.pack_command("GETRANGE", self._sleutel, 0, MERK - 1)
        try:
            lijn.send_packed_command(vraag)
            return bytes(lijn.read_response())
        except VerbrokenError:  # Redis sluit wat lang stil is; één keer opnieuw verbinden
            lijn.disconnect()
            lijn.send_packed_command(vraag)
            return bytes(lijn.read_response())

    def _nieuwe_kopie(self) -> _Kopie:
        """Is er geen stand (meer), dan begint hier een nieuwe, die met geen enkele oude overeenkomt."""
        with self._redis.pipeline(transaction=True) as stappen:
            stappen.set(self._sleutel, _begin(), nx=True)
            stappen.get(self._sleutel)
            inhoud = stappen.execute()[-1]
        stand, server = inhoud[MERK:], self._server
        eigen = blake2b(stand[BEGIN : BEGIN + BREED] + server, digest_size=BREED).digest()
        return _Kopie(inhoud[:MERK], server, eigen + stand[BREED:])

    def _stuur(self) -> None:
        """Wie intussen leest, wacht: anders vertrouwt hij een stand waar deze wijziging nog niet in staat."""
        with self._slot:
            if not self._achter:
                return
            with self._redis.pipeline(transaction=True) as stappen:
                stappen.set(self._sleutel, _begin(), nx=True)
                stappen.setrange(self._sleutel, 0, secrets.token_bytes(MERK))
                for plek in self._achter:
                    stappen.setrange(self._sleutel, MERK + plek * BREED, secrets.token_bytes(BREED))
                stappen.execute()
            self._achter.clear()

    def _verbonden(self, verbinding: Any) -> None:
        """Een Redis die opnieuw begon, las misschien een oudere stand terug: wat bij de vorige hoort, vervalt."""
        verbinding.on_connect()
        try:
            verbinding.send_command("INFO", "server")
            regels = dict(
                regel.partition(b":")[::2] for regel in verbinding.read_response(disable_decoding=True).split()
            )
            self._server = regels[b"run_id"]
        except (ResponseError, KeyError):  # INFO is hier niet toegestaan: elke verbinding is dan een ander begin
            self._server = secrets.token_bytes(MERK)


def _begin() -> bytes:
    return secrets.token_bytes(MERK + VAKKEN * BREED)
