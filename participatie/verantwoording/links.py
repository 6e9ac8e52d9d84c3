"""Welke stukken er bij een project te lezen zijn."""

from typing import Any

from .rules import nota_is_openbaar


def stukken_bij(project: Any, *, gevuld: bool) -> dict[str, bool]:
    """Wat een bezoeker op de projectpagina vindt; zonder plan en inbreng is er nog niets te verantwoorden."""
    if not project.pk:
        return {}
    soorten = {"paragraaf": gevuld, "nota": nota_is_openbaar(project)}
    return {naam: True for naam, te_lezen in soorten.items() if te_lezen}
