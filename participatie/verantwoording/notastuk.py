"""De nota van beantwoording als stuk om te drukken: in delen, zodat elk deel klein genoeg blijft."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from stadmaken.common.gemeente import gemeente

from .nota import Hoofdstuk, Nota
from .stuk import Alinea, Stuk, Stukje
from .woorden import bijdragen, datum, getal, niet_openbaar

# Een deel van deze grootte kost hooguit enkele seconden, ook als elke bijdrage zo lang is als een formulier toestaat.
PER_DEEL = 500


def aantal_delen(nota: Nota) -> int:
    """In hoeveel delen de nota gaat."""
    return max(1, -(-nota.rijen // PER_DEEL))


def maak(nota: Nota, deel: int = 1, vandaag: date | None = None) -> Stuk:
    """Eén deel van de nota; het eerste begint met een overzicht van alle thema's."""
    project: Any = nota.project
    delen = aantal_delen(nota)
    ondertitel = project.title
    if delen > 1:
        ondertitel = _("%(titel)s, deel %(deel)s van %(delen)s") % {
            "titel": project.title,
            "deel": deel,
            "delen": delen,
        }
    stuk = Stuk(
        titel=_("Nota van beantwoording"),
        ondertitel=ondertitel,
        taal=project.locale.language_code,
        op=vandaag or timezone.localdate(),
        afzender=gemeente().naam,
    )
    if deel == 1:
        _vooraf(stuk, nota)
    _hoofdstukken(stuk, nota, (deel - 1) * PER_DEEL, deel * PER_DEEL)
    return stuk


def _vooraf(stuk: Stuk, nota: Nota) -> None:
    stuk.tekst(_("Zo staat het ervoor op %(dag)s.") % {"dag": datum(stuk.op)})
    stuk.tekst(uitleg())
    stuk.kop(_("Overzicht"))
    stuk.tabel(
        _("De thema’s"),
        [_("Thema"), _("Bijdragen"), _("Leidt tot wijziging")],
        [(h.kop, getal(h.aantal), h.wijziging or "–") for h in nota.hoofdstukken],
        getallen=(1,),
    )
    if not nota.hoofdstukken:
        stuk.tekst(_("Er kwam nog geen inbreng binnen."))


def uitleg() -> str:
    """Wat een lezer van de nota moet weten."""
    return _(
        "In deze nota staat per thema wat mensen zeiden, wat de gemeente antwoordt en of het plan daardoor verandert. "
        "Elke bijdrage heeft een nummer en geen naam. Een bijdrage kan bij meer thema’s staan."
    )


def _hoofdstukken(stuk: Stuk, nota: Nota, van: int, tot: int) -> None:
    """De hoofdstukken waarvan iets tussen `van` en `tot` staat, met hun bijdragen."""
    per_hoofdstuk: dict[int, list[Alinea]] = {}
    for bijdrage in nota.bijdragen(van, tot):
        tekst = bijdrage.tekst or _("Geen openbare tekst.")
        per_hoofdstuk.setdefault(bijdrage.hoofdstuk.nummer, []).extend(
            [
                Alinea((Stukje(f"{bijdrage.nummer} ", vet=True), Stukje(" ".join(tekst.split())))),
                Alinea(
                    (Stukje(_("Antwoord") + ": ", vet=True), Stukje(" ".join(bijdrage.reactie.split()))),
                    ingesprongen=True,
                ),
            ]
        )
    begin = 0
    for hoofdstuk in nota.hoofdstukken:
        einde = begin + hoofdstuk.rijen
        # Een thema zonder bijdragen achteraan hoort bij het laatste deel.
        begint_hier = van <= begin < tot or begin == tot >= nota.rijen
        if begint_hier:
            _thema(stuk, hoofdstuk)
        elif begin < tot and einde > van:
            stuk.kop(_("%(thema)s (vervolg)") % {"thema": hoofdstuk.kop})
        stuk.blokken += per_hoofdstuk.get(hoofdstuk.nummer, [])
        begin = einde


def _thema(stuk: Stuk, hoofdstuk: Hoofdstuk) -> None:
    stuk.kop(hoofdstuk.kop)
    aantal = f"{bijdragen(hoofdstuk.aantal)}. {niet_openbaar(hoofdstuk.niet_openbaar)}".strip()
    stuk.tekst(aantal, label=_("Aantal"))
    if not hoofdstuk.nummer:
        return
    stuk.tekst(hoofdstuk.samenvatting, label=_("Wat mensen zeiden"))
    if hoofdstuk.antwoord:
        stuk.tekst(hoofdstuk.antwoord.tekst, label=_("Antwoord van de gemeente"))
    stuk.tekst(hoofdstuk.wijziging, label=_("Leidt tot wijziging"))
