"""Een project volgens schema.org, voor zoekmachines en hergebruik."""

from typing import Any

from stadmaken.common.gemeente import absoluut

NIEUWSTE_UPDATES = 5


def projectgegevens(project: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving van een pagina aanvult: het project zelf, de plek en het laatste nieuws."""
    onderwerp: dict[str, Any] = {"@type": "Project", "name": project.title, "description": project.samenvatting}
    if project.plaats:
        onderwerp["location"] = _plek(project)
    nieuws = [_bericht(project, update) for update in project.nieuws[:NIEUWSTE_UPDATES]]
    return {"about": onderwerp, **({"hasPart": nieuws} if nieuws else {})}


def _plek(project: Any) -> dict[str, Any]:
    plek: dict[str, Any] = {"@type": "Place", "name": project.plaats}
    if project.breedtegraad is not None and project.lengtegraad is not None:
        plek["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": project.breedtegraad,
            "longitude": project.lengtegraad,
        }
    return plek


def _bericht(project: Any, update: Any) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "headline": update.titel,
        "datePublished": update.datum.isoformat(),
        "url": f"{absoluut(project.url or '/')}#{update.anker}",
    }
