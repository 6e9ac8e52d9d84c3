"""Wat de galerij laat zien: elk onderdeel in elke staat, met verzonnen inhoud."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from ..grafiek import Balk, grafiek
from .formulier import ProefFilter, ProefForm

SOORTEN = ("info", "goed", "let-op", "fout")
KLEUREN = (
    "blauw-900", "blauw-800", "blauw-700", "blauw-100", "blauw-50", "rood-700", "rood-600", "rood-50", "zand-300",
    "zand-200", "zand-100", "zand-50", "groen-700", "groen-50", "oker-700", "oker-50", "grijs-900", "grijs-700",
    "grijs-500", "grijs-200", "lucht",
)  # fmt: skip
TEKENINGEN = (
    "straat",
    "gesprek",
    "initiatief",
    "fundament",
    "plek",
    "leeg",
    "verdwaald",
    "deur",
    "storing",
    "agenda",
    "school",
)
ICONEN = (
    "menu", "kruis", "zoeken", "pijl-links", "pijl-rechts", "pijl-omlaag", "info", "goed", "let-op", "fout", "vink",
    "stip", "telefoon", "mail", "document", "kalender", "plaats", "klok", "persoon", "gesprek", "afdrukken", "plus",
    "camera", "link-uit", "bord",
)  # fmt: skip
INHOUDSOPGAVE = [
    ("kleur", _("Kleur")),
    ("letter", _("Letter")),
    ("iconen", _("Iconen")),
    ("tekeningen", _("Tekeningen")),
    ("knoppen", _("Knoppen")),
    ("labels", _("Labels")),
    ("meldingen", _("Meldingen")),
    ("kaarten", _("Kaarten")),
    ("stappen", _("Stappen")),
    ("tijdlijn", _("Tijdlijn")),
    ("citaat", _("Citaat")),
    ("uitklap", _("Uitklappen")),
    ("contact", _("Contactkaart")),
    ("oproep", _("Oproep")),
    ("acties", _("Acties")),
    ("gegevens", _("Gegevens")),
    ("grafiek", _("Grafiek")),
    ("snelmenu", _("Snelmenu")),
    ("paginering", _("Paginering")),
    ("leeg", _("Niets gevonden")),
    ("zoekveld", _("Zoekveld")),
    ("filter", _("Filter")),
    ("formulier", _("Formulier")),
    ("fouten", _("Formulier met fouten")),
]


def stappen() -> list[dict[str, Any]]:
    """Een project met een voltooide, een lopende en twee komende fasen."""
    return [
        {
            "titel": _("Wensen verzamelen"),
            "staat": "voltooid",
            "staat_tekst": _("Voltooid"),
            "periode": "1 maart tot en met 30 april 2026",
            "niveau": _("Meedenken"),
            "tekst": _("Er kwamen 214 wensen binnen. De meeste gingen over schaduw en zitplekken."),
        },
        {
            "titel": _("Reageren op het ontwerp"),
            "staat": "nu",
            "staat_tekst": _("Nu bezig"),
            "periode": "tot en met 14 december 2026",
            "niveau": _("Meedenken"),
            "tekst": _("U kunt de tekening bekijken en zeggen wat beter kan."),
        },
        {"titel": _("De raad besluit"), "staat": "straks", "staat_tekst": _("Nog te doen"), "periode": "voorjaar 2027"},
        {"titel": _("Uitvoering"), "staat": "straks", "staat_tekst": _("Nog te doen")},
    ]


def gebeurtenissen() -> list[dict[str, Any]]:
    """De tijdlijn van een inbreng."""
    return [
        {"titel": _("Beantwoord"), "tijd": datetime(2026, 11, 20, 14, 5), "wie": _("De gemeente"),
         "tekst": _("Overgenomen. Er komt een bank onder de kastanje.")},
        {"titel": _("Geplaatst"), "tijd": datetime(2026, 11, 12, 9, 30), "wie": _("De gemeente")},
        {"titel": _("Ontvangen"), "tijd": datetime(2026, 11, 11, 20, 12), "wie": _("U")},
    ]  # fmt: skip


def balken() -> list[Balk]:
    """Drie jaren met een streep waar het doel ligt; de waarden staan ook in een tabel."""
    return [
        Balk("2018", 23, "23%", streep=40),
        Balk("2022", 31, "31%", streep=40),
        Balk("2026", 44, "44%", streep=40),
    ]


def met_fouten() -> ProefForm:
    """Een verstuurd formulier met fouten, waarin de waarden bewaard zijn."""
    ingevuld = {"naam": "Fictieve bewoner", "email": "naam@", "reactie": "", "aantal": "veel"}
    return ProefForm({f"fout-{naam}": waarde for naam, waarde in ingevuld.items()}, prefix="fout")


def context() -> dict[str, Any]:
    """Alles voor de galerij."""
    paginas = Paginator(range(50), 10)
    return {
        "inhoudsopgave": INHOUDSOPGAVE,
        "kleuren": KLEUREN,
        "soorten": SOORTEN,
        "iconen": ICONEN,
        "tekeningen": TEKENINGEN,
        "stappen": stappen(),
        "gebeurtenissen": gebeurtenissen(),
        "grafiek": grafiek(balken(), tot=100),
        "balken": balken(),
        "rijen": [(_("Wie besluit"), _("De gemeenteraad")), (_("Planning"), _("Van maart tot december 2026"))],
        "acties": [
            {"titel": _("Reageer op het ontwerp"), "tekst": _("U kunt reageren tot en met 14 december"), "href": "#"},
            {"titel": _("Stel een vraag"), "href": "#"},
        ],
        "keuzes": [{"tekst": _("Wat er nu gebeurt"), "href": "#"}, {"tekst": _("Documenten"), "href": "#"}],
        "paginas": [paginas.page(nummer) for nummer in (1, 3, 5)],
        "filters": ProefFilter({"wat": "cursus", "waar": "onbekend"}),
        "form": ProefForm(),
        "fout": met_fouten(),
    }
