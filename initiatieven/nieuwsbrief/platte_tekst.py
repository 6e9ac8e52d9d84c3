"""Opgemaakte tekst als platte tekst die prettig leest: links als “woorden <adres>”, regels van hooguit 72 tekens."""

import re
import textwrap
from typing import Any

from markdownify import MarkdownConverter

BREEDTE = 72


class _Omzetter(MarkdownConverter):
    """Markdown zonder de tekens die alleen voor een programma zijn."""

    def convert_a(self, el: Any, text: str, parent_tags: Any) -> str:
        adres, woorden = str(el.get("href") or ""), text.strip()
        if not adres or adres.removeprefix("mailto:") == woorden:
            return woorden or adres
        return f"{woorden} <{adres}>" if woorden else f"<{adres}>"

    def convert_b(self, el: Any, text: str, parent_tags: Any) -> str:
        return text

    convert_strong = convert_em = convert_i = convert_b


_omzetter = _Omzetter(bullets="-", heading_style="underlined", escape_misc=False, escape_asterisks=False)
_LIJST = re.compile(r"(- |\d+\. )")


def naar_tekst(html: str) -> str:
    """De platte tekst bij HTML."""
    ruw = str(_omzetter.convert(html)).replace("\\_", "_")
    return "\n".join(_vouw(regel.rstrip()) for regel in ruw.strip().splitlines())


def _vouw(regel: str) -> str:
    """Eén regel op breedte; een vervolg van een lijstregel springt in, en een adres blijft heel."""
    begin = _LIJST.match(regel)
    return textwrap.fill(
        regel,
        BREEDTE,
        subsequent_indent=" " * len(begin.group()) if begin else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
