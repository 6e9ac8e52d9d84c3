from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Herinnering
from participatie.inbreng.rules import mag_overal_behandelen
from participatie.models import Inbreng

from ..aanmelden.choices import Herinneringsoort
from .basis import Gelegenheidscherm


class EvaluatieView(Gelegenheidscherm):
    """Of er een evaluatie is ingesteld, hoeveel mensen erom zijn gevraagd, en waar de antwoorden staan."""

    template_name = "initiatieven/beheer/evaluatie.html"
    page_title = _("Evaluatie")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        formulier = self.gelegenheid.aanbod.evaluatie
        gevraagd = Herinnering.objects.filter(
            aanmelding__gelegenheid=self.gelegenheid, soort=Herinneringsoort.EVALUATIE
        )
        lijst = reverse("inbreng_beheer:lijst")
        return {
            **super().get_context_data(**kwargs),
            "formulier": formulier,
            "gevraagd": gevraagd.count(),
            "antwoorden": Inbreng.objects.filter(formulier=formulier).count() if formulier else 0,
            "lijstadres": f"{lijst}?formulier={formulier.pk}" if formulier else "",
            "mag_lezen": mag_overal_behandelen(self.request.user),
        }
