"""De opbrengst van een gebiedssessie zoals een bewoner haar leest."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.models import Toezegging

from ..aanbod.choices import Soort
from .choices import Opbrengstsoort


def opbrengst(pagina: Any) -> dict[str, Any] | None:
    """De punten per soort, met hoeveel vragen er zijn beantwoord; None als de pagina er geen heeft."""
    if pagina.soort != Soort.GEBIEDSSESSIE or not (punten := list(pagina.opbrengst.all())):
        return None
    nummers = {punt.toezegging_id for punt in punten if punt.toezegging_id}
    toezeggingen = Toezegging.objects.zichtbaar().in_bulk(nummers) if nummers else {}
    per_soort = [(soort, [punt for punt in punten if punt.soort == soort]) for soort in Opbrengstsoort]
    groepen = [
        {
            "soort": soort,
            "kop": _kop(soort),
            "punten": [(punt, toezeggingen.get(punt.toezegging_id)) for punt in groep],
        }
        for soort, groep in per_soort
        if groep
    ]
    return {"groepen": groepen, "stand": _stand(punten)}


def _kop(soort: Opbrengstsoort) -> str:
    koppen = {
        Opbrengstsoort.BEHOUDEN: _("Wat mensen willen behouden"),
        Opbrengstsoort.VERBETEREN: _("Wat beter kan"),
        Opbrengstsoort.VRAAG: _("Vragen en zorgen"),
    }
    return koppen[soort]


def _stand(punten: list[Any]) -> str:
    vragen = [punt for punt in punten if punt.soort == Opbrengstsoort.VRAAG]
    if not vragen:
        return ""
    klaar = sum(not punt.wacht for punt in vragen)
    zin = ngettext(
        "Op {klaar} van {alle} vraag staat hier een antwoord.",
        "Op {klaar} van {alle} vragen staat hier een antwoord.",
        len(vragen),
    )
    return zin.format(klaar=klaar, alle=len(vragen))
