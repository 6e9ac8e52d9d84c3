"""Op een wijkpagina: bij welk wijkplatform een bewoner terechtkan."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from participatie.wijken.delen import Wijkdeel

from .choices import Platformstaat
from .querysets import EERST

HOOGSTENS = 6


def _haal(wijk: Any) -> list[Any]:
    """De platforms van deze wijk: wat werkt eerst; wat gestopt is niet."""
    platforms = wijk.platforms.zichtbaar().exclude(staat=Platformstaat.BEEINDIGD)
    return list(platforms.select_related("locale").annotate(rang=EERST).order_by("rang", "title")[:HOOGSTENS])


DEEL = Wijkdeel(
    naam="platforms",
    kop=_("Bij wie u terechtkunt"),
    volgorde=10,
    sjabloon="participatie/platforms/_bij_wijk.html",
    haal=_haal,
    rustig=True,
)
