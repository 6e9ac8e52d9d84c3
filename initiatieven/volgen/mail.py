"""De mail met wat er nieuw is, en waarom iemand die krijgt."""

from typing import Any

from django.utils.translation import ngettext, override

from stadmaken.common import mailtekst, post
from stadmaken.common.gemeente import absoluut
from stadmaken.common.models import Bericht

from ..abonnees.choices import Postsoort
from ..abonnees.models import Abonnee
from .mailsoorten import NIEUWS
from .models import Nieuwsfeit

HOOGSTENS = 20


def nieuws(abonnee: Abonnee, feiten: list[Nieuwsfeit]) -> tuple[str, str]:
    """Onderwerp en tekst, in de taal van de abonnee: het nieuwste voorop, en niet eindeloos."""
    # Antwoorden op inbreng van een paar dagen wijzen naar dezelfde plek: één keer is genoeg.
    verschillend = list({(feit.titel, feit.pagina_id, feit.anker): feit for feit in feiten[::-1]}.values())
    getoond = verschillend[:HOOGSTENS]
    with override(abonnee.taal):
        kop = getoond[0].titel
        if meer := len(verschillend) - 1:
            kop = ngettext("{kop}, en nog {n} bericht", "{kop}, en nog {n} berichten", meer).format(kop=kop, n=meer)
        context = {
            "kop": kop,
            "feiten": [_regel(feit) for feit in getoond],
            "weggelaten": len(verschillend) - len(getoond),
            "voorkeuren": abonnee.voorkeuren,
            "afmelden": abonnee.afmelden(Postsoort.VOLGEN),
        }
    return mailtekst.maak(NIEUWS, context, abonnee.taal)


def als_bericht(abonnee: Abonnee, sleutel: str, onderwerp: str, tekst: str) -> Bericht:
    """Een bericht voor de wachtrij, met de weg om zich met één klik af te melden."""
    rij = post.bericht(sleutel, abonnee.email, onderwerp, tekst, taal=abonnee.taal)
    rij.soort, rij.voorrang, rij.lezer = Postsoort.VOLGEN, Bericht.Voorrang.VOLGEN, abonnee.kenmerk
    rij.koppen |= post.lijstkoppen(Postsoort.VOLGEN, abonnee.afmelden(Postsoort.VOLGEN))
    return rij


def _regel(feit: Nieuwsfeit) -> dict[str, Any]:
    project = feit.project.title if feit.project else ""
    return {
        "soort": feit.get_soort_display(),
        "titel": feit.titel,
        "tekst": feit.tekst,
        "project": "" if project in (feit.titel, feit.tekst) else project,
        "adres": f"{absoluut(feit.pagina.url or '/')}{feit.anker}",
    }
