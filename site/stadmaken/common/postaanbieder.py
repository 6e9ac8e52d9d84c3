"""Bezorgen via een andere weg dan SMTP: een aanbieder die django-anymail kent, of een bestand."""

from typing import Any

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.core.mail import EmailMessage
from requests import ConnectionError as GeenVerbinding
from requests import ConnectTimeout, ReadTimeout

from .afloop import Afloop, Uitslag
from .models import Bericht

# Sleutel geweigerd, te veel verzoeken, storing: het ligt niet aan dit bericht.
LIGT_AAN_ONS = {401, 402, 403, 404, 408, 425, 429}


def bezorg(verbinding: Any, mail: EmailMessage) -> Uitslag:
    """Bied de mail aan en vertaal hoe dat afliep."""
    try:
        verbinding.send_messages([mail])
    except AnymailRecipientsRefused as fout:
        return Uitslag(Afloop.GEWEIGERD, str(fout), Bericht.Retour.HARD)
    except AnymailAPIError as fout:
        return Uitslag(_bij_antwoord(fout), str(fout))
    except AnymailError as fout:
        return Uitslag(Afloop.GEWEIGERD, str(fout))
    except OSError as fout:
        return Uitslag(Afloop.LATER, str(fout))
    return Uitslag(Afloop.VERZONDEN)


def _bij_antwoord(fout: AnymailAPIError) -> Afloop:
    """Geen antwoord na het versturen is onbekend; nooit verbinding gehad is later."""
    if isinstance(fout, ConnectTimeout):
        return Afloop.LATER
    if isinstance(fout, ReadTimeout):
        return Afloop.ONBEKEND
    if isinstance(fout, GeenVerbinding):
        return Afloop.LATER if "NewConnectionError" in str(fout) or "resolve" in str(fout) else Afloop.ONBEKEND
    if fout.status_code is None:
        return Afloop.ONBEKEND
    if fout.status_code in LIGT_AAN_ONS or fout.status_code >= 500:
        return Afloop.LATER
    # Onder de vierhonderd: aangenomen, maar het antwoord was niet te lezen.
    return Afloop.GEWEIGERD if fout.status_code >= 400 else Afloop.ONBEKEND
