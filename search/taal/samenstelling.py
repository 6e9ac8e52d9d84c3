"""Nederlandse samenstellingen: aan elkaar, los, en met of zonder tussenklank."""

from .woorden import stam
from .woordenboek import KORTSTE_DEEL

KORTSTE_SAMENSTELLING = 6
LANGSTE_SAMENSTELLING = 30
TUSSEN = ("en", "s", "e", "n")


def aan_elkaar(links: str, rechts: str, taal: str) -> list[str]:
    """De stammen van twee losse woorden als één woord: “initiatieven cafe” is “initiatievencafe”."""
    if taal != "nl":
        return [stam(links + rechts, taal)]
    return list(dict.fromkeys(stam(links + klank + rechts, taal) for klank in ("", *TUSSEN)))


def delingen(woord: str, taal: str) -> list[tuple[str, ...]]:
    """Hoe dit woord uit twee andere kan bestaan; eerst met een andere tussenklank, dan de gelijkste delen."""
    if taal != "nl" or not KORTSTE_SAMENSTELLING <= len(woord) <= LANGSTE_SAMENSTELLING:
        return []
    breuken = [(woord[:plek], woord[plek:]) for plek in range(KORTSTE_DEEL, len(woord) - KORTSTE_DEEL + 1)]
    breuken.sort(key=lambda breuk: abs(len(breuk[0]) - len(breuk[1])))
    anders: list[tuple[str, ...]] = []
    los: list[tuple[str, ...]] = []
    for links, rechts in breuken:
        kaal = [links, *_zonder_klank(links)]
        samen = [vorm + klank + rechts for vorm in kaal for klank in ("", *TUSSEN) if vorm + klank != links]
        anders += [(stam(vorm, taal),) for vorm in samen]
        los += [(stam(vorm, taal), stam(rechts, taal)) for vorm in kaal]
    return list(dict.fromkeys(anders + los))


def _zonder_klank(links: str) -> list[str]:
    return [
        links.removesuffix(klank)
        for klank in TUSSEN
        if links.endswith(klank) and len(links) - len(klank) >= KORTSTE_DEEL
    ]
