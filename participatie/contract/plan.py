"""Het plan van een project als tekst, en wat er tussen twee standen veranderde. Zonder database."""

import html
import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from django.utils import formats
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..projecten.weergave import periode

Stand = dict[str, str]

LABELS = {
    "aanleiding": gettext_lazy("Aanleiding"),
    "doel": gettext_lazy("Doel"),
    "wat_staat_vast": gettext_lazy("Wat staat vast"),
    "waarover_meedenken": gettext_lazy("Waarover u kunt meedenken"),
    "methoden": gettext_lazy("Hoe wij u betrekken"),
    "beslisser": gettext_lazy("Wie besluit"),
    "terugkoppeling_op": gettext_lazy("U hoort uiterlijk op"),
    "terugkoppeling": gettext_lazy("Wanneer u hoort wat er met uw inbreng is gebeurd"),
}
OPGEMAAKT = ("aanleiding", "wat_staat_vast", "waarover_meedenken")
FASE, FORMULIER = "fase:", "formulier:"
NIEUWE_REGEL = re.compile(r"<(?:/?(?:p|li|ul|ol|h\d)|br)\b[^>]*>", re.IGNORECASE)
KORT, RUIM = 8, 1500  # woorden


def stand_van_project(project: Any, fasen: Iterable[Any]) -> Stand:
    """Wat het plan zegt, per onderdeel. Waar een fase nu staat, hoort er niet bij: dat verandert vanzelf."""
    besluit = [project.get_beslisser_display() if project.beslisser else "", project.besluit_toelichting]
    stand = {
        **{veld: kale_tekst(getattr(project, veld)) for veld in OPGEMAAKT},
        "doel": project.doel.strip(),
        "methoden": project.methoden.strip(),
        "beslisser": ". ".join(deel for deel in besluit if deel),
        "terugkoppeling_op": _dag(project.terugkoppeling_op),
        "terugkoppeling": project.terugkoppeling.strip(),
    }
    for nummer, fase in enumerate(fasen):
        stand[f"{FASE}{fase.pk or f'nieuw-{nummer}'}"] = _fase(fase)
    return stand


def stand_van_formulier(formulier: Any) -> Stand:
    """Wat een formulier belooft."""
    beloften = []
    if formulier.beantwoord_voor:
        beloften.append(_("Antwoord uiterlijk op {dag}").format(dag=_dag(formulier.beantwoord_voor)))
    if formulier.antwoord_weken:
        beloften.append(_("Antwoord binnen {weken} weken").format(weken=formulier.antwoord_weken))
    return {f"{FORMULIER}{formulier.pk}": ". ".join(beloften)}


def zegt_iets(stand: Stand) -> bool:
    """Of er al iets is beloofd; alleen een lijst van fasen is nog geen plan."""
    return any(stand.get(veld) for veld in LABELS)


def verschillen(oud: Stand, nieuw: Stand, titels: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """Wat er veranderde. Een formulier erbij of een eerste belofte is geen wijziging van wat al beloofd was."""
    anders = [sleutel for sleutel in {**oud, **nieuw} if oud.get(sleutel, "") != nieuw.get(sleutel, "")]
    anders = [sleutel for sleutel in anders if not (sleutel.startswith(FORMULIER) and not oud.get(sleutel))]
    verplaatst = _zelfde_fasen(oud, nieuw, anders)
    return [
        {
            "veld": sleutel,
            "label": _label(sleutel, titels or {}),
            "oud": oud.get(sleutel, ""),
            "nieuw": nieuw.get(sleutel, ""),
            "stukken": woordverschil(oud.get(sleutel, ""), nieuw.get(sleutel, "")),
        }
        for sleutel in anders
        if sleutel not in verplaatst
    ]


def woordverschil(oud: str, nieuw: str) -> list[list[str]]:
    """Stukken tekst met hun soort: "" (bleef), "weg" of "nieuw". Korte en heel lange teksten gaan als geheel."""
    links, rechts = oud.split(), nieuw.split()
    maat = SequenceMatcher(None, links, rechts, autojunk=False)
    if min(len(links), len(rechts)) <= KORT or max(len(links), len(rechts)) > RUIM or maat.ratio() < 0.4:
        return [stuk for stuk in (["weg", oud], ["nieuw", nieuw]) if stuk[1]]
    stukken: list[list[str]] = []
    for soort, van, tot, vanaf, tot_en in maat.get_opcodes():
        if soort == "equal":
            stukken.append(["", " ".join(links[van:tot])])
            continue
        stukken += [["weg", " ".join(links[van:tot])]] if tot > van else []
        stukken += [["nieuw", " ".join(rechts[vanaf:tot_en])]] if tot_en > vanaf else []
    return stukken


def kale_tekst(opgemaakt: str) -> str:
    """Opgemaakte tekst als regels gewone tekst."""
    regels = strip_tags(NIEUWE_REGEL.sub("\n", opgemaakt)).split("\n")
    schoon = (" ".join(html.unescape(regel).split()) for regel in regels)
    return "\n".join(regel for regel in schoon if regel)


def _zelfde_fasen(oud: Stand, nieuw: Stand, anders: list[str]) -> set[str]:
    """Fasen die opnieuw zijn aangemaakt met dezelfde inhoud: de sleutel verschilt, het plan niet."""
    weg = [sleutel for sleutel in anders if sleutel.startswith(FASE) and sleutel not in nieuw]
    erbij = [sleutel for sleutel in anders if sleutel.startswith(FASE) and sleutel not in oud]
    zelfde: set[str] = set()
    for sleutel in weg:
        ander = next((s for s in erbij if s not in zelfde and nieuw[s] == oud[sleutel]), None)
        zelfde |= {sleutel, ander} if ander else set()
    return zelfde


def _label(sleutel: str, titels: dict[str, str]) -> str:
    if sleutel in LABELS:
        return str(LABELS[sleutel])
    if sleutel.startswith(FASE):
        return _("Fase")
    titel = titels.get(sleutel)
    return _("Wanneer u antwoord krijgt via “{titel}”").format(titel=titel) if titel else _("Wanneer u antwoord krijgt")


def _fase(fase: Any) -> str:
    return ", ".join(deel for deel in (fase.titel, fase.get_niveau_display(), periode(fase)) if deel)


def _dag(dag: Any) -> str:
    return formats.date_format(dag, "j F Y") if dag else ""
