import logging
import signal
import threading
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import Error as DatabaseFout
from django.db import close_old_connections, connections
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from stadmaken.common import periodiek, postronde
from stadmaken.common.reservekopie import wachtstand
from stadmaken.common.stad import nu

logger = logging.getLogger(__name__)

PAUZE = 1
PAUZE_NA_FOUT = 5
TAKEN_PER_RONDE = 50


class Command(BaseCommand):
    """Eén proces voor alles wat niet in een verzoek hoort: de takenrij, de mail en de terugkerende taken."""

    help = "Verwerkt taken, verstuurt mail en voert terugkerende taken uit, tot het wordt gestopt."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stop = threading.Event()
        self.taakwerker: Worker | None = None
        self.gemeld = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--eenmalig", action="store_true", help="Eén ronde, daarna klaar.")

    def handle(self, *, eenmalig: bool = False, **opties: Any) -> None:
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)  # meldt anders elke ronde start en stop
        if eenmalig:
            self.ronde(alles=True)
            return
        for soort in (signal.SIGTERM, signal.SIGINT):
            signal.signal(soort, self.afronden)
        logger.info("Werker gestart; terugkerende taken: %s", ", ".join(periodiek.namen()))
        while not self.stop.is_set():
            self.stop.wait(self.veilige_ronde())
        logger.info("Werker gestopt")

    def afronden(self, soort: int, _frame: FrameType | None) -> None:
        """Maak af waarmee je bezig bent, begin niets nieuws."""
        self.stop.set()
        if self.taakwerker:
            self.taakwerker.running = False

    def veilige_ronde(self) -> int:
        """Een ronde die een weggevallen database overleeft; geeft hoe lang te wachten. Zolang er mail uitgaat: niet."""
        try:
            close_old_connections()
            verzonden = self.ronde()
        except DatabaseFout:
            logger.exception("De database gaf een fout; over %s seconden opnieuw", PAUZE_NA_FOUT)
            connections.close_all()
            return PAUZE_NA_FOUT
        return 0 if verzonden else PAUZE

    def ronde(self, *, alles: bool = False) -> int:
        """Eerst de takenrij, dan de mail, dan wat periodiek aan de beurt is; geeft hoeveel mails er uitgingen.

        Is net een reservekopie teruggezet, dan niets van dit alles tot iemand heeft bevestigd.
        """
        if not self.stop.is_set() and wachtstand.aan():
            return self.wacht()
        self.gemeld = False
        nu.ververs()
        self.verwerk_taken(None if alles else TAKEN_PER_RONDE)
        verzonden = postronde.verstuur_wachtende(gestopt=self.stop.is_set)
        if not self.stop.is_set():
            periodiek.voer_uit(alles=alles)
        return verzonden

    def wacht(self) -> int:
        """Zeg één keer waarom er niets gebeurt."""
        if not self.gemeld:
            logger.warning("Er is een reservekopie teruggezet. Niets gaat door tot: manage.py restore --bevestig")
        self.gemeld = True
        return 0

    def verwerk_taken(self, hoogstens: int | None) -> None:
        """Laat de werker van de bibliotheek een stapel doen; zonder werk kost dat één vraag aan de database."""
        if self.stop.is_set() or not DBTaskResult.objects.ready().exists():
            return
        self.taakwerker = Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=hoogstens,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.taakwerker.run()
        self.taakwerker = None
