"""De keuzes in het hoofdmenu en de voettekst."""

from typing import Any

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from .blocks import VOORBEELD
from .doelblok import PaginaOfAdres, fout_bij
from .ingangen import tekst_bij

LANGSTE = 28
ANDERE_TALEN = [(code, naam) for code, naam in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def _tekst_in(naam: Any) -> Any:
    return format_lazy(gettext_lazy("Eigen tekst ({taal})"), taal=naam)


class MenuBlock(PaginaOfAdres):
    """Een keuze in een menu: een pagina, of een adres op deze site dat geen pagina is."""

    tekst = blocks.CharBlock(
        label=gettext_lazy("Eigen tekst"),
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
        if not keuze.get("tekst"):
            naam = keuze["pagina"].title if keuze.get("pagina") else tekst_bij(keuze["adres"])
            if not naam or len(naam) > LANGSTE:
                raise fout_bij("tekst", _("Vul een tekst in van hooguit %(n)s tekens.") % {"n": LANGSTE})
        return keuze

    class Meta:
        icon = "link"
        label = gettext_lazy("Keuze")
        description = gettext_lazy("Een pagina of adres waar bezoekers met één klik naartoe gaan.")
        preview_template = VOORBEELD
        voorbeeld = {"punten": [gettext_lazy("Projecten"), gettext_lazy("Agenda"), gettext_lazy("Contact")]}


class MenuStroom(blocks.StreamBlock):
    """De keuzes van één menu, op volgorde; dichtgeklapt, want dan past het menu op een scherm en is het te slepen."""

    item = MenuBlock()

    class Meta:
        required = False
        collapsed = True
