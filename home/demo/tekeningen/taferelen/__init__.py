"""De taferelen: naam, beschrijving voor wie het beeld niet ziet, en hoe ze worden getekend."""

from collections.abc import Callable
from typing import NamedTuple

from . import fotos, groen, leren, samen, stad


class Tafereel(NamedTuple):
    """Een tekening met haar titel en beschrijving."""

    titel: str
    beschrijving: str
    tekenen: Callable[[], str]


TAFERELEN = {
    "stad": Tafereel(
        "Huizen aan het Spaarne",
        "Tekening: bewoners praten bij een infobord op de kade, met gevelhuizen, een molen en een boot op het water.",
        stad.stad,
    ),
    "straat": Tafereel(
        "Straat met bomen en fietspad",
        "Tekening: een straat met rijtjeshuizen, grote bomen en een breed rood fietspad met twee fietsers.",
        stad.straat,
    ),
    "plein": Tafereel(
        "Plein met fontein en kramen",
        "Tekening: een plein tussen flats, met een fontein, marktkramen, bomen en mensen op een bank.",
        stad.plein,
    ),
    "brug": Tafereel(
        "Ophaalbrug over het Spaarne",
        "Tekening: een blauwe ophaalbrug over breed water, met een fietser, wandelaars en een bootje.",
        stad.brug,
    ),
    "nieuwbouw": Tafereel(
        "Nieuwe woningen met groene daken",
        "Tekening: nieuwe woongebouwen met beplante daken, een bouwkraan en bewoners die het plan bespreken.",
        stad.nieuwbouw,
    ),
    "speelplek": Tafereel(
        "Speelplek in de wijk",
        "Tekening: kinderen spelen bij een schommel, een glijbaan en een wip op zand, met huizen en bomen eromheen.",
        groen.speelplek,
    ),
    "fietsroute": Tafereel(
        "Fietsroute langs molen en wilgen",
        "Tekening: drie fietsers op een breed rood fietspad door een weiland met een molen, wilgen en een sloot.",
        groen.fietsroute,
    ),
    "park": Tafereel(
        "Park met vijver",
        "Tekening: een park met een vijver, een wandelpad, bomen, bloemen en wandelaars van alle leeftijden.",
        groen.park,
    ),
    "gesprek": Tafereel(
        "Bewoners in gesprek over een plan",
        "Tekening: zes mensen staan en zitten rond een tafel; een van hen wijst naar een kaart aan de muur.",
        samen.gesprek,
    ),
    "initiatief": Tafereel(
        "Buren leggen een tuin aan",
        "Tekening: buren staan bij bakken vol bloemen in een straat; een van hen wijst naar de planten.",
        groen.initiatief,
    ),
    "fundament": Tafereel(
        "Inwoners voor het stadhuis",
        "Tekening: inwoners praten met elkaar op de stoep voor een gebouw met zuilen en een bordes.",
        samen.fundament,
    ),
    "les": Tafereel(
        "Een les in de Initiatievenschool",
        "Tekening: een docent wijst naar een bord met een stijgende lijn; vijf mensen rond een tafel doen mee.",
        leren.les,
    ),
    "cafe": Tafereel(
        "Een pitch in het Initiatievencafé",
        "Tekening: iemand vertelt op een klein podium over een plan; vijf mensen luisteren en een van hen zwaait.",
        leren.cafe,
    ),
    "bankje": Tafereel(
        "Het participatiebankje",
        "Tekening: twee mensen praten bij een bankje op een plein, met een kind, bomen en huizen eromheen.",
        leren.bankje,
    ),
    "docent_een": Tafereel(
        "Docent van de Initiatievenschool",
        "Tekening: portret van een vrouw met lang haar en een rode jas.",
        leren.docent_een,
    ),
    "docent_twee": Tafereel(
        "Nog een docent van de Initiatievenschool",
        "Tekening: portret van een man met kort haar en een groene jas.",
        leren.docent_twee,
    ),
    "foto_stoep": Tafereel(
        "Scheve stoeptegels",
        "Tekening: een stoep met losse, scheve tegels en een grote plas water; een vrouw maakt er een foto van.",
        fotos.foto_stoep,
    ),
    "foto_fietsen": Tafereel(
        "Fietsen voor de deur",
        "Tekening: acht fietsen door elkaar voor een gevel, ook voor de voordeur.",
        fotos.foto_fietsen,
    ),
    "foto_boom": Tafereel(
        "Jonge boom met gieter",
        "Tekening: een jonge boom in een boomspiegel met bloemen, met een rode gieter ernaast.",
        fotos.foto_boom,
    ),
}
