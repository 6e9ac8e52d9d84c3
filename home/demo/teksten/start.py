"""De startpagina, in het Nederlands en in het Engels."""

from stadmaken.common.demo import Verwijzing

NAAM = "Samen Stadmaken"
NEDERLANDS = {
    "title": NAAM,
    "seo_title": "Denk mee over uw straat, buurt en stad",
    "samenvatting": "Plannen voor uw straat, buurt en stad. Lees wat er speelt, zeg wat u vindt en zie wat "
    "wij met uw inbreng doen.",
    "uitleg_bord": "Staat u bij een infobord? Typ de vijf tekens die onder de QR-code staan. U ziet dan het "
    "plan voor die plek.",
}
GEMEENTE = {
    "naam": "Gemeente Haarlem (demo)",
    "sitenaam": NAAM,
    "telefoon": "14 023",
    "bereikbaar": "maandag tot en met vrijdag, 9.00 tot 17.00 uur",
    "email": "samenstadmaken@voorbeeld.nl",
    "postadres": "Postbus 000 (fictief)\n2000 AA Haarlem",
    "bezoekadres": "Stadsplein 1 (fictief)\nHaarlem",
    "kwetsbaarheid_contact": "mailto:kwetsbaarheid@voorbeeld.nl",
}
HOOFDMENU = [
    ("Projecten", "projecten"),
    ("Wijken", "wijken"),
    ("Initiatieven", "initiatieven"),
    ("Agenda", "agenda"),
    ("Initiatievenschool", "initiatievenschool"),
    ("Wat wilt u doen?", "wat-wilt-u-doen"),
    ("Contact", "contact"),
]
VOETMENU = [
    ("In de buurt", "/in-de-buurt/"),
    ("Wat wij toezegden", "/toezeggingen/"),
    ("Onderwerpen van A tot Z", "/onderwerpen/"),
    ("Over Samen Stadmaken", "over"),
    ("Het programma", "programma"),
    ("Spelregels van meedenken", "spelregels"),
    ("Stel een vraag", "contact/stel-een-vraag"),
    ("Nieuwsbrief", "nieuwsbrief"),
]

PIJLERS = [
    {
        "titel": "Samen Stadmaken",
        "tekst": "Meepraten over plannen, op tijd en met duidelijke afspraken: wat staat vast, waarover kunt u "
        "meedenken en wie besluit?",
        "tekening": "gesprek",
        "link": "over/samen-stadmaken",
    },
    {
        "titel": "Ondersteunen stadmakers",
        "tekst": "Hebt u zelf een idee voor uw buurt? Wij helpen met kennis, contacten en soms met geld.",
        "tekening": "initiatief",
        "link": "over/ondersteunen-stadmakers",
    },
    {
        "titel": "Fundament",
        "tekst": "Vertrouwen groeit door open te zijn: over ieders rol, over wat wij beloven en over wat ervan "
        "terechtkomt.",
        "tekening": "fundament",
        "link": "over/fundament",
    },
]

INHOUD = [
    (
        "oproep",
        {
            "titel": "Hebt u zelf een idee?",
            "tekst": "Beantwoord een paar korte vragen en zie wat bij uw plan past: geld, kennis, mensen of een "
            "vergunning.",
            "knoptekst": "Wat wilt u doen?",
            "pagina": Verwijzing("wat-wilt-u-doen"),
        },
    ),
    (
        "oproep",
        {
            "titel": "Weet u niet waar u moet zijn?",
            "tekst": "Stel uw vraag. U hoeft niet in te loggen en u krijgt binnen vijf werkdagen antwoord.",
            "knoptekst": "Stel uw vraag",
            "pagina": Verwijzing("contact"),
        },
    ),
]

ENGELS = {
    "title": "Making the city together",
    "samenvatting": "Plans for your street, neighbourhood and city. Read what is going on, say what you think, and "
    "see what we do with it.",
    "uitleg_bord": "Are you standing at an information board? Type the five characters below the QR code to see the "
    "plan for that place.",
}
PIJLERS_ENGELS = [
    {
        "titel": "Making the city together",
        "tekst": "Take part in plans, in time and with clear agreements: what is fixed, what is open, and who decides?",
        "tekening": "gesprek",
        "link": "about",
    },
    {
        "titel": "Supporting city makers",
        "tekst": "Do you have an idea for your neighbourhood? We help with knowledge, contacts and sometimes money.",
        "tekening": "initiatief",
        "link": "about",
    },
    {
        "titel": "A firm base",
        "tekst": "Trust grows from openness: about roles, about what we promise and about what comes of it.",
        "tekening": "fundament",
        "link": "about",
    },
]
OVER_ENGELS = {
    "title": "About this site",
    "samenvatting": "This is a demonstration site for taking part in the plans of a city. All plans on it are "
    "fictional (fictief).",
    "inhoud": [
        (
            "tekst",
            "<p>On this site the city shows its plans and asks what you think. You do not need an account. "
            "Most pages are in "
            "Dutch. You may write to us in English: we read it and we answer in English.</p>"
            "<h2>How it works</h2><ol><li>Scan the QR code on an information board in the street, or choose "
            "a project.</li>"
            "<li>Answer the questions. An e-mail address is never required.</li>"
            "<li>Keep the reference and the code. With them you can follow what happens to your "
            "contribution.</li></ol>",
        ),
        (
            "tekst",
            "<h2>Fictional</h2><p>The streets and districts are real places in Haarlem. The projects, people "
            "and answers were made up "
            "to show how the site works. In Dutch that is called <i>fictief</i>.</p>",
        ),
    ],
}
