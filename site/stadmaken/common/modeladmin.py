"""wagtail-modeladmin zonder valkuilen: wie alleen mag toevoegen ziet niets, en onzin in een adres is geen fout 500."""

from collections import OrderedDict
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.utils import label_for_field, lookup_field
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail_modeladmin.helpers import AdminURLHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import HistoryView, IndexView

from .bestandstekens import zonder_stuurtekens

FORMULETEKENS = ("=", "+", "-", "@")
WITRUIMTE = ("\t", "\r")


def onschadelijk(waarde: Any, formaat: str) -> Any:
    """Een cel die geen rekenprogramma als formule uitvoert."""
    if not isinstance(waarde, str | Promise | Model):
        return waarde
    tekst = zonder_stuurtekens(str(waarde))
    if formaat != "csv":
        return tekst
    # Een rekenprogramma slaat witruimte vooraan soms over.
    return f"'{tekst}" if tekst.startswith(WITRUIMTE) or tekst.lstrip().startswith(FORMULETEKENS) else tekst


class StrengeRechten(PermissionHelper):
    """Bekijken vraagt het recht om te bekijken of te wijzigen; het recht op één ding geeft niet het andere."""

    def user_can_list(self, user: Any) -> bool:
        return any(self.user_has_specific_permission(user, self.get_perm_codename(a)) for a in ("view", "change"))

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return self.inspect_view_enabled and self.user_can_list(user)


class AlleenLezen(StrengeRechten):
    """Records die niemand met de hand maakt, wijzigt of wist."""

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        dicht = [self.get_perm_codename(actie) for actie in ("add", "delete")]
        return super().get_all_model_permissions().exclude(codename__in=dicht)


class NummerAdressen(AdminURLHelper):
    """Alleen een nummer wijst een record aan; iets anders is een adres dat niet bestaat."""

    def get_action_url_pattern(self, action: str) -> str:
        return str(super().get_action_url_pattern(action)).replace(r"[-\w]+", "[0-9]{1,18}")


class VeiligeLijst(IndexView):
    """Filtert alleen op de filters van het scherm, en verzorgt een veilige export."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", ""):  # PostgreSQL kent dit teken niet in tekst
            return redirect(self.index_url)
        try:
            return super().dispatch(request, *args, **kwargs)
        except IncorrectLookupParameters:
            messages.warning(request, _("Dit filter bestaat niet. U ziet de hele lijst."))
            return redirect(self.index_url)

    def get_filters(self, request: HttpRequest) -> tuple[Any, ...]:
        filters, heeft_filters, _overig, dubbel = super().get_filters(request)
        # Wat geen filter van dit scherm is, telt niet mee: anders is elk veld van elk gekoppeld record af te tasten.
        return filters, heeft_filters, {}, dubbel

    def to_row_dict(self, item: Any) -> OrderedDict[str, Any]:
        waarden = ((veld, lookup_field(veld, item, self.model_admin)[2]) for veld in self.list_export)
        return OrderedDict((veld, "" if waarde is None else waarde) for veld, waarde in waarden)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        return super().preprocess_field_value(field, onschadelijk(value, export_format), export_format)


class AfgeschermdeGeschiedenis(HistoryView):
    """Wie een record niet mag zien, ziet ook zijn geschiedenis niet."""

    def check_action_permitted(self, user: Any) -> bool:
        return bool(self.permission_helper.user_can_list(user))


class Recordbeheer(ModelAdmin):
    """De basis van elk beheerscherm voor records."""

    permission_helper_class = StrengeRechten
    url_helper_class = NummerAdressen
    index_view_class = VeiligeLijst
    history_view_class = AfgeschermdeGeschiedenis
    index_view_extra_css = ["css/beheer-lijst.css"]
    inspect_view_enabled = True
    empty_value_display = "–"
    list_per_page = 50
    menu_haak = "register_admin_menu_item"
    add_to_admin_menu = False

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        # Filters op een gekoppeld record vragen ernaar; Django's eigen beheer staat in deze site niet aan.
        self.admin_site = AdminSite()

    def get_extra_attrs_for_field_col(self, obj: Any, field_name: str) -> dict[str, str]:
        """De naam van de kolom bij elke cel: op een telefoon staan er geen koppen boven. De eerste is zelf de kop."""
        attributen: dict[str, str] = super().get_extra_attrs_for_field_col(obj, field_name)
        if field_name == self.list_display[0]:
            return attributen
        kop = str(label_for_field(field_name, self.model, model_admin=self))
        return {**attributen, "data-kop": capfirst(kop)}

    def register_with_wagtail(self) -> None:
        super().register_with_wagtail()
        hooks.register(self.menu_haak, self.get_menu_item)
