"""Wat de rapporten bijhouden zonder dat iemand erom vraagt."""

from datetime import timedelta

from wagtail.signals import page_published

from stadmaken.common import periodiek
from stadmaken.common.persoonsgegevens import bronnen, verwerkingen

from . import persoonsgegevens
from .links import buiten, opruimen, verzamelen


def meld_aan() -> None:
    """Links verzamelen bij het publiceren; inhalen, controleren en opruimen op de achtergrond. Plus het register."""
    verwerkingen.registreer(persoonsgegevens.VERWERKING)
    bronnen.registreer(persoonsgegevens.BRON)
    page_published.connect(verzamelen.na_publicatie, dispatch_uid="links verzamelen")
    periodiek.registreer("links verzamelen", verzamelen.haal_in, timedelta(minutes=10))
    periodiek.registreer("links controleren", buiten.controleer, timedelta(minutes=1), per_stad=False)
    periodiek.registreer("links opruimen", opruimen.ruim_op, timedelta(days=1), per_stad=False)
