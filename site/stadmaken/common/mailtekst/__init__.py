"""De woorden van elke mail: een standaardtekst uit een sjabloon, en als de gemeente dat wil haar eigen tekst.

Eén weg voor alle apps: meld een `Mailsoort` aan in `AppConfig.ready()`, en vraag de tekst met `maak`.
"""

from .maken import bundel, maak
from .soorten import Mailsoort, Veld, registreer

__all__ = ["Mailsoort", "Veld", "bundel", "maak", "registreer"]
