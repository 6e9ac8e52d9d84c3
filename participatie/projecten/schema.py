"""Een project volgens schema.org, voor zoekmachines en hergebruik."""

from typing import Any

from stadmaken.common.gemeente import absoluut
from stadmaken.common.jsonld import plek

NIEUWSTE_UPDATES = 5


def projectgegevens(project: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving van een pagina aanvult: het project zelf, de plek en het laatste nieuws."""
    onderwerp = {"@type": "Project", "name": project.title, "description": project.samenvatting, **plek(project)}
    nieuws = [_bericht(project, update) for update in project.nieuws[:NIEUWSTE_UPDATES]]
    return {"about": onderwerp, **({"hasPart": nieuws} if nieuws else {})}


def _bericht(project: Any, update: Any) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "headline": update.titel,
        "datePublished": update.datum.isoformat(),
        "url": f"{absoluut(project.url or '/')}#{update.anker}",
    }
