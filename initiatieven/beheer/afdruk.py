from typing import Any

from django.utils.translation import gettext_lazy as _

from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import bekeken

from . import vinkjes
from .basis import Gelegenheidscherm

AFGEDRUKT = "initiatieven.deelnemers_afgedrukt"
auditacties.registreer({AFGEDRUKT: _("Lijst met deelnemers om af te drukken geopend")})


class AfdrukView(Gelegenheidscherm):
    """De lijst op papier: namen, aantal, wat iemand nodig heeft, en per keer een vakje."""

    template_name = "initiatieven/beheer/afdruk.html"
    page_title = _("Lijst om af te drukken")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bekeken(AFGEDRUKT, self.gelegenheid, self.request.user)
        rijen = list(vinkjes.verwacht(self.gelegenheid))
        return {
            **super().get_context_data(**kwargs),
            "keren": [keer for keer in self.bijeenkomsten if not keer.geannuleerd_op],
            "met_plek": [rij for rij in rijen if vinkjes.heeft_plek(rij)],
            "zonder_plek": [rij for rij in rijen if not vinkjes.heeft_plek(rij)],
            "mensen": sum(rij.aantal for rij in rijen if vinkjes.heeft_plek(rij)),
        }
