"""Wis opnieuw wat op verzoek is gewist; doe dit meteen na het terugzetten van een reservekopie."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.privacy import wislijst


class Command(BaseCommand):
    help = "Hoeveel er op de wislijst staat; met --herhaal wissen wij alles daarop opnieuw."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--herhaal", action="store_true", help="wis alles op de lijst nog eens")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Op de wislijst: {len(wislijst.regels())}")
        if options["herhaal"]:
            self.stdout.write(f"Opnieuw gewist: {wislijst.herhaal()}")
