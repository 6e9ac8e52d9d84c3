"""De abonnees in het CMS: terugvinden, bekijken, en op verzoek uitschrijven of verwijderen."""

from typing import Any

from django.contrib.admin import display
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
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
    """Uitschrijven en verwijderen, met een reden, elk op een eigen scherm."""

    def get_buttons_for_obj(self, obj: Any, *args: Any, **kwargs: Any) -> list[Any]:
        knoppen = super().get_buttons_for_obj(obj, *args, **kwargs)
        if obj.email and obj.status != Status.UITGESCHREVEN:
            knoppen.append(self._knop(obj, "uitschrijven", _("Uitschrijven")))
        if obj.email:
            knoppen.append(self._knop(obj, "verwijderen", _("Gegevens verwijderen")))
        return knoppen

    def _knop(self, obj: Any, naam: str, label: str) -> dict[str, str]:
        vorm = self.finalise_classname(["button-secondary"])
        adres = reverse(f"abonnees_beheer:{naam}", args=[obj.pk])
        return {"url": adres, "label": label, "title": f"{label}: {obj}", "classname": vorm}


class AbonneeLijst(VeiligeLijst):
    """De lijst, met bovenaan wat er met de hele lijst kan."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return {**context, "mag_downloaden": rules.mag_downloaden(self.request.user)}


class AbonneeInzien(InspectView):
    """Eén abonnee, zonder de geheime adressen en de hash."""

    page_title = gettext_lazy("Abonnee")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = [
            (regel.timestamp, regel.user, regel.formatter.format_message(regel)) for regel in spoor.van(self.instance)
        ]
        return {**super().get_context_data(**kwargs), "gevolgd": gevolgd(self.instance), "spoor": regels}


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
    list_display = ("adres", "stand", "nieuwsbrief", "aantal_gevolgd", "bron", "bevestigd")
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

    @display(description=gettext_lazy("volgt"), ordering="aantal")
    def aantal_gevolgd(self, rij: Any) -> int:
        return int(rij.aantal) if rij.volgen else 0

    @display(description=gettext_lazy("bevestigd op"), ordering="bevestigd_op")
    def bevestigd(self, rij: Any) -> str:
        return date_format(timezone.localtime(rij.bevestigd_op), "j b Y")
