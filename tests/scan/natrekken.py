"""Wat wapiti meldt en niets zegt: omdat het zo hoort, of omdat een eigen proef het tegendeel laat zien."""

import re
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from importlib.metadata import distributions
from urllib.parse import urljoin

from .site import ONGECONTROLEERD

# Wie hier iets verstuurt, is nooit aangemeld en krijgt alleen een mail: er valt niets na te bootsen (docs/abonnees.md).
ZONDER_SESSIE = re.compile(r"^(/en)?/(abonneren|voorkeuren|privacy/uw-gegevens)/$")
VERLOPEN = ("Het formulier is verlopen", "The form has expired")


def aanvaard(site: str, melding: dict[str, str]) -> bool:
    """Of deze melding van wapiti geen vondst is."""
    if melding["info"] == "Lack of anti CSRF token":
        return bool(ZONDER_SESSIE.match(melding["path"]))
    if "is not properly checked" in melding["info"]:
        # Wapiti vergelijkt met zijn eigen verzoek; stuurde het daarbij een oude sleutel, dan lijkt geweigerd op goed.
        return _weigert_een_valse_sleutel(site, urljoin(site, melding["path"]))
    # Wapiti vergelijkt bladzijden, en een zoekpagina is bij elk woord anders. Zonder client is er geen LDAP-vraag.
    return melding["info"].startswith("LDAP Injection") and not _praat_ldap()


def _praat_ldap() -> bool:
    return any("ldap" in pakket.name.lower() for pakket in distributions())


def _weigert_een_valse_sleutel(site: str, adres: str) -> bool:
    """Of dit adres zonder geldige sleutel zegt dat het formulier is verlopen; iets anders is geen weigering."""
    bezoeker = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(CookieJar()), urllib.request.HTTPSHandler(context=ONGECONTROLEERD)
    )
    inhoud = b"csrfmiddlewaretoken=" + b"x" * 64
    try:
        bezoeker.open(urljoin(site, "/inbreng/"), timeout=60).close()  # een formulier met een koekje
        bezoeker.open(urllib.request.Request(adres, data=inhoud, headers={"Referer": adres}), timeout=60).close()
    except urllib.error.HTTPError as fout:
        bladzij = fout.read().decode(errors="replace")
        return fout.code == 403 and any(woorden in bladzij for woorden in VERLOPEN)
    except urllib.error.URLError:
        return False
    return False
