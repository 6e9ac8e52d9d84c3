"""Een plan dat na publicatie veranderde, met de reden die iedereen kan lezen."""

PROJECT = "kleverparkweg-herinrichting"
BEGIN = -60
EERDERE_TERUGKOPPELING = 24
LATER_TOEGEVOEGD = "<li>Welke parkeerplaatsen verdwijnen.</li>"

OOK_PARKEREN = (
    -25,
    "Op de wandeling door de straat vroegen veel mensen om ook over parkeren mee te praten. Dat kan.",
)
LATER_ANTWOORD = (
    -9,
    "De metingen van het verkeer bij de school duren drie weken langer. Zonder die cijfers kunnen wij niet goed "
    "antwoorden.",
)
