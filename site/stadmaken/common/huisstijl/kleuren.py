"""De kleuren van de stad van nu."""

from ..stad import huidige_pk
from ..stijl import toegestaan
from ..tabelstand import onthoud
from .tokens import standaard


def kleuren() -> dict[str, str]:
    """Alle kleuren, per token `#rrggbb`; wat de stad niet koos, is zoals in `merk.css`."""
    return {**standaard(), **eigen()}


def eigen() -> dict[str, str]:
    """Alleen wat de stad zelf koos."""
    stad = huidige_pk()
    return onthoud(("huisstijl", stad), lambda: _gekozen(stad))


def als_css(gekozen: dict[str, str]) -> tuple[str, str]:
    """De CSS voor in de pagina die `merk.css` overschrijft, en de bron voor `style-src` die haar toestaat."""
    css = ":root{" + ";".join(f"--stad-{naam}:{kleur}" for naam, kleur in gekozen.items()) + "}"
    return css, toegestaan(css)


def _gekozen(stad: int) -> dict[str, str]:
    from ..models import Huisstijl  # de modellen gebruiken dit pakket

    rij = Huisstijl.objects.filter(site_id=stad).first()
    return rij.gekozen() if rij else {}
