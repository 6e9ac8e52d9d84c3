from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet
from wagtail.images.models import Image as WagtailImage

from ..stad import Deel, Soort, StadManager
from ..stad.model import VanStad


class Afbeelding(VanStad, AbstractImage):
    """Een afbeelding uit de beeldbank; `description` is de tekst voor wie het beeld niet ziet."""

    maker = models.CharField(
        _("maker of bron"), max_length=120, blank=True, help_text=_("Verschijnt klein bij de afbeelding.")
    )

    objects: ClassVar[Any] = StadManager.met_vragen(ImageQuerySet)

    admin_form_fields = (*WagtailImage.admin_form_fields, "maker")

    class Meta(AbstractImage.Meta):
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")


class AfbeeldingWeergave(AbstractRendition):
    """Een eenmaal gemaakte uitsnede van een afbeelding."""

    bij_stad: ClassVar[Soort] = Deel("image")

    image = models.ForeignKey(Afbeelding, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="weergave_eenmaal")
        ]


class Bestand(VanStad, AbstractDocument):
    """Een bestand dat bezoekers kunnen downloaden."""

    toegankelijk = models.BooleanField(
        _("toegankelijk bestand"),
        default=False,
        help_text=_(
            "Is dit bestand met een schermlezer te lezen? Bij nee staat dat bij de link, met een contactadres."
        ),
    )

    objects: ClassVar[Any] = StadManager.met_vragen(DocumentQuerySet)

    admin_form_fields = (*WagtailDocument.admin_form_fields, "toegankelijk")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten")

    def clean(self) -> None:
        """Een half toegevoegd bestand heeft nog geen inhoud; daar kijkt het formulier eerder al naar."""
        if self.file:
            super().clean()
