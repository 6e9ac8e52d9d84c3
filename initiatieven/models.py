"""Alle modellen van deze app, per begrip in een eigen map."""

from .aanbod.models import AanbodPage, OnderwerpBijAanbod
from .aanmelden.models import Aanmeldgebeurtenis, Aanmelding, Aanwezigheid, Herinnering, Rondschrijven
from .abonnees.models import Aanvraag, Abonnee, Overname, Volgt
from .agenda.models import ActiviteitPage, AgendaPage
from .nieuwsbrief.models import EditiePage, NieuwsbriefPage
from .pitches.models import Hulpaanbod, Pitch
from .planning.models import Bijeenkomst, Gelegenheid, Gereserveerd, Herhaling
from .school.models import CursusPage, Docent, Materiaal, SchoolPage
from .verzenden.models import Verzending
from .volgen.models import Nieuwsfeit

__all__ = [
    "AanbodPage",
    "Aanmeldgebeurtenis",
    "Aanmelding",
    "Aanvraag",
    "Aanwezigheid",
    "Abonnee",
    "ActiviteitPage",
    "AgendaPage",
    "Bijeenkomst",
    "CursusPage",
    "Docent",
    "EditiePage",
    "Gelegenheid",
    "Gereserveerd",
    "Herhaling",
    "Herinnering",
    "Hulpaanbod",
    "Materiaal",
    "NieuwsbriefPage",
    "Nieuwsfeit",
    "OnderwerpBijAanbod",
    "Overname",
    "Pitch",
    "Rondschrijven",
    "SchoolPage",
    "Verzending",
    "Volgt",
]
