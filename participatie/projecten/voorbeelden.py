"""Voorbeelden om een project mee te beginnen. Wat tussen “[vul in: …]” staat, vervangt de redacteur."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.schrijfhulp.voorbeelden.register import Voorbeeld

from ..formulieren.models import FormulierPage
from .choices import Beslisser, Niveau, Planning, Projectstatus
from .models import Fase, ProjectPage

Fasen = tuple[tuple[Any, str, str, Any], ...]
EERST, DAN = Planning.NU, Planning.STRAKS


def _fasen(rijen: Fasen) -> list[Fase]:
    return [
        Fase(titel=titel, tekst=tekst, niveau=niveau, planning=planning, sort_order=nummer)
        for nummer, (planning, titel, tekst, niveau) in enumerate(rijen)
    ]


def _afspraken() -> dict[str, Any]:
    """Wat bij elk project hetzelfde te vragen is."""
    return {
        "status": Projectstatus.IDEE,
        "beslisser": Beslisser.COLLEGE,
        "besluit_toelichting": _("[vul in: wanneer ongeveer, bijvoorbeeld “in het najaar”]"),
        "terugkoppeling": _("U leest het op deze pagina. [vul in: hoe hoort iemand het nog meer, en wanneer?]"),
        "methoden": _("[vul in: inloopavond, vragenlijst, gesprekken aan de deur. Noem ook wie u apart benadert.]"),
        "contact_naam": _("[vul in: team of naam, met toestemming]"),
    }


def herinrichting() -> ProjectPage:
    """Een straat die opnieuw wordt ingericht."""
    project: Any = ProjectPage(
        title=_("Herinrichting [vul in: naam van de straat]"),
        samenvatting=_("De [vul in: straat] wordt opnieuw ingericht. Denk mee over [vul in: waarover?]."),
        goed_om_te_weten=_(
            "<ul><li>Het werk begint in [vul in: maand en jaar].</li>"
            "<li>De straat blijft bereikbaar voor [vul in: wie?].</li>"
            "<li>Dit merkt u ervan: [vul in: geluid, omleiding, minder plek om te parkeren].</li></ul>"
        ),
        aanleiding=_("<p>[vul in: wat is er nu mis? Bijvoorbeeld: het riool is oud, of de stoep is te smal.]</p>"),
        doel=_("[vul in: wat is er straks beter, en voor wie?]"),
        wat_staat_vast=_(
            "<ul><li>[vul in: wat ligt vast, en waarom? Bijvoorbeeld: het riool moet vervangen.]</li></ul>"
        ),
        waarover_meedenken=_(
            "<ul><li>Waar komen bomen en ander groen? [vul in: of schrap]</li><li>Waar kunnen auto’s en fietsen staan? "
            "[vul in: of schrap]</li><li>Hoe wordt oversteken veilig? [vul in: of schrap]</li></ul>"
        ),
        **_afspraken(),
    )
    project.fasen = _fasen(
        (
            (EERST, _("Ophalen wat er speelt"), _("U vertelt wat er nu goed en niet goed gaat."), Niveau.MEEDENKEN),
            (DAN, _("Meedenken over de schetsen"), _("U kiest uit [vul in: aantal] schetsen."), Niveau.MEEDENKEN),
            (DAN, _("Besluit"), _("[vul in: wie?] besluit. U leest wat er met uw inbreng is gedaan."), Niveau.MEEWETEN),
            (DAN, _("Uitvoering"), _("Wij voeren het uit. U leest hier wat u ervan merkt."), Niveau.MEEWETEN),
        )
    )
    return project


def nieuwbouw() -> ProjectPage:
    """Een plan om te bouwen."""
    project: Any = ProjectPage(
        title=_("Bouwen aan [vul in: plek of naam van het plan]"),
        samenvatting=_("Op [vul in: plek] komen [vul in: wat en hoeveel?]. Denk mee over [vul in: waarover?]."),
        goed_om_te_weten=_(
            "<ul><li>Er komen [vul in: hoeveel en welke woningen?].</li>"
            "<li>De bouw begint op zijn vroegst in [vul in: jaar].</li>"
            "<li>Dit merkt u ervan: [vul in: verkeer, hoogte, zon en schaduw].</li></ul>"
        ),
        aanleiding=_("<p>[vul in: waarom hier, en waarom nu?]</p>"),
        doel=_("[vul in: voor wie wordt er gebouwd, en wat krijgt de buurt ervoor terug?]"),
        wat_staat_vast=_("<ul><li>[vul in: wat is al besloten, door wie, en waar is dat te lezen?]</li></ul>"),
        waarover_meedenken=_(
            "<ul><li>Hoe zien de gebouwen eruit? [vul in: of schrap]</li><li>Wat komt er tussen de gebouwen: groen, "
            "spelen, zitten? [vul in: of schrap]</li>"
            "<li>Hoe komt u er met de fiets en de auto? [vul in: of schrap]</li></ul>"
        ),
        **_afspraken(),
    )
    project.fasen = _fasen(
        (
            (EERST, _("Wat is belangrijk voor de buurt?"), _("U noemt wat het plan moet meenemen."), Niveau.MEEDENKEN),
            (DAN, _("Meedenken over het ontwerp"), _("U reageert op [vul in: schets of model]."), Niveau.MEEDENKEN),
            (
                DAN,
                _("Inspraak"),
                _("U kunt reageren op het plan, van [vul in: dag] tot [vul in: dag]."),
                Niveau.MEEDENKEN,
            ),
            (
                DAN,
                _("Besluit"),
                _("De gemeenteraad besluit. U leest wat er met uw reactie is gedaan."),
                Niveau.MEEWETEN,
            ),
            (DAN, _("Bouwen"), _("Er wordt gebouwd. U leest hier wat u ervan merkt."), Niveau.MEEWETEN),
        )
    )
    return project


def _formulier(titel: str, uitleg: str, *vragen: tuple[str, dict[str, Any]]) -> FormulierPage:
    slot = [
        ("korte_tekst", {"label": _("Naam"), "invullen": "naam"}),
        ("email", {"label": _("E-mailadres"), "uitleg": _("Alleen om u te vertellen wat wij met uw reactie doen.")}),
    ]
    return FormulierPage(
        title=titel,
        samenvatting=uitleg,
        vervolg=_("Wij lezen alles. [vul in: wie leest het, en wat gebeurt er daarna mee?]"),
        avg_doel=_("Reacties op dit project verwerken en beantwoorden."),
        vragen=[*vragen, *slot],
    )


def _bij_herinrichting() -> list[Any]:
    lang = {"verplicht": True, "openbaar": True, "maximaal": 2000}
    keuzes = [_("Bewoner"), _("Ondernemer"), _("Ik kom er langs")]
    formulier = _formulier(
        _("Wat kan er beter in uw straat?"),
        _("Vertel wat er nu goed gaat en wat niet. Het kost ongeveer [vul in: aantal] minuten."),
        ("een_keuze", {"label": _("Wat hebt u met deze straat?"), "keuzes": keuzes}),
        ("lange_tekst", {**lang, "label": _("Wat moet er zeker anders?")}),
        ("lange_tekst", {**lang, "verplicht": False, "label": _("Wat moet zeker zo blijven?")}),
        ("plaats", {"label": _("Over welke plek gaat het?")}),
    )
    return [formulier]


def _bij_nieuwbouw() -> list[Any]:
    lang = {"verplicht": True, "openbaar": True, "maximaal": 2000}
    keuzes = [_("Groen"), _("Spelen en sport"), _("Winkels of zorg"), _("Een plek om elkaar te zien")]
    formulier = _formulier(
        _("Wat is belangrijk voor uw buurt?"),
        _("Vertel wat het plan moet meenemen. Het kost ongeveer [vul in: aantal] minuten."),
        ("meer_keuzes", {"label": _("Wat mist de buurt nu?"), "keuzes": keuzes}),
        ("lange_tekst", {**lang, "label": _("Wat moet het plan zeker meenemen?")}),
        ("lange_tekst", {**lang, "verplicht": False, "label": _("Waar maakt u zich zorgen over?")}),
    )
    return [formulier]


VOORBEELDEN = (
    Voorbeeld(
        "herinrichting",
        "participatie.ProjectPage",
        gettext_lazy("Herinrichting straat"),
        gettext_lazy("Een project met vier fasen, het participatieplan, en een formulier met vragen over de straat."),
        herinrichting,
        _bij_herinrichting,
    ),
    Voorbeeld(
        "nieuwbouw",
        "participatie.ProjectPage",
        gettext_lazy("Nieuwbouw"),
        gettext_lazy(
            "Een project met vijf fasen tot en met de bouw, het participatieplan, en een formulier voor de buurt."
        ),
        nieuwbouw,
        _bij_nieuwbouw,
    ),
)
