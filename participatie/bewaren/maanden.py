"""Rekenen met maanden, zoals een mens dat doet: een maand na 31 januari is de laatste dag van februari."""

from calendar import monthrange
from datetime import date


def maanden_later(dag: date, maanden: int) -> date:
    """Dezelfde dag, zoveel maanden later; bestaat die dag niet, dan de laatste van die maand."""
    jaren, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaren, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))
