"""Wat de verzender van abonnees moet weten: mag dit nog, en wat als het terugkomt."""

from django.db.models import QuerySet

from initiatieven.models import Abonnee
from stadmaken.common.models import Bericht
from stadmaken.common.postsoorten import Postsoort as Verzendsoort

from .actions import verwerk_retour


class _VoorAbonnees(Verzendsoort):
    """Post aan abonnees: alleen wie haar nog wil, op het adres dat nu geldt."""

    def lezers(self) -> QuerySet[Abonnee]:
        """Wie deze soort post nu krijgt."""
        raise NotImplementedError

    def mag_nog(self, bericht: Bericht) -> bool:
        return self.lezers().filter(kenmerk=bericht.lezer, email=bericht.aan).exists()

    def kwam_terug(self, bericht: Bericht, *, hard: bool, uitleg: str) -> None:
        verwerk_retour(bericht, hard=hard, uitleg=uitleg)


class Nieuwsbriefpost(_VoorAbonnees):
    """De nieuwsbrief."""

    def lezers(self) -> QuerySet[Abonnee]:
        return Abonnee.objects.voor_nieuwsbrief()


class Volgpost(_VoorAbonnees):
    """Mail over wat iemand volgt."""

    def lezers(self) -> QuerySet[Abonnee]:
        return Abonnee.objects.voor_volgen().filter(volgt__isnull=False)
