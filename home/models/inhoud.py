from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from stadmaken.common.pagina import BasisPage
from stadmaken.common.velden import StroomVeld

from ..blocks import PaginaBlokken


class InhoudPage(BasisPage):
    """Een gewone pagina: uitleg, privacy, contact, of een ingang naar andere pagina's."""

    template = "home/inhoud_page.html"
    parent_page_types = ["home.HomePage", "home.InhoudPage"]
    subpage_types = ["home.InhoudPage", "participatie.FormulierPage"]

    inhoud = StroomVeld(PaginaBlokken(), verbose_name=_("inhoud"), blank=True)

    content_panels = [*BasisPage.content_panels, FieldPanel("inhoud")]
    search_fields = [*BasisPage.search_fields, index.SearchField("inhoud")]

    class Meta:
        verbose_name = _("inhoudspagina")
        verbose_name_plural = _("inhoudspagina’s")
