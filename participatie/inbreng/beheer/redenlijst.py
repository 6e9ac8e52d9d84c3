"""De lijst van redenen bijhouden: wat iemand al las, verandert niet meer."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList

from participatie.models import Afwijzingsreden
from stadmaken.common.modeladmin import StrengeRechten
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from .. import redenen


class RedenRechten(StrengeRechten):
    """Een reden die iemand al las, verdwijnt niet; uitzetten kan wel."""

    def user_can_delete_obj(self, user: Any, obj: Afwijzingsreden) -> bool:
        return super().user_can_delete_obj(user, obj) and not redenen.is_gebruikt(obj)


class AfwijzingsredenForm(WagtailAdminModelForm):
    """Een reden toevoegen of wijzigen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].widget.attrs |= nagekeken(Tekstsoort.REDEN)

    def clean_tekst(self) -> str:
        tekst = str(self.cleaned_data["tekst"])
        oud = Afwijzingsreden.objects.filter(pk=self.instance.pk).first()
        if oud and oud.tekst != tekst and redenen.is_gebruikt(oud):
            raise ValidationError(
                _("Een indiener las deze reden al. Zet deze reden uit en maak een nieuwe met de betere tekst.")
            )
        return tekst


VELDEN = ObjectList(
    [
        HelpPanel(content=_("<p>Wie inbreng niet plaatst of van de site haalt, kiest een van deze redenen.</p>")),
        FieldPanel("tekst"),
        FieldPanel("actief", help_text=_("Uit: niemand kan deze reden meer kiezen. Wie haar al las, houdt haar.")),
        FieldPanel("volgorde", help_text=_("Het laagste nummer staat bovenaan.")),
    ],
    base_form_class=AfwijzingsredenForm,
)
