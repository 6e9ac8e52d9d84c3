"""Een stuk als Word-document: echte koppen, echte tabellen met een koprij, en de taal en titel erin."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .stuk import Blok, Kop, Lijst, Regel, Stuk, Tabel, geschoond

BLAUW = RGBColor(0x14, 0x31, 0x5C)
LETTER = "Calibri"
INSPRONG = Mm(6)
LANGSTE_EIGENSCHAP = 255
TALEN = {"nl": "nl-NL", "en": "en-GB"}
MATEN = {"Heading 1": 24, "Heading 2": 16, "Heading 3": 13, "Heading 4": 11, "Caption": 10.5}


def docx(stuk: Stuk) -> bytes:
    """Het stuk als docx."""
    stuk, document = geschoond(stuk), Document()
    _stijlen(document, TALEN.get(stuk.taal, stuk.taal))
    _eigenschappen(document, stuk)
    _voet(document, stuk)
    document.add_paragraph(stuk.afzender)
    document.add_heading(stuk.titel, 1)
    document.add_paragraph(stuk.ondertitel)
    for blok in stuk.blokken:
        _blok(document, blok)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _blok(document: Any, blok: Blok) -> None:
    if isinstance(blok, Kop):
        document.add_heading(blok.tekst, blok.niveau)
    elif isinstance(blok, Lijst):
        _lijst(document, blok)
    elif isinstance(blok, Tabel):
        _tabel(document, blok)
    else:
        alinea = document.add_paragraph()
        alinea.paragraph_format.left_indent = INSPRONG if blok.ingesprongen else None
        _regel(alinea, blok.regel)


def _lijst(document: Any, blok: Lijst) -> None:
    nummering = _nieuwe_nummering(document) if blok.genummerd else None
    for punt in blok.punten:
        alinea = document.add_paragraph(style="List Number" if blok.genummerd else "List Bullet")
        if nummering is not None:
            alinea._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = nummering
        _regel(alinea, punt)


def _nieuwe_nummering(document: Any) -> int:
    """Word telt anders door waar de vorige genummerde lijst ophield."""
    nummeringen = document.part.numbering_part.element
    stijl = document.styles["List Number"].element.pPr.numPr.numId.val
    soort = nummeringen.num_having_numId(stijl).abstractNumId.val
    nieuw = nummeringen.add_num(soort)
    nieuw.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(nieuw.numId)


def _regel(alinea: Any, regel: Regel) -> None:
    for stukje in regel:
        loop = alinea.add_run(stukje.tekst)
        loop.bold = stukje.vet or None
        if stukje.link:
            _maak_link(alinea, loop, stukje.link)


def _maak_link(alinea: Any, loop: Any, adres: str) -> None:
    """De bibliotheek leest links wel, maar maakt ze niet."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), alinea.part.relate_to(adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    loop.font.underline, loop.font.color.rgb = True, BLAUW
    link.append(loop._r)
    alinea._p.append(link)


def _tabel(document: Any, blok: Tabel) -> None:
    document.add_paragraph(blok.titel, style="Caption")
    tabel = document.add_table(rows=1, cols=len(blok.kolommen), style="Table Grid")
    _vul(tabel.rows[0], blok.kolommen, blok.getallen, vet=True)
    _eigenschap(tabel.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for rij in blok.rijen:
        _vul(tabel.add_row(), rij, blok.getallen)
    for rij in tabel.rows:
        _eigenschap(rij._tr.get_or_add_trPr(), "w:cantSplit")
    _eigenschap(tabel._tbl.tblPr, "w:tblCaption", blok.titel)
    document.add_paragraph()


def _vul(rij: Any, waarden: Iterable[str], getallen: tuple[int, ...], *, vet: bool = False) -> None:
    for nummer, (cel, waarde) in enumerate(zip(rij.cells, waarden, strict=True)):
        alinea = cel.paragraphs[0]
        alinea.add_run(waarde).bold = vet or None
        if nummer in getallen:
            alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _eigenschap(ouder: Any, naam: str, waarde: str = "") -> None:
    eigenschap = OxmlElement(naam)
    if waarde:
        eigenschap.set(qn("w:val"), waarde)
    ouder.append(eigenschap)


def _stijlen(document: Any, taal: str) -> None:
    normaal = document.styles["Normal"]
    normaal.font.size, normaal.paragraph_format.space_after = Pt(11), Pt(6)
    for naam in ("Normal", *MATEN):
        stijl = document.styles[naam]
        letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        for soort in ("ascii", "hAnsi", "cs", "eastAsia"):
            letters.attrib.pop(qn(f"w:{soort}Theme"), None)
            letters.set(qn(f"w:{soort}"), LETTER)
    for naam, maat in MATEN.items():
        stijl = document.styles[naam]
        stijl.font.size, stijl.font.color.rgb, stijl.font.bold = Pt(maat), BLAUW, True
        stijl.paragraph_format.keep_with_next = True
    for merk in document.styles.element.iter(qn("w:lang")):
        merk.set(qn("w:val"), taal)


def _eigenschappen(document: Any, stuk: Stuk) -> None:
    eigen = document.core_properties
    eigen.title = f"{stuk.titel}: {stuk.ondertitel}"[:LANGSTE_EIGENSCHAP]
    eigen.author, eigen.language = stuk.afzender[:LANGSTE_EIGENSCHAP], stuk.taal
    eigen.created = eigen.modified = datetime.combine(stuk.op, time(), UTC)
    eigen.comments = ""
    blad = document.sections[0]
    blad.page_width, blad.page_height = Mm(210), Mm(297)
    blad.left_margin = blad.right_margin = Mm(24)


def _voet(document: Any, stuk: Stuk) -> None:
    alinea = document.sections[0].footer.paragraphs[0]
    alinea.add_run(f"{stuk.ondertitel} · ")
    veld = OxmlElement("w:fldSimple")
    veld.set(qn("w:instr"), "PAGE")
    alinea._p.append(veld)
