"""De menukaart van de demo: de instrumenten, in onze eigen woorden. Bedragen en termijnen zijn gewone tekst."""

from typing import Any, NamedTuple

from .vast import TEAM

TOOLKIT = {
    "title": "Wat wilt u doen?",
    "samenvatting": "Hebt u een idee voor uw straat, buurt of wijk? Beantwoord een paar korte vragen en zie wat bij u "
    "past: geld, kennis, mensen of een afspraak met de gemeente.",
}


class Instrumentdata(NamedTuple):
    """Eén instrument: velden van het model, de pagina van de knop, en de stappen."""

    slug: str
    velden: dict[str, Any]
    naar: str
    stappen: tuple[tuple[str, str], ...]


def _velden(titel: str, samenvatting: str, **meer: Any) -> dict[str, Any]:
    return {"title": titel, "samenvatting": samenvatting, **TEAM, **meer}


INSTRUMENTEN = (
    Instrumentdata(
        "initiatiefbudget",
        _velden(
            "Initiatiefbudget",
            "Geld van de gemeente voor een plan van bewoners: van een straatfeest tot een buurttuin.",
            voor_wie="Bewoners met een plan voor hun eigen straat, buurt of wijk. U hoeft geen stichting te zijn.",
            kosten="Aanvragen is gratis. Zoals eerder gepubliceerd hooguit € 500 voor een straatfeest, € 1.000 voor "
            "een buurtfeest, € 1.500 voor een wijkfeest en € 3.000 voor iets anders. Vraag na of dit nog klopt.",
            duur="Zoals eerder gepubliceerd hebt u binnen vier weken antwoord. Vraag na of dit nog klopt.",
            uitleg="<p>Voluit heet het Leefbaarheids- en initiatiefbudget. De Initiatiefraad geeft advies over "
            "aanvragen: vijf bewoners, één uit elk gebied. Het college besluit.</p><p>In uw begroting mag een post "
            "“onvoorzien” staan. Zoals eerder gepubliceerd is dat hooguit 10 procent; vraag na of dit nog klopt.</p>",
            knop="Vraag naar het budget",
        ),
        "contact/stel-een-vraag",
        (
            ("Vertel wat u wilt doen", "Een paar zinnen zijn genoeg: wat, waar, wanneer en voor wie."),
            ("Maak een kleine begroting", "Wat kost het, wat doet u zelf en wat vraagt u aan de gemeente?"),
            ("De Initiatiefraad geeft advies", "Daarna besluit het college."),
            ("Voer uw plan uit", "Laat na afloop zien wat u met het geld deed."),
        ),
    ),
    Instrumentdata(
        "uitdaagrecht",
        _velden(
            "Uitdaagrecht",
            "Kunt u met uw buren een taak van de gemeente beter of anders doen? Daag ons dan uit.",
            voor_wie="Bewoners en organisaties uit de wijk die samen een bestaande taak van de gemeente willen doen.",
            kosten="Een voorstel kost niets. De uitvoering mag hooguit kosten wat de gemeente er nu aan uitgeeft.",
            duur="Dat verschilt per taak. Het begint met een gesprek; daarna spreken wij af wanneer u wat hoort.",
            uitleg="<p>Het moet gaan om iets wat de gemeente nu al doet, zoals een plantsoen onderhouden. Laat ook "
            "zien dat anderen uw voorstel steunen. Een stichting of vereniging hebt u pas nodig als u het gaat "
            "uitvoeren.</p>",
            knop="Vraag een gesprek aan",
        ),
        "contact/stel-een-vraag",
        (
            ("Meld uw idee", "Zeg welke taak u wilt overnemen en waarom het dan beter gaat."),
            ("Wij praten met u", "Samen kijken wij of het kan en wat u nodig hebt."),
            ("U werkt het uit", "Wat gaat u doen, wie steunt het en wat kost het?"),
            ("De gemeente beoordeelt uw plan", "Kan het niet? Dan leest u waarom."),
            ("Wij leggen de afspraken vast", "Daarna voert u het uit, en kijken wij samen terug."),
        ),
    ),
    Instrumentdata(
        "initiatievenschool",
        _velden(
            "Cursus van de Initiatievenschool",
            "Leer wat u nodig hebt om uw plan te laten slagen, zoals geld werven, pitchen of omgaan met regels.",
            voor_wie="Iedereen die iets voor de stad doet of wil doen. Voorkennis is meestal niet nodig.",
            kosten="De meeste cursussen zijn gratis. Bij elke cursus staat wat hij kost.",
            duur="Van één avond tot een paar bijeenkomsten. De data staan bij de cursus.",
            knop="Bekijk de cursussen",
        ),
        "initiatievenschool",
        (
            ("Kies een cursus", "U kunt zoeken op onderwerp."),
            ("Meld u aan", "Is de cursus vol? Dan komt u op de wachtlijst."),
            ("Leer samen met anderen", "Het materiaal kunt u daarna nog eens lezen."),
        ),
    ),
    Instrumentdata(
        "initiatievencafe",
        _velden(
            "Initiatievencafé",
            "Een avond waarop u uw plan vertelt, hulp vraagt en anderen ontmoet die ook iets doen.",
            voor_wie="Iedereen met een plan, en iedereen die wil helpen. Alleen luisteren mag ook.",
            kosten="Gratis.",
            duur="Eén avond. Er is drie of vier keer per jaar een café.",
            knop="Zoek een café in de agenda",
        ),
        "agenda",
        (
            ("Meld u aan", "Zeg erbij of u iets wilt vertellen."),
            ("Vertel uw plan", "Kort, met één vraag: waarmee kan iemand u helpen?"),
            ("Praat verder", "Ook na de avond kan iemand zich nog melden om te helpen."),
        ),
    ),
    Instrumentdata(
        "wijkplatform",
        _velden(
            "Wijkplatform",
            "Een netwerk van bewoners, ondernemers en organisaties dat mensen in de wijk bij elkaar brengt.",
            voor_wie="Wie mee wil praten of meedoen in de wijk, en wie zelf een wijkplatform wil beginnen.",
            kosten="Meedoen is gratis.",
            duur="Meedoen kan meteen. Zelf een platform beginnen kost tijd: u zoekt eerst mensen bij elkaar.",
            uitleg="<p>Een wijkplatform verbindt mensen. Het spreekt niet namens de hele wijk. Een wijk kan één "
            "platform hebben, meer dan één, of geen.</p>",
            knop="Zoek uw wijk",
        ),
        "wijken",
        (
            ("Zoek uw wijk op", "U ziet welke platforms er zijn en hoe u ze bereikt."),
            ("Sluit u aan", "Kom naar een spreekuur, of doe mee in een werkgroep."),
            ("Is er nog geen platform?", "Op de pagina van uw wijk staat hoe u er een begint."),
        ),
    ),
    Instrumentdata(
        "vergunning",
        _velden(
            "Vergunning of melding",
            "Voor een feest op straat, een bankje of een geveltuin hebt u soms toestemming nodig.",
            voor_wie="Iedereen die iets wil doen, neerzetten of veranderen in de openbare ruimte.",
            kosten="Een melding is vaak gratis, voor een vergunning betaalt u soms. Vraag het na voor uw plan.",
            duur="Dat hangt af van uw plan. Vraag het op tijd na, het liefst enkele maanden vooraf.",
            knop="Vraag wat u nodig hebt",
        ),
        "contact/stel-een-vraag",
        (
            ("Vertel wat u wilt doen", "Waar, wanneer, met hoeveel mensen, en of er verkeer langs moet."),
            ("Wij zeggen wat u nodig hebt", "Niets, een melding of een vergunning."),
            ("Vraag het aan", "Begin pas als u antwoord hebt."),
        ),
    ),
    Instrumentdata(
        "uw-initiatief-op-deze-site",
        _velden(
            "Uw initiatief op deze site",
            "Laat zien wat u doet, en vind mensen, spullen of een ruimte die u nog zoekt.",
            voor_wie="Bewoners met een plan dat al loopt of bijna begint.",
            kosten="Gratis.",
            duur="Binnen een paar dagen kijkt een medewerker naar uw verhaal. Daarna staat het op de site.",
            knop="Bekijk de initiatieven",
        ),
        "initiatieven",
        (
            ("Vertel over uw initiatief", "Met een formulier. Uw adres komt niet op de site."),
            ("Zeg wat u zoekt of kunt geven", "Zo weten anderen waarmee zij u kunnen helpen."),
            ("Lees wie er reageert", "Reacties krijgt u per mail."),
        ),
    ),
    Instrumentdata(
        "meedenken",
        _velden(
            "Meedenken over een plan van de gemeente",
            "Bij elk project staat wat er vaststaat, waarover u kunt meedenken en wie besluit.",
            voor_wie="Iedereen die in de stad woont, werkt of komt.",
            kosten="Gratis. U hoeft niet in te loggen.",
            duur="Een formulier invullen kost een paar minuten. U leest later wat wij ermee deden.",
            knop="Bekijk de projecten",
        ),
        "projecten",
        (
            ("Kies een project", "U kunt zoeken op wijk en onderwerp."),
            ("Geef uw reactie", "U krijgt een kenmerk waarmee u haar volgt."),
            ("Lees ons antwoord", "Ook als wij iets niet overnemen, leest u waarom."),
        ),
    ),
)
