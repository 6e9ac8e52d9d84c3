"""Het auditlog in het CMS: alleen lezen en downloaden. Een scherm om een regel te wijzigen of te wissen is er niet."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db.models import IntegerField, Value
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path, reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.models import Page, PageLogEntry
from wagtail.models.audit_log import BaseLogEntryManager
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy

from .. import csvbestand, rekenblad
from ..models import Auditlog
from . import acties, namen
from .filters import SOORTEN, Auditfilter
from .schrijven import leg_vast
from .stad import van_deze_stad

app_name = "auditlog"
DOWNLOAD = "common.auditlog_download"
PORTIE = 500
BELEID = ModelPermissionPolicy(Auditlog)
KOLOMMEN = (
    (_("Wanneer"), 18),
    (_("Wie"), 28),
    (_("Rol op dat moment"), 32),
    (_("Handeling"), 44),
    (_("Soort"), 20),
    (_("Record"), 44),
)
acties.registreer({DOWNLOAD: _("Auditlog gedownload")})
# Wagtails eigen rapport toont bij elke soort alles aan wie er één recht op heeft; dit recht gaat daarvoor.
LogEntriesView.permission_policy, LogEntriesView.permission_required = BELEID, "view"


def _in_deze_stad(manager: type[BaseLogEntryManager]) -> None:
    """Ook in Wagtails eigen rapport ziet wie alles mag alleen de regels van de stad van nu."""
    van_wagtail = manager.viewable_by_user
    manager.viewable_by_user = lambda zelf, medewerker: van_deze_stad(van_wagtail(zelf, medewerker))


_in_deze_stad(BaseLogEntryManager)
_in_deze_stad(type(PageLogEntry.objects))


class AuditlogView(LogEntriesView):
    """Wie deed wat met welk record, en wanneer: de nieuwste bovenaan."""

    page_title = _("Auditlog")
    template_name = "common/auditlog/lijst.html"
    results_template_name = "common/auditlog/resultaten.html"
    filterset_class = Auditfilter
    index_url_name = "auditlog:lijst"
    index_results_url_name = "auditlog:resultaten"

    def get_filtered_queryset(self) -> Any:
        self.log_models, delen = list(SOORTEN), []
        for nummer, soort in enumerate(self.log_models):
            regels = van_deze_stad(soort.objects.values("pk", "timestamp"))
            regels = regels.annotate(log_model_index=Value(nummer, output_field=IntegerField()))
            delen.append(self.filter_queryset(regels).order_by())
        return delen[0].union(*delen[1:], all=True).order_by("-timestamp", "-log_model_index", "-pk")

    def decorate_paginated_queryset(self, queryset: Iterable[Any]) -> list[Any] | Iterator[Any]:
        """Een scherm vol, of bij een download steeds een portie: nooit alles tegelijk in het geheugen."""
        return self._alles(queryset) if self.is_export else self._portie(queryset)

    def _alles(self, queryset: Any) -> Iterator[Any]:
        bron = iter(queryset.iterator(chunk_size=PORTIE))
        while portie := list(islice(bron, PORTIE)):
            yield from self._portie(portie)

    def _portie(self, sleutels: Iterable[Any]) -> list[Any]:
        sleutels, gevonden = list(sleutels), {}
        for nummer, soort in enumerate(self.log_models):
            pks = [sleutel["pk"] for sleutel in sleutels if sleutel["log_model_index"] == nummer]
            paren = list(soort.objects.filter(pk__in=pks).select_related("user").with_instances()) if pks else []
            dingen = [] if self.is_export else [ding for _regel, ding in paren]
            adres = adressen(self.request.user, dingen)
            for regel, ding in paren:
                gevonden[nummer, regel.pk] = self._aangevuld(regel, ding, adres)
        return [gevonden[sleutel["log_model_index"], sleutel["pk"]] for sleutel in sleutels]

    def _aangevuld(self, regel: Any, ding: Any, adres: Callable[[Any], str | None]) -> Any:
        regel.wie = namen.medewerker(regel.user, regel.user_id) if regel.user_id else str(_("Automatisch"))
        regel.rol = namen.rollen(regel)
        regel.soort = namen.soort(regel.content_type_id)
        regel.record = namen.record(regel, ding)
        regel.edit_url = adres(ding) if ding is not None and not self.is_export else None
        return regel

    def as_spreadsheet(self, queryset: Iterable[Any], spreadsheet_format: str) -> HttpResponseBase:
        """Wat de filters overlieten, als bestand. Ook dat laat een regel na."""
        leg_vast(DOWNLOAD, self.request.user, formaat=spreadsheet_format, aantal=self.object_list.count())
        naam = f"auditlog-{timezone.localdate():%Y-%m-%d}.{spreadsheet_format}"
        velden = ("timestamp", "wie", "rol", "message", "soort", "record")
        rijen = ([getattr(regel, veld) for veld in velden] for regel in queryset)
        if spreadsheet_format == self.FORMAT_CSV:
            return csvbestand.als_download([str(kop) for kop, _breedte in KOLOMMEN], rijen, naam)
        return rekenblad.als_download(rekenblad.een_blad(str(_("Auditlog")), KOLOMMEN, rijen), naam)


def adressen(lezer: Any, dingen: list[Any]) -> Callable[[Any], str | None]:
    """Waar een record in het CMS staat, als deze lezer er mag komen. Van pagina's weten wij het in één vraag."""
    paginas = [ding.pk for ding in dingen if isinstance(ding, Page)]
    mag = page_permission_policy.instances_user_has_permission_for(lezer, "change").filter(pk__in=paginas)
    eigen, zoeker = set(mag.values_list("pk", flat=True)) if paginas else set(), AdminURLFinder(lezer)

    def adres(ding: Any) -> str | None:
        if isinstance(ding, Page):
            return reverse("wagtailadmin_pages:edit", args=[ding.pk]) if ding.pk in eigen else None
        return str(gevonden) if (gevonden := zoeker.get_edit_url(ding)) else None

    return adres


class AuditlogMenuItem(MenuItem):
    """“Auditlog”, onder “Rapporten”."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(BELEID.user_has_permission(request.user, "view"))


def in_menu() -> AuditlogMenuItem:
    """Het menu-item."""
    adres: Any = reverse_lazy("auditlog:lijst")
    return AuditlogMenuItem(_("Auditlog"), adres, name="auditlog", icon_name="history", order=1000)


def zonder_geschiedenis(request: HttpRequest, items: list[Any]) -> None:
    """Wagtails rapport van de hele site staat al in het auditlog, met meer erin."""
    items[:] = [item for item in items if item.name != "site-history"]


urlpatterns = [
    path("", AuditlogView.as_view(), name="lijst"),
    path("resultaten/", AuditlogView.as_view(results_only=True), name="resultaten"),
]
