from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class OnderwerpBijPagina(TaggedItemBase):
    """Een onderwerp (trefwoord) bij een pagina, van welk type ook."""

    content_object = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="onderwerpregels")

    class Meta:
        verbose_name = _("onderwerp bij een pagina")
