from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase

from ..stad import Soort, StadManager, Via


class OnderwerpBijPagina(TaggedItemBase):
    """Een onderwerp (trefwoord) bij een pagina, van welk type ook."""

    bij_stad: ClassVar[Soort] = Via("content_object")

    content_object = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="onderwerpregels")

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("onderwerp bij een pagina")
