"""Wat een redacteur niet per ongeluk mag verklaren."""

from typing import Any

from django.utils.translation import gettext as _

from stadmaken.common.paginanaam import BasisPaginaForm

from .choices import Nalevingsstatus, Onderzoeksoort

ONDERZOCHT = (Nalevingsstatus.VOLLEDIG, Nalevingsstatus.GEDEELTELIJK)


class VerklaringForm(BasisPaginaForm):
    """A en B vragen een onderzoek; bij A kan er geen afwijking meer open zijn."""

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        status = gegevens.get("status")
        onderzoeken = [rij for rij in self._rijen("onderzoeken") if rij.get("soort") != Onderzoeksoort.AUTOMATISCH]
        if status in ONDERZOCHT and not onderzoeken:
            self.add_error(
                "status", _("Voor status A of B is een onderzoek nodig. Vul hieronder in welk onderzoek dat was.")
            )
        afwijkingen = self._rijen("afwijkingen")
        open_ = [rij for rij in afwijkingen if not rij.get("opgelost_op")]
        if status == Nalevingsstatus.VOLLEDIG and open_:
            self.add_error(
                "status",
                _("Bij status A kan geen afwijking meer open staan. Kies B, of vul in wanneer zij is opgelost."),
            )
        opgesteld, herzien = gegevens.get("opgesteld_op"), gegevens.get("herzien_op")
        if opgesteld and herzien and herzien < opgesteld:
            self.add_error("herzien_op", _("De verklaring kan niet zijn nagekeken voordat zij is opgesteld."))
        return gegevens

    def _rijen(self, naam: str) -> list[dict[str, Any]]:
        """Wat in een lijst is ingevuld en blijft."""
        formset = self.formsets.get(naam)
        rijen = [getattr(form, "cleaned_data", {}) for form in formset.forms] if formset and formset.is_valid() else []
        return [rij for rij in rijen if rij and not rij.get("DELETE")]
