from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from participatie.models import Foto, Inbreng

from .. import redactie
from ..choices import Moderatie
from .basis import Behandelscherm
from .filters import snelkeuzes

PER_PAGINA = 50


class LijstView(Behandelscherm, TemplateView):
    """De werklijst: filteren, zoeken, en meer tegelijk behandelen."""

    template_name = "participatie/inbreng/beheer/lijst.html"
    page_title = _("Inbreng")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": _("Inbreng")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gezocht = self.filter.toepassen(self.eigen_inbreng())
        pagina = Paginator(gezocht.values_list("pk", flat=True), PER_PAGINA).get_page(self.request.GET.get("p"))
        stapels = snelkeuzes(self.eigen_inbreng())
        return {
            **super().get_context_data(**kwargs),
            "filter": self.filter,
            "filter_open": self.filter.reeks not in {stapel["reeks"] for stapel in stapels},
            "pagina": pagina,
            "rijen": [_regel(rij, ziet_origineel=self.ziet_origineel) for rij in _volledig(list(pagina))],
            "snelkeuzes": stapels,
            "reeks": self.filter.reeks,
            "bulkadres": self.adres("bulk"),
            "themasadres": _themas(self.filter.gekozen.get("project")),
            "exportadres": self.adres("downloaden"),
        }


def _volledig(pks: list[int]) -> list[Inbreng]:
    """De rijen van één bladzijde. Los van het bladeren: anders sorteert de database ook alle teksten ervoor."""
    rijen = Inbreng.objects.select_related("wijk", "antwoord", "formulier")
    per_pk = rijen.annotate(heeft_fotos=Exists(Foto.objects.filter(inbreng=OuterRef("pk")))).in_bulk(pks)
    return [per_pk[pk] for pk in pks if pk in per_pk]


def _regel(inbreng: Inbreng, *, ziet_origineel: bool) -> dict[str, Any]:
    """Wat iemand schreef, in het kort; wat niet openbaar is alleen voor wie het origineel mag zien."""
    vragen = redactie.openbare_vragen(inbreng)
    if not vragen and ziet_origineel:
        vragen = [vraag for vraag in inbreng.invoer if vraag.get("soort") == "lange_tekst" and vraag.get("weergave")]
    tekst = redactie.onleesbaar(str(vragen[0]["weergave"])[:600], inbreng.naam) if vragen else ""
    return {
        "inbreng": inbreng,
        "tekst": Truncator(tekst or str(_("Geen openbare tekst"))).chars(160),
        "te_laat": is_te_laat(inbreng),
    }


def _themas(project: str | None) -> str:
    """Het scherm om inbreng in thema's te ordenen; van het project waarop is gefilterd, als dat er is."""
    return reverse("themas_beheer:lijst", args=[project]) if project else reverse("themas_beheer:projecten")


def is_te_laat(inbreng: Inbreng) -> bool:
    """Of de beloofde dag voorbij is; dezelfde regel als `InbrengQuerySet.te_laat()`, voor één rij."""
    telt = not inbreng.verdacht and inbreng.moderatie != Moderatie.NIET_GEPLAATST
    open_ = inbreng.beantwoord_op is None and inbreng.geschoond_op is None
    beloofd = inbreng.beantwoorden_voor
    return bool(telt and open_ and beloofd and beloofd < timezone.localdate())
