"""De vorm waarin een wijkplatform van de demo is opgeschreven. Dagen zijn verschillen met de dag van de demo."""

from typing import Any, NamedTuple

from ..soorten import Documentdata


class Platformdata(NamedTuple):
    """Een wijkplatform met alles eraan; een lijst heeft per rij de velden van dat model."""

    slug: str
    tekening: str
    wijken: tuple[str, ...]
    velden: dict[str, Any]
    dagen: dict[str, int] = {}
    kerngroep: tuple[dict[str, Any], ...] = ()
    partners: tuple[tuple[str, str, str], ...] = ()
    werkgroepen: tuple[tuple[str, str, str], ...] = ()
    media: tuple[tuple[str, str, str], ...] = ()
    budgetten: tuple[dict[str, Any], ...] = ()
    nieuws: tuple[tuple[int, str, str], ...] = ()
    documenten: tuple[Documentdata, ...] = ()
    bevestigd: int | None = None


WEL = (
    "<p>Het wijkplatform brengt mensen bij elkaar: bewoners, winkels, de school en organisaties. Het vangt op wat er "
    "leeft, helpt bij initiatieven en weet wie u verder kan helpen.</p>"
)
NIET = (
    "<p>Het platform spreekt niet namens de hele wijk en beslist niet over vergunningen. Een klacht over uw straat "
    "meldt u bij de gemeente.</p>"
)
ZEGGENSCHAP = (
    "<ul><li><b>Het platform beslist zelf</b> over zijn eigen geld en zijn bijeenkomsten.</li>"
    "<li><b>Het platform denkt mee</b> over plannen in de openbare ruimte, vroeg genoeg om iets te veranderen.</li>"
    "<li><b>College en raad beslissen</b> over plannen van de stad, en zeggen wat zij met het advies deden.</li></ul>"
)


def velden(titel: str, samenvatting: str, staat: str, email: str, **meer: Any) -> dict[str, Any]:
    """Wat elk platform van de demo heeft."""
    return {
        "title": f"{titel} (fictief)",
        "samenvatting": samenvatting,
        "staat": staat,
        "contact_naam": "Het contactpunt (fictief)",
        "contact_email": f"{email}@voorbeeld.nl",
        "wat_wel": WEL,
        "wat_niet": NIET,
        **meer,
    }


def geld(jaar: int, bron: str, beheerder: str, bedrag: int, besteed: int, waaraan: str) -> dict[str, Any]:
    """Eén regel van het geld."""
    namen = ("jaar", "bron", "beheerder", "bedrag", "besteed", "waaraan")
    return dict(zip(namen, (jaar, bron, beheerder, bedrag, besteed, waaraan), strict=True))
