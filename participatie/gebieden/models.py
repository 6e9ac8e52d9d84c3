from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail.snippets.models import register_snippet


@register_snippet
class Gebied(index.Indexed, models.Model):
    """Een van de gebieden waarin de stad is verdeeld."""

    naam = models.CharField(_("naam"), max_length=60, unique=True)
    slug = models.SlugField(_("naam in het adres"), max_length=60, unique=True)

    panels = [FieldPanel("naam"), FieldPanel("slug")]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


@register_snippet
class Wijk(index.Indexed, models.Model):
    """Een wijk met haar CBS-code (WK……)."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    slug = models.SlugField(_("naam in het adres"), max_length=80, unique=True)
    code = models.CharField(_("CBS-code"), max_length=8, unique=True, help_text=_("WK en zes cijfers."))
    gebied = models.ForeignKey(Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="wijken")

    panels = [FieldPanel("naam"), FieldPanel("slug"), FieldPanel("code"), FieldPanel("gebied")]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("wijk")
        verbose_name_plural = _("wijken")
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam
