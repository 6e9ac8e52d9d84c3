from argparse import ArgumentParser
from typing import Any

from participatie.bewaren import bestanden, mail
from participatie.bewaren.actions import opschonen, plan
from stadmaken.common.stad.opdrachten import StadOpdracht


class Command(StadOpdracht):
    help = "Verwijdert persoonsgegevens waarvan de bewaartermijn voorbij is, met foto’s en mail. Herhalen mag."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--proef", action="store_true", help="Zeg alleen wat er zou gebeuren.")
        parser.add_argument("--partij", type=int, default=100, help="Zoveel inbreng per transactie.")

    def handle(self, *, proef: bool = False, partij: int = 100, **opties: Any) -> None:
        self._plan()
        if proef:
            self.stdout.write(f"Losse mail: {mail.overbodig().count()}")
            self.stdout.write(f"Losse bestanden: {sum(1 for _naam in bestanden.zwervend())}")
            self.stdout.write("Dit was een proef. Er is niets veranderd.")
            return
        bewijs = opschonen(partij=max(1, partij), meld=self._meld)
        for naam, aantal in sorted(bewijs.aantallen.items()):
            self.stdout.write(f"{naam.replace('_', ' ')}: {aantal}")
        self.stdout.write("Klaar." if bewijs.aantallen else "Klaar. Er was niets te doen.")

    def _plan(self) -> None:
        for regel in plan():
            wat = "alles verwijderen" if regel["alles_weg"] else "persoonsgegevens verwijderen"
            termijn = f"{regel['termijn']} maanden" if regel["termijn"] else "formulier bestaat niet meer"
            self.stdout.write(
                f"{regel['formulier']} ({termijn}): {wat} bij {regel['aan_de_beurt']}, "
                f"nog even houden: {regel['aangehouden']}"
            )

    def _meld(self, gedaan: int) -> None:
        self.stdout.write(f"Verwerkt: {gedaan}")
        self.stdout.flush()
