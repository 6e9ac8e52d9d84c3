"""De projecten in een wijk."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils.translation import gettext_lazy as _

from ..wijken.delen import Wijkdeel
from ..wijken.links import adres_van
from .choices import AFGEROND
from .meedoen import meedoen_bij, open_projectpaden
from .models import ProjectenPage, ProjectPage

MEEST = 4


def projecten(wijk: Any) -> list[dict[str, Any]]:
    """Eerst waar mensen nu kunnen meedoen, dan wat loopt, dan wat klaar is; binnen elk het laatst bijgewerkte."""
    gevonden = list(
        ProjectPage.objects.zichtbaar()
        .filter(wijken=wijk)
        .annotate(
            kan_meedoen=ExpressionWrapper(Q(path__in=open_projectpaden()), BooleanField()),
            klaar=ExpressionWrapper(Q(status__in=AFGEROND), BooleanField()),
        )
        .select_related("afbeelding", "locale")
        .prefetch_related("afbeelding__renditions")
        .order_by("-kan_meedoen", "klaar", "-bijgewerkt_tot", "title", "pk")[:MEEST]
    )
    meedoen = meedoen_bij(gevonden)
    return [{"project": project, "meedoen": meedoen[project.pk]} for project in gevonden]


def alle_projecten(wijk: Any) -> str:
    """De lijst met projecten van deze wijk."""
    lijst = adres_van(ProjectenPage)
    return f"{lijst}?{urlencode({'wijk': wijk.slug})}#resultaten" if lijst else ""


DEEL = Wijkdeel(
    naam="projecten",
    kop=_("Projecten"),
    volgorde=30,
    sjabloon="participatie/wijken/delen/projecten.html",
    haal=projecten,
    alles=alle_projecten,
    alles_tekst=_("Alle projecten in deze wijk"),
)
