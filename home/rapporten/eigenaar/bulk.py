"""“Geef een eigenaar”: een bulkactie van Wagtail, dus ook te gebruiken in de paginaboom."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.log_actions import LogActionRegistry, log
from wagtail.models import Page

from ..rules import paginas_van
from .forms import EigenaarForm
from .querysets import zonder_eigenaar

SPOOR = "home.geef_eigenaar"


class GeefEigenaar(PageBulkAction):
    """Maak één collega eigenaar van de gekozen pagina's."""

    display_name = _("Geef een eigenaar")
    aria_label = _("Geef de gekozen pagina’s een eigenaar")
    action_type = "eigenaar"
    action_priority = 60
    template_name = "home/rapporten/eigenaar/bulk.html"
    form_class = EigenaarForm

    def check_perm(self, pagina: Page) -> bool:
        return bool(pagina.permissions_for_user(self.request.user).can_edit())

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "paginas": self.get_actionable_objects()[0]}

    def get_initial(self) -> dict[str, Any]:
        return {"eigenaar": self.request.user.pk}

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> Any:
        """“Alles” is in de paginaboom de map, en in het rapport alleen wat geen eigenaar heeft."""
        if parent_id is not None:
            return super().get_all_objects_in_listing_query(parent_id)
        zonder: QuerySet = zonder_eigenaar(paginas_van(self.request.user))
        return zonder.values_list("pk", flat=True)

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "eigenaar": self.cleaned_form.cleaned_data["eigenaar"]}

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], *, eigenaar: Any = None, user: Any = None, **_kwargs: Any
    ) -> tuple[int, int]:
        aantal = 0
        for pagina in objects:
            Page.objects.filter(pk=pagina.pk).update(owner=eigenaar)
            log(instance=pagina, action=SPOOR, user=user, data={"eigenaar": eigenaar.pk})
            aantal += 1
        return aantal, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        wie = self.cleaned_form.cleaned_data["eigenaar"]
        tekst = ngettext(
            "%(wie)s is nu eigenaar van %(n)d pagina.", "%(wie)s is nu eigenaar van %(n)d pagina’s.", num_parent_objects
        )
        return tekst % {"wie": wie.get_full_name() or wie.get_username(), "n": num_parent_objects}


def meld_sporen_aan(acties: LogActionRegistry) -> None:
    """Zo staat het in de geschiedenis van een pagina."""
    acties.register_action(SPOOR, _("Geef een eigenaar"), _("Kreeg een andere eigenaar"))
