"""De wijkcontracten: opgesteld, getekend, veranderd en geëvalueerd langs dezelfde weg als in het echt."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model

from participatie.models import Contractpartij, ProjectPage, Toezegging, Wijk, Wijkcontract, WijkplatformPage
from participatie.wijkcontracten import actions
from stadmaken.common.demo import Demo

from ..soorten import Afspraakdata, Contractdata, Documentdata
from ..wijkcontracten import CONTRACTEN
from .documenten import document
from .toezeggingen import zet_stap

AANLOOP = 20


def wijkcontracten(demo: Demo) -> None:
    """Alle contracten die er nog niet zijn, met wat er sindsdien gebeurde."""
    redactie = get_user_model().objects.filter(username="redactie").first()
    for data in CONTRACTEN:
        if not Wijkcontract.objects.filter(nummer=data.nummer).exists():
            _maak(demo, data, redactie)


def _maak(demo: Demo, data: Contractdata, door: Any) -> None:
    begin = data.getekend if data.getekend is not None else 0
    contract = _concept(demo, data)
    actions.opstellen(contract, door, tijd=demo.moment(begin - AANLOOP, 10))
    for plek, afspraak in enumerate(data.afspraken):
        if afspraak.erbij is None:
            _afspraak(demo, contract, afspraak, door, demo.moment(begin - AANLOOP, 11, plek))
    if data.getekend is None:
        return
    actions.tekenen(contract, demo.dag(data.getekend), door, tijd=demo.moment(data.getekend, 16))
    _daarna(demo, contract, data, door)


def _concept(demo: Demo, data: Contractdata) -> Wijkcontract:
    wijken = list(Wijk.objects.filter(slug__in=data.wijken).select_related("gebied"))
    begint, eindigt = (demo.dag(dag) for dag in data.looptijd)
    stuk = Documentdata(f"{data.titel}, getekend", "", list(data.stuk))
    contract: Any = Wijkcontract(
        nummer=data.nummer,
        titel=data.titel,
        samenvatting=data.samenvatting,
        gebied=wijken[0].gebied if wijken else None,
        platform=WijkplatformPage.objects.filter(wijken__in=wijken, staat="erkend").order_by("pk").first(),
        begint_op=begint,
        eindigt_op=eindigt,
        document=document(demo, stuk, data.getekend or 0) if data.stuk else None,
    )
    contract.wijken = wijken
    contract.partijen = [Contractpartij(soort=soort, naam=naam) for soort, naam in data.partijen]
    return contract


def _afspraak(demo: Demo, contract: Wijkcontract, data: Afspraakdata, door: Any, tijd: datetime) -> None:
    afspraak = Toezegging(
        nummer=data.nummer,
        wat=data.wat,
        wie=data.wie,
        indicator=data.indicator,
        toelichting=data.toelichting,
        oorspronkelijk_op=demo.dag(data.klaar),
        wijk=contract.wijken.first(),
        project=ProjectPage.objects.filter(slug=data.project).first(),
    )
    actions.afspraak_toevoegen(contract, afspraak, door, tijd=tijd)


def _daarna(demo: Demo, contract: Wijkcontract, data: Contractdata, door: Any) -> None:
    """Wie er later bij kwam, de extra afspraken, wat er van elke afspraak werd, en de evaluatie."""
    if data.kwam_erbij:
        dag, (soort, naam), reden = data.kwam_erbij
        nu = Wijkcontract.objects.get(pk=contract.pk)
        nu.partijen = [*nu.partijen.all(), Contractpartij(soort=soort, naam=naam)]
        actions.wijzigen(nu, door, reden=reden, tijd=demo.moment(dag, 10))
    for afspraak in data.afspraken:
        if afspraak.erbij is not None:
            _afspraak(demo, contract, afspraak, door, demo.moment(afspraak.erbij, 10))
        rij = Toezegging.objects.get(nummer=afspraak.nummer)
        for stap in afspraak.stappen:
            zet_stap(demo, rij, stap, door)
    if data.evaluatie:
        dag, tekst = data.evaluatie
        actions.evalueren(contract, tekst, demo.dag(dag), door, tijd=demo.moment(dag, 15))
