from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...schrijfhulp.inhoud import Tekstsoort
from ...schrijfhulp.velden import nagekeken
from ..soorten import Mailsoort
from ..vullen import losse_accolade, plekken


class MailtekstForm(forms.Form):
    """Eigen woorden voor één soort mail. Wat niet te versturen is, komt er niet door."""

    onderwerp = forms.CharField(label=gettext_lazy("Onderwerp"), max_length=160)
    tekst = forms.CharField(
        label=gettext_lazy("Tekst"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text=gettext_lazy("Een lege regel maakt een nieuwe alinea. Een streepje aan het begin maakt een lijst."),
    )
    versie = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, soort: Mailsoort, versie: str, taal: str = "nl", **kwargs: Any) -> None:
        self.soort, self.nu = soort, versie
        super().__init__(*args, **kwargs)
        self.fields["tekst"].widget.attrs |= nagekeken(Tekstsoort.MAIL, taal)

    def clean_onderwerp(self) -> str:
        onderwerp = " ".join(str(self.cleaned_data["onderwerp"]).split())
        self._controleer(onderwerp)
        return onderwerp

    def clean_tekst(self) -> str:
        tekst = str(self.cleaned_data["tekst"]).replace("\r\n", "\n")
        self._controleer(tekst)
        if ontbreekt := [veld for veld in self.soort.velden if veld.verplicht and veld.naam not in plekken(tekst)]:
            namen = ", ".join(veld.plek for veld in ontbreekt)
            raise forms.ValidationError(
                _("Hier ontbreekt iets wat de lezer nodig heeft. Zet dit weer in de tekst: {namen}").format(namen=namen)
            )
        return tekst

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("versie") != self.nu:
            raise forms.ValidationError(
                _("Een collega veranderde deze tekst net. Bekijk die eerst: kopieer uw tekst en open de mail opnieuw.")
            )
        return gegevens

    def _controleer(self, tekst: str) -> None:
        if onbekend := sorted(plekken(tekst) - self.soort.namen):
            namen = ", ".join(f"{{{naam}}}" for naam in onbekend)
            raise forms.ValidationError(
                _("Dit kan deze mail niet invullen: {namen}. Kies uit de lijst met invulplekken.").format(namen=namen)
            )
        if losse_accolade(tekst):
            raise forms.ValidationError(
                _("Er staat een losse accolade. Schrijf een invulplek zo: {voorbeeld}").format(
                    voorbeeld=self.soort.velden[0].plek if self.soort.velden else "{naam}"
                )
            )
