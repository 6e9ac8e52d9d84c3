"""Wat er op de pagina's en borden van een medewerker wacht; de lijsten zelf zijn de rapporten."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Task

from home.rapporten import wachtend as rapporten
from home.rapporten.rules import heeft_paginas, publiceert
from participatie.teams.rules import Werkgebied
from stadmaken.common.wachtend import Haast, Wacht, dagen_oud

# Daar staat Wagtails eigen lijst, met de knoppen om te beslissen.
GOEDKEUREN = "#awaiting-review-section"
# Wie een bord alleen mag zien, kan er niets aan doen.
BORDEN_BIJHOUDEN = Werkgebied(overal=("participatie.change_infobord",), eigen="participatie.beheer_eigen_infobord")


def mag_goedkeuren(medewerker: Any) -> bool:
    """Of er een taak is waar deze medewerker over beslist."""
    if medewerker.is_superuser:
        return True
    taken: QuerySet = Task.objects.filter(active=True, groupapprovaltask__groups__user=medewerker)
    return taken.exists()


WACHTEND = (
    Wacht(
        "goedkeuren",
        _("Wacht op uw goedkeuring"),
        mag_goedkeuren,
        rapporten.wacht_op_goedkeuring,
        lambda n: ngettext("{n} pagina wacht op uw goedkeuring", "{n} pagina’s wachten op uw goedkeuring", n),
        lambda: GOEDKEUREN,
        Haast.BINNENKORT,
        "started_at",
        dagen_oud,
    ),
    Wacht(
        "links-kapot",
        _("Kapotte links"),
        heeft_paginas,
        rapporten.kapotte_links,
        lambda n: ngettext(
            "{n} link op uw pagina’s gaat nergens heen", "{n} links op uw pagina’s gaan nergens heen", n
        ),
        lambda: reverse("rapporten:links"),
    ),
    Wacht(
        "borden-dood",
        _("Dode borden"),
        BORDEN_BIJHOUDEN.mag_ergens,
        rapporten.dode_borden,
        lambda n: ngettext(
            "{n} infobord op straat heeft niets om aan mee te doen",
            "{n} infoborden op straat hebben niets om aan mee te doen",
            n,
        ),
        lambda: reverse("rapporten:dode_borden"),
    ),
    Wacht(
        "paginas-verouderd",
        _("Verouderde pagina’s"),
        publiceert,
        rapporten.verouderde_paginas,
        lambda n: ngettext("{n} pagina is een jaar niet bijgewerkt", "{n} pagina’s zijn een jaar niet bijgewerkt", n),
        lambda: reverse("rapporten:verouderd"),
    ),
    Wacht(
        "paginas-zonder-eigenaar",
        _("Pagina’s zonder eigenaar"),
        heeft_paginas,
        rapporten.zonder_eigenaar,
        lambda n: ngettext("Over {n} pagina gaat niemand", "Over {n} pagina’s gaat niemand", n),
        lambda: reverse("rapporten:eigenaar"),
    ),
)
