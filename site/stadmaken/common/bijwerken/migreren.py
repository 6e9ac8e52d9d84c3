"""Migreren onder verkeer: één machine tegelijk, nooit lang op een tabel wachten, en zeggen wat er niet is gebeurd."""

import fcntl
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from django.core.management.base import CommandError
from django.db import Error as DatabaseFout
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

logger = logging.getLogger(__name__)

# Wie op een tabel wacht, houdt iedereen op die er daarna aan wil. Zo lang mag dat duren.
SLOT_SECONDEN = 3
PAUZES = (1, 3, 9, 27)
# Zo lang wacht een machine op een andere die bezig is.
BEURT_SECONDEN = 600
NUMMER = 7_826_223_625  # een willekeurig getal: wie hetzelfde neemt, wacht op elkaar
BEZET = {"55P03", "40P01"}  # geen slot gekregen; of twee die op elkaar wachten

VOL = (
    "De database is nu te druk: het bijwerken kreeg na {keren} keer proberen geen slot. Er is niets half veranderd: "
    "deze stap is niet uitgevoerd, en de site draait gewoon door. Probeer het later nog eens."
)
ANDER = "Een andere machine werkt de database al bij, en is na {minuten} minuten niet klaar. Er is niets veranderd."


def migreer(verbinding: BaseDatabaseWrapper, doe: Callable[[], object]) -> None:
    """Voer `doe` uit als enige machine; is een tabel in gebruik, dan na een pauze opnieuw, en anders één zin."""
    with _beurt(verbinding), _kort_wachten(verbinding):
        for pauze in (*PAUZES, None):
            try:
                _ruim_halve_indexen_op(verbinding)
                doe()
            except OperationalError as fout:
                if not bezet(fout):
                    raise
                if pauze is None:
                    raise CommandError(VOL.format(keren=len(PAUZES) + 1)) from fout
                logger.warning("Een tabel is in gebruik; over %s seconden opnieuw", pauze)
                time.sleep(pauze)
            else:
                return


def bezet(fout: OperationalError) -> bool:
    """Of dit alleen betekent dat een ander bezig was."""
    return getattr(fout.__cause__, "sqlstate", None) in BEZET or "database is locked" in str(fout)


@contextmanager
def _beurt(verbinding: BaseDatabaseWrapper) -> Iterator[None]:
    """Eén machine tegelijk. Vragen en niet wachten: wie in PostgreSQL wacht, houdt een index zonder slot tegen."""
    postgres = verbinding.vendor == "postgresql"
    with _postgres_slot(verbinding) if postgres else _bestandsslot() as probeer:
        einde = time.monotonic() + BEURT_SECONDEN
        while not probeer():
            if time.monotonic() > einde:
                raise CommandError(ANDER.format(minuten=BEURT_SECONDEN // 60))
            time.sleep(0.5)
        yield


@contextmanager
def _postgres_slot(verbinding: BaseDatabaseWrapper) -> Iterator[Callable[[], bool]]:
    def probeer() -> bool:
        with verbinding.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [NUMMER])
            return bool(cursor.fetchone()[0])

    try:
        yield probeer
    finally:
        # Is de verbinding weg, dan is het slot dat ook.
        with suppress(DatabaseFout), verbinding.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")


@contextmanager
def _bestandsslot() -> Iterator[Callable[[], bool]]:
    with (settings.VAR_DIR / "migreren.slot").open("w") as bestand:

        def probeer() -> bool:
            try:
                fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        yield probeer


@contextmanager
def _kort_wachten(verbinding: BaseDatabaseWrapper) -> Iterator[None]:
    """Op SQLite staat de tijd al in de instellingen."""
    if verbinding.vendor != "postgresql":
        yield
        return
    with verbinding.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{SLOT_SECONDEN}s'")
        cursor.execute("SET statement_timeout = 0")
    try:
        yield
    finally:
        with suppress(DatabaseFout), verbinding.cursor() as cursor:
            cursor.execute("RESET lock_timeout")
            cursor.execute("RESET statement_timeout")


def _ruim_halve_indexen_op(verbinding: BaseDatabaseWrapper) -> None:
    """Een index zonder slot die halverwege stopte, blijft onbruikbaar staan en houdt zijn naam bezet."""
    if verbinding.vendor != "postgresql":
        return
    with verbinding.cursor() as cursor:
        cursor.execute(
            "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
            "WHERE NOT indisvalid AND relname !~ '_cc(new|old)[0-9]*$' "
            "AND relnamespace = current_schema()::regnamespace"
        )
        for (naam,) in cursor.fetchall():
            cursor.execute(f"DROP INDEX {naam}")
