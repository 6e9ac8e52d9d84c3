"""Het beheerscherm voor infoborden."""

from datetime import timedelta
from typing import Any

from django.contrib.admin import display
from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.http import HttpRequest
from django.urls import re_path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import ObjectList

from ..teams.beheer.records import Teambeheer
from . import beheer
from .models import Infobord, ScanTelling
from .rules import BORDEN, BordRechten


class InfobordAdmin(Teambeheer):
    """Alle borden in de stad, hun posters en hoe vaak zij worden geopend."""

    werkgebied = BORDEN
    edit_handler = ObjectList(Infobord.panels, base_form_class=beheer.BordForm)
    model = Infobord
    menu_label = gettext_lazy("Infoborden")
    menu_icon = "mobile-alt"
    menu_order = 220
    permission_helper_class = BordRechten
    button_helper_class = beheer.BordKnoppen
    create_view_class = beheer.BordToevoegen
    edit_view_class = beheer.BordWijzigen
    inspect_view_class = beheer.BordView
    inspect_template_name = "participatie/infoborden/bord.html"
    inspect_view_fields = ["naam"]
    inspect_view_extra_css = ["css/beheer-infobord.css"]
    list_display = ("code", "naam", "projectnaam", "plaats", "stand", "scans_30")
    list_display_add_buttons = "naam"
    list_export = (
        *("code", "naam", "projectnaam", "wijk", "plaats", "breedtegraad", "lengtegraad", "koptekst", "zin", "belofte"),
        *("belofte_tot", "formaat", "qr_mm", "geplaatst_op", "verwijderd_op", "adres", "scans_30"),
    )
    list_filter = (beheer.StraatFilter, "wijk")
    list_select_related = ("project", "wijk")
    search_fields = ("code", "naam", "plaats", "koptekst", "projecttitel", "project__title")
    export_filename = "infoborden"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        sinds = timezone.localdate() - timedelta(days=29)
        geteld = ScanTelling.objects.filter(infobord=OuterRef("pk"), dag__gte=sinds).order_by().values("infobord")
        return super().get_queryset(request).annotate(aantal_30=Subquery(geteld.values(som=Sum("aantal"))))

    @display(description=gettext_lazy("project"), ordering="projecttitel")
    def projectnaam(self, bord: Infobord) -> str:
        return bord.project.title if bord.project else bord.projecttitel

    @display(description=gettext_lazy("op straat"), ordering="geplaatst_op")
    def stand(self, bord: Infobord) -> str:
        if bord.verwijderd_op:
            return _("Weggehaald")
        return _("Op straat") if bord.geplaatst_op else _("Nog niet geplaatst")

    @display(description=gettext_lazy("scans in 30 dagen"), ordering="aantal_30")
    def scans_30(self, bord: Any) -> int:
        return bord.aantal_30 or 0

    def bestand_view(self, request: HttpRequest, instance_pk: str, naam: str) -> Any:
        """Een poster of QR-code."""
        return beheer.bestand(self, request, instance_pk, naam)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        bestand = re_path(
            r"^participatie/infobord/(?P<instance_pk>[0-9]{1,18})/"
            r"(?P<naam>poster-a[34]\.pdf|qr\.svg|qr\.png|voorbeeld\.png)$",
            self.bestand_view,
            name="participatie_infobord_bestand",
        )
        return (*super().get_admin_urls_for_registration(), bestand)
