"""De toegankelijkheidsverklaring van de demosite, in twee talen. Dagen zijn geteld vanaf de dag van de demo."""

from typing import Any

PAD, PAD_ENGELS = "toegankelijkheid", "accessibility"
_VAST = {
    "status": "C",
    "akkoord_op": None,
    "contact_telefoon": "14 023",
    "contact_email": "toegankelijk@voorbeeld.nl",
}

NEDERLANDS: dict[str, Any] = {
    "velden": {
        **_VAST,
        "title": "Toegankelijkheid",
        "samenvatting": "Iedereen moet deze site kunnen gebruiken. Hier staat wat nog niet goed is. Lukt u iets niet? "
        "Meld het ons.",
        "contact_naam": "Meldpunt toegankelijkheid (fictief)",
        "contact_rol": "Werkt er iets niet? Bel of mail ons.",
        "reactietermijn": "binnen vijf werkdagen",
        "maatregelen": "<p>Wij bouwen deze site volgens WCAG 2.2, niveau AA. De site werkt met een toetsenbord en met "
        "een schermlezer, op een klein scherm, bij sterke vergroting en zonder JavaScript.</p><ul><li>Elke soort "
        "pagina wordt bij elke wijziging automatisch gecontroleerd, ook met foutmeldingen in beeld.</li><li>"
        "Redacteuren krijgen tijdens het schrijven een waarschuwing bij een beeld zonder beschrijving of een "
        "onduidelijke link.</li>"
        "<li>Een onafhankelijk bureau moet de site nog onderzoeken. Daarom kunnen wij nog niet verklaren dat zij "
        "volledig voldoet. Dit is een demosite.</li></ul>",
    },
    "onderzoeken": [
        {"soort": "zelf", "op": -14, "door": "Team Samen Stadmaken (fictief)"},
        {"soort": "automatisch", "op": -12, "door": "axe-core, op elke soort pagina"},
    ],
    "afwijkingen": [
        {
            "titel": "Oude pdf’s zijn niet goed voor te lezen (fictief)",
            "criterium": "1.3.1",
            "gevolg": "Een schermlezer noemt geen koppen en leest tabellen in een verkeerde volgorde voor.",
            "oorzaak": "Documenten van vóór deze site zijn gemaakt zonder kopjes en tabelkoppen.",
            "alternatief": "Bel of mail ons. Dan sturen wij de tekst binnen vijf werkdagen in een andere vorm.",
            "maatregel": "Documenten waar nog naar wordt gevraagd, zetten wij om naar een gewone pagina.",
            "gepland_op": 120,
        },
        {
            "titel": "Een kaart is niet met alleen een schermlezer te lezen (fictief)",
            "criterium": "1.1.1",
            "gevolg": "Wie niet ziet, hoort niet waar de punten op de kaart liggen.",
            "oorzaak": "Een kaart is een beeld.",
            "alternatief": "Naast elke kaart staat een lijst met dezelfde plekken, met straat en afstand.",
            "maatregel": "Wij laten mensen die niet zien de lijst beproeven, en verbeteren haar.",
            "gepland_op": 75,
        },
    ],
}

ENGELS: dict[str, Any] = {
    "velden": {
        **_VAST,
        "title": "Accessibility",
        "samenvatting": "Everyone must be able to use this site. This page lists what is not right yet. Something does "
        "not work for you? Tell us.",
        "contact_naam": "Accessibility contact (fictional)",
        "contact_rol": "Something does not work? Call or e-mail us.",
        "reactietermijn": "within five working days",
        "maatregelen": "<p>We build this site to WCAG 2.2, level AA. It works with a keyboard and a screen reader, on "
        "a small screen, strongly enlarged and without JavaScript.</p><ul><li>Every kind of page is checked "
        "automatically with every change.</li>"
        "<li>An independent audit has not been done yet, so we cannot state that the site fully "
        "complies. This is a demonstration site.</li></ul>",
    },
    "onderzoeken": [
        {"soort": "zelf", "op": -14, "door": "Samen Stadmaken team (fictional)"},
        {"soort": "automatisch", "op": -12, "door": "axe-core, on every kind of page"},
    ],
    "afwijkingen": [
        {
            "titel": "Older PDF documents are hard to read aloud (fictional)",
            "criterium": "1.3.1",
            "gevolg": "A screen reader does not announce headings and reads tables in the wrong order.",
            "oorzaak": "Documents older than this site were made without headings and table headers.",
            "alternatief": "Call or e-mail us. We send you the text in another form within five working days.",
            "maatregel": "Documents that people still ask for become ordinary pages.",
            "gepland_op": 120,
        }
    ],
}
