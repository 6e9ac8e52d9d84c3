"""Kleine, toegankelijke documenten: echte PDF/UA, door de demo zelf gezet."""

import json
from pathlib import Path

import font_source_sans_pro
import typst
from django.core.files.base import ContentFile
from django.utils.text import slugify

from stadmaken.common.demo import Demo
from stadmaken.common.models import Bestand

from ..soorten import Documentdata

LETTERMAP = Path(font_source_sans_pro.__file__).with_name("files")
BLAD = rb"""
#let data = json(bytes(sys.inputs.data))
#set document(title: data.titel, author: data.maker)
#set text(lang: "nl", font: "Source Sans Pro", size: 12pt)
#set page(paper: "a4", margin: (x: 28mm, y: 30mm), footer: text(9pt, fill: rgb("#4a5560"))[#data.maker])
#set par(leading: 0.85em, spacing: 1.3em)
#show heading: set text(fill: rgb("#17406d"), size: 22pt)
#show heading: set block(below: 1em)
= #data.titel
#text(fill: rgb("#4a5560"))[#data.datum]

#for alinea in data.alineas [#par[#alinea]]
"""


def document(demo: Demo, data: Documentdata, dag: int) -> Bestand:
    """Het bestand met deze titel; gezet als het er nog niet is."""
    if bestaand := Bestand.objects.filter(title=data.titel).first():
        return bestaand
    inhoud = {
        "titel": data.titel,
        "maker": "Gemeente Haarlem (demo)",
        "datum": f"{demo.dag(dag):%d-%m-%Y}",
        "alineas": data.alineas,
    }
    pdf = typst.compile(
        BLAD,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": json.dumps(inhoud)},
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(LETTERMAP)]),
        timestamp=int(demo.moment(dag).timestamp()),
    )
    nieuw = Bestand(title=data.titel, toegankelijk=True)
    nieuw.file.save(f"{slugify(data.titel)[:60]}.pdf", ContentFile(pdf), save=False)
    nieuw.save()
    return nieuw
