import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from ..gebieden.models import Wijk

MEESTE = 1_000_000
GEGROEPEERD = re.compile(r"\d{1,3}([.\s]\d{3})+")


class AantalVeld(forms.IntegerField):
    """Een heel getal met of zonder punten of spaties ertussen, en zo ook weer getoond."""

    widget = forms.TextInput

    def to_python(self, value: object) -> int | None:
        tekst = str(value or "").strip()
        return super().to_python(re.sub(r"[.\s]", "", tekst) if GEGROEPEERD.fullmatch(tekst) else value)

    def prepare_value(self, value: object) -> object:
        return number_format(value, force_grouping=True) if isinstance(value, int) else value


class InwonersForm(forms.ModelForm):
    """Eén regel van de tabel met inwoners."""

    class Meta:
        model = Wijk
        fields = ("inwoners",)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        label = _("Aantal inwoners van {wijk}").format(wijk=self.instance.naam)
        veld = AantalVeld(label=label, required=False, min_value=0, max_value=MEESTE)
        veld.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off", "size": "10"}
        self.fields["inwoners"] = veld


InwonersFormSet = forms.modelformset_factory(Wijk, form=InwonersForm, extra=0, can_delete=False)


class PeildatumForm(forms.Form):
    """Wanneer de inwoners zijn geteld."""

    inwoners_op = forms.DateField(
        label=_("Geteld op"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("De datum die bij de cijfers staat, bijvoorbeeld 1 januari."),
    )

    def clean_inwoners_op(self) -> object:
        """Een telling in de toekomst bestaat niet."""
        dag = self.cleaned_data["inwoners_op"]
        if dag > timezone.localdate():
            raise ValidationError(_("Kies een datum die al is geweest."))
        return dag
