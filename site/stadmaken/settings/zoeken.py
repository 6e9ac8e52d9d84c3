"""De zoekserver, voor wie aan de eigen database niet genoeg heeft."""

import re
from urllib.parse import unquote, urlsplit

from .omgeving import env, stop

__all__ = ["ZOEKSERVER"]

VORM = "gebruik opensearch+https://naam:wachtwoord@zoek.voorbeeld.nl:9200/stadmaken"


def zoekserver() -> dict[str, object]:
    """SEARCH_URL: het adres van een OpenSearch-server met de naam van de index; leeg is de eigen database."""
    waarde = env.str("SEARCH_URL", default="").strip()
    if not waarde:
        return {}
    try:
        delen = urlsplit(waarde)
        geldig = delen.scheme in {"opensearch+https", "opensearch+http"} and bool(delen.hostname) and delen.port != 0
    except ValueError:
        geldig = False
    if not geldig or delen.query or delen.fragment:
        stop("SEARCH_URL", f"is geen zoekserver; {VORM}")
    index = delen.path.strip("/")
    if not re.fullmatch(r"[a-z0-9][a-z0-9_.-]{0,99}", index):
        stop("SEARCH_URL", f"noemt geen index van kleine letters, cijfers en streepjes; {VORM}")
    ssl = delen.scheme.endswith("https")
    naam = (unquote(delen.username), unquote(delen.password or "")) if delen.username else None
    return {
        "index": index,
        "server": {"host": delen.hostname, "port": delen.port or (443 if ssl else 9200)},
        "ssl": ssl,
        "naam": naam,
    }


ZOEKSERVER = zoekserver()
