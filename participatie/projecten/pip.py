from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from stadmaken.common.blocks import OPMAAK

from .choices import Beslisser


class ParticipatieplanMixin(models.Model):
    """Het Participatie- en Inspraakplan (PIP): vooraf zeggen waarover het gesprek gaat en wie besluit."""

    aanleiding = RichTextField(
        _("aanleiding"),
        features=OPMAAK,
        blank=True,
        help_text=_("Waarom beginnen we hieraan? Wat gaat er nu niet goed?"),
    )
    doel = models.TextField(_("doel"), blank=True, help_text=_("Wat willen we met dit project bereiken?"))
    wat_staat_vast = RichTextField(
        _("wat staat vast"),
        features=OPMAAK,
        blank=True,
        help_text=_("Waarover valt niet meer te praten, en waarom niet? Eerlijk zijn voorkomt teleurstelling."),
    )
    waarover_meedenken = RichTextField(
        _("waarover kunt u meedenken"),
        features=OPMAAK,
        blank=True,
        help_text=_("Welke keuzes liggen nog open? Noem alleen wat echt kan veranderen."),
    )
    methoden = models.TextField(
        _("hoe wij u betrekken"), blank=True, help_text=_("Bijvoorbeeld inloopavond, enquête, gesprekken in de wijk.")
    )
    beslisser = models.CharField(_("wie besluit"), max_length=10, choices=Beslisser, blank=True)
    besluit_toelichting = models.CharField(
        _("toelichting bij het besluit"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld “na advies van de bewoners, in het voorjaar”."),
    )
    terugkoppeling_op = models.DateField(
        _("u hoort uiterlijk op"),
        null=True,
        blank=True,
        help_text=_("Bezoekers zien deze datum als belofte. Kies een dag die u kunt waarmaken."),
    )
    terugkoppeling = models.TextField(
        _("wanneer hoort u wat er met uw inbreng is gebeurd"),
        blank=True,
        help_text=_("Zeg ook hoe: per mail, op deze pagina, op een avond."),
    )
    evaluatie = RichTextField(
        _("evaluatie"), features=OPMAAK, blank=True, help_text=_("Hoe ging het meedenken? Invullen na afloop.")
    )

    pip_panels = [
        FieldPanel("aanleiding"),
        FieldPanel("doel"),
        MultiFieldPanel(
            [FieldPanel("wat_staat_vast"), FieldPanel("waarover_meedenken")], heading=_("Waar het over gaat")
        ),
        FieldPanel("methoden"),
        MultiFieldPanel(
            [
                FieldPanel("beslisser"),
                FieldPanel("besluit_toelichting"),
                FieldPanel("terugkoppeling_op"),
                FieldPanel("terugkoppeling"),
            ],
            heading=_("Besluit en terugkoppeling"),
        ),
        FieldPanel("evaluatie"),
    ]

    class Meta:
        abstract = True
