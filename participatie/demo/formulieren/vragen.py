"""Vragen en meldingen."""

from ..soorten import Formulierdata
from .delen import EMAIL, NAAM, als, keuze, tekst

BELLEN = "Wilt u liever gebeld worden?"

FORMULIEREN = [
    Formulierdata(
        "projecten/schouwbroekerbrug-vernieuwing",
        "vraag",
        "vraag",
        "Stel een vraag over de brug",
        "De omgevingsmanager van de Schouwbroekerbrug (fictief) antwoordt binnen vijf werkdagen.",
        -50,
        None,
        14,
        "De omgevingsmanager leest uw vraag. Vraag en antwoord komen op de projectpagina.",
        "Wij gebruiken uw gegevens alleen om uw vraag te beantwoorden.",
        [tekst("Uw vraag"), NAAM, EMAIL],
    ),
    Formulierdata(
        "projecten/schouwbroekerbrug-vernieuwing",
        "hinder",
        "melding",
        "Meld hinder van het werk",
        "Hebt u last van het werk aan de brug (fictief)? Meld het hier. Is er gevaar? Bel dan 14 023.",
        -45,
        100,
        None,
        "De uitvoerder krijgt uw melding dezelfde werkdag.",
        "Wij gebruiken uw gegevens alleen om de hinder op te lossen.",
        [
            keuze(
                "Waar hebt u last van?",
                "Geluid",
                "Trillen",
                "Stof of vuil",
                "De omleiding",
                "Iets anders",
                verplicht=True,
            ),
            tekst("Wat is er aan de hand?"),
            ("plaats", {"label": "Waar is het?", "verplicht": True}),
            ("fotos", {"label": "Foto’s", "maximaal": 3}),
            NAAM,
            EMAIL,
        ],
        openbaar=False,
    ),
    Formulierdata(
        "contact",
        "stel-een-vraag",
        "vraag",
        "Stel een vraag aan het team",
        "Voor alles wat niet bij één project hoort. U krijgt binnen vijf werkdagen antwoord van "
        "team Samen Stadmaken (fictief).",
        -365,
        None,
        None,
        "Wij lezen uw vraag en sturen haar zo nodig door naar de collega die het weet.",
        "Wij gebruiken uw gegevens alleen om uw vraag te beantwoorden.",
        [
            keuze(
                "Waar gaat uw vraag over?",
                "Een plan in mijn buurt",
                "Zelf iets beginnen",
                "Deze site",
                "Iets anders",
                verplicht=True,
            ),
            tekst("Uw vraag"),
            ("ja_nee", {"label": BELLEN}),
            ("telefoon", {"label": "Telefoonnummer", "verplicht": True, "voorwaarde": als(BELLEN, "Ja")}),
            NAAM,
            EMAIL,
        ],
        openbaar=False,
    ),
]
