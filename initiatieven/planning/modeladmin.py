"""De lijsten van data en van reeksen in het CMS."""

from typing import Any

from django.contrib.admin import display
from django.contrib.auth.models import Permission
from django.db.models import Case, Count, IntegerField, Max, Min, OuterRef, QuerySet, Subquery, Value, When
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stadmaken.common.modeladmin import Recordbeheer, StrengeRechten

from ..aanmelden.models import Aanmelding
from ..beheer.menu import HAAK
from ..beheer.rules import BEHEREN, eigen_aanbod, mag_beheren, mag_plannen
from .beheer import filters, schermen
from .models import Gelegenheid, Herhaling
from .stand import stand
from .woorden import zin_of_regel

TELT = IntegerField()


class PlanRechten(StrengeRechten):
    """Wie deelnemers beheert, plant ook de data; een lid van een wijkplatform die van de eigen activiteiten.

    Weggooien heeft een eigen scherm met uitleg.
    """

    def user_can_list(self, user: Any) -> bool:
        return mag_beheren(user)

    def user_can_create(self, user: Any) -> bool:
        return mag_beheren(user) or eigen_aanbod(user).exists()

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return mag_plannen(user, obj.aanbod_id)

    user_can_inspect_obj = user_can_edit_obj

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False

    def get_all_model_permissions(self) -> QuerySet:
        app, _punt, naam = BEHEREN.partition(".")
        return Permission.objects.filter(content_type__app_label=app, codename=naam)


class GelegenheidAdmin(Recordbeheer):
    """Alle data van cursussen en activiteiten; wat het eerst komt, staat bovenaan."""

    model = Gelegenheid
    menu_label = gettext_lazy("Data plannen")
    menu_icon = "date"
    menu_order = 20
    menu_haak = HAAK
    permission_helper_class = PlanRechten
    button_helper_class = schermen.DatumKnoppen
    create_view_class = schermen.Toevoegen
    edit_view_class = schermen.Wijzigen
    inspect_view_class = schermen.DatumView
    inspect_template_name = "initiatieven/planning/beheer/datum.html"
    inspect_view_fields = ["naam"]
    inspect_view_extra_css = ["css/beheer-inbreng.css", "css/beheer-agenda.css"]
    index_view_extra_css = [*Recordbeheer.index_view_extra_css, "css/beheer-inbreng.css"]
    list_display = ("wanneer", "wat", "plekken", "wachtenden_nu", "hoe_staat_het")
    list_display_add_buttons = "wanneer"
    list_filter = (filters.WanneerFilter, filters.SoortFilter, filters.AanbodFilter)
    list_select_related = ("aanbod",)
    search_fields = ("aanbod__title", "naam", "bijeenkomsten__locatie")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        wacht = Aanmelding.objects.wachtend().filter(gelegenheid=OuterRef("pk")).order_by().values("gelegenheid")
        rijen = Gelegenheid.objects.met_tijden().annotate(
            wacht=Subquery(wacht.annotate(n=Count("pk")).values("n"), output_field=TELT),
            vanaf=Min("bijeenkomsten__begin"),
            tot=Max("bijeenkomsten__eind"),
        )
        komt = When(tot__gt=timezone.now(), then=Value(0))
        return rijen.annotate(rang=Case(komt, default=Value(1), output_field=TELT))

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("rang", "vanaf", "pk")

    @display(description=gettext_lazy("datum"), ordering="vanaf")
    def wanneer(self, gelegenheid: Any) -> str:
        if not gelegenheid.vanaf:
            return _("Nog geen bijeenkomst")
        eerste, laatste = (timezone.localdate(moment) for moment in (gelegenheid.vanaf, gelegenheid.tot))
        begin = date_format(timezone.localtime(gelegenheid.vanaf), "D j b Y, H.i")
        return begin if eerste == laatste else f"{begin} – {date_format(laatste, 'j b Y')}"

    @display(description=gettext_lazy("cursus of activiteit"), ordering="aanbod__title")
    def wat(self, gelegenheid: Gelegenheid) -> str:
        soort = gelegenheid.aanbod.get_soort_display()
        return format_html('{}<br><span class="help">{}</span>', str(gelegenheid), soort)

    @display(description=gettext_lazy("plekken"), ordering="bezet")
    def plekken(self, gelegenheid: Gelegenheid) -> str:
        if gelegenheid.capaciteit is None:
            return _("{bezet} bezet").format(bezet=gelegenheid.bezet)
        return _("{bezet} van {alle} bezet").format(bezet=gelegenheid.bezet, alle=gelegenheid.capaciteit)

    @display(description=gettext_lazy("wachtlijst"), ordering="wacht")
    def wachtenden_nu(self, gelegenheid: Any) -> str:
        aantal = gelegenheid.wacht
        return ngettext("{n} wacht", "{n} wachten", aantal).format(n=aantal) if aantal else "–"

    @display(description=gettext_lazy("stand"))
    def hoe_staat_het(self, gelegenheid: Any) -> str:
        nu = timezone.now()
        if gelegenheid.te_weinig(nu):
            return format_html('<span class="w-status inbreng-let-op">{}</span>', _("Te weinig deelnemers: beslis"))
        return format_html('<span class="w-status">{}</span>', stand(gelegenheid, nu).tekst)


class HerhalingAdmin(Recordbeheer):
    """Alle reeksen: wat steeds terugkomt."""

    model = Herhaling
    menu_label = gettext_lazy("Terugkerend")
    menu_icon = "rotate"
    menu_order = 30
    menu_haak = HAAK
    permission_helper_class = PlanRechten
    button_helper_class = schermen.ReeksKnoppen
    create_view_class = schermen.NaarReeksMaken
    edit_view_class = schermen.NaarReeksWijzigen
    inspect_view_class = schermen.NaarEigenScherm
    list_display = ("wat", "hoe_vaak", "tot_en_met", "volgende")
    list_display_add_buttons = "wat"
    list_filter = (filters.AanbodFilter,)
    list_select_related = ("aanbod",)
    search_fields = ("aanbod__title", "locatie")
    ordering = ("aanbod__title", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        komend = Gelegenheid.objects.filter(herhaling=OuterRef("pk"), geannuleerd_op=None).order_by()
        eerste = komend.filter(bijeenkomsten__begin__gt=timezone.now()).values("herhaling")
        return Herhaling.objects.annotate(
            komt=Subquery(eerste.annotate(eerst=Min("bijeenkomsten__begin")).values("eerst"))
        )

    @display(description=gettext_lazy("activiteit"), ordering="aanbod__title")
    def wat(self, herhaling: Herhaling) -> str:
        return str(herhaling.aanbod.title)

    @display(description=gettext_lazy("hoe vaak"))
    def hoe_vaak(self, herhaling: Herhaling) -> str:
        return zin_of_regel(herhaling.regel)

    @display(description=gettext_lazy("tot en met"), ordering="tot")
    def tot_en_met(self, herhaling: Herhaling) -> str:
        return date_format(herhaling.tot, "j b Y") if herhaling.tot else _("geen einde")

    @display(description=gettext_lazy("eerstvolgende"), ordering="komt")
    def volgende(self, herhaling: Any) -> str:
        if not herhaling.komt:
            return "–"
        return date_format(timezone.localtime(herhaling.komt), "D j b Y, H.i")
