"""Alle modellen van deze app, per begrip in een eigen map."""

from .aanbod.models import AanbodPage, OnderwerpBijAanbod
from .aanmelden.models import Aanmeldgebeurtenis, Aanmelding, Aanwezigheid, Herinnering, Rondschrijven
from .agenda.models import ActiviteitPage, AgendaPage
from .pitches.models import Hulpaanbod, Pitch
from .planning.models import Bijeenkomst, Gelegenheid, Gereserveerd, Herhaling
from .school.models import CursusPage, Docent, Materiaal, SchoolPage

__all__ = [
    "AanbodPage",
    "Aanmeldgebeurtenis",
    "Aanmelding",
    "Aanwezigheid",
    "ActiviteitPage",
    "AgendaPage",
    "Bijeenkomst",
    "CursusPage",
    "Docent",
    "Gelegenheid",
    "Gereserveerd",
    "Herhaling",
    "Herinnering",
    "Hulpaanbod",
    "Materiaal",
    "OnderwerpBijAanbod",
    "Pitch",
    "Rondschrijven",
    "SchoolPage",
]
