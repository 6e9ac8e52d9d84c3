"""Het gebied van de kaart in de stad van nu."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from stadmaken.rechthoek import HAARLEM, Rechthoek, lees

from ..gemeente import gemeente


def gebied() -> Rechthoek:
    """West, zuid, oost en noord in graden; zoals de stad het koos, en anders KAART_GEBIED."""
    eigen = gemeente().kaartgebied
    return lees(eigen) if eigen else settings.KAART_GEBIED


def is_gebied(tekst: str) -> None:
    """Keurt wat een beheerder als gebied intypt."""
    try:
        lees(tekst)
    except ValueError:
        raise ValidationError(
            _(
                "Dit is geen gebied in Nederland van hooguit één graad. Geef vier getallen, bijvoorbeeld {voorbeeld}."
            ).format(voorbeeld=HAARLEM)
        ) from None
