"""Wat er met een toezegging kan gebeuren, en wat de indiener ervan leest."""

from participatie.models import Toezegging
from participatie.toezeggingen import actions
from tests.participatie.toezeggingen.scherm import over


def op_de_ontvangst(inbreng):
    return list(inbreng.gebeurtenissen.filter(soort="toezegging").values_list("toelichting", flat=True))


def vers(toezegging):
    return Toezegging.objects.get(pk=toezegging.pk)


HANDELINGEN = {
    "verschuiven": lambda rij, door: actions.verschuiven(rij, over(60), "De kweker levert later.", door),
    "voortgang": lambda rij, door: actions.voortgang_melden(rij, "De bomen zijn besteld.", door),
    "nakomen": lambda rij, door: actions.nakomen(rij, over(0), "Ze staan er.", door),
    "vervallen": lambda rij, door: actions.laten_vervallen(rij, "Er ligt een kabel.", door),
}
