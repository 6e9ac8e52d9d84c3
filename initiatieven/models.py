"""Alle modellen van deze app, per begrip in een eigen map."""

from .aanbod.models import AanbodPage
from .aanmelden.models import Aanmeldgebeurtenis, Aanmelding, Aanwezigheid, Herinnering, Rondschrijven
from .abonnees.models import Aanvraag, Abonnee, Overname, Volgt
from .agenda.models import ActiviteitPage, AgendaPage
from .begeleiding.models import Begeleider, Partnerplatform
from .hulp.models import Hulpaanbod
from .initiatief.models import InitiatiefPage, InitiatievenPage, Oproep
from .nieuwsbrief.models import EditiePage, NieuwsbriefPage
from .opbrengst.models import Opbrengst
from .pitches.models import Pitch
from .planning.models import Bijeenkomst, Gelegenheid, Gereserveerd, Herhaling
from .school.models import CursusPage, Docent, Materiaal, SchoolPage
from .toolkit.models import InstrumentPage, Stap, ToolkitPage
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
    "Begeleider",
    "Bijeenkomst",
    "CursusPage",
    "Docent",
    "EditiePage",
    "Gelegenheid",
    "Gereserveerd",
    "Herhaling",
    "Herinnering",
    "Hulpaanbod",
    "InitiatiefPage",
    "InitiatievenPage",
    "InstrumentPage",
    "Materiaal",
    "NieuwsbriefPage",
    "Nieuwsfeit",
    "Opbrengst",
    "Oproep",
    "Overname",
    "Partnerplatform",
    "Pitch",
    "Rondschrijven",
    "SchoolPage",
    "Stap",
    "ToolkitPage",
    "Verzending",
    "Volgt",
]
