"""Een zoekvraag als boom van stammen; elke motor schrijft haar in zijn eigen taal op."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class En:
    """Alle delen moeten er zijn."""

    delen: "tuple[Term, ...]"


@dataclass(frozen=True)
class Of:
    """Eén van de delen is genoeg."""

    delen: "tuple[Term, ...]"


@dataclass(frozen=True)
class Begin:
    """Een woord dat zo begint."""

    begin: str


Term = str | Begin | En | Of


def en(delen: "Sequence[Term]") -> Term:
    """Alle delen; van één deel dat deel zelf."""
    return delen[0] if len(delen) == 1 else En(tuple(delen))


def of(delen: "Sequence[Term]") -> Term:
    """Eén van de delen; van één deel dat deel zelf."""
    return delen[0] if len(delen) == 1 else Of(tuple(delen))
