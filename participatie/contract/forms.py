"""Het bewerkscherm van een project of formulier: publiceren kan pas als het plan compleet is, bewaren altijd."""

from collections.abc import Iterable
from typing import Any

from stadmaken.common.paginanaam import BasisPaginaForm

GOEDKEUREN = "approve"


class ContractForm(BasisPaginaForm):
    """Zet wat er ontbreekt als fout bij het veld, zodra iemand publiceert, inplant of ter goedkeuring aanbiedt."""

    getoetst = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "fase" in self.fields:
            from .rules import fasen_van

            self.fields["fase"].queryset = fasen_van(self.parent_page)

    @property
    def wordt_openbaar(self) -> bool:
        """Bewaren, vooraf bekijken, afwijzen en intrekken maken niets openbaar."""
        if self.is_deferred_validation or self.data.get("action-cancel-workflow"):
            return False
        return not self.data.get("action-workflow-action") or self.data.get("workflow-action-name") == GOEDKEUREN

    def fasen(self) -> Iterable[Any]:
        """De fasen zoals zij nu in beeld staan; bij een formulier, dat er geen heeft, niets."""
        if "fasen" not in self.formsets:
            return ()
        formset = self.formsets["fasen"]
        if not self.is_bound or not formset.is_valid():
            return self.instance.fasen.all()
        return [form.instance for form in formset.forms if form not in formset.deleted_forms]

    def is_valid(self) -> bool:
        geldig = super().is_valid()
        if not self.is_bound or self.getoetst or not self.wordt_openbaar:
            return geldig
        self.getoetst = True
        return not self._zet_fouten() and geldig

    def _zet_fouten(self) -> bool:
        from ..belofte.fasen import zet_fouten
        from .rules import bezwaren

        gevonden = bezwaren(self.instance, ouder=self.parent_page, fasen=list(self.fasen()))
        for bezwaar in gevonden:
            if bezwaar.veld in self.formsets:
                self.formsets[bezwaar.veld].non_form_errors().append(bezwaar.tekst)
            else:
                self.add_error(bezwaar.veld, bezwaar.tekst)
        niet_klaar = "fasen" in self.formsets and zet_fouten(self.instance, self.formsets["fasen"])
        return bool(gevonden) or niet_klaar
