from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import override

from stadmaken.common import mailtekst, post
from stadmaken.common.models import Bericht

from ..mailsoorten import VERLOOPT
from .kenmerk import adres_van


def schrijf_verlopen(oproepen: Iterable[Any]) -> int:
    """“Is dit nog nodig?”: per oproep en laatste dag één keer."""
    sleutels = {f"oproep-{oproep.pk}-{oproep.verloopt_op}-verloopt": oproep for oproep in oproepen}
    al = set(Bericht.objects.filter(sleutel__in=list(sleutels)).values_list("sleutel", flat=True))
    nieuw = [_bericht(sleutel, oproep) for sleutel, oproep in sleutels.items() if sleutel not in al]
    post.schrijf_alle(nieuw)
    return len(nieuw)


def _bericht(sleutel: str, oproep: Any) -> Bericht:
    taal = oproep.taal
    with override(taal):
        dag = date_format(oproep.verloopt_op, "j F Y")
    velden = {"titel": oproep.initiatief.title, "oproep": oproep.titel, "dag": dag, "link": adres_van(oproep)}
    onderwerp, tekst = mailtekst.maak(VERLOOPT, velden, taal)
    return post.bericht(sleutel, oproep.reacties_naar, onderwerp, tekst, taal=taal)
