#!/usr/bin/env python3
"""Beheeropdrachten van de site. De map site/ is een bronmap, geen pakket (zie docs/indeling.md)."""

import sys
from pathlib import Path


def main() -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    from stadmaken.settings.omgeving import kies_instellingen  # leest .env

    kies_instellingen("stadmaken.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
