"""Hoe een editie er in de mail uitziet, voor het voorbeeld in het CMS."""

from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from stadmaken.common.gemeente import absoluut

WEB, MAIL, DONKER, TEKST = "", "mail", "donker", "tekst"
MAILVOORBEELDEN = [
    (MAIL, _("Mail")),
    (DONKER, _("Mail in donkere weergave")),
    (TEKST, _("Mail zonder opmaak")),
]
_DONKER = "@media (prefers-color-scheme: dark)"
# Een mail draagt haar stijlen bij elk element, en heeft geen script.
_BELEID = {"style-src": [SELF, UNSAFE_INLINE], "script-src": [NONE]}


def mailvoorbeeld(editie: Any, soort: str) -> HttpResponse:
    """De mail zelf; de links voor de ontvanger doen hier niets."""
    from .mail import stel_op  # leest de editie, en het model van de editie laat dit voorbeeld zien

    response = HttpResponse(_html(stel_op(editie), soort))
    response._csp_replace = _BELEID  # type: ignore[attr-defined]
    return response


def _html(mail: Any, soort: str) -> str:
    if soort == TEKST:
        return render_to_string("initiatieven/nieuwsbrief/voorbeeld_tekst.html", {"mail": mail})
    html: str = mail.html.replace("[[voorkeuren]]", "#").replace("[[afmelden]]", "#")
    html = html.replace(f'src="{absoluut("/")}', 'src="/')  # het CMS toont alleen beelden van het eigen adres
    return html.replace(_DONKER, "@media all") if soort == DONKER else html
