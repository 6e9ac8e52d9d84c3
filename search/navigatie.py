"""Waar de pagina's van deze app in het kruimelpad staan."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common import kruimels
from stadmaken.common.kruimels import Los


def meld_aan() -> None:
    """De pagina's die niet in de paginaboom hangen."""
    kruimels.registreer(
        # Wat iemand zocht, hoort niet bij zoekmachines.
        zoeken=Los(_("Zoeken"), openbaar=False),
        in_de_buurt=Los(_("In de buurt")),
        feeds=Los(_("Feeds")),
        open_data=Los(_("Open data")),
    )
