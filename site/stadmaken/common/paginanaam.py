"""De naam van een pagina in het adres mag niet botsen met een adres dat de pagina erboven zelf gebruikt."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from .beeldkeuze import weiger_vreemde_keuzes


def bezwaar_tegen_naam(ouder: Any, naam: str) -> str:
    """Waarom een pagina onder `ouder` niet zo mag heten, of niets als het mag."""
    onderpaden = getattr(ouder.specific_class, "onderpaden", {}) if ouder else {}
    if naam not in {onderpad.split("/")[0] for onderpad in onderpaden}:
        return ""
    uitleg = _("“%(ouder)s” gebruikt het adres “%(naam)s” zelf. Kies een andere naam voor in het adres.")
    return uitleg % {"ouder": ouder.get_admin_display_title(), "naam": naam}


class BasisPaginaForm(WagtailAdminPageForm):
    """Het formulier van elke pagina; een nieuwe pagina weet zelf nog niet onder welke ouder zij komt."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None and not self._mag_publiceren():
            for naam in ("go_live_at", "expire_at"):
                self.fields.pop(naam, None)

    def _mag_publiceren(self) -> bool:
        """Wie niet mag publiceren, plant ook niet wanneer dat gebeurt."""
        if self.instance.pk:
            return bool(self.instance.permissions_for_user(self.for_user).can_publish())
        return self.parent_page is None or self.parent_page.permissions_for_user(self.for_user).can_publish_subpage()

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean()
        naam = "" if self.instance.pk else gegevens.get("slug", "")
        if bezwaar := bezwaar_tegen_naam(self.parent_page, naam):
            self.add_error("slug", bezwaar)
        weiger_vreemde_keuzes(self)
        return gegevens


class BasisKopieForm(CopyForm):
    """Het formulier om een pagina te kopiëren."""

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean()
        ouder = gegevens.get("new_parent_page") or self.page.get_parent()
        if bezwaar := bezwaar_tegen_naam(ouder, gegevens.get("new_slug", "")):
            self.add_error("new_slug", bezwaar)
        return gegevens


def controleer_verplaatsing(request: HttpRequest, pagina: Any, doel: Any) -> HttpResponse | None:
    """Verplaats een pagina niet naar waar haar naam botst."""
    bezwaar = bezwaar_tegen_naam(doel, pagina.slug)
    if not bezwaar:
        return None
    messages.error(request, bezwaar)
    return redirect("wagtailadmin_pages:move", pagina.pk)
