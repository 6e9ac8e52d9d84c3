"""Cursussen die al zijn geweest, met materiaal om na te lezen, en één zonder datum. Alles is verzonnen (fictief)."""

from .soorten import DI, WO, Aanboddata, Datumdata, Keerdata
from .vast import BIEB, VAART, velden

EERDER = [
    Aanboddata(
        "subsidie-aanvragen",
        "stad",
        velden(
            "workshop",
            "bewoners",
            "Subsidie aanvragen",
            "Welke potjes zijn er, en hoe schrijft u een aanvraag die klopt?",
        ),
        ("geld",),
        data=(Datumdata("subsidie-toen", (Keerdata(DI, -12, "19.30", "21.30"),), *VAART, {"capaciteit": 20}),),
        materialen=(
            (
                "Voorbeeld van een begroting (fictief)",
                (
                    "Schrijf per post op wat u nodig hebt en waarom.",
                    "Houd tien procent over voor wat u niet kon weten.",
                ),
            ),
        ),
    ),
    Aanboddata(
        "een-gesprek-leiden",
        "gesprek",
        velden(
            "cursus",
            "platforms",
            "Een gesprek leiden dat verder komt",
            "Hoe zorgt u dat iedereen aan het woord komt, ook als het schuurt?",
        ),
        ("samenwerken",),
        data=(
            Datumdata(
                "gesprek-toen",
                (Keerdata(WO, -18, "19.30", "21.30"), Keerdata(WO, -17, "19.30", "21.30")),
                *BIEB,
                {"capaciteit": 12},
            ),
        ),
        materialen=(
            (
                "Tien vragen die een gesprek openen (fictief)",
                ("Wat zou u missen als het verdween?", "Wie is er vandaag niet, en wat zou die zeggen?"),
            ),
        ),
    ),
    Aanboddata(
        "boekhouden",
        "les",
        velden(
            "cursus",
            "initiatief",
            "Boekhouden voor een kleine stichting",
            "Kasboek, bonnetjes en een jaarverslag dat iedereen snapt.",
        ),
        ("geld",),
    ),
]
