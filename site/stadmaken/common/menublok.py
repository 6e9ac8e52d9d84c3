"""De keuzes in het hoofdmenu en de voettekst."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.models import Page

from .ingangen import tekst_bij

LANGSTE = 28
WAGTAIL_VIEW = "wagtail_serve"
ANDERE_TALEN = [(code, naam) for code, naam in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def _tekst_in(naam: Any) -> Any:
    return format_lazy(gettext_lazy("eigen tekst ({taal})"), taal=naam)


class MenuBlock(blocks.StructBlock):
    """Een keuze in een menu: een pagina, of een adres op deze site dat geen pagina is."""

    pagina = blocks.PageChooserBlock(
        label=gettext_lazy("pagina"),
        required=False,
        help_text=gettext_lazy(
            "Een concept of besloten pagina staat niet in het menu. Verhuist zij, dan klopt de link."
        ),
    )
    adres = blocks.CharBlock(
        label=gettext_lazy("of een adres op deze site"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Begint met een /, bijvoorbeeld /zoeken/ of /toezeggingen/."),
    )
    tekst = blocks.CharBlock(
        label=gettext_lazy("eigen tekst"),
        required=False,
        max_length=LANGSTE,
        help_text=gettext_lazy(
            "Laat leeg voor de titel van de pagina. Hooguit 28 tekens, dan past het op een telefoon."
        ),
    )

    def __init__(self, local_blocks: Any = (), **kwargs: Any) -> None:
        talen = [
            (f"tekst_{code}", blocks.CharBlock(label=_tekst_in(naam), required=False, max_length=LANGSTE))
            for code, naam in ANDERE_TALEN
        ]
        super().__init__([*local_blocks, *talen], **kwargs)

    def clean(self, value: Any) -> Any:
        keuze = super().clean(value)
        pagina, adres = keuze.get("pagina"), keuze.get("adres", "")
        if bool(pagina) == bool(adres):
            raise _fout("pagina", _("Kies een pagina, of vul een adres in."))
        if adres and (bezwaar := _bezwaar_tegen(adres)):
            raise _fout("adres", bezwaar)
        if not keuze.get("tekst"):
            naam = pagina.title if pagina else tekst_bij(adres)
            if not naam or len(naam) > LANGSTE:
                raise _fout("tekst", _("Vul een tekst in van hooguit %(n)s tekens.") % {"n": LANGSTE})
        return keuze

    class Meta:
        icon = "list-ul"
        label = gettext_lazy("Menukeuze")
        form_classname = "struct-block"


class MenuStroom(blocks.StreamBlock):
    """De keuzes van één menu, op volgorde."""

    item = MenuBlock()

    class Meta:
        required = False


def _fout(veld: str, uitleg: str) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError(block_errors={veld: ValidationError(uitleg)})


def _bezwaar_tegen(adres: str) -> str:
    """Waarom dit geen adres voor in een menu is, of niets als het er een is."""
    if not adres.startswith("/") or adres.startswith(("//", "/\\", "/cms/")) or not adres.isprintable():
        return _("Een adres op deze site begint met één “/”.")
    pad = adres.partition("?")[0].partition("#")[0]
    try:
        pagina_view = resolve(pad).url_name == WAGTAIL_VIEW
    except Resolver404:
        return _("Op dit adres staat niets.")
    if not pagina_view:
        return ""
    pagina = Page.objects.filter(url_path__endswith=pad, depth=2 + pad.strip("/").count("/") + 1).live().first()
    if pagina is None:
        return _("Op dit adres staat niets.")
    return _("Hier staat de pagina “%(titel)s”. Kies die bij “pagina”: dan klopt de link ook als zij verhuist.") % {
        "titel": pagina.title
    }
