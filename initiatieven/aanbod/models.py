"""Wat cursussen en activiteiten delen: mensen kunnen ernaartoe, en zich er vaak voor aanmelden."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin
from stadmaken.common.velden import StroomVeld

from ..aanmelden.blocks import AanmeldVragen
from .choices import Soort, VoorWie
from .forms import AanbodForm


class AanbodPage(ContactMixin, BasisPage):
    """Iets waar mensen naartoe kunnen.

    De data en de plekken staan in `Gelegenheid`: wie zich aanmeldde, merkt niets van een andere versie van de tekst.
    """

    is_creatable: ClassVar[bool] = False
    soorten: ClassVar[Sequence[Soort]] = tuple(Soort)
    base_form_class = AanbodForm
    onthoudt: ClassVar[tuple[str, ...]] = ("wijken", "onderwerpen")

    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.CURSUS)
    voor_wie = models.CharField(_("vooral voor"), max_length=10, choices=VoorWie, default=VoorWie.IEDEREEN)
    wijken = ParentalManyToManyField(
        "participatie.Wijk",
        verbose_name=_("wijken"),
        blank=True,
        related_name="aanbod",
        help_text=_("Laat leeg als het voor de hele stad is."),
    )
    project = models.ForeignKey(
        "participatie.ProjectPage",
        verbose_name=_("hoort bij project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="aanbod",
        help_text=_("Dan staat het ook op de pagina van dat project."),
    )
    omschrijving = RichTextField(
        _("omschrijving"), features=OPMAAK, blank=True, help_text=_("Wat gebeurt er, en waarom zou iemand komen?")
    )
    kosten = models.CharField(_("kosten"), max_length=120, default=_("Gratis"))
    toegankelijkheid = models.TextField(
        _("toegankelijkheid"),
        max_length=400,
        blank=True,
        help_text=_("Rolstoel, toilet, ringleiding, tolk, rustige ruimte: wat is er, en wat niet?"),
    )

    vragen = StroomVeld(
        AanmeldVragen(),
        verbose_name=_("eigen vragen bij het aanmelden"),
        blank=True,
        default=list,
        help_text=_("Naam, e-mailadres en wat iemand nodig heeft om mee te doen, vragen wij altijd al."),
    )
    vraag_telefoon = models.BooleanField(
        _("ook een telefoonnummer vragen"),
        default=False,
        help_text=_("Alleen als u mensen op de dag zelf moet kunnen bellen. Het blijft niet verplicht."),
    )
    evaluatie = models.ForeignKey(
        "participatie.FormulierPage",
        verbose_name=_("evaluatieformulier"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Een dag na de laatste bijeenkomst krijgen deelnemers een mail met dit formulier."),
    )
    bewaartermijn_maanden = models.PositiveSmallIntegerField(
        _("bewaartermijn in maanden"),
        default=6,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("Zo lang na de laatste bijeenkomst bewaren wij de gegevens van wie zich aanmeldde."),
    )

    indeling_panels = [
        MultiFieldPanel([FieldRowPanel([FieldPanel("soort"), FieldPanel("voor_wie")])], heading=_("Indeling")),
        FieldPanel("wijken"),
        PageChooserPanel("project", "participatie.ProjectPage"),
    ]
    aanmeld_panels = [
        FieldPanel("vragen"),
        FieldPanel("vraag_telefoon"),
        PageChooserPanel("evaluatie", "participatie.FormulierPage"),
        FieldPanel("bewaartermijn_maanden"),
    ]
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("omschrijving"),
        index.FilterField("soort"),
        index.FilterField("voor_wie"),
    ]

    class Meta:
        verbose_name = _("aanbod")
        verbose_name_plural = _("aanbod")

    def clean(self) -> None:
        super().clean()
        if self.soort not in self.soorten:
            uitleg = _("Bij “%(pagina)s” hoort een van deze soorten: %(soorten)s.")
            namen = ", ".join(str(soort.label) for soort in self.soorten)
            raise ValidationError({"soort": uitleg % {"pagina": self._meta.verbose_name, "soorten": namen}})

    @property
    def niveau_in_woorden(self) -> str:
        """Hoeveel iemand al moet weten; leeg als dat er niet toe doet."""
        return ""

    @cached_property
    def data(self) -> Any:
        """Alle data van deze pagina met hun stand; eenmaal opgehaald voor de pagina en haar schema.org."""
        from .regels import data_van  # de gelegenheden verwijzen naar dit model

        return data_van(self)

    def schema_org(self) -> dict[str, Any]:
        from .schema import aanbodgegevens

        return {**super().schema_org(), **aanbodgegevens(self)}
