"""De schermen voor accounts: Wagtails eigen schermen, met onze regels ervoor."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.users.views import users as wagtail_users

from ..auditlog.schrijven import leg_vast
from ..auditlog.toegang import ACCOUNTS_DOWNLOAD, LINK
from ..models import Medewerker
from . import export, kolommen, mail, rules
from .filters import AccountFilter
from .forms import AccountForm, NieuwAccountForm

VERSTUURD = gettext_lazy("{naam} krijgt een mail met een link om een wachtwoord te kiezen. De link werkt drie dagen.")
TE_VAAK = gettext_lazy("{naam} kreeg vandaag al genoeg mails met een link. Probeer het morgen opnieuw.")


class LijstView(wagtail_users.IndexView):
    """Alle accounts, met hun rollen."""

    page_title = gettext_lazy("Accounts")
    add_item_label = gettext_lazy("Nieuw account")
    filterset_class = AccountFilter
    list_export = export.KOLOMMEN
    export_headings = export.KOPPEN
    export_filename = "accounts"
    to_row_dict = staticmethod(export.rij)
    preprocess_field_value = staticmethod(export.cel)

    @cached_property
    def columns(self) -> list[Any]:
        naam: Any = self._get_title_column_class(TitleColumn)
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="user"),
            naam("name", accessor=str, label=_("Naam"), sort_key="name", get_url=self.get_edit_url),
            Column("email", accessor="email", label=_("E-mailadres"), sort_key="email"),
            Column("rollen", accessor=kolommen.rollen, label=_("Rollen en groepen")),
            Column("last_login", accessor=kolommen.laatst, label=_("Laatst aangemeld"), sort_key="last_login"),
            Column("is_active", accessor=kolommen.stand, label=_("Account"), sort_key="is_active"),
        ]

    @cached_property
    def wijzigbaar(self) -> set[int]:
        return set(rules.wijzigbaar(self.request.user).values_list("pk", flat=True))

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().prefetch_related("groups")

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponseBase:
        """Namen en adressen van collega's gaan het CMS uit: dat laat een regel na."""
        leg_vast(ACCOUNTS_DOWNLOAD, self.request.user, formaat=spreadsheet_format, aantal=len(queryset))
        bestand: HttpResponseBase = super().as_spreadsheet(queryset, spreadsheet_format)
        return bestand

    def get_edit_url(self, instance: Any) -> str | None:
        return super().get_edit_url(instance) if instance.pk in self.wijzigbaar else None

    def get_delete_url(self, instance: Any) -> str | None:
        mag = instance.pk in self.wijzigbaar and instance.pk != self.request.user.pk
        return generic.IndexView.get_delete_url(self, instance) if mag else None


class NieuwView(wagtail_users.CreateView):
    """Een account zonder wachtwoord: dat kiest iemand zelf, met de link uit de mail."""

    page_title = page_subtitle = gettext_lazy("Nieuw account")
    submit_button_label = gettext_lazy("Maak het account en stuur de uitnodiging")
    error_message = gettext_lazy("Er is nog geen account. Verbeter wat hieronder rood is.")

    def save_instance(self) -> Medewerker:
        account: Medewerker = super().save_instance()
        mail.uitnodiging(account)
        return account

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *kruimels, hier = super().get_breadcrumbs_items()
        return [*kruimels, {**hier, "label": self.page_title}]

    def get_success_message(self, instance: Any) -> str:
        return VERSTUURD.format(naam=instance)


class Afgeschermd(PermissionCheckedMixin):
    """Kijkt eerst of iemand accounts mag beheren, en dan of het dit account mag zijn."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.request = request
        if not self.user_has_permission(self.permission_required):
            raise PermissionDenied
        account = get_object_or_404(Medewerker, pk=kwargs["pk"])
        if not self.user_has_permission_for_instance(self.permission_required, account):
            raise PermissionDenied
        super().setup(request, *args, **kwargs)


class WijzigView(Afgeschermd, wagtail_users.EditView):
    """Naam, rollen, en of het account aan staat."""

    template_name = "common/accounts/wijzigen.html"
    success_message = gettext_lazy("Het account van %(object)s is bewaard.")
    error_message = gettext_lazy("Er is nog niets bewaard. Verbeter wat hieronder rood is.")

    def get_form_kwargs(self) -> dict[str, Any]:
        velden: dict[str, Any] = super().get_form_kwargs()
        del velden["editing_self"]  # het formulier kent wie er kijkt
        return velden


class VerwijderView(Afgeschermd, wagtail_users.DeleteView):
    """Een account verwijderen; uitzetten is bijna altijd beter."""

    permission_required = "delete"
    page_title = gettext_lazy("Account verwijderen")
    success_message = gettext_lazy("Het account van %(object)s is verwijderd.")
    template_name = "common/accounts/verwijderen.html"


class LinkView(Afgeschermd, View):
    """Mailt nog een link om een wachtwoord te kiezen."""

    http_method_names = ["post"]
    permission_policy: Any = rules.AccountBeleid(Medewerker)
    permission_required = "change"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        account = get_object_or_404(Medewerker, pk=pk)
        if not account.is_active:
            messages.warning(request, _("Dit account staat uit. Zet het eerst aan."))
        elif not account.email:
            messages.warning(request, _("Bij dit account hoort geen e-mailadres. Vul dat eerst in."))
        elif mail.uitnodiging(account):
            leg_vast(LINK, account)
            messages.success(request, VERSTUURD.format(naam=account))
        else:
            messages.warning(request, TE_VAAK.format(naam=account))
        return redirect("wagtailusers_users:edit", pk)


class AccountViewSet(wagtail_users.UserViewSet):
    """Accounts: zonder kopiëren, en met onze regels op elk adres."""

    index_view_class = LijstView
    add_view_class = NieuwView
    edit_view_class = WijzigView
    delete_view_class = VerwijderView
    filterset_class = AccountFilter
    menu_label = gettext_lazy("Accounts")
    index_template_name = "common/accounts/lijst.html"
    copy_view_enabled = False
    list_per_page = 50
    create_template_name = NieuwView.template_name
    edit_template_name = WijzigView.template_name
    delete_template_name = VerwijderView.template_name

    @property
    def permission_policy(self) -> rules.AccountBeleid:
        return rules.AccountBeleid(self.model)

    def get_form_class(self, for_update: bool = False) -> type[NieuwAccountForm]:
        return AccountForm if for_update else NieuwAccountForm

    def get_urlpatterns(self) -> list[Any]:
        return [*super().get_urlpatterns(), path("link/<int:pk>/", LinkView.as_view(), name="link")]
