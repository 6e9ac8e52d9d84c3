"""De initiatieven met hun oproepen, wie ze begeleidt, de partners, en één nieuwe aanmelding."""

import uuid
from typing import Any

from wagtail.models import Page

from initiatieven.initiatief.voorstel.actions import meld_aan
from initiatieven.initiatief.voorstel.forms import Voorstel
from initiatieven.models import Begeleider, InitiatiefPage, InitiatievenPage, Oproep, Partnerplatform
from participatie.models import Gebied, Thema, Wijk, WijkplatformPage
from stadmaken.common.demo import Demo

from ..initiatieven import (
    AANMELDING,
    BEGELEIDERS,
    INITIATIEVEN,
    OVERZICHT,
    PARTNERS,
    Begeleiderdata,
    Initiatiefdata,
)

RUIMTE = uuid.uuid5(uuid.NAMESPACE_URL, "samen-stadmaken/demo/initiatieven")


def initiatieven(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is."""
    for volgorde, (naam, website, uitleg) in enumerate(PARTNERS):
        rest = {"website": website, "uitleg": uitleg, "volgorde": volgorde}
        Partnerplatform.objects.get_or_create(naam=naam, defaults=rest)
    for begeleider in BEGELEIDERS:
        _begeleider(begeleider)
    overzicht, _ = demo.pagina(
        thuis, InitiatievenPage, "initiatieven", lambda: {**OVERZICHT, "afbeelding": demo.beeld("initiatief")}
    )
    for data in INITIATIEVEN:
        _initiatief(demo, overzicht, data)


def aanmelding() -> None:
    """Wat iemand net aanmeldde: de redactie moet het nog lezen."""
    overzicht = InitiatievenPage.objects.filter(slug="initiatieven").first()
    if overzicht:
        wijk = Wijk.objects.filter(slug="europawijk").first()
        voorstel = Voorstel(**AANMELDING, wijk=wijk, naam_tonen=True)
        meld_aan(overzicht, voorstel, idempotentie=str(uuid.uuid5(RUIMTE, AANMELDING["titel"])))


def _begeleider(data: Begeleiderdata) -> None:
    velden = {veld: getattr(data, veld) for veld in ("naam", "toon_naam", "ruimte_voor", "beschikbaar")}
    email = f"{data.naam.split()[0].lower()}@voorbeeld.nl"
    begeleider, nieuw = Begeleider.objects.get_or_create(functie=data.functie, defaults={**velden, "email": email})
    if nieuw:
        begeleider.gebieden.set(Gebied.objects.filter(slug__in=data.gebieden))
        begeleider.themas.set(Thema.objects.filter(slug__in=data.themas))


def _initiatief(demo: Demo, overzicht: Page, data: Initiatiefdata) -> None:
    pagina, nieuw = demo.pagina(overzicht, InitiatiefPage, data.slug, lambda: _velden(demo, data))
    if not nieuw:
        return
    pagina.wijken.set(Wijk.objects.filter(slug__in=data.wijken))
    pagina.themas.set(Thema.objects.filter(slug__in=data.themas))
    pagina.partners.set(Partnerplatform.objects.filter(naam__in=data.partners))
    pagina.oproepen.set(
        [
            Oproep(
                soort=oproep.soort,
                titel=oproep.titel,
                tekst=oproep.tekst,
                thema=Thema.objects.filter(slug=oproep.thema).first(),
                verloopt_op=demo.dag(oproep.over),
                vervuld=oproep.vervuld,
            )
            for oproep in data.oproepen
        ]
    )
    pagina.save()


def _velden(demo: Demo, data: Initiatiefdata) -> dict[str, Any]:
    return {
        "title": data.titel,
        "samenvatting": data.samenvatting,
        "afbeelding": demo.beeld(data.tekening),
        "staat": data.staat,
        "begeleider": Begeleider.objects.filter(functie=data.begeleider).first(),
        "platform": WijkplatformPage.objects.filter(wijken__slug__in=data.wijken).order_by("pk").first(),
        "begonnen_op": demo.dag(-30 * (1 + INITIATIEVEN.index(data))),
        **data.velden,
    }
