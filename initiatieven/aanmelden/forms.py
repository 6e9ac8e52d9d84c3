"""Het aanmeldformulier: onze eigen velden, en daarna de eigen vragen van de pagina."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatieven.models import Gereserveerd
from participatie.formulieren import invoer, velden
from participatie.formulieren.forms import AntwoordenForm
from participatie.formulieren.invoer import Ontvangen
from participatie.formulieren.vragenlijst import Vraag, Vragenlijst
from stadmaken.common.nummers import HOOGSTE_PK

from ..aanbod.tijden import periode
from ..aanbod.tijden import tijd as uren
from .actions import Gegevens
from .plekken import duur

VAST = ("tijdvak", "naam", "email", "telefoon", "aantal", "gereserveerd", "nodig")
GEEN_GROEP = "geen"


class DatumForm(forms.Form):
    """Welke datum van de pagina is gekozen."""

    datum = forms.IntegerField(min_value=1, max_value=HOOGSTE_PK)


@dataclass(frozen=True)
class Keuzes:
    """Wat er nu te kiezen valt: vrije tijden van een spreekuur, en groepen met eigen plekken.

    `samen` is met hoeveel mensen iemand al komt: dat mag zo blijven, ook als nieuwe mensen nu met minder komen.
    """

    tijden: Sequence[datetime] = ()
    groepen: Sequence[Gereserveerd] = ()
    samen: int = 1


class AanmeldForm(AntwoordenForm):
    """Alles op één pagina. Een vraag met een voorwaarde zegt zelf wanneer zij geldt; de server beslist."""

    altijd_telefoon = False

    def __init__(
        self,
        gelegenheid: Any,
        keuzes: Keuzes,
        ontvangen: Ontvangen | None = None,
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        lijst = Vragenlijst(gelegenheid.aanbod.vragen)
        if ontvangen is None:
            super().__init__(lijst)
        else:
            super().__init__(lijst, ontvangen.data, bereik=lijst.vragen, vervuild=ontvangen.vervuild)
        self.keuzes = keuzes
        for veld in self.fields.values():
            veld.nummer = None  # type: ignore[attr-defined]  # onze eigen velden hebben ook geen nummer
        vaste = _vaste_velden(gelegenheid, keuzes, telefoon=self.altijd_telefoon or gelegenheid.aanbod.vraag_telefoon)
        self.fields = {**vaste, **self.fields}
        self.te_controleren |= set(vaste)
        self.initial = dict(initial or {})

    def gegevens(self) -> Gegevens:
        """Wat is ingevuld, voor de werkwoorden."""
        schoon = self.cleaned_data
        gekozen = schoon.get("gereserveerd")
        return Gegevens(
            naam=schoon["naam"],
            email=schoon["email"],
            telefoon=schoon.get("telefoon", ""),
            aantal=int(schoon.get("aantal") or 1),
            nodig=schoon["nodig"],
            invoer=invoer.momentopname(self),
            gereserveerd=next((groep for groep in self.keuzes.groepen if str(groep.pk) == gekozen), None),
            tijdvak=next((tijd for tijd in self.keuzes.tijden if code(tijd) == schoon.get("tijdvak")), None),
            gevraagd=frozenset(self.fields),
        )

    def onderdelen(self) -> list[dict[str, Any]]:
        """Wat op de pagina komt, in volgorde: onze velden, de eigen vragen, en uitleg ertussen."""
        eigen = {vraag.sleutel for vraag in self.lijst.vragen}
        delen: list[dict[str, Any]] = [{"veld": self[naam]} for naam in self.fields if naam not in eigen]
        for deel in (deel for stap in self.lijst.stappen for deel in stap.onderdelen):
            delen.append({"veld": self[deel.sleutel]} if isinstance(deel, Vraag) else {"uitleg": deel})
        return delen

    def ingevuld(self) -> list[tuple[str, str]]:
        """Wat iemand typte, om te lezen en over te nemen; ook als het niet (meer) kan."""
        rijen = []
        for naam, veld in self.fields.items():
            teksten = [tekst for tekst in self.antwoorden.getlist(naam) if tekst]
            namen = dict(getattr(veld, "choices", ()))
            rijen.append((str(veld.label), ", ".join(str(namen.get(tekst, tekst)) for tekst in teksten)))
        return [(label, tekst) for label, tekst in rijen if tekst]


def ontvang(post: QueryDict, gelegenheid: Any) -> Ontvangen:
    """Alle antwoorden uit een verzoek, zonder stuurtekens."""
    ontvangen = invoer.lees(post, Vragenlijst(gelegenheid.aanbod.vragen))
    for naam in VAST:
        if naam in post:
            tekst = str(post[naam]).replace("\r\n", "\n")
            schoon = invoer.zonder_stuurtekens(tekst, meer_regels=naam == "nodig")
            ontvangen.data.setlist(naam, [schoon])
            if schoon != tekst:
                ontvangen.vervuild.add(naam)
    return ontvangen


def beginwaarden(aanmelding: Any, antwoorden: MultiValueDict, form_velden: Mapping[str, forms.Field]) -> dict[str, Any]:
    """Waarmee het wijzigformulier begint: wat er nu staat."""
    waarden: dict[str, Any] = {naam: getattr(aanmelding, naam) for naam in ("naam", "email", "telefoon", "nodig")}
    waarden["aantal"] = str(aanmelding.aantal)
    if aanmelding.tijdvak:
        waarden["tijdvak"] = code(aanmelding.tijdvak)
    for naam in antwoorden:
        meer = isinstance(getattr(form_velden.get(naam), "widget", None), forms.CheckboxSelectMultiple)
        waarden[naam] = antwoorden.getlist(naam) if meer else antwoorden[naam]
    return waarden


def code(tijd: datetime) -> str:
    """Een tijd zoals het formulier haar verstuurt."""
    return tijd.astimezone(UTC).strftime("%Y%m%dT%H%MZ")


def _vaste_velden(gelegenheid: Any, keuzes: Keuzes, *, telefoon: bool) -> dict[str, forms.Field]:
    email = velden.EmailVeld(
        label=_("E-mailadres"), help_text=_("Hierop krijgt u bericht, met de link naar uw eigen pagina.")
    )
    meeste = max(gelegenheid.max_samen, keuzes.samen)
    mogelijk: dict[str, forms.Field | None] = {
        "tijdvak": _tijdvak(gelegenheid, keuzes.tijden),
        "naam": _naam(),
        "email": email,
        "telefoon": _telefoon() if telefoon else None,
        "aantal": _aantal(meeste) if meeste > 1 else None,
        "gereserveerd": _groep(keuzes.groepen) if keuzes.groepen else None,
        "nodig": _nodig(),
    }
    return {naam: veld for naam, veld in mogelijk.items() if veld}


def _tijdvak(gelegenheid: Any, tijden: Sequence[datetime]) -> forms.Field | None:
    if not tijden:
        return None
    lang = duur(gelegenheid)
    # Op één dag staat de dag al boven het formulier; anders hoort zij bij elke tijd.
    woorden = uren if len({timezone.localdate(tijd) for tijd in tijden}) == 1 else periode
    opties = [(code(tijd), woorden(tijd, tijd + lang)) for tijd in tijden]
    veld = velden.KeuzeVeld(label=_("Hoe laat wilt u komen?"), keuzes=opties)
    veld.error_messages["required"] = _("Kies hoe laat u wilt komen.")
    veld.error_messages["invalid_choice"] = _("Deze tijd is net door iemand anders gekozen. Kies een andere tijd.")
    return veld


def _naam() -> forms.Field:
    veld = velden.TekstVeld(label=_("Naam"), maximaal=120)
    veld.error_messages["required"] = _("Vul uw naam in.")
    veld.widget.attrs["autocomplete"] = "name"
    return veld


def _telefoon() -> forms.Field:
    return velden.TelefoonVeld(
        label=_("Telefoonnummer"), required=False, help_text=_("Alleen om u op de dag zelf te kunnen bellen.")
    )


def _aantal(meeste: int) -> forms.Field:
    opties = [(str(n), ngettext("{n} persoon", "{n} mensen", n).format(n=n)) for n in range(1, meeste + 1)]
    fout = _("Kies met hoeveel mensen u komt.")
    return forms.ChoiceField(
        label=_("Met hoeveel mensen komt u?"),
        choices=opties,
        help_text=_("Tel uzelf mee."),
        error_messages={"required": fout, "invalid_choice": fout},
    )


def _groep(groepen: Sequence[Gereserveerd]) -> forms.Field:
    opties = [*((str(groep.pk), groep.naam) for groep in groepen), (GEEN_GROEP, _("Geen van deze"))]
    return velden.KeuzeVeld(
        label=_("Wat past bij u?"),
        keuzes=opties,
        required=False,
        help_text=_("Voor deze groepen houden wij een deel van de plekken vrij."),
    )


def _nodig() -> forms.Field:
    veld = velden.TekstVeld(
        label=_("Wat hebt u nodig om mee te kunnen doen?"),
        maximaal=500,
        meer_regels=True,
        required=False,
        help_text=_(
            "Bijvoorbeeld plaats voor een rolstoel, een tolk of een rustige plek. U hoeft niet te zeggen waarom."
        ),
    )
    veld.widget.attrs["rows"] = 3
    return veld
