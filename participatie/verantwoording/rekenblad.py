"""De nota van beantwoording als rekenblad: rij voor rij geschreven, dus met evenveel geheugen hoe groot zij ook is."""

from django.utils.translation import gettext as _

from stadmaken.common.rekenblad import Boek

from .nota import Nota


def maak(nota: Nota) -> Boek:
    """Twee bladen: de thema's, en elke openbare bijdrage."""
    boek = Boek(f"{_('Nota van beantwoording')}: {nota.project.title}", nota.project.locale.language_code)
    themas = boek.blad(
        _("Thema’s"),
        [
            (_("Nummer"), 10),
            (_("Thema"), 36),
            (_("Bijdragen"), 11),
            (_("Niet openbaar"), 14),
            (_("Wat mensen zeiden"), 70),
            (_("Antwoord van de gemeente"), 70),
            (_("Leidt tot wijziging"), 18),
        ],
        terugloop=True,
    )
    for h in nota.hoofdstukken:
        antwoord = h.antwoord.tekst if h.antwoord else ""
        themas.rij([h.nummer, h.titel, h.aantal, h.niet_openbaar, h.samenvatting, antwoord, h.wijziging])
    kolommen = [(_("Nummer"), 10), (_("Thema"), 36), (_("Inbreng"), 90), (_("Antwoord"), 70)]
    inbreng = boek.blad(_("Bijdragen"), kolommen, terugloop=True)
    for bijdrage in nota.bijdragen():
        inbreng.rij([bijdrage.nummer, bijdrage.hoofdstuk.titel, bijdrage.tekst, bijdrage.reactie])
    return boek
