"""De beheerschermen voor inbreng als record, en voor de redenen om iets niet te plaatsen."""

from django.contrib.admin import display
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.modeladmin import Recordbeheer

from .beheer import records, redenlijst
from .beheer.menu import HAAK
from .models import Afwijzingsreden, Inbreng


class InbrengAdmin(Recordbeheer):
    """Alle inbreng als records, om terug te vinden; behandelen en downloaden (met een spoor) gaat via “Inbreng”."""

    model = Inbreng
    menu_haak = HAAK
    menu_label = gettext_lazy("Alle gegevens")
    menu_icon = "table"
    menu_order = 90
    permission_helper_class = records.InbrengRechten
    inspect_view_class = records.InbrengInzien
    inspect_view_fields = (
        *("kenmerk", "ontvangen_op", "formuliertitel", "projecttitel", "infobord", "wijk", "kanaal", "naam", "email"),
        *("invoer", "publiek", "moderatie", "reden", "verdacht", "beantwoorden_voor", "antwoord", "uitvoering"),
        "bewaren_tot",
    )
    list_display = ("kenmerk", "formuliertitel", "wijk", "ontvangen", "moderatie")
    list_filter = ("moderatie", "uitvoering")
    list_select_related = ("wijk", "antwoord")
    search_fields = ("kenmerk", "formuliertitel", "projecttitel", "naam", "email")

    @display(description=gettext_lazy("ontvangen op"), ordering="ontvangen_op")
    def ontvangen(self, inbreng: Inbreng) -> str:
        return date_format(timezone.localtime(inbreng.ontvangen_op), "j b Y")


class AfwijzingsredenAdmin(Recordbeheer):
    """De redenen om inbreng niet te plaatsen, in de volgorde waarin medewerkers ze zien."""

    model = Afwijzingsreden
    menu_haak = HAAK
    menu_label = gettext_lazy("Redenen om niet te plaatsen")
    menu_icon = "list-ol"
    menu_order = 100
    permission_helper_class = redenlijst.RedenRechten
    edit_handler = redenlijst.VELDEN
    inspect_view_enabled = False
    list_display = ("tekst", "te_kiezen", "volgorde")
    list_filter = ("actief",)
    search_fields = ("tekst",)
    ordering = ("volgorde", "tekst")

    @display(description=gettext_lazy("te kiezen"), ordering="actief")
    def te_kiezen(self, reden: Afwijzingsreden) -> str:
        return _("Ja") if reden.actief else _("Nee")
