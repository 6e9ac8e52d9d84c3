"""De cache in Redis of Valkey, die bij uitval leeg is in plaats van stuk.

django-redis slikt de fout al. Maar `add` zegt dan “niet gelukt”, en wie daarmee een slot vraagt (allauth, bij elke
poging om aan te melden), wacht vergeefs en weigert iedereen. Een slot in een cache die er niet is, is altijd vrij.
"""

from collections.abc import Callable
from typing import Any

from django_redis.cache import RedisCache
from django_redis.exceptions import ConnectionInterrupted

from .rust import Rust

rust = Rust()


def _bij_uitval(naam: str, leeg: Any) -> Callable[..., Any]:
    def doe(self: "Redis", *args: Any, **kwargs: Any) -> Any:
        if rust.nu(self._server):
            return leeg
        try:
            return getattr(self.client, naam)(*args, **kwargs)
        except ConnectionInterrupted:
            rust.neem(self._server)
            return leeg

    doe.__name__ = naam
    return doe


class Redis(RedisCache[Any]):
    """De cache van django-redis, met een antwoord bij uitval dat niemand tegenhoudt."""

    set = _bij_uitval("set", leeg=False)
    add = _bij_uitval("add", leeg=True)
    incr = _bij_uitval("incr", leeg=None)
    delete = _bij_uitval("delete", leeg=False)
    get_many = _bij_uitval("get_many", leeg={})
    _haal = _bij_uitval("get", leeg=None)

    def get(self, key: Any, default: Any = None, version: Any = None, client: Any = None) -> Any:
        """De waarde, of `default` als zij er niet is of Redis niet antwoordt."""
        gevonden = self._haal(key, default, version)
        return default if gevonden is None else gevonden
