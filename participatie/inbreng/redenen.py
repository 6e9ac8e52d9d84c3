"""De redenen om inbreng niet te plaatsen of te verwijderen, en wat de site daar openbaar over zegt.

Bij een inbreng staat de reden als tekst, zoals de indiener haar las: een reden van de lijst, eigen woorden, of de reden
met eigen woorden eronder. In eigen woorden kan van alles staan. Openbaar is daarom alleen een reden van de lijst.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.models import Afwijzingsreden, Gebeurtenis, Inbreng
from stadmaken.common.tabelstand import onthoud

EERSTE_REDENEN = [
    gettext_lazy("Uw inbreng gaat over een ander onderwerp dan dit project."),
    gettext_lazy("In uw inbreng staan gegevens van andere mensen."),
    gettext_lazy("De toon van uw inbreng kan anderen kwetsen."),
    gettext_lazy("Uw inbreng is reclame."),
    gettext_lazy("Wij hebben dezelfde inbreng al van u ontvangen."),
    gettext_lazy("U vroeg ons zelf om uw inbreng van de site te halen."),
]
SCHEIDING = "\n\n"


class Redentelling(NamedTuple):
    """Hoe vaak een reden is gegeven."""

    reden: str
    aantal: int


def zet_eerste_redenen() -> int:
    """Vul een lege lijst; wat redacteuren daarna veranderen, blijft zoals zij het willen."""
    if Afwijzingsreden.objects.exists():
        return 0
    rijen = [
        Afwijzingsreden(tekst=str(tekst), volgorde=10 * nummer) for nummer, tekst in enumerate(EERSTE_REDENEN, start=1)
    ]
    return len(Afwijzingsreden.objects.bulk_create(rijen))


def samengesteld(vast: str, eigen: str) -> str:
    """De tekst voor de indiener: de gekozen reden met eigen woorden eronder."""
    return SCHEIDING.join(deel for deel in (vast, eigen) if deel)


def vaste_redenen() -> list[str]:
    """Alle redenen van de lijst, ook die niet meer te kiezen zijn."""
    return list(onthoud(("vaste redenen",), lambda: tuple(Afwijzingsreden.objects.values_list("tekst", flat=True))))


def openbare_reden(reden: str, vast: Iterable[str]) -> str:
    """Wat iedereen mag lezen: de reden van de lijst, zonder de eigen woorden."""
    gekozen = reden.split(SCHEIDING, 1)[0]
    return _aangehaald(gekozen if gekozen in vast else "")


def tellen(inbrengen: QuerySet[Inbreng]) -> list[Redentelling]:
    """Hoe vaak elke reden bij deze inbreng voorkomt, de meest gebruikte eerst."""
    rijen = inbrengen.order_by().annotate(per_reden=reden_van()).values_list("per_reden")
    return geteld(rijen.annotate(aantal=Count("pk")))


def reden_van(waar: Q | None = None) -> Case:
    """De reden van de lijst bij elke inbreng waarvoor dit waar is; leeg bij eigen woorden, en bij elke andere."""
    niet = [When(~waar, then=Value(""))] if waar else []
    gevallen = [When(_is_reden("reden", tekst), then=Value(tekst)) for tekst in vaste_redenen()]
    return Case(*niet, *gevallen, default=Value(""), output_field=CharField())


def geteld(rijen: Iterable[tuple[str, int]]) -> list[Redentelling]:
    """Redenen met hun aantal, de meest gebruikte eerst; eigen woorden achteraan bij even veel."""
    op_volgorde = sorted(rijen, key=lambda rij: (-rij[1], not rij[0], rij[0]))
    return [Redentelling(_aangehaald(reden), aantal) for reden, aantal in op_volgorde]


def is_gebruikt(reden: Afwijzingsreden) -> bool:
    """Of een indiener deze reden al las; dan verandert de tekst niet meer."""
    gelezen = Gebeurtenis.objects.filter(_is_reden("toelichting", reden.tekst))
    return gelezen.exists() or Inbreng.objects.filter(_is_reden("reden", reden.tekst)).exists()


def _aangehaald(reden: str) -> str:
    """De reden zoals de indiener haar las; de aanhalingstekens zeggen wie er met “u” is bedoeld."""
    return f"“{reden}”" if reden else _("andere reden")


def _is_reden(veld: str, tekst: str) -> Q:
    return Q(**{veld: tekst}) | Q(**{f"{veld}__startswith": tekst + SCHEIDING})
