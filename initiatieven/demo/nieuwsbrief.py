"""De nieuwsbrief van de demo: vier edities, en het concept van de volgende. Alles is verzonnen (fictief)."""

from typing import Any

from stadmaken.common.demo import Tekening, Verwijzing

NIEUWSBRIEF = {
    "title": "Nieuwsbrief",
    "samenvatting": "Eén keer per maand in uw mail: wat bewoners beginnen, waar u kunt meedenken en wat wij met uw "
    "inbreng deden.",
    "inleiding": "<p>De nieuwsbrief is er voor iedereen die iets wil doen voor de buurt. U stopt wanneer u wilt, met "
    "één klik onder elke mail.</p>",
}


def _over(soort: str, pad: str, *, titel: str = "", tekst: str = "", knoptekst: str = "") -> tuple[str, dict[str, Any]]:
    waarde = {"pagina": Verwijzing(pad), "titel": titel, "tekst": tekst, "beeld": None, "knoptekst": knoptekst}
    return soort, waarde


def _artikel(
    titel: str, tekst: str, tekening: str = "", pad: str = "", knoptekst: str = ""
) -> tuple[str, dict[str, Any]]:
    waarde = {
        "titel": titel,
        "tekst": tekst,
        "beeld": Tekening(tekening) if tekening else None,
        "pagina": Verwijzing(pad) if pad else None,
        "adres": "",
        "knoptekst": knoptekst,
    }
    return "artikel", waarde


def _citaat(tekst: str, bron: str) -> tuple[str, dict[str, str]]:
    return "citaat", {"tekst": tekst, "bron": f"{bron} (fictief)"}


# Slug, hoeveel dagen geleden (None: nog een concept), tekening, velden en inhoud.
EDITIES: list[tuple[str, int | None, str, dict[str, str], list[Any]]] = [
    (
        "de-eerste",
        -94,
        "gesprek",
        {
            "title": "De eerste nieuwsbrief (fictief)",
            "onderwerp": "Zelf iets beginnen? Zo helpen wij u",
            "voorproefje": "Een cursus, een avond met soep en een plein met meer schaduw.",
            "samenvatting": "Vanaf nu leest u elke maand wat bewoners beginnen en waar u kunt meedoen.",
        },
        [
            (
                "tekst",
                "<p>Fijn dat u meeleest. In deze brief staat elke maand kort wat er speelt. U leest ook wat er met "
                "ideeën van bewoners is gebeurd, ook als het antwoord nee was.</p>",
            ),
            _artikel(
                "Een idee voor uw straat?",
                "<p>U hoeft geen plan te schrijven. Bel of mail ons, dan komen wij langs. Samen kijken wij wat er al "
                "is en wie kan helpen.</p>",
                "initiatief",
                "over/ondersteunen-stadmakers",
                "Zo helpen wij",
            ),
            _over("project", "projecten/californieplein-schaduw"),
            _citaat("Ik dacht dat ik alles zelf moest regelen. Dat was niet zo.", "Deelnemer aan een café"),
        ],
    ),
    (
        "pleinen-en-soep",
        -63,
        "plein",
        {
            "title": "Pleinen, soep en een repairclub (fictief)",
            "onderwerp": "Twee initiatieven vonden hulp",
            "voorproefje": "Lees hoe de repairclub aan een ruimte kwam.",
            "samenvatting": "Het voorjaarscafé leverde een ruimte en zaad op. En u kunt meedenken over een speelplek.",
        },
        [
            (
                "tekst",
                "<p>Op het Initiatievencafé vertelden twee groepen wat zij willen. Allebei gingen zij naar huis met "
                "hulp.</p>",
            ),
            _over("activiteit", "agenda/initiatievencafe-voorjaar", knoptekst="Lees het verslag"),
            _over("project", "projecten/speelplek-marsmanplein"),
            _over("cursus", "initiatievenschool/pitchen"),
        ],
    ),
    (
        "wat-er-met-uw-reactie-gebeurt",
        -35,
        "straat",
        {
            "title": "Wat er met uw reactie gebeurt (fictief)",
            "onderwerp": "U reageerde, dit is ons antwoord",
            "voorproefje": "Wat wij overnamen bij de Kleverparkweg, en wat niet.",
            "samenvatting": "Bij de Kleverparkweg staan nu alle antwoorden op de site. Ook als wij iets niet doen.",
        },
        [
            _over("project", "projecten/kleverparkweg-herinrichting"),
            _citaat("Mijn idee werd het niet. Maar ik snap nu wel waarom.", "Bewoner van Noord"),
            _over(
                "oproep",
                "contact/stel-een-vraag",
                titel="Mist u een antwoord?",
                tekst="Hebt u gereageerd en hoorde u niets? Laat het ons weten. Wij zoeken het uit.",
                knoptekst="Stel uw vraag",
            ),
            _over("cursus", "initiatievenschool/impactmeting"),
        ],
    ),
    (
        "doe-mee-deze-maand",
        -6,
        "speelplek",
        {
            "title": "Doe mee deze maand (fictief)",
            "onderwerp": "Drie dingen waaraan u nu kunt meedoen",
            "voorproefje": "Schaduw op het plein, een avond vol plannen en een cursus.",
            "samenvatting": "Denk mee over schaduw op het Californiëplein, kom naar het Initiatievencafé of leer geld "
            "ophalen.",
        },
        [
            (
                "tekst",
                "<p>De dagen worden korter, maar er is genoeg te doen. Wij kozen drie dingen waar uw stem of uw handen "
                "nu het hardst nodig zijn.</p>",
            ),
            _over(
                "oproep",
                "projecten/californieplein-schaduw",
                titel="Waar wilt u schaduw?",
                tekst="Er is geld voor vijf bomen op het Californiëplein. U kunt zeggen waar zij het beste staan.",
                knoptekst="Zeg wat u vindt",
            ),
            _over("activiteit", "agenda/initiatievencafe-winter"),
            _over("cursus", "initiatievenschool/crowdfunding"),
            ("beeld", {"beeld": Tekening("park"), "onderschrift": "Zo kan het park aan het water worden."}),
            _over("project", "projecten/fietsroute-spaarndam"),
            _citaat("Na drie avonden lag er een bankje. Gewoon omdat wij begonnen.", "Bewoner van Schalkwijk"),
        ],
    ),
    (
        "de-volgende",
        None,
        "stad",
        {
            "title": "De volgende editie (fictief)",
            "onderwerp": "",
            "voorproefje": "",
            "samenvatting": "Hier komt wat er deze maand speelt.",
        },
        [("tekst", "<p>Deze maand leest u wat er op de conferentie werd besloten.</p>")],
    ),
]
