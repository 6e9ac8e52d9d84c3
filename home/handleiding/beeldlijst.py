"""Welke beelden er zijn. Een nieuw beeld komt hier in de rij, en daarna met `{% beeld %}` op een blad."""

from .beelden import TELEFOON, Beeld, Ding

KLEVERPARK = Ding("participatie.ProjectPage", {"slug": "kleverparkweg-herinrichting"})
BORD = {"project__slug": "kleverparkweg-herinrichting", "verwijderd_op": None}
NIEUW = Ding(
    "participatie.Inbreng", {"moderatie": "nieuw", "verdacht": "", "project__slug": "kleverparkweg-herinrichting"}
)
EDITIE = Ding("initiatieven.EditiePage", {"slug": "doe-mee-deze-maand"})
CONCEPT = Ding("initiatieven.EditiePage", {"live": False})
CURSUS = Ding("initiatieven.CursusPage", {"slug": "crowdfunding"})
BEWERK = "wagtailadmin_pages:edit"
VOORBEELD = (("klik", "[data-side-panel-toggle=preview]"), ("wacht", "#id_preview_mode"))
KADER = ".w-preview__iframe:not(.w-preview__proxy)"

BEELDEN = (
    Beeld(
        "startpagina",
        "De startpagina van het CMS: links het menu, rechts wat er wacht en knoppen om te beginnen.",
        "redactie",
        "wagtailadmin_home",
    ),
    Beeld(
        "voorbeeld",
        "Een pagina in het CMS, met rechts hoe zij er op een telefoon uitziet.",
        "redactie",
        BEWERK,
        bij=(KLEVERPARK,),
        stappen=(*VOORBEELD, ("in", KADER, "h1")),
    ),
    Beeld(
        "project-voorbeelden",
        "Drie keuzes om mee te beginnen: Herinrichting straat, Nieuwbouw en Leeg.",
        "redactie",
        "voorbeelden:kies",
        ".voorbeelden",
        bij=("participatie", "projectpage", Ding("participatie.ProjectenPage", {})),
    ),
    Beeld(
        "project-plan",
        "De lijst bovenaan het tabblad Participatieplan: per belofte een vinkje of een waarschuwing.",
        "redactie",
        BEWERK,
        ".contract",
        bij=(KLEVERPARK,),
        stappen=(("klik", "[role=tab]:has-text('Participatieplan')"),),
    ),
    Beeld(
        "project-infobord",
        "Rechts in het scherm de pagina van het infobord, met daaronder de keuze van de weergave.",
        "redactie",
        BEWERK,
        bij=(KLEVERPARK,),
        stappen=(*VOORBEELD, ("kies", "#id_preview_mode", "infobord"), ("in", KADER, ".nl-board__hero")),
    ),
    Beeld(
        "bord",
        "Het scherm van een infobord: links de poster, rechts de knoppen om poster en code te downloaden.",
        "redactie",
        "participatie_infobord_modeladmin_inspect",
        ".bordbeheer",
        bij=(Ding("participatie.Infobord", BORD),),
    ),
    Beeld(
        "bord-telefoon",
        "De pagina van een infobord op een telefoon: de naam van het project, en daaronder waar het staat.",
        "",
        "participatie:bord",
        bij=(Ding("participatie.Infobord", BORD, "code"),),
        venster=TELEFOON,
        bijschrift="Wat iemand na het scannen leest.",
    ),
    Beeld(
        "inbreng-lijst",
        "De werklijst: bovenaan stapels met aantallen, daaronder per inbreng de tekst, het formulier en de stand.",
        "inbreng",
        "inbreng_beheer:lijst",
    ),
    Beeld(
        "inbreng-lezen",
        "Eén inbreng: links wat iemand stuurde, rechts daarvan wat op de site komt.",
        "inbreng",
        "inbreng_beheer:lezen",
        ".inbreng-werk__lezen",
        bij=(NIEUW,),
        hoogte=460,
    ),
    Beeld(
        "antwoord-tips",
        "Het veld voor het antwoord, met eronder een tip over een belofte zonder dag.",
        "inbreng",
        "inbreng_beheer:lezen",
        "section:has(#antwoord)",
        bij=(NIEUW,),
        stappen=(
            ("typ", "[name=antwoord-tekst]", "Bedankt voor uw idee. Wij onderzoeken of dit kan."),
            ("wacht", ".schrijftips__kop"),
        ),
    ),
    Beeld(
        "themas",
        "De thema’s van een project, met hoeveel inbreng eronder staat en of er al een antwoord is.",
        "inbreng",
        "themas_beheer:lijst",
        bij=(KLEVERPARK,),
    ),
    Beeld(
        "toezegging",
        "Het formulier voor een toezegging: wat wij doen, welk team, en twee dagen.",
        "inbreng",
        "participatie_toezegging_modeladmin_create",
    ),
    Beeld(
        "data",
        "De data van een cursus, met knoppen om een datum of een reeks toe te voegen.",
        "cursus",
        "planning_beheer:aanbod",
        bij=(CURSUS,),
    ),
    Beeld(
        "deelnemers",
        "De aanmeldingen voor een datum: hoeveel plekken er zijn, wie komt en wat iemand nodig heeft.",
        "cursus",
        "agenda_beheer:gelegenheid",
        bij=(Ding("initiatieven.Gelegenheid", {"aanbod__slug": "crowdfunding"}),),
    ),
    Beeld(
        "editie-mail",
        "Een editie in het CMS, met rechts hoe zij als mail op een telefoon komt.",
        "nieuwsbrief",
        BEWERK,
        bij=(EDITIE,),
        stappen=(*VOORBEELD, ("kies", "#id_preview_mode", "mail"), ("in", KADER, "table")),
    ),
    Beeld(
        "nakijken",
        "Het scherm Nakijken: een lijst van dingen om naar te kijken, met per regel fout of let op.",
        "nieuwsbrief",
        "nieuwsbrief_beheer:controle",
        bij=(CONCEPT,),
    ),
    Beeld(
        "leden",
        "De leden van een wijkplatform, met een veld om iemand uit te nodigen.",
        "nieuwsbrief",
        "platforms_beheer:leden",
        bij=(Ding("participatie.WijkplatformPage", {"slug": "wijkplatform-delftwijk"}),),
    ),
    Beeld(
        "platforms",
        "De lijst van wijkplatforms, met wanneer elk voor het laatst is nagekeken.",
        "nieuwsbrief",
        "platforms_beheer:lijst",
    ),
    Beeld(
        "schrijftips",
        "Het paneel met schrijftips: per soort wat beter kan, met een link naar de plek.",
        "redactie",
        BEWERK,
        bij=(KLEVERPARK,),
        stappen=(("klik", "[data-side-panel-toggle=checks]"), ("wacht", ".schrijfhulp__kop")),
    ),
    Beeld(
        "afbeelding",
        "Het scherm van een afbeelding, met de velden voor de titel en de beschrijving.",
        "redactie",
        "wagtailimages:edit",
        bij=(Ding("common.Afbeelding", {}),),
    ),
    Beeld(
        "accounts",
        "De lijst van accounts, met per account de rollen en wanneer iemand zich het laatst aanmeldde.",
        "accounts",
        "wagtailusers_users:index",
    ),
    Beeld(
        "verzoeken",
        "De lijst van AVG-verzoeken, met wanneer elk verzoek kwam en hoe het ervoor staat.",
        "privacy",
        "bewaren_beheer:lijst",
    ),
)
