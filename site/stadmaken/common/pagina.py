"""Wat elke pagina heeft: samenvatting, beeld en gegevens voor zoekmachines."""

from collections.abc import Sequence
from functools import cache
from typing import Any, ClassVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.url_routing import RouteResult

from .bijpaden import alle_onderpaden
from .gemeente import absoluut
from .paginacache import bewaarbaar
from .paginageheugen import op_adres, van_iedereen
from .paginanaam import BasisKopieForm, BasisPaginaForm, bezwaar_tegen_naam
from .querysets import ZichtbaarQuerySet
from .schrijfhulp.delen import DeelvoorbeeldMixin
from .stad import InBoom, PaginaManager, Soort
from .tabelstand import kopie


class _AndersError(Exception):
    """Op dit pad staat geen pagina van de site zelf; `keten` is wat er wel staat."""

    def __init__(self, keten: list[Any]) -> None:
        self.keten = keten


class BasisPage(DeelvoorbeeldMixin, Page):
    """Een pagina van de site. Elk paginatype erft hiervan, zodat lijsten, zoeken en delen overal werken."""

    samenvatting = models.TextField(
        _("samenvatting"),
        max_length=300,
        help_text=_("Eén of twee zinnen. Staat bovenaan de pagina, in lijsten, in zoekresultaten en bij delen."),
    )
    afbeelding = models.ForeignKey(
        "common.Afbeelding",
        verbose_name=_("afbeelding"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Staat boven de pagina en in lijsten. De beschrijving van de afbeelding wordt voorgelezen."),
    )
    onderwerpen = ClusterTaggableManager(
        verbose_name=_("onderwerpen"),
        through="common.OnderwerpBijPagina",
        blank=True,
        help_text=_(
            "Waar gaat het over? Bijvoorbeeld “crowdfunding”. Twee of drie zijn genoeg. Bezoekers vinden er pagina’s "
            "mee die hierbij horen."
        ),
    )

    bij_stad: ClassVar[Soort] = InBoom()
    objects: ClassVar[Any] = PaginaManager.met_vragen(ZichtbaarQuerySet)

    content_panels = [*Page.content_panels, FieldPanel("samenvatting"), FieldPanel("afbeelding")]
    promote_panels = [FieldPanel("onderwerpen"), *Page.promote_panels]
    search_fields = [
        *Page.search_fields,
        index.SearchField("samenvatting", boost=2),
        index.AutocompleteField("samenvatting"),
    ]

    base_form_class = BasisPaginaForm
    copy_form_class = BasisKopieForm
    schema_soort = "WebPage"
    # Adressen onder deze pagina die zelf geen pagina zijn, met de view die ze toont: {"nota/pdf": "pakket.views.nota"}.
    onderpaden: ClassVar[dict[str, str]] = {}
    # Relaties (met “__” verder) en eigenschappen die met de pagina worden onthouden, zie docs/tabelstand.md.
    onthoudt: ClassVar[tuple[str, ...]] = ()
    _keten_naar_hier: Sequence[Any] = ()

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.path and (bezwaar := bezwaar_tegen_naam(self.get_parent(), self.slug)):
            raise ValidationError({"slug": bezwaar})

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Een pagina in één stap, hoe diep ook; Wagtail vraagt anders elk niveau twee keer aan de database."""
        pad = "/".join(path_components)
        if "\x00" in pad:
            raise Http404
        if not path_components:
            if not self._keten_naar_hier and van_iedereen(request):
                self._keten_naar_hier = kopie(("weg naar", self.pk, self.url_path), lambda: self._keten([]))
            return super().route(request, path_components)
        try:
            doel = op_adres(request, self, path_components, lambda: self._doel(path_components))
        except _AndersError as anders:
            if not anders.keten and (gevonden := self._onderpad(path_components)):
                return gevonden
            if not (anders.keten and anders.keten[-1].specific_class):
                raise Http404 from None
            return super().route(request, path_components)
        return doel.route(request, [])

    def _doel(self, delen: list[str]) -> "BasisPage":
        """De pagina op dit pad."""
        keten = self._keten(delen)
        soort = keten[-1].specific_class if keten else None
        if not (soort and issubclass(soort, BasisPage)):
            raise _AndersError(keten)
        doel: BasisPage = soort.objects.select_related("afbeelding").get(pk=keten[-1].pk)
        doel._keten_naar_hier = keten
        return doel

    def _onderpad(self, delen: list[str]) -> RouteResult | None:
        """De pagina waarvan het einde van dit pad een onderpad is."""
        for aantal in range(1, min(3, len(delen)) + 1):
            onderpad = "/".join(delen[-aantal:])
            keten = self._keten(delen[:-aantal]) if onderpad in alle_onderpaden() else []
            soort = keten[-1].specific_class if keten else None
            if soort and issubclass(soort, BasisPage) and onderpad in soort.onderpaden and keten[-1].live:
                doel = soort.objects.select_related("afbeelding").get(pk=keten[-1].pk)
                doel._keten_naar_hier = keten
                return RouteResult(doel, kwargs={"onderpad": onderpad})
        return None

    def serve(self, request: HttpRequest, *args: Any, onderpad: str = "", **kwargs: Any) -> HttpResponse:
        if onderpad:
            return import_string(self.onderpaden[onderpad])(request, self)
        bewaarbaar(request)
        return super().serve(request, *args, **kwargs)

    def _keten(self, delen: list[str]) -> list[Any]:
        """De pagina op dit pad onder deze pagina, met alles erboven; leeg als zij er niet is."""
        pad = self.url_path + "".join(f"{deel}/" for deel in delen)
        paden = [pad[: nummer + 1] for nummer, teken in enumerate(pad) if teken == "/"]
        beperkt = PageViewRestriction.objects.filter(page=OuterRef("pk"))
        keten = list(Page.objects.filter(url_path__in=paden).annotate(beperkt=Exists(beperkt)).order_by("path"))
        return keten if len(keten) == len(paden) else []

    def get_view_restrictions(self) -> Any:
        """Wie deze pagina mag zien; langs het adres gevonden is al bekend wat erboven staat."""
        keten = self._keten_naar_hier or self._keten([])
        if not keten or any(pagina.alias_of_id for pagina in keten):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.filter(page_id__in=[pagina.pk for pagina in keten if pagina.beperkt])

    def ouder(self) -> Any:
        """De pagina hierboven; zonder vraag aan de database als deze pagina langs haar adres is gevonden."""
        return self._keten_naar_hier[-2] if len(self._keten_naar_hier) > 1 else self.get_parent()

    def schema_org(self) -> dict[str, Any]:
        """De beschrijving van deze pagina volgens schema.org, als JSON-LD."""
        gegevens: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": self.schema_soort,
            "name": self.title,
            "description": self.samenvatting,
            "url": absoluut(self.url or "/"),
            "inLanguage": self.locale.language_code,
        }
        if self.last_published_at:
            gegevens["dateModified"] = self.last_published_at.isoformat()
        return gegevens


@cache
def paginatypen() -> list[type[BasisPage]]:
    """Alle paginatypen van de site."""
    return [model for model in apps.get_models() if issubclass(model, BasisPage)]


class PlaatsMixin(models.Model):
    """Een plek in de stad: altijd in woorden, zo mogelijk ook als punt (WGS 84, graden)."""

    plaats = models.CharField(
        _("plaats"),
        max_length=200,
        blank=True,
        help_text=_("In woorden, bijvoorbeeld “hoek Kleverparkweg en Schoterweg”."),
    )
    breedtegraad = models.FloatField(
        _("breedtegraad"), null=True, blank=True, validators=[MinValueValidator(50.5), MaxValueValidator(54.0)]
    )
    lengtegraad = models.FloatField(
        _("lengtegraad"), null=True, blank=True, validators=[MinValueValidator(3.0), MaxValueValidator(7.5)]
    )

    plaats_panels = [
        MultiFieldPanel(
            [FieldPanel("plaats"), FieldRowPanel([FieldPanel("breedtegraad"), FieldPanel("lengtegraad")])],
            heading=_("Plaats"),
        )
    ]

    class Meta:
        abstract = True


class ContactMixin(models.Model):
    """Een mens of loket om te bellen of te mailen."""

    contact_naam = models.CharField(
        _("contactpersoon of loket"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld “Team Openbare ruimte Noord”."),
    )
    contact_rol = models.CharField(_("rol"), max_length=120, blank=True)
    contact_telefoon = models.CharField(_("telefoonnummer"), max_length=30, blank=True)
    contact_email = models.EmailField(_("e-mailadres"), blank=True)

    contact_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_naam"), FieldPanel("contact_rol")]),
                FieldRowPanel([FieldPanel("contact_telefoon"), FieldPanel("contact_email")]),
            ],
            heading=_("Contact"),
        )
    ]

    class Meta:
        abstract = True
