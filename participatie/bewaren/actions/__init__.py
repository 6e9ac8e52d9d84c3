"""Bewaren en wissen: wat opschonen doet, en wat een bewoner kan vragen."""

from .opschonen import opschonen, plan
from .schonen import anonimiseren, verwijderen
from .verzoeken import inzage_geven, te_vragen, verwijdering_uitvoeren, verzoek_doen

__all__ = [
    "anonimiseren",
    "inzage_geven",
    "opschonen",
    "plan",
    "te_vragen",
    "verwijderen",
    "verwijdering_uitvoeren",
    "verzoek_doen",
]
