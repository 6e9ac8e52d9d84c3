"""Wijkplatforms in Centrum, Oost, Schalkwijk en Zuidwest, in elke staat. Alles is verzonnen (fictief)."""

from .vorm import ZEGGENSCHAP, Platformdata, geld, velden

PLATFORMS = [
    Platformdata(
        "wijkplatform-oude-stad",
        "stad",
        ("oude-stad",),
        velden(
            "Wijkplatform Oude Stad",
            "Voor wie woont, werkt of een zaak heeft in de binnenstad. Over drukte, groen en elkaar kennen.",
            "erkend",
            "platform-oudestad",
            bereikbaar="woensdag van 10.00 tot 12.00 uur",
            voorganger="Wijkraad Binnenstad (fictief)",
            geschiedenis="<p>De wijkraad overlegde dertig jaar over de binnenstad. Het platform doet dat breder: ook "
            "ondernemers en studenten zitten aan tafel.</p>",
            zeggenschap=ZEGGENSCHAP,
        ),
        {"erkend_op": -650, "herzien_voor": 90},
        kerngroep=({"naam": "Joke (fictief)", "rol": "contactpunt", "toon": ("naam", "rol")},),
        partners=(
            ("wijkagent", "De wijkagenten van Centrum", "spreekuur op woensdag"),
            ("ondernemers", "Winkeliers van de binnenstad (fictief)", "afval en bezorgen"),
        ),
        media=(("website", "Binnenstad Samen (fictief)", "elke week bijgewerkt"),),
        budgetten=(geld(2026, "Gemeente, leefbaarheid (fictief)", "het contactpunt", 2500, 2750, "Plantenbakken."),),
        nieuws=((-60, "De plantenbakken staan", "<p>Ze kostten iets meer dan gedacht. Dat leggen wij bij.</p>"),),
        bevestigd=-405,
    ),
    Platformdata(
        "netwerk-vijfhoek",
        "bankje",
        ("oude-stad",),
        velden(
            "Netwerk Vijfhoek",
            "Buren uit de Vijfhoek willen een eigen platform, naast dat van de hele binnenstad.",
            "oprichting",
            "netwerk-vijfhoek",
            bereikbaar="via de mail",
        ),
        werkgroepen=(("Beginnen", "Wij bespreken wat wij willen en met wie.", "Elke derde donderdag, 20.00 uur."),),
    ),
    Platformdata(
        "wijkplatform-slachthuiswijk",
        "nieuwbouw",
        ("slachthuiswijk",),
        velden(
            "Wijkplatform Slachthuiswijk",
            "Oude en nieuwe bewoners maken kennis nu de wijk groeit. Wij zijn net begonnen.",
            "oprichting",
            "platform-slachthuis",
            bereikbaar="donderdag van 19.30 tot 21.00 uur",
        ),
        partners=(("opbouwwerk", "Opbouwwerker Oost (fictief)", "helpt bij het begin"),),
        nieuws=((-12, "Achttien mensen bij de eerste avond", "<p>De volgende avond staat in de agenda.</p>"),),
    ),
    Platformdata(
        "wijkplatform-parkwijk",
        "fietsroute",
        ("parkwijk",),
        velden(
            "Wijkplatform Parkwijk",
            "Dit platform is gestopt. Wat het deed, blijft hier te lezen.",
            "einde",
            "platform-parkwijk",
            geschiedenis="<p>In drie jaar legde het platform twee buurttuinen aan. Toen twee mensen verhuisden, was er "
            "niemand om het over te nemen. De tuinen worden onderhouden door de buren.</p>",
            voorganger="Wijkraad Parkwijk (fictief)",
        ),
        {"erkend_op": -900},
        budgetten=(geld(2025, "Gemeente, leefbaarheid (fictief)", "de laatste penningmeester", 2000, 2000, "Tuinen."),),
        bevestigd=-300,
    ),
    Platformdata(
        "wijkplatform-meerwijk",
        "park",
        ("meerwijk",),
        velden(
            "Wijkplatform Meerwijk",
            "Rond de Meerwijkplas praten bewoners in vijf talen over schoon, heel en samen eten.",
            "erkend",
            "platform-meerwijk",
            bereikbaar="maandag van 13.00 tot 16.00 uur in de Leeszaal (fictief)",
            rechtsvorm="cooperatie",
            zeggenschap=ZEGGENSCHAP,
        ),
        {"erkend_op": -330, "herzien_voor": 400},
        kerngroep=(
            {"naam": "Fatma (fictief)", "rol": "contactpunt", "foto": "docent_een", "toon": ("naam", "rol")},
            {"naam": "Kees (fictief)", "rol": "geld", "toon": ("naam", "rol")},
        ),
        partners=(
            ("wijkteam", "Sociaal wijkteam Schalkwijk (fictief)", "elke maandag in de Leeszaal"),
            ("verenigingen", "Roeivereniging Plas (fictief)", "opruimen vanaf het water"),
        ),
        werkgroepen=(("Samen eten", "Elke maand koken voor honderd mensen.", "Meld u bij de Leeszaal."),),
        media=(("nieuwsbrief", "Meer Meerwijk (fictief)", "elke maand per e-mail en op papier"),),
        budgetten=(geld(2026, "Gemeente, leefbaarheid (fictief)", "de coöperatie", 4500, 1980, "Eten en schoonmaak."),),
        nieuws=((-9, "Honderdtwintig borden", "<p>Zo veel mensen aten mee in het park. Volgende maand weer.</p>"),),
        bevestigd=-80,
    ),
    Platformdata(
        "wijkplatform-boerhaavewijk",
        "plein",
        ("boerhaavewijk",),
        velden(
            "Wijkplatform Boerhaavewijk",
            "Dit platform ligt even stil. De kerngroep zoekt nieuwe mensen.",
            "pauze",
            "platform-boerhaave",
        ),
        {"erkend_op": -500},
        nieuws=(
            (
                -70,
                "Wij nemen pauze",
                "<p>Drie van de vier mensen van de kerngroep stoppen. Wilt u het overnemen? "
                "Laat het de gemeente weten.</p>",
            ),
        ),
        bevestigd=-150,
    ),
    Platformdata(
        "wijkplatform-houtvaart",
        "initiatief",
        ("houtvaartkwartier",),
        velden(
            "Wijkplatform Houtvaart",
            "Buren van de Leidsevaart tot het spoor: groene straten, langzaam verkeer en een levendig buurthuis.",
            "erkend",
            "platform-houtvaart",
            bereikbaar="vrijdag van 10.00 tot 12.00 uur",
            rechtsvorm="vereniging",
        ),
        {"erkend_op": -260, "herzien_voor": 470},
        werkgroepen=(("Groene straten", "Tegels eruit, planten erin.", "Kom naar de plantdag."),),
        budgetten=(geld(2026, "Gemeente, leefbaarheid (fictief)", "de vereniging", 2000, 650, "Planten."),),
        bevestigd=-30,
    ),
]
