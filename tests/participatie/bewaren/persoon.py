"""Een verzonnen persoon, en alles wat er van haar te vinden kan zijn."""

from datetime import date

from django.utils import timezone

from participatie.models import (
    Correctie,
    Doelgroep,
    Heroverweging,
    Inbreng,
    Inbrengthema,
    Themaindeling,
    Toezegging,
)
from tests.fabriek import maak_formulier, maak_inbreng, maak_wijk
from tests.participatie.bewaren.conftest import maak_foto

NAAM, EMAIL, TEKST, OPEN = "Zwaantje Kolibrie", "zwaantje@voorbeeld.test", "Ik woon op de gele boot", "Meer bomen"
SPOREN = (NAAM, EMAIL, "gele boot", "hartsgeheim")


def maak_alles(**velden) -> Inbreng:
    """Een inbreng waar aan alle kanten iets persoonlijks aan hangt."""
    formulier = maak_formulier(velden.pop("project", None), **velden)
    invoer = [
        {
            "sleutel": "a",
            "label": "Idee",
            "soort": "lange_tekst",
            "waarde": OPEN,
            "weergave": OPEN,
            "openbaar": True,
        },
        {
            "sleutel": "b",
            "label": "Over u",
            "soort": "tekst",
            "waarde": TEKST,
            "weergave": TEKST,
            "openbaar": False,
        },
    ]
    groep = Doelgroep.objects.create(naam="Jongeren", slug="jongeren")
    inbreng = maak_inbreng(
        formulier,
        invoer=invoer,
        naam=NAAM,
        email=EMAIL,
        punt=(52.381, 4.636),
        wijk=maak_wijk(),
        doelgroepen=[groep],
    )
    Heroverweging.objects.create(
        inbreng=inbreng,
        tekst="hartsgeheim",
        toelichting="hartsgeheim",
        ontvangen_op=timezone.now(),
        besluit="blijft",
    )
    Correctie.objects.create(inbreng=inbreng, voor=invoer, na=invoer, reden=f"{NAAM} belde")
    thema = Inbrengthema.objects.create(project=formulier.get_parent().specific, nummer=1, titel="Groen")
    Themaindeling.objects.create(inbreng=inbreng, thema=thema)
    belofte = Toezegging.objects.create(
        wat="Drie bomen", wie="Team", oorspronkelijk_op=date(2030, 1, 1), uiterlijk_op=date(2030, 1, 1)
    )
    belofte.inbreng.add(inbreng)
    maak_foto(inbreng, "fotos/aa/een.jpg")
    maak_foto(inbreng, "fotos/aa/twee.jpg", tonen=False)
    return inbreng
