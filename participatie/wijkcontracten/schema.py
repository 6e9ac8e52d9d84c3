"""Een wijkcontract volgens schema.org."""

from collections.abc import Iterable
from typing import Any

from stadmaken.common.gemeente import absoluut
from stadmaken.common.jsonld import wijken

from .models import Wijkcontract


def contractgegevens(contract: Wijkcontract, kruimels: Iterable[Any]) -> dict[str, Any]:
    """Het contract als stuk met partijen, looptijd en plaats, en het kruimelpad erbij."""
    plaatsen = wijken(contract.wijken.all()) or wijken([contract.gebied] if contract.gebied else [])
    return {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": contract.titel,
        "identifier": contract.nummer,
        "description": contract.samenvatting,
        "url": contract.adres,
        "datePublished": contract.getekend_op,
        "temporalCoverage": f"{contract.begint_op}/{contract.eindigt_op}",
        "spatialCoverage": plaatsen,
        "contributor": [{"@type": "Organization", "name": partij.naam} for partij in contract.partijen.all()],
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": plek, "name": kruimel.tekst, "item": absoluut(kruimel.adres)}
                for plek, kruimel in enumerate(kruimels, start=1)
            ],
        },
    }
