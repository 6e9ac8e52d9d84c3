"""Wat een project en een formulier gemeen hebben: zij mogen niet zomaar openbaar worden."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from .contractform import ContractForm
from .contractpanel import ContractPanel

if TYPE_CHECKING:
    from wagtail.models import Page, Revision

    Basis = Page
else:
    Basis = models.Model

# Wat nu op de klok openbaar wordt, is al gecontroleerd toen een redacteur het klaarzette.
OP_DE_KLOK = "wagtail.publish.scheduled"


class ContractPagina(Basis):
    """Een pagina die pas openbaar wordt als het plan van haar project belooft wat het moet beloven."""

    wijzigingsreden = models.CharField(
        _("waarom verandert het plan"),
        max_length=300,
        blank=True,
        help_text=_("Nodig als u na publicatie iets aan het plan of de belofte wijzigt. Bezoekers lezen deze zin."),
    )

    base_form_class = ContractForm
    contract_panel = ContractPanel(heading=_("Is het plan compleet?"), icon="list-ul")
    reden_panel = MultiFieldPanel([FieldPanel("wijzigingsreden")], heading=_("Wijzigt u iets na publicatie?"))

    class Meta:
        abstract = True

    def publish(self, revision: "Revision", *args: Any, **kwargs: Any) -> None:
        """De poort voor elke weg buiten het bewerkscherm om: uit een lijst, na goedkeuring, uit code."""
        from .toetsing import eis

        if kwargs.get("log_action") != OP_DE_KLOK:
            eis(revision.as_object())
        super().publish(revision, *args, **kwargs)
