"""Het wijkenoverzicht met een pagina per wijk, en het contact van elk gebied."""

from wagtail.models import Page

from participatie.models import Gebied, WijkenPage, WijkPage
from participatie.wijken.actions import vul_wijkpaginas
from stadmaken.common.demo import Demo

from ..wijken import CONTACT, OVER, OVERZICHT


def wijken(demo: Demo, thuis: Page) -> WijkenPage:
    """Het overzicht, met alle wijkpagina's eronder; wat een redacteur aanpaste, blijft."""
    for gebied in Gebied.objects.filter(slug__in=CONTACT, contact_naam=""):
        for veld, waarde in CONTACT[gebied.slug].items():
            setattr(gebied, veld, waarde)
        gebied.save()
    overzicht, _ = demo.pagina(thuis, WijkenPage, "wijken", lambda: {**OVERZICHT, "afbeelding": demo.beeld("straat")})
    for pagina in vul_wijkpaginas():
        _voorzie(pagina)
    return overzicht


def _voorzie(pagina: WijkPage) -> None:
    """Een woord vooraf, als wij dat voor deze wijk hebben."""
    tekst = OVER.get(pagina.wijk.slug) if pagina.wijk else None
    if tekst:
        pagina.over = tekst
        pagina.save_revision(clean=False).publish()
