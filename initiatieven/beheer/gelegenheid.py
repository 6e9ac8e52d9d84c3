from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, Sum

from initiatieven.models import Aanmelding, Gelegenheid

from ..aanmelden.choices import MET_PLEK, Status
from ..planning.stand import stand
from . import rondschrijven
from .basis import Gelegenheidscherm
from .filters import LijstForm
from .tellen import tel

PER_PAGINA = 50


class GelegenheidView(Gelegenheidscherm):
    """Wie komt er, wie wacht er, en wat kunt u doen."""

    template_name = "initiatieven/beheer/gelegenheid.html"

    def get_page_title(self) -> str:
        return str(self.gelegenheid)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().kruimels()[:-1], {"url": "", "label": str(self.gelegenheid)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gelegenheid, filter_ = self.gelegenheid, LijstForm(self.request.GET)
        telling = tel([gelegenheid.pk])[gelegenheid.pk]
        rijen = filter_.toepassen(Aanmelding.objects.filter(gelegenheid=gelegenheid).select_related("gereserveerd"))
        return {
            **super().get_context_data(**kwargs),
            "bijeenkomsten": self.bijeenkomsten,
            "stand": stand(gelegenheid),
            "telling": telling,
            "groepen": groepen(gelegenheid),
            "filter": filter_,
            "tabbladen": filter_.tabbladen(telling),
            "pagina": self._pagina(rijen, filter_),
            "berichten": rondschrijven.laatste(gelegenheid),
        }

    def _pagina(self, rijen: Any, filter_: LijstForm) -> Page:
        """Wie u ziet; op de wachtlijst met het nummer van ieder, ook als de lijst is doorzocht."""
        pagina = Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))
        if filter_.status_nu == Status.WACHTLIJST:
            wachtend = Aanmelding.objects.wachtend().filter(gelegenheid=self.gelegenheid)
            plaats = {pk: nummer for nummer, pk in enumerate(wachtend.values_list("pk", flat=True), start=1)}
            for rij in pagina:
                rij.nummer = plaats[rij.pk]
        return pagina


def groepen(gelegenheid: Gelegenheid) -> list[Any]:
    """De gereserveerde plekken, met hoeveel daarvan vergeven zijn."""
    gevuld = Sum("aanmeldingen__aantal", filter=Q(aanmeldingen__status__in=MET_PLEK), default=0)
    return list(gelegenheid.gereserveerd.annotate(gevuld=gevuld).order_by("pk"))
