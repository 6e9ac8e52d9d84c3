"""Bewaren en wissen: wat opschonen doet, en wat een bewoner kan vragen."""

from .opschonen import opschonen, plan
from .schonen import anonimiseren, verwijderen
from .verzoeken import inzage_geven, verwijdering_uitvoeren, verzoek_doen

__all__ = [
    "anonimiseren",
    "inzage_geven",
    "opschonen",
    "plan",
    "verwijderen",
    "verwijdering_uitvoeren",
    "verzoek_doen",
]
