from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


class AntwoordVeld:
    """Wat elk invoerveld kan, naast het controleren."""

    def bewaar(self, waarde: Any) -> Any:
        """Het antwoord zoals het als JSON bewaard wordt."""
        return waarde

    def toon(self, waarde: Any) -> str:
        """Het antwoord zoals een mens het leest."""
        return str(waarde)


class EigenSjabloon:
    """Een invoerelement met een template uit templates/, niet uit Django's eigen map."""

    template_name: str

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Het invoerelement als HTML."""
        return render_to_string(self.template_name, self.get_context(name, value, attrs))  # type: ignore[attr-defined]


def vul_in(label: str) -> str:
    """De fout bij een leeg verplicht veld."""
    if label.endswith("?"):
        return _("Geef antwoord op de vraag ‘{label}’.").format(label=label)
    if label.startswith(("Uw ", "Je ")):
        return _("Vul {label} in.").format(label=label[0].lower() + label[1:])
    return _("Vul ‘{label}’ in.").format(label=label)


def te_lang(label: str, maximaal: int) -> str:
    """De fout bij een te lange tekst."""
    onderwerp = label if label.startswith(("Uw ", "Je ")) and not label.endswith("?") else _("Uw antwoord")
    return _("{onderwerp} is te lang. Gebruik maximaal {maximaal} tekens.").format(
        onderwerp=onderwerp, maximaal=maximaal
    )
