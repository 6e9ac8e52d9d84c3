"""Een project omgezet in wat de templates tonen; met één vraag aan de database, naast die van de pagina zelf."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from ..wijken.links import als_links
from .choices import AFGEROND, Planning, Projectstatus
from .meedoen import Meedoen
from .models import Fase, ProjectPage

STATUSKLEUR = {
    Projectstatus.UITVOERING: "info",
    Projectstatus.OPGELEVERD: "goed",
    Projectstatus.GESTOPT: "neutraal",
    Projectstatus.STIL: "let-op",
}


def datum(dag: Any) -> str:
    """Bijvoorbeeld “7 december 2026”."""
    return formats.date_format(dag, "j F Y")


def feiten(project: ProjectPage, meedoen: Meedoen, wijken: Iterable[Any]) -> list[tuple[str, str]]:
    """Het blok met wat iemand in één oogopslag wil weten."""
    rijen = [
        (_("Status"), project.get_status_display()),
        (_("Meedoen"), meedoen.label),
        (_("Waar"), project.plaats),
        (_("Wijken"), als_links(wijken)),
        (_("Bijgewerkt tot en met"), datum(project.bijgewerkt_tot)),
    ]
    return [(label, waarde) for label, waarde in rijen if waarde]


def stappen(fasen: Iterable[Fase]) -> list[dict[str, str]]:
    """De fasen in de volgorde van de redacteur."""
    return [
        {
            "titel": fase.titel,
            "staat": fase.planning,
            "staat_tekst": str(Planning(fase.planning).label),
            "periode": periode(fase),
            "niveau": fase.get_niveau_display(),
            "tekst": fase.tekst,
            "reden_open": fase.reden_open if fase.planning == Planning.VOLTOOID else "",
        }
        for fase in fasen
    ]


def periode(fase: Fase) -> str:
    """De periode in woorden; wat de redacteur schreef, gaat vóór de datums."""
    if fase.periode or not (fase.begint or fase.eindigt):
        return fase.periode
    if not fase.eindigt:
        return _("vanaf %(begin)s") % {"begin": datum(fase.begint)}
    if not fase.begint:
        return _("tot en met %(einde)s") % {"einde": datum(fase.eindigt)}
    if fase.begint == fase.eindigt:
        return datum(fase.begint)
    return _("%(begin)s tot en met %(einde)s") % {"begin": datum(fase.begint), "einde": datum(fase.eindigt)}


def afloop(project: ProjectPage, vervolg: Any) -> dict[str, str] | None:
    """De melding bovenaan als het project klaar, gestopt of stil is, of ergens anders verder gaat."""
    if vervolg:
        return {"soort": "info", "titel": _("Dit project gaat verder op een andere pagina")}
    titels = {
        Projectstatus.OPGELEVERD: ("goed", _("Dit project is klaar")),
        Projectstatus.GESTOPT: ("let-op", _("Dit project is gestopt")),
        Projectstatus.STIL: ("let-op", _("Dit project ligt tijdelijk stil")),
    }
    if project.status not in titels:
        return None
    soort, titel = titels[Projectstatus(project.status)]
    return {"soort": soort, "titel": titel}


def terugkoppeldag(project: ProjectPage, vandaag: date) -> str:
    """Wanneer mensen horen wat er is gedaan; na die dag staat er dat het beloofd was, niet dat het nog komt."""
    if not project.terugkoppeling_op:
        return ""
    dag = formats.date_format(project.terugkoppeling_op, "l j F Y")
    if project.terugkoppeling_op < vandaag:
        return _("Wij beloofden dat u dit uiterlijk op %(dag)s zou horen.") % {"dag": dag}
    return _("U hoort het uiterlijk op %(dag)s.") % {"dag": dag}


def heeft_plan(project: ProjectPage) -> bool:
    """Of er iets van het participatieplan is ingevuld."""
    return any(getattr(project, veld) for veld in PLANVELDEN)


PLANVELDEN = [
    "aanleiding",
    "doel",
    "wat_staat_vast",
    "waarover_meedenken",
    "methoden",
    "beslisser",
    "terugkoppeling_op",
    "terugkoppeling",
    "evaluatie",
]


def bladwijzers(context: dict[str, Any]) -> list[tuple[str, str]]:
    """Het menu binnen de pagina: alleen wat er staat, in de volgorde waarin het staat."""
    project: ProjectPage = context["page"]
    delen = [
        ("afloop", _("Resultaat"), project.status in AFGEROND and project.resultaat),
        ("meedoen", _("Meedoen"), context["meedoen"].deelnames),
        ("weten", _("Wat u moet weten"), project.goed_om_te_weten),
        ("plan", _("Waar het gesprek over gaat"), context["heeft_plan"]),
        ("planwijzigingen", _("Wijzigingen in dit plan"), context["planwijzigingen"]),
        ("fasen", _("Stappen en planning"), context["stappen"]),
        ("updates", _("Nieuws"), project.nieuws),
        ("besluit", _("Wat is besloten"), context["themas"]["besluiten"]),
        ("themas", _("Wat mensen zeiden, per thema"), context["themas"]["lijst"]),
        ("antwoorden", _("Hoeveel wij hebben beantwoord"), context["antwoorden"]),
        ("inbreng", _("Wat mensen inbrachten"), context["telling"]["op_de_lijst"] or context["niet_geplaatst"]),
        ("toezeggingen", _("Wat wij toezegden"), context["toezeggingen"]["regels"]),
        ("vooraf", _("Wat eraan voorafging"), project.voorgeschiedenis),
        ("documenten", _("Documenten"), context["documenten"] or context["verantwoording"]),
        ("partners", _("Wie meewerken"), context["partners"]),
        ("contact", _("Contact"), True),
    ]
    return [(anker, titel) for anker, titel, gevuld in delen if gevuld]
