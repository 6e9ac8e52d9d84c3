"""Wie welk stuk mag zien. Of het project zelf te zien is, bepaalt de pagina al."""

from datetime import date
from typing import Any

from django.utils import timezone

from ..inbreng.rules import mag_dit_project


def nota_is_openbaar(project: Any, vandaag: date | None = None) -> bool:
    """De dag die de redacteur koos, is er."""
    return project.nota_op is not None and project.nota_op <= (vandaag or timezone.localdate())


def mag_nota_zien(project: Any, bezoeker: Any) -> bool:
    """Iedereen zodra de nota openbaar is; daarvoor wie inbreng behandelt, en wie de dag kiest waarop zij opengaat."""
    return (
        nota_is_openbaar(project)
        or mag_dit_project(bezoeker, project.pk)
        or project.permissions_for_user(bezoeker).can_edit()
    )
