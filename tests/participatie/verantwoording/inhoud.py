"""Een project met van alles wat in een verantwoording hoort, en de tekst van elk soort bestand."""

import io
import re
from datetime import date
from html.parser import HTMLParser

import docx
import openpyxl
import pypdfium2

from participatie.inbreng.choices import Kanaal
from participatie.models import Besluit, Fase, Inbreng, ScanTelling, Themabesluit
from participatie.projecten.choices import Beslisser, Niveau, Planning
from tests.fabriek import maak_bord, maak_formulier, maak_project, maak_thema, maak_toezegging, maak_wijk
from tests.participatie.projecten.pagina import maak_geplaatst

OPENBAAR = {"nota_op": date(2020, 1, 1)}


def vol_project(**velden):
    """Een project met een ingevuld plan, inbreng, thema's, een besluit en een toezegging."""
    wijk = maak_wijk(naam="Vogelenwijk")
    project = maak_project(
        **{
            "title": "Plein aan de Vaart (fictief)",
            "aanleiding": "<p>Het riool is <b>zestig jaar</b> oud &amp; lek.</p>",
            "doel": "Een groen plein.",
            "wat_staat_vast": "<ul><li>Het riool gaat eruit.</li><li>De lindes blijven.</li></ul>",
            "waarover_meedenken": '<h3>De bomen</h3><p>Zie <a href="https://voorbeeld.nl/plan">het plan</a>.</p>',
            "methoden": "Een avond.\nEen enquête.",
            "beslisser": Beslisser.COLLEGE,
            "besluit_toelichting": "In het voorjaar.",
            "terugkoppeling_op": date(2027, 3, 1),
            "evaluatie": "<ol><li>Te weinig jongeren.</li><li>De avond was vol.</li></ol>",
            "fasen": [
                Fase(titel="Meedenken", planning=Planning.NU, niveau=Niveau.MEEDENKEN, periode="voorjaar 2027"),
            ],
            "wijken": [wijk],
            **velden,
        }
    )
    formulier = maak_formulier(project, title="Uw idee voor het plein")
    parkeren = [maak_geplaatst(formulier, f"Parkeerwens {nummer}", wijk=wijk) for nummer in range(1, 4)]
    bomen = maak_geplaatst(formulier, "Bomenwens", beantwoord=True)
    los = maak_geplaatst(formulier, "Losse wens")
    Inbreng.objects.filter(pk=los.pk).update(kanaal=Kanaal.PAPIER)
    thema = maak_thema(project, *parkeren, titel="Parkeren", uitkomst="deels", antwoord="Twaalf plekken blijven.")
    maak_thema(project, bomen, parkeren[0], titel="Bomen")
    besluit = Besluit.objects.create(
        project=project,
        titel="Vaststelling ontwerp",
        datum=date(2026, 10, 1),
        beslisser=Beslisser.COLLEGE,
        tekst="Het ontwerp is vastgesteld.",
        link="https://voorbeeld.nl/besluit",
    )
    Themabesluit.objects.create(besluit=besluit, thema=thema, wijziging="ja", tekst="Er komen twee plekken bij.")
    maak_toezegging(project=project, wat="Wij planten in maart zes bomen.", wie="Team Groen (fictief)")
    bord = maak_bord(project)
    ScanTelling.objects.create(infobord=bord, dag=date(2026, 9, 1), aantal=1234)
    return project


def haal(client, project, pad, status=200, **koppen):
    antwoord = client.get(f"/projecten/{project.slug}/{pad}", headers=koppen or None)
    assert antwoord.status_code == status
    return antwoord


def inhoud_van(antwoord):
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


class _Tekst(HTMLParser):
    """De tekst van de inhoud van een pagina, elk element een eigen stuk."""

    def __init__(self):
        super().__init__()
        self.delen = []

    def handle_data(self, data):
        self.delen.append(data)


def tekst_van_html(html, begin='<div class="nl-prose"'):
    lezer = _Tekst()
    lezer.feed(html[html.index(begin) : html.index("nl-back-link")])
    return kort("".join(lezer.delen))


def tekst_van_pdf(pdf):
    """De tekst zonder de voet van elke bladzij."""
    bladzijden = [blad.get_textpage().get_text_bounded() for blad in pypdfium2.PdfDocument(pdf)]
    return kort("".join(re.sub(r"[^\r\n]*\d+ / \d+\s*$", "", blad) for blad in bladzijden))


def tekst_van_docx(inhoud):
    """De tekst van alinea's en tabellen, in de volgorde van het document."""
    delen = []
    for blok in docx.Document(io.BytesIO(inhoud)).iter_inner_content():
        if hasattr(blok, "rows"):
            delen += [cel.text for rij in blok.rows for cel in rij.cells]
        else:
            delen.append(blok.text)
    return kort("".join(delen))


def kort(tekst):
    """Zonder witruimte: waar een regel afbreekt, verschilt per vorm."""
    return "".join(tekst.split())


def bladen(client, project):
    """De rijen van elk blad van de nota als rekenblad."""
    boek = openpyxl.load_workbook(io.BytesIO(inhoud_van(haal(client, project, "nota/xlsx/"))))
    return [[list(rij) for rij in blad.iter_rows(values_only=True)] for blad in boek]
