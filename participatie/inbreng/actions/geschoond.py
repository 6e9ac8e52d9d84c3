"""Na de bewaartermijn blijft alleen wat op de site staat; wat er daarna nog van afgaat, is overal weg."""

from collections.abc import Iterable

from participatie.bewaren import bestanden
from participatie.models import Foto, Inbreng

from .. import rules


def houd_openbaar(rij: Inbreng) -> None:
    """Laat van de tekst en de plek alleen over wat op de site staat."""
    if not rules.is_openbaar(rij):
        rij.publiek = []
    plekken = _plekken_op_de_site(rij)
    if not plekken:
        rij.breedtegraad = rij.lengtegraad = None
    # Wie de inbreng later leest of exporteert, vindt in `invoer` precies wat er openbaar was.
    rij.invoer = [
        {
            "sleutel": f"openbaar-{nummer}",
            "label": deel["label"],
            "soort": "plaats" if (deel["label"], deel["tekst"]) in plekken else "lange_tekst",
            "waarde": deel["tekst"],
            "weergave": deel["tekst"],
            "openbaar": True,
        }
        for nummer, deel in enumerate(rij.publiek, start=1)
    ]


def wis_verborgen_fotos(rijen: Iterable[Inbreng]) -> int:
    """Verwijder de foto's bij deze opgeslagen rijen die niet op de site staan; geeft het aantal."""
    pks = [rij.pk for rij in rijen]
    fotos = Foto.objects.filter(inbreng__in=pks).select_related("inbreng__formulier") if pks else []
    return bestanden.wis_fotos(foto for foto in fotos if not rules.foto_is_openbaar(foto))


def _plekken_op_de_site(rij: Inbreng) -> set[tuple[str, str]]:
    """De plekken die in precies deze woorden op de site staan; anders is de wijk het nauwkeurigste dat blijft."""
    op_de_site = {(deel["label"], deel["tekst"]) for deel in rij.publiek}
    plekken = (vraag for vraag in rij.invoer if vraag["soort"] == "plaats" and vraag.get("openbaar"))
    return {(vraag["label"], vraag["weergave"]) for vraag in plekken} & op_de_site
