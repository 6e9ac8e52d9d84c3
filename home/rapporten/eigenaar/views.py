from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, DateColumn, TitleColumn
from wagtail.coreutils import get_content_type_label
from wagtail.models import Page, get_page_content_types

from ..basis import Cel, Exportkolom, Rapport
from ..rules import heeft_paginas, paginas_van
from .querysets import zonder_eigenaar


class PaginaFilterSet(WagtailFilterSet):
    """Op soort pagina, en op wel of niet gepubliceerd."""

    content_type = ContentTypeFilter(
        label=gettext_lazy("Soort"), queryset=lambda request: get_page_content_types(include_base_page_type=False)
    )

    class Meta:
        model = Page
        fields = ["content_type", "live"]


def waarom(pagina: Any) -> str:
    """Waarom niemand over deze pagina gaat."""
    eigenaar = pagina.owner
    if eigenaar is None:
        return _("Niemand")
    naam = eigenaar.get_full_name() or eigenaar.get_username()
    if not eigenaar.is_active:
        return _("%(naam)s, maar dit account staat uit") % {"naam": naam}
    return _("%(naam)s, maar die mag deze pagina niet wijzigen") % {"naam": naam}


class ZonderEigenaarView(Rapport):
    """Pagina's zonder eigenaar, of met een eigenaar die er niet meer bij kan."""

    template_name = "home/rapporten/eigenaar/rapport.html"
    page_title = gettext_lazy("Pagina’s zonder eigenaar")
    header_icon = "user"
    index_url_name = "rapporten:eigenaar"
    index_results_url_name = "rapporten:eigenaar_lijst"
    filterset_class = PaginaFilterSet
    is_searchable = True
    search_fields = ["title", "draft_title"]
    default_ordering = "draft_title"
    verbose_name_plural = gettext_lazy("pagina’s zonder eigenaar")
    bestandsnaam = "paginas-zonder-eigenaar"
    uitleg = gettext_lazy(
        "De eigenaar houdt een pagina bij. Zet een vinkje bij een of meer pagina’s en kies “Geef een eigenaar”."
    )
    leeg = gettext_lazy("Elke pagina heeft een eigenaar")
    leeg_doen = gettext_lazy("U hoeft niets te doen. Gaat een collega weg, dan komen haar pagina’s hier te staan.")
    columns = [
        BulkActionsCheckboxColumn("bulk_actions", obj_type="page"),
        TitleColumn(
            "draft_title",
            label=gettext_lazy("Pagina"),
            url_name="wagtailadmin_pages:edit",
            get_title_id=lambda pagina: f"page_{pagina.pk}_title",
            sort_key="draft_title",
        ),
        Cel("soort", "home/rapporten/_soort.html", label=gettext_lazy("Soort")),
        Cel("eigenaar", "home/rapporten/eigenaar/_eigenaar.html", label=gettext_lazy("Eigenaar")),
        DateColumn(
            "latest_revision_created_at", label=gettext_lazy("Laatst gewijzigd"), sort_key="latest_revision_created_at"
        ),
        Cel("doen", "home/rapporten/eigenaar/_doen.html", label=gettext_lazy("Wat kunt u doen?")),
    ]
    exportkolommen = (
        Exportkolom(gettext_lazy("Pagina"), lambda pagina: pagina.draft_title, 50),
        Exportkolom(gettext_lazy("Soort"), lambda pagina: pagina.soort, 24),
        Exportkolom(gettext_lazy("Eigenaar"), lambda pagina: pagina.waarom, 50),
        Exportkolom(gettext_lazy("Laatst gewijzigd"), lambda pagina: pagina.latest_revision_created_at, 18),
    )

    def mag(self, medewerker: Any) -> bool:
        return heeft_paginas(medewerker)

    def get_base_queryset(self) -> QuerySet:
        return zonder_eigenaar(paginas_van(self.request.user)).select_related("owner", "content_type")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "eigenaar"])
        for pagina in (rijen := list(object_list)):
            pagina.waarom, pagina.soort = waarom(pagina), get_content_type_label(pagina.content_type)
            pagina.geef = f"{adres}?{urlencode({'id': pagina.pk, 'next': self.index_url})}"
        return rijen
