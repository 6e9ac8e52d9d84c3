"""Een initiatief volgens schema.org, zonder wie erachter zit."""

from typing import Any

from stadmaken.common.jsonld import plek, wijken


def initiatiefgegevens(initiatief: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving van een pagina aanvult: het initiatief zelf, en waar het is."""
    onderwerp = {"@type": "Project", "name": initiatief.title, "description": initiatief.samenvatting}
    gebied = wijken(initiatief.wijken.all())
    return {"about": {**onderwerp, **plek(initiatief), **({"areaServed": gebied} if gebied else {})}}
