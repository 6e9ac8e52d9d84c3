"""Een blok dat naar een pagina wijst, of naar een adres op deze site dat geen pagina is."""

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.models import Page

from .stad import site

WAGTAIL_VIEW = "wagtail_serve"


class AdresBlock(blocks.CharBlock):
    """Een adres op deze site; zo weet wie links zoekt dat dit er een is."""

    is_adres = True


class PaginaOfAdres(blocks.StructBlock):
    """Een pagina of een vast adres, nooit allebei; met `moet` is een van de twee verplicht."""

    moet = True

    pagina = blocks.PageChooserBlock(label=gettext_lazy("Pagina"), required=False)
    adres = AdresBlock(
        label=gettext_lazy("Of een adres op deze site"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Begint met een /, bijvoorbeeld /in-de-buurt/ of /toezeggingen/."),
    )

    def clean(self, value: Any) -> Any:
        keuze = super().clean(value)
        pagina, adres = keuze.get("pagina"), keuze.get("adres", "")
        if pagina and adres:
            raise fout_bij("adres", _("Kies een pagina of vul een adres in, niet allebei."))
        if self.moet and not pagina and not adres:
            raise fout_bij("pagina", _("Kies een pagina, of vul een adres in."))
        if adres and (bezwaar := _bezwaar_tegen(adres)):
            raise fout_bij("adres", bezwaar)
        return keuze


def fout_bij(veld: str, uitleg: str) -> blocks.StructBlockValidationError:
    """Een fout bij dit veld van een blok."""
    return blocks.StructBlockValidationError(block_errors={veld: ValidationError(uitleg)})


def _bezwaar_tegen(adres: str) -> str:
    """Waarom dit geen adres is om naar te wijzen, of niets als het er een is."""
    if not adres.startswith("/") or adres.startswith(("//", "/\\", "/cms/")) or not adres.isprintable():
        return _("Een adres op deze site begint met één “/”.")
    pad = adres.partition("?")[0].partition("#")[0]
    try:
        pagina_view = resolve(pad).url_name == WAGTAIL_VIEW
    except Resolver404:
        return _("Op dit adres staat niets.")
    if not pagina_view:
        return ""
    begin = site().root_page.url_path
    pagina = Page.objects.filter(url_path=begin.rstrip("/") + pad).live().first()
    if pagina is None:
        return _("Op dit adres staat niets.")
    return _("Hier staat de pagina “%(titel)s”. Kies die bij “Pagina”: dan klopt de link ook als zij verhuist.") % {
        "titel": pagina.title
    }
