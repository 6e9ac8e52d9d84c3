from copy import copy
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from stadmaken.common.kaart.gebied import is_gebied
from stadmaken.common.menublok import MenuStroom
from stadmaken.common.stad import Deel, Soort, Stad
from stadmaken.common.stad.paginakeuze import in_deze_stad
from stadmaken.common.tabelstand import onthoud
from stadmaken.common.velden import StroomVeld


@register_setting(icon="site")
class Gemeente(BaseSiteSetting):
    """Wie de site maakt en hoe die te bereiken is: in kop, voet, mails en op posters."""

    naam = models.CharField(_("naam van de gemeente"), max_length=80, default="Gemeente Voorbeeldstad")
    sitenaam = models.CharField(_("naam van de site"), max_length=80, default="Samen Stadmaken")
    telefoon = models.CharField(_("telefoonnummer"), max_length=30, default="14 000")
    bereikbaar = models.CharField(
        _("bereikbaar"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld “maandag tot en met vrijdag, 9.00 tot 17.00 uur”."),
    )
    email = models.EmailField(_("e-mailadres"), blank=True)
    postadres = models.TextField(_("postadres"), blank=True)
    bezoekadres = models.TextField(_("bezoekadres"), blank=True)

    afzender = models.EmailField(
        _("afzender van mail"),
        blank=True,
        help_text=_(
            "Leeg: het adres van de installatie. Een eigen adres werkt pas als het domein toestaat dat deze site ermee "
            "mailt (SPF en DKIM)."
        ),
    )
    antwoord_adres = models.EmailField(
        _("antwoord op mail naar"), blank=True, help_text=_("Leeg: antwoorden gaan naar de afzender.")
    )

    contactpagina = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("pagina Contact"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=in_deze_stad,
    )
    hoofdmenu = StroomVeld(
        MenuStroom(max_num=8),
        verbose_name=_("hoofdmenu"),
        blank=True,
        help_text=_("Hooguit acht keuzes, de belangrijkste eerst. Leeg: de overzichten van de site."),
    )
    voetmenu = StroomVeld(
        MenuStroom(max_num=10),
        verbose_name=_("links in de voettekst"),
        blank=True,
        help_text=_(
            "Hooguit tien keuzes. Toegankelijkheid, privacy, cookies en kwetsbaarheid melden staan er altijd al."
        ),
    )

    kwetsbaarheid_contact = models.CharField(
        _("adres voor kwetsbaarheden"),
        max_length=200,
        blank=True,
        help_text=_("https:// of mailto:; staat in security.txt."),
    )

    kaartgebied = models.CharField(
        _("gebied van de kaart"),
        max_length=60,
        blank=True,
        validators=[is_gebied],
        help_text=_(
            "Lengte en breedte van de hoek links onder en die rechts boven, met een komma ertussen: "
            "4.55,52.31,4.75,52.45. Leeg: het gebied dat voor alle sites is ingesteld."
        ),
    )

    bij_stad: ClassVar[Soort] = Deel("site")

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    MultiFieldPanel([FieldPanel("naam"), FieldPanel("sitenaam")], heading=_("Naam")),
                    MultiFieldPanel(
                        [FieldPanel(veld) for veld in ("telefoon", "bereikbaar", "email", "postadres", "bezoekadres")],
                        heading=_("Contact"),
                    ),
                    MultiFieldPanel(
                        [FieldPanel("afzender", permission="superuser"), FieldPanel("antwoord_adres")],
                        heading=_("Mail"),
                    ),
                    PageChooserPanel("contactpagina"),
                    FieldPanel("kwetsbaarheid_contact"),
                    FieldPanel("kaartgebied"),
                ],
                heading=_("Gemeente"),
            ),
            ObjectList(
                [
                    HelpPanel(template="home/navigatie/voorbeeldknop.html"),
                    FieldPanel("hoofdmenu"),
                    FieldPanel("voetmenu"),
                ],
                heading=_("Menu en voettekst"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("gegevens van de gemeente")

    def __str__(self) -> str:
        return self.naam

    @classmethod
    def for_site(cls, site: Site | Stad | None) -> Any:
        """De gegevens bij deze site, onthouden tot iemand ze wijzigt; wie ze krijgt, heeft een eigen exemplaar."""
        if site is None:
            return super().for_site(site)
        return copy(onthoud(("gemeente", site.pk), lambda: cls._lees(site)))

    @classmethod
    def _lees(cls, site: Site | Stad) -> Any:
        return super().for_site(site if isinstance(site, Site) else Site.objects.get(pk=site.pk))
