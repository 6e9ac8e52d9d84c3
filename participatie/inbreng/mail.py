"""Mails aan wie iets inbracht: platte tekst, korte zinnen, altijd met de weg naar de eigen ontvangstpagina."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from participatie.models import Inbreng
from stadmaken.common import post


def ontvangen(inbreng: Inbreng) -> None:
    """“Wij hebben uw inbreng ontvangen.”"""
    tekst = render_to_string("participatie/inbreng/mail/ontvangen.txt", {"inbreng": inbreng})
    post.schrijf(
        f"inbreng-{inbreng.kenmerk}-ontvangen",
        inbreng.email,
        _("Wij hebben uw inbreng ontvangen ({kenmerk})").format(kenmerk=inbreng.kenmerk),
        tekst,
    )
