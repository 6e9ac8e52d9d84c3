"""De abonnees in het CMS: terugvinden, bekijken, en op verzoek uitschrijven of verwijderen."""

from typing import Any

from django.contrib.admin import display
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.helpers import ButtonHelper
from wagtail_modeladmin.views import InspectView

from initiatieven.models import Abonnee
from stadmaken.common.modeladmin import AlleenLezen, Recordbeheer, VeiligeLijst

from . import rules, spoor
from .choices import Status
from .menu import HAAK
from .overzicht import gevolgd


class AbonneeRechten(AlleenLezen):
    """Elk veld is een persoonsgegeven; wijzigen doet de abonnee zelf."""

    def user_can_list(self, user: Any) -> bool:
        return rules.mag_beheren(user)


class AbonneeKnoppen(ButtonHelper):
    """In de lijst leidt het adres naar het scherm van de abonnee; daar is alles te doen."""

    def get_buttons_for_obj(self, obj: Any, *args: Any, **kwargs: Any) -> list[Any]:
        return []

    def get_primary_button(self, obj: Any) -> dict[str, Any]:
        return {"url": self.url_helper.get_action_url("inspect", obj.pk), "title": _("Bekijk")}


class AbonneeLijst(VeiligeLijst):
    """De lijst, met bovenaan wat er met de hele lijst kan."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return {**context, "mag_downloaden": rules.mag_downloaden(self.request.user)}


class AbonneeInzien(InspectView):
    """Eén abonnee, zonder de geheime adressen en de hash."""

    page_title = gettext_lazy("Abonnee")

    def get_page_subtitle(self) -> str:
        return ""

    def get_field_display_value(self, field_name: str, field: Any = None) -> Any:
        waarde = super().get_field_display_value(field_name, field)
        return _ja_nee(waarde) if isinstance(waarde, bool) else waarde

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = [
            (regel.timestamp, regel.user, regel.formatter.format_message(regel)) for regel in spoor.van(self.instance)
        ]
        context = {"gevolgd": gevolgd(self.instance), "spoor": regels}
        return {**super().get_context_data(**kwargs), **context}


class AbonneeAdmin(Recordbeheer):
    """Wie post krijgt, en wie stopte."""

    model = Abonnee
    menu_haak = HAAK
    menu_label = gettext_lazy("Abonnees")
    menu_icon = "group"
    menu_order = 50
    permission_helper_class = AbonneeRechten
    button_helper_class = AbonneeKnoppen
    index_view_class = AbonneeLijst
    index_template_name = "initiatieven/abonnees/beheer/lijst.html"
    inspect_view_class = AbonneeInzien
    inspect_template_name = "initiatieven/abonnees/beheer/inzien.html"
    inspect_view_fields = (
        *("email", "status", "nieuwsbrief", "volgen", "ritme", "taal", "bron", "toestemming", "bevestigd_op"),
        *("uitgeschreven_op", "zachte_retouren", "laatste_retour"),
    )
    list_display = ("adres", "stand", "krijgt_brief", "aantal_gevolgd", "bron", "bevestigd")
    list_filter = ("status", "nieuwsbrief", "ritme", "bron", "bevestigd_op")
    search_fields = ("email",)
    ordering = ("-bevestigd_op", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(aantal=Count("volgt"))

    @display(description=gettext_lazy("e-mailadres"), ordering="email")
    def adres(self, rij: Any) -> str:
        return rij.email or _("(verwijderd)")

    @display(description=gettext_lazy("stand"), ordering="status")
    def stand(self, rij: Any) -> str:
        if rij.status != Status.ACTIEF and rij.uitgeschreven_op:
            dag = date_format(timezone.localtime(rij.uitgeschreven_op), "j b Y")
            return _("{stand} op {dag}").format(stand=rij.get_status_display(), dag=dag)
        return str(rij.get_status_display())

    @display(description=gettext_lazy("nieuwsbrief"), ordering="nieuwsbrief")
    def krijgt_brief(self, rij: Any) -> str:
        return _ja_nee(rij.nieuwsbrief and rij.status == Status.ACTIEF)

    @display(description=gettext_lazy("volgt"), ordering="aantal")
    def aantal_gevolgd(self, rij: Any) -> int:
        return int(rij.aantal) if rij.volgen else 0

    @display(description=gettext_lazy("bevestigd op"), ordering="bevestigd_op")
    def bevestigd(self, rij: Any) -> str:
        return date_format(timezone.localtime(rij.bevestigd_op), "j b Y")


def _ja_nee(waar: bool) -> str:
    return _("Ja") if waar else _("Nee")
