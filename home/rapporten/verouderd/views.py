from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import DateColumn, TitleColumn
from wagtail.admin.views.reports.aging_pages import AgingPagesView
from wagtail.coreutils import get_content_type_label

from ..basis import Exportkolom, Rapport, Waarde
from ..rules import publiceert, te_publiceren_door
from .querysets import verouderd


class VerouderdView(Rapport, AgingPagesView):
    """Wagtails lijst van oude pagina's, met alleen wat een jaar niet is nagekeken en wél bij de tijd moet zijn."""

    template_name = "home/rapporten/rapport.html"
    results_template_name = "home/rapporten/resultaten.html"
    page_title = gettext_lazy("Verouderde pagina’s")
    header_icon = "time"
    index_url_name = "rapporten:verouderd"
    index_results_url_name = "rapporten:verouderd_lijst"
    verbose_name_plural = gettext_lazy("verouderde pagina’s")
    bestandsnaam = "verouderde-paginas"
    uitleg = gettext_lazy(
        "Deze pagina’s zijn een jaar niet gepubliceerd. Lees ze na. Klopt alles nog? Publiceer dan opnieuw. "
        "Activiteiten, nieuwsbrieven, formulieren en projecten die klaar zijn, staan hier niet: die "
        "hoeven niet meer te veranderen."
    )
    leeg = gettext_lazy("Alle pagina’s zijn het afgelopen jaar nagekeken")
    leeg_doen = gettext_lazy("U hoeft niets te doen.")
    columns = [
        TitleColumn("title", label=gettext_lazy("Pagina"), url_name="wagtailadmin_pages:edit"),
        Waarde(
            "soort", label=gettext_lazy("Soort"), accessor=lambda pagina: get_content_type_label(pagina.content_type)
        ),
        DateColumn("last_published_at", label=gettext_lazy("Laatst gepubliceerd")),
        Waarde("door", label=gettext_lazy("Door"), accessor=lambda pagina: pagina.last_published_by_user or "–"),
    ]
    exportkolommen = (
        Exportkolom(gettext_lazy("Pagina"), lambda pagina: pagina.title, 50),
        Exportkolom(gettext_lazy("Soort"), lambda pagina: get_content_type_label(pagina.content_type), 24),
        Exportkolom(gettext_lazy("Laatst gepubliceerd"), lambda pagina: pagina.last_published_at, 18),
        Exportkolom(gettext_lazy("Door"), lambda pagina: pagina.last_published_by_user, 30),
    )

    def mag(self, medewerker: Any) -> bool:
        return publiceert(medewerker)

    def get_queryset(self) -> QuerySet:
        oud = verouderd(te_publiceren_door(self.request.user))
        return super().get_queryset().filter(pk__in=oud.order_by().values("pk"))
