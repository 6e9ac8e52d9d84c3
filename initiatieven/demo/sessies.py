"""De gebiedssessies van januari en februari 2023, met wat wijkraden en bewoners toen echt meegaven, in onze woorden.

De dag en de plek zijn verzonnen (fictief). Antwoorden volgen uit het beleidskader voor wijkplatforms van december 2023
en uit hoe een project nu om inbreng vraagt; waar die niets over zeggen, staat er geen antwoord.
"""

from .soorten import DI, DO, Aanboddata, Datumdata, Keerdata, Puntdata
from .vast import BIEB, VAART, VRIJ, velden

KADER = "2023-12-21"
VERVOLG = (
    "<p>Wat u zei, nam de gemeente mee in het beleidskader voor wijkplatforms. De raad stelde dat vast in december "
    "2023.</p>"
)
VERZONNEN = "<p>Wat mensen meegaven, is echt. De precieze dag en de plek op deze pagina zijn verzonnen (fictief).</p>"


def _behouden(*teksten: str) -> tuple[Puntdata, ...]:
    return tuple(Puntdata("behouden", tekst) for tekst in teksten)


def _verbeteren(*teksten: str) -> tuple[Puntdata, ...]:
    return tuple(Puntdata("verbeteren", tekst) for tekst in teksten)


def _vraag(tekst: str, antwoord: str = "", op: str | int = KADER) -> Puntdata:
    return Puntdata("vraag", tekst, antwoord, op if antwoord else None)


SESSIES = [
    Aanboddata(
        "gebiedssessie-wijkraden-januari-2023",
        "gesprek",
        velden(
            "sessie",
            "bewoners",
            "",
            "Wat moet blijven van de wijkraden, wat kan beter, en welke vragen zijn er over wijkplatforms?",
            title="Gebiedssessie over wijkraden en wijkplatforms, januari 2023",
            omschrijving="<p>Leden van wijkraden, bewoners en de gemeente praatten over de overgang van wijkraad naar "
            f"wijkplatform.</p>{VERZONNEN}",
            verslag=VERVOLG,
        ),
        wijken=("vogelenwijk", "delftwijk", "te-zaanenkwartier"),
        data=(Datumdata("sessie-2023-1", (Keerdata(DI, 0, "19.30", "21.30", op="2023-01-24"),), *VAART, VRIJ),),
        opbrengst=(
            *_behouden(
                "In elke wijk één bekend aanspreekpunt.",
                "Ogen en oren in de wijk: iemand die ziet en hoort wat er speelt.",
                "De wijkkrant.",
                "Spreekuren waar iedereen zo kan binnenlopen.",
                "Werkgroepen over één onderwerp.",
                "Geregeld samenkomen, elke keer met een ander thema.",
            ),
            *_verbeteren(
                "Spreek met elkaar af hoe meedenken gaat, voordat het begint.",
                "Geef informatie op tijd, op een vaste manier en in gewone taal.",
                "Laat zien hoe een keuze tot stand komt.",
                "Kom na wat u toezegt.",
            ),
            _vraag(
                "Wie bepaalt of iets een wijkplatform is, en wat betekent dat dan?",
                "Een wijkplatform is een netwerk van bewoners, ondernemers en organisaties. Het verbindt mensen en "
                "spreekt niet namens de hele wijk. Op de pagina van elk wijkplatform staat of het in oprichting, "
                "erkend, gepauzeerd of beëindigd is.",
            ),
            _vraag("Wat gebeurt er als een wijkplatform niet goed werkt?"),
            _vraag("Wie beheert het geld?"),
            _vraag(
                "Kan een wijkraad uitgroeien tot een wijkplatform?",
                "Ja. De wijkraden zelf houden op te bestaan. Een wijkraad die uitgroeit tot een wijkplatform, houdt "
                "zijn geschiedenis.",
            ),
        ),
    ),
    Aanboddata(
        "gebiedssessie-wijkraden-februari-2023",
        "gesprek",
        velden(
            "sessie",
            "bewoners",
            "",
            "Een tweede avond over wat wijkplatforms kunnen worden, met vragen die nog openstaan.",
            title="Gebiedssessie over wijkraden en wijkplatforms, februari 2023",
            omschrijving="<p>Aan tafels praatten bewoners, ondernemers en de gemeente verder over zeggenschap, geld en "
            f"wie er nog niet meedoet.</p>{VERZONNEN}",
            verslag=VERVOLG,
        ),
        wijken=("europawijk", "boerhaavewijk", "meerwijk", "molenwijk"),
        data=(Datumdata("sessie-2023-2", (Keerdata(DO, 0, "19.30", "21.30", op="2023-02-09"),), *BIEB, VRIJ),),
        opbrengst=(
            *_behouden(
                "De samenwerking met wijkagent, handhaving, sociaal wijkteam en opbouwwerker.",
                "In een vroeg stadium meedenken.",
                "Een schaal die bewoners herkennen: de eigen wijk.",
                "Samenwerken met andere wijken.",
                "Het geheugen van de wijk: weten wat er eerder is gezegd en gedaan.",
            ),
            *_verbeteren(
                "Maak duidelijk wie waarover beslist.",
                "Luister ook naar mensen die het niet eens zijn met het plan.",
                "Bereik alle groepen in de wijk, niet steeds dezelfde mensen.",
            ),
            _vraag(
                "Kan een wijk meer wijkplatforms hebben, of helemaal geen?",
                "Allebei kan. Een wijk kan geen, één of meer wijkplatforms hebben. Een wijkplatform kan ook voor meer "
                "wijken zijn.",
            ),
            _vraag("Moet een wijkplatform een rechtspersoon zijn, zoals een stichting?"),
            _vraag(
                "Wat doet de gemeente met wat wij inbrengen?",
                "Bij elk project staat van tevoren wanneer u hoort wat er met uw inbreng is gedaan. Uw inbreng krijgt "
                "een antwoord: overgenomen, deels overgenomen, niet overgenomen of buiten dit plan, met de reden.",
                op=-45,
            ),
        ),
    ),
]
