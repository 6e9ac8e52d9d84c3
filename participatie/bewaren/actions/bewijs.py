"""Het bewijs van opschonen: aantallen, vastgelegd in dezelfde transactie als wat geteld is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from participatie.models import Inbreng, Opschoonbewijs


class Bewijs:
    """Eén bewijs dat meegroeit; stopt het proces halverwege, dan klopt het tot en met de laatste partij."""

    def __init__(self, nu: datetime | None = None) -> None:
        op = nu or timezone.now()
        self.rij = Opschoonbewijs(op=op, peildag=timezone.localdate(op))
        self._per_formulier: Counter[tuple[Any, ...]] = Counter()

    def tel(self, aantallen: Mapping[str, int], rijen: Iterable[Inbreng] = ()) -> None:
        """Tel iets bij en leg het vast; is alles nul, dan verandert er niets."""
        erbij = Counter({naam: aantal for naam, aantal in aantallen.items() if aantal})
        if not erbij:
            return
        self.rij.aantallen = dict(Counter(self.rij.aantallen) + erbij)
        self._per_formulier.update(_formulier(rij) for rij in rijen)
        self.rij.per_formulier = [
            {**dict(zip(KOLOMMEN, formulier, strict=True)), "aantal": aantal}
            for formulier, aantal in self._per_formulier.items()
        ]
        self.rij.save()

    def sluit(self) -> Opschoonbewijs:
        """Was er niets te doen, dan zegt één bewijs per dag dat er wel is gekeken."""
        if not self.rij.pk and not Opschoonbewijs.objects.filter(peildag=self.rij.peildag).exists():
            self.rij.save()
        return self.rij


KOLOMMEN = ("formulier", "project", "termijn", "daarna")


def _formulier(rij: Inbreng) -> tuple[Any, ...]:
    formulier = rij.formulier
    if formulier is None:
        return (rij.formuliertitel, rij.project_id, None, "weg")
    return (formulier.title, rij.project_id, formulier.bewaartermijn_maanden, formulier.na_termijn)
