"""Voorbeelden om een cursus of activiteit mee te beginnen. Wat tussen “[vul in: …]” staat, vervangt de redacteur."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.schrijfhulp.voorbeelden.register import Voorbeeld

from ..agenda.models import ActiviteitPage
from ..school.models import CursusPage, Docent
from .choices import Niveau, Soort, VoorWie


def cursus() -> CursusPage:
    """Een cursus van één of meer avonden."""
    pagina: Any = CursusPage(
        title=_("Cursus [vul in: wat leert iemand?]"),
        samenvatting=_("In [vul in: aantal] avonden leert u [vul in: wat?]. Voor [vul in: wie?]."),
        soort=Soort.CURSUS,
        niveau=Niveau.ALLE,
        voor_wie=VoorWie.BEWONERS,
        omschrijving=_(
            "<p>[vul in: voor wie is dit, en welk probleem lost het op?]</p><h3>Zo gaat het</h3><ul>"
            "<li>[vul in: wat doet u de eerste avond?]</li>"
            "<li>[vul in: en daarna?]</li><li>[vul in: moet u thuis iets doen?]</li></ul>"
        ),
        wat_u_leert=_(
            "<p>Na afloop kunt u:</p><ul><li>[vul in: begin met een werkwoord]</li><li>[vul in: nog een]</li></ul>"
        ),
        meenemen=_("[vul in: wat neemt iemand mee? Niets is ook goed: schrap dan deze regel.]"),
        toegankelijkheid=_("[vul in: is er een lift, een aangepast toilet, een ringleiding of een tolk?]"),
        vragen=[
            ("lange_tekst", {"label": _("Wat wilt u hier leren?"), "uitleg": _("Dan kan de docent erop letten.")}),
            ("een_keuze", {"label": _("Hebt u al een plan?"), "keuzes": [_("Ja"), _("Nog niet")]}),
        ],
        contact_naam=_("[vul in: team of naam, met toestemming]"),
    )
    pagina.docenten = [Docent(naam=_("[vul in: naam van de docent]"), wie=_("[vul in: één zin over de docent]"))]
    return pagina


def wijkbijeenkomst() -> ActiviteitPage:
    """Een avond in de wijk."""
    return ActiviteitPage(
        title=_("Bijeenkomst in [vul in: wijk]"),
        samenvatting=_("Praat mee over [vul in: onderwerp]. Op [vul in: dag] in [vul in: plek]."),
        soort=Soort.INLOOPAVOND,
        voor_wie=VoorWie.BEWONERS,
        omschrijving=_(
            "<p>[vul in: waarover gaat het, en wat kunt u er veranderen?]</p><h3>Programma</h3><ul>"
            "<li>[vul in: tijd] Inloop met koffie en thee</li><li>[vul in: tijd] Wat er speelt, in het kort</li>"
            "<li>[vul in: tijd] In groepjes in gesprek</li><li>[vul in: tijd] Wat wij hebben gehoord, en wat er nu "
            "gebeurt</li></ul><h3>Na afloop</h3>"
            "<p>Het verslag staat op deze pagina, op zijn laatst op [vul in: dag].</p>"
        ),
        toegankelijkheid=_("[vul in: is er een lift, een aangepast toilet, een ringleiding of een tolk?]"),
        vragen=[
            ("lange_tekst", {"label": _("Waar wilt u het over hebben?"), "uitleg": _("Wij zetten het op de lijst.")})
        ],
        contact_naam=_("[vul in: team of naam, met toestemming]"),
    )


VOORBEELDEN = (
    Voorbeeld(
        "cursus",
        "initiatieven.CursusPage",
        gettext_lazy("Cursus"),
        gettext_lazy("Een cursus met wat iemand leert, hoe de avonden gaan, en twee vragen bij het aanmelden."),
        cursus,
    ),
    Voorbeeld(
        "wijkbijeenkomst",
        "initiatieven.ActiviteitPage",
        gettext_lazy("Wijkbijeenkomst"),
        gettext_lazy("Een avond in de wijk met een programma, wat er na afloop komt, en een vraag bij het aanmelden."),
        wijkbijeenkomst,
    ),
)
