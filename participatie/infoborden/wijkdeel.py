"""De infoborden die in een wijk hangen."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..wijken.delen import Wijkdeel
from .models import Infobord

MEEST = 6


def borden(wijk: Any) -> list[Infobord]:
    """De borden op straat, het nieuwste eerst."""
    return list(Infobord.objects.op_straat().filter(wijk=wijk).order_by("-geplaatst_op", "pk")[:MEEST])


DEEL = Wijkdeel(
    naam="borden",
    kop=_("Infoborden in de wijk"),
    volgorde=80,
    sjabloon="participatie/wijken/delen/borden.html",
    haal=borden,
    rustig=True,
)
