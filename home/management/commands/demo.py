from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.demo.maak import maak
from participatie.demo.groot import maak_groot


class Command(BaseCommand):
    help = "Maakt de demosite. Nog een keer draaien verandert niets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--groot", type=int, default=0, metavar="N", help="ook N projecten met samen 100 N bijdragen, om te meten"
        )

    def handle(self, *args: Any, groot: int, **options: Any) -> None:
        if not settings.GALERIJ:  # alleen bij ontwikkelen en testen
            raise CommandError("demo maakt accounts met bekende wachtwoorden en werkt daarom niet in productie.")
        thuis = maak()
        if groot:
            maak_groot(thuis, groot)
        call_command("update_index", verbosity=0)
        if options["verbosity"]:
            self.stdout.write("De demosite staat klaar.")
