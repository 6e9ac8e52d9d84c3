"""Een pagina die pas openbaar mag worden als haar plan compleet is, en wat daarna aan dat plan veranderde."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from stadmaken.common.stad import Soort, StadManager, Via

from .forms import ContractForm
from .panel import ContractPanel

if TYPE_CHECKING:
    from wagtail.models import Page as Basis
    from wagtail.models import Revision
else:
    Basis = models.Model

# Het plan van wat nu op de klok openbaar wordt, is al gecontroleerd toen een redacteur het klaarzette. Sindsdien kan
# er wel inbreng zijn gekomen.
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

    def can_move_to(self, parent: Any) -> bool:
        """Ook verplaatsen mag een open formulier niet bij een plan brengen dat niet compleet is."""
        from .rules import mag_onder

        return bool(super().can_move_to(parent)) and mag_onder(self, parent)

    def publish(self, revision: "Revision", *args: Any, **kwargs: Any) -> None:
        """De poort voor elke weg buiten het bewerkscherm om: uit een lijst, na goedkeuring, uit code."""
        from .rules import eis

        eis(revision.as_object(), op_de_klok=kwargs.get("log_action") == OP_DE_KLOK)
        super().publish(revision, *args, **kwargs)


class Planwijziging(models.Model):
    """Wat er na publicatie in het participatieplan veranderde, met de reden; openbaar en nooit meer te wijzigen.

    De eerste rij van een project legt het plan vast zoals het is gepubliceerd en heeft geen `wijzigingen`.
    """

    bij_stad: ClassVar[Soort] = Via("project")

    project = models.ForeignKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="planwijzigingen")
    op = models.DateTimeField(_("op"), default=timezone.now)
    reden = models.CharField(_("reden"), max_length=300, blank=True)
    # [{"veld", "label", "oud", "nieuw"}], als gewone tekst.
    wijzigingen = models.JSONField(_("wijzigingen"), default=list)
    # {veld: tekst}: het plan na deze wijziging, om de volgende mee te vergelijken.
    stand = models.JSONField(_("het plan zoals het toen was"), default=dict)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("wijziging van het participatieplan")
        verbose_name_plural = _("wijzigingen van het participatieplan")
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.project_id} ({self.op:%Y-%m-%d})"
