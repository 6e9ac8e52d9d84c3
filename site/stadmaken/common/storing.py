"""Een fout van onszelf: een 500, of een 503 als het alleen even aan de database of de schijf ligt."""

import errno
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

WACHT = "30"
# Weg, herstart, vol, of te lang op slot: met wachten wordt het beter.
EVEN_WEG = (OperationalError, InterfaceError)


def storing(request: HttpRequest) -> HttpResponse:
    """Zonder database en zonder verzoek te maken; niemand bewaart dit antwoord."""
    # Django roept dit aan terwijl de fout nog in behandeling is.
    fout = sys.exc_info()[1]
    even_weg = isinstance(fout, EVEN_WEG) or (isinstance(fout, OSError) and fout.errno == errno.ENOSPC)
    koppen = {"Cache-Control": "no-store", **({"Retry-After": WACHT} if even_weg else {})}
    status = 503 if even_weg else 500
    return HttpResponse(render_to_string(f"{status}.html"), status=status, headers=koppen)
