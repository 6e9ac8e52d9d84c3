"""Waaruit een editie bestaat. Elk blok heeft drie gedaanten: webpagina, opgemaakte mail en platte tekst."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stadmaken.common.blocks import TekstBlock


class EditieBlokken(blocks.StreamBlock):
    """De inhoud van een editie van de nieuwsbrief."""

    tekst = TekstBlock()

    class Meta:
        label = _("inhoud")
        required = False
