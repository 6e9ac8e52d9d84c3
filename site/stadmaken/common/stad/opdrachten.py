"""Opdrachten aan de server: voor elke stad apart, of voor de hele installatie."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from . import nu

_van_django = BaseCommand.execute


class StadOpdracht(BaseCommand):
    """Een opdracht die per stad wordt uitgevoerd: voor alle steden, of met `--stad HOST` voor één."""

    def create_parser(self, *args: Any, **kwargs: Any) -> Any:
        parser: ArgumentParser = super().create_parser(*args, **kwargs)
        parser.add_argument("--stad", metavar="HOST", help="alleen voor de stad op deze host")
        return parser

    def execute(self, *args: Any, stad: str | None = None, **opties: Any) -> Any:
        if nu.gekozen() and not stad:
            return _van_django(self, *args, **opties)
        fouten = []
        for welke in _steden(stad):
            if not nu.alleen():
                self.stdout.write(f"== {welke.host}")
            with nu.in_stad(welke.pk):  # zoals zij nu is: de vorige kan haar hebben veranderd
                try:
                    _van_django(self, *args, **opties)
                except CommandError as fout:
                    fouten.append(fout)
        if fouten:
            raise fouten[0] if len(fouten) == 1 else CommandError("\n".join(map(str, fouten)))
        return None


def _steden(host: str | None) -> list[nu.Stad]:
    nu.vergeet()
    steden = nu.steden()
    gekozen = [stad for stad in steden if host in {None, stad.host}]
    if host and not gekozen:
        raise CommandError(f"Er is geen stad op {host}. Wel op: {', '.join(stad.host for stad in steden)}.")
    return gekozen


def _voer_uit(opdracht: BaseCommand, *args: Any, **opties: Any) -> Any:
    """Wie op de server een opdracht geeft zonder een stad te noemen, heeft het over de hele installatie."""
    if nu.gekozen():
        return _van_django(opdracht, *args, **opties)
    with nu.hele_installatie():
        return _van_django(opdracht, *args, **opties)


def neem_over() -> None:
    """Zet dit op de plaats van wat Django doet."""
    BaseCommand.execute = _voer_uit  # type: ignore[method-assign,assignment]
