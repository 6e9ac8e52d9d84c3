"""De antwoorden van de gemeente. Eén antwoord kan bij meer inbreng horen."""

from ..soorten import Antwoorddata

ANTWOORDEN = [
    Antwoorddata(
        "oversteek",
        "overgenomen",
        "Dank u. De oversteek komt recht voor de school, met een verhoging en een middeneiland. "
        "Die plek kwam bij zes van de tien reacties terug.",
        -6,
    ),
    Antwoorddata(
        "lindes",
        "overgenomen",
        "De lindes blijven staan. Dat lag al vast en het staat nu ook in het contract met de "
        "aannemer: wie een wortel raakt, moet dat melden.",
        -9,
    ),
    Antwoorddata(
        "parkeren",
        "deels",
        "Wij begrijpen uw zorg. Er verdwijnen twaalf plaatsen in plaats van zeventien. Bij de "
        "bakker blijft een laadplek. Alle plaatsen houden kan niet: dan past er geen veilig "
        "fietspad.",
        -4,
    ),
    Antwoorddata(
        "eenrichting",
        "niet",
        "Eenrichtingsverkeer is onderzocht. Er zou dan veel meer verkeer door de Kleverlaan "
        "gaan, langs een andere school. Daarom nemen wij dit niet over.",
        -3,
    ),
    Antwoorddata(
        "tram",
        "buiten",
        "Een tram is een mooie gedachte, maar dit plan gaat over de inrichting van één straat. "
        "Wij hebben uw idee doorgegeven aan team Mobiliteit.",
        -8,
    ),
    Antwoorddata(
        "stoep",
        "overgenomen",
        "De stoep wordt aan beide kanten minstens 2,40 meter breed, ook bij nummer 52. Twee "
        "rolstoelen kunnen elkaar dan passeren.",
        -5,
    ),
    Antwoorddata(
        "ronde1-bomen",
        "overgenomen",
        "In beide schetsen komen er elf bomen bij. Welke soort, kiezen wij met de buurt.",
        -125,
    ),
    Antwoorddata(
        "ronde1-snelheid", "overgenomen", "De snelheid gaat naar 30 kilometer per uur. Er komen drie drempels.", -125
    ),
    Antwoorddata(
        "pergola",
        "deels",
        "Een pergola met blauweregen past niet boven de garage: te zwaar. Wel onderzoeken wij "
        "schaduwdoeken boven de zithoek.",
        -2,
    ),
    Antwoorddata(
        "kraan",
        "overgenomen",
        "Er komt een watertappunt bij de fontein. Het drinkwaterbedrijf plaatst het in het voorjaar.",
        -4,
    ),
    Antwoorddata(
        "noodbrug",
        "overgenomen",
        "U bent niet de enige. De aannemer verplaatst de leuningen: de noodbrug wordt veertig centimeter breder.",
        -22,
    ),
    Antwoorddata(
        "heien",
        "overgenomen",
        "Het heien is klaar. Trilt er bij u nog iets? Bel de omgevingsmanager, dan komen wij meten.",
        -29,
    ),
    Antwoorddata(
        "scheepvaart",
        "niet",
        "De scheepvaart moet in die nacht door. Wel is de noodbrug alleen van 23.00 tot 5.00 uur "
        "dicht en staat er een verkeersregelaar.",
        -1,
    ),
    Antwoorddata("glijbaan", "overgenomen", "De glijbaantoren won de stemming met 212 stemmen.", -240),
    Antwoorddata("rolstoel", "overgenomen", "De lage wip en de paden zijn geschikt voor een rolstoel.", -238),
    Antwoorddata(
        "waterbaan",
        "niet",
        "Een waterbaan moet elke week worden schoongemaakt en gekeurd. Daar is geen geld voor.",
        -238,
    ),
    Antwoorddata(
        "bankje",
        "deels",
        "Er komt één bank in de schaduw. Een tweede past niet binnen de veilige ruimte rond de schommel.",
        -237,
    ),
    Antwoorddata(
        "asfalt",
        "deels",
        "Een breder pad kan de dijk niet dragen. Het asfalt wordt wel vernieuwd en de gaten worden gedicht.",
        -42,
    ),
    Antwoorddata(
        "verlichting",
        "niet",
        "Langs de dijk broeden vogels en jagen vleermuizen. Daarom komt er geen licht. Wel komen "
        "er strepen die oplichten.",
        -42,
    ),
]
