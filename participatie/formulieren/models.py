import uuid
from datetime import date, datetime, timedelta
from http import HTTPMethod
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from stadmaken.common.opslag import prive
from stadmaken.common.pagina import BasisPage
from stadmaken.common.schrijfhulp.delen import DELEN
from stadmaken.common.stad import Gedeeld, PaginaManager, Soort
from stadmaken.common.velden import StroomVeld

from ..contract.models import ContractPagina
from .beloofd import gebroken
from .blocks import VragenBlokken, standaardvragen
from .choices import Doel, NaTermijn, Openstelling
from .querysets import FormulierQuerySet


class FormulierPage(ContractPagina, BasisPage):
    """Een formulier dat een redacteur zelf samenstelt; wat mensen sturen wordt inbreng."""

    template = "participatie/formulier_page.html"
    parent_page_types = [
        "participatie.ProjectPage",
        "participatie.WijkplatformPage",
        "initiatieven.InitiatiefPage",
        "home.InhoudPage",
    ]
    subpage_types: list[str] = []
    onderpaden: ClassVar[dict[str, str]] = {"papier": "participatie.papier.views.papier"}
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS, HTTPMethod.POST]

    doel = models.CharField(
        _("waarvoor is dit formulier"),
        max_length=10,
        choices=Doel,
        default=Doel.REACTIE,
        help_text=_("Medewerkers kunnen inbreng hierop filteren."),
    )
    opent_op = models.DateTimeField(
        _("open vanaf"),
        default=timezone.now,
        help_text=_("Daarvoor staat op de pagina vanaf wanneer mensen kunnen reageren."),
    )
    sluit_op = models.DateTimeField(
        _("sluit op"),
        null=True,
        blank=True,
        help_text=_("Leeg: blijft open. Bezoekers zien de laatste dag; 0.00 uur telt als de dag ervoor."),
    )
    vragen = StroomVeld(
        VragenBlokken(),
        verbose_name=_("vragen"),
        default=standaardvragen,
        help_text=_("Vraag alleen wat u gebruikt. Een vraag anders noemen verandert oude antwoorden niet."),
    )
    dank = RichTextField(
        _("tekst na het versturen"),
        blank=True,
        features=["bold", "link", "ul"],
        help_text=_("Staat op de ontvangstpagina, boven wat er verder gebeurt."),
    )
    vervolg = models.TextField(
        _("wat wij met de inbreng doen"),
        max_length=600,
        help_text=_("Wie leest het, en wat gebeurt ermee? Staat bij het formulier."),
    )
    beantwoord_voor = models.DateField(
        _("u krijgt antwoord uiterlijk op"),
        null=True,
        blank=True,
        help_text=_("Een belofte: inbreng zonder antwoord staat na deze dag bij de medewerkers als te laat."),
    )
    antwoord_weken = models.PositiveSmallIntegerField(
        _("of binnen dit aantal weken"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(52)],
        help_text=_("Voor een formulier zonder einddatum: zo veel weken na ontvangst heeft iemand antwoord."),
    )
    fase = models.ForeignKey(
        "participatie.Fase",
        verbose_name=_("hoort bij fase"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="formulieren",
        help_text=_("Daaruit volgt het participatieniveau dat bij het formulier staat. Leeg: de fase die nu bezig is."),
    )
    openbaar = models.BooleanField(
        _("geplaatste inbreng is openbaar"),
        default=True,
        help_text=_("Geplaatste inbreng staat (zonder naam) bij het project."),
    )

    avg_doel = models.TextField(
        _("doel van de gegevens"), max_length=400, help_text=_("Waarvoor gebruikt de gemeente wat mensen invullen?")
    )
    avg_grondslag = models.CharField(
        _("grondslag"),
        max_length=200,
        default=_("Taak van algemeen belang (artikel 6, lid 1, onder e, AVG)"),
        help_text=_(
            "Waarom de gemeente deze gegevens mag gebruiken. Vraag het bij twijfel aan de privacyfunctionaris."
        ),
    )
    avg_ontvangers = models.CharField(
        _("wie de gegevens zien"),
        max_length=200,
        default=_("Medewerkers van de gemeente die aan dit project werken"),
        help_text=_("Ook andere organisaties, als die meelezen."),
    )
    bewaartermijn_maanden = models.PositiveSmallIntegerField(
        _("bewaartermijn in maanden"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("Daarna worden namen, adressen en andere persoonsgegevens verwijderd."),
    )
    na_termijn = models.CharField(
        _("wat gebeurt er daarna"),
        max_length=10,
        choices=NaTermijn,
        default=NaTermijn.ANONIEM,
        help_text=_("Staat in het privacyblok bij het formulier."),
    )

    objects: ClassVar[Any] = PaginaManager.met_vragen(FormulierQuerySet)

    content_panels = [
        *Page.content_panels,
        FieldPanel("samenvatting"),
        FieldPanel("doel"),
        FieldRowPanel([FieldPanel("opent_op"), FieldPanel("sluit_op")]),
        FieldPanel("vragen"),
    ]
    belofte_panels = [
        ContractPagina.contract_panel,
        FieldPanel("vervolg"),
        FieldRowPanel([FieldPanel("beantwoord_voor"), FieldPanel("antwoord_weken")]),
        FieldPanel("fase"),
        FieldPanel("dank"),
        FieldPanel("openbaar"),
        ContractPagina.reden_panel,
    ]
    privacy_panels = [
        MultiFieldPanel(
            [FieldPanel(veld) for veld in ("avg_doel", "avg_grondslag", "avg_ontvangers")]
            + [FieldRowPanel([FieldPanel("bewaartermijn_maanden"), FieldPanel("na_termijn")])],
            heading=_("Privacy"),
        )
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Vragen")),
            ObjectList(belofte_panels, heading=_("Wat er met de inbreng gebeurt")),
            ObjectList(privacy_panels, heading=_("Privacy")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [*BasisPage.search_fields, index.FilterField("opent_op"), index.FilterField("sluit_op")]

    class Meta:
        verbose_name = _("formulier")
        verbose_name_plural = _("formulieren")

    def clean(self) -> None:
        super().clean()
        if self.sluit_op and self.opent_op and self.sluit_op <= self.opent_op:
            raise ValidationError({"sluit_op": _("Een formulier sluit pas nadat het open is gegaan.")})
        if self.laatste_dag and self.beantwoord_voor and self.beantwoord_voor <= self.laatste_dag:
            uitleg = _("Beloof een dag na de laatste dag van het formulier: wie dan reageert, krijgt ook antwoord.")
            raise ValidationError({"beantwoord_voor": uitleg})
        if los := gebroken(self):
            raise ValidationError(los)

    def openstelling(self, nu: datetime | None = None) -> Openstelling:
        """Of het formulier op moment `nu` binnenkort, open of gesloten is."""
        nu = nu or timezone.now()
        if nu < self.opent_op:
            return Openstelling.BINNENKORT
        return Openstelling.GESLOTEN if self.sluit_op and nu >= self.sluit_op else Openstelling.OPEN

    @property
    def laatste_dag(self) -> date | None:
        """De laatste dag om mee te doen; wie om middernacht sluit, sluit op de dag ervoor."""
        return timezone.localdate(self.sluit_op - timedelta(microseconds=1)) if self.sluit_op else None

    def antwoord_uiterlijk(self, ontvangen: date) -> date | None:
        """De dag waarop iemand uiterlijk antwoord heeft die op `ontvangen` meedeed; None als niets is beloofd."""
        if self.antwoord_weken:
            binnen = ontvangen + timedelta(weeks=self.antwoord_weken)
            return max(binnen, self.beantwoord_voor) if self.beantwoord_voor else binnen
        return self.beantwoord_voor

    def serve(self, request: HttpRequest, *args: Any, onderpad: str = "", **kwargs: Any) -> HttpResponse:
        from .views import formulier

        return super().serve(request, onderpad=onderpad) if onderpad else formulier(request, self)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """Elke stap is apart te bekijken."""
        stappen = [kind.value.get("titel") for kind in self.vragen if kind.block_type == "stap"]
        begint_zonder = bool(self.vragen) and self.vragen[0].block_type != "stap"
        titels = [_("Begin"), *stappen] if begint_zonder or not stappen else stappen
        return [("", titels[0])] + [(str(nummer), titel) for nummer, titel in enumerate(titels[1:], start=2)] + [DELEN]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from .views import voorbeeld

        if mode_name == DELEN[0]:
            return super().serve_preview(request, mode_name)
        return voorbeeld(request, self, mode_name)


class Upload(models.Model):
    """Een foto van iemand die nog bezig is met een formulier; verdwijnt vanzelf als er niets mee wordt gestuurd."""

    bij_stad: ClassVar[Soort] = Gedeeld("Alleen te vinden met de sleutel in het formulier, en na een paar uur weg.")

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    bestand = models.FileField(_("bestand"), max_length=100, storage=prive)
    breedte = models.PositiveIntegerField(_("breedte in pixels"))
    hoogte = models.PositiveIntegerField(_("hoogte in pixels"))
    naam = models.CharField(_("oorspronkelijke naam"), max_length=100, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")

    def __str__(self) -> str:
        return str(self.sleutel)
