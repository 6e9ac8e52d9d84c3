"""Wie in het CMS met initiatieven werkt: wie hun pagina's mag bewerken."""

from typing import Any

from wagtail.permissions import page_permission_policy

from ..models import InitiatievenPage


def mag_redigeren(medewerker: Any) -> bool:
    """Nieuwe initiatieven zien, en vraag en aanbod bekijken."""
    if not medewerker.is_active:
        return False
    paginas = page_permission_policy.instances_user_has_permission_for(medewerker, "publish")
    return bool(paginas.filter(pk__in=InitiatievenPage.objects.order_by().values("pk")).exists())
