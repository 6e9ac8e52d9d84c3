from typing import Any

from django.core.management.base import BaseCommand

from home.rollen import zet_rollen


class Command(BaseCommand):
    help = "Maak de groepen van het CMS en geef ze hun rechten; mag zo vaak als u wilt."

    def handle(self, *args: Any, **options: Any) -> None:
        rollen = zet_rollen()
        if options["verbosity"]:
            for rol in rollen:
                self.stdout.write(f"{rol.naam:<12} {rol.uitleg}")
