"""Bouwstenen voor tekst: overal dezelfde, overal dezelfde templates (templates/blocks/)."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

# Een voorbeeld met eigen woorden, voor een blok dat zonder gekozen pagina of beeld niets kan tonen.
VOORBEELD = "blocks/voorbeeld.html"
OPMAAK = ["bold", "italic", "h3", "ol", "ul", "link", "document-link"]


class TekstBlock(blocks.RichTextBlock):
    """Lopende tekst. Staat rechtstreeks onder de titel van de pagina, dus met tussenkoppen vanaf het tweede niveau."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=["h2", *OPMAAK], **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Tekst")
        description = _("Lopende tekst met tussenkoppen, lijsten en links.")
        template = "blocks/tekst.html"
        preview_value = "<p>Het plein krijgt meer bomen en een bredere stoep.</p>"


class KopBlock(blocks.StructBlock):
    """Een kop met een eigen anker."""

    tekst = blocks.CharBlock(label=_("tekst"), max_length=120)

    class Meta:
        icon = "title"
        label = _("Kop")
        description = _("Een losse kop waar een link naartoe kan.")
        kopniveau = 2
        template = "blocks/kop.html"
        preview_value = {"tekst": "Wat er gaat gebeuren"}


class BeeldBlock(blocks.StructBlock):
    """Een afbeelding met tekst voor wie haar niet ziet."""

    beeld = ImageBlock(label=_("afbeelding"))
    onderschrift = blocks.CharBlock(label=_("onderschrift"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Afbeelding")
        description = _("Een afbeelding op volle breedte, met een onderschrift als u dat wilt.")
        preview_template = VOORBEELD
        voorbeeld = {"tekening": "straat", "tekst": _("Zo kan de straat eruitzien.")}
        template = "blocks/beeld.html"


class CitaatBlock(blocks.StructBlock):
    """Wat iemand zei."""

    tekst = blocks.TextBlock(label=_("citaat"))
    bron = blocks.CharBlock(label=_("van wie"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Citaat")
        description = _("Wat iemand zei, groot in beeld. Alleen met toestemming.")
        template = "blocks/citaat.html"
        preview_value = {"tekst": "Hier wil ik kunnen zitten.", "bron": "Bewoner (fictief)"}


class OproepBlock(blocks.StructBlock):
    """Een oproep met één duidelijke knop."""

    titel = blocks.CharBlock(label=_("titel"), max_length=80)
    tekst = blocks.TextBlock(label=_("tekst"), required=False)
    knoptekst = blocks.CharBlock(
        label=_("tekst op de knop"), max_length=60, help_text=_("Zeg wat er gebeurt, bijvoorbeeld “Geef uw idee door”.")
    )
    pagina = blocks.PageChooserBlock(label=_("pagina"))

    class Meta:
        icon = "pick"
        label = _("Oproep")
        description = _("Vraag bezoekers om één ding te doen, met één knop.")
        preview_template = VOORBEELD
        voorbeeld = {
            "kop": _("Denk mee over het plein"),
            "tekst": _("Het kost vijf minuten."),
            "knop": _("Geef uw idee door"),
        }
        template = "blocks/oproep.html"


class VraagAntwoordBlock(blocks.StructBlock):
    """Veelgestelde vragen, uitklapbaar."""

    vragen = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("vraag", blocks.CharBlock(label=_("vraag"), max_length=160)),
                ("antwoord", blocks.RichTextBlock(label=_("antwoord"), features=OPMAAK)),
            ]
        ),
        label=_("vragen"),
    )

    class Meta:
        icon = "help"
        label = _("Vraag en antwoord")
        description = _("Veelgestelde vragen. Elk antwoord klapt open.")
        preview_value = {
            "vragen": [{"vraag": _("Wanneer begint het werk?"), "antwoord": "<p>In het voorjaar.</p>"}],
        }
        template = "blocks/vraag_antwoord.html"


class DocumentenBlock(blocks.StructBlock):
    """Bestanden om te downloaden."""

    titel = blocks.CharBlock(label=_("titel"), required=False, max_length=120)
    documenten = blocks.ListBlock(DocumentChooserBlock(label=_("document")), label=_("documenten"))

    class Meta:
        icon = "doc-full"
        label = _("Documenten")
        description = _("Bestanden om te downloaden. Zet er in tekst bij wat erin staat.")
        preview_template = VOORBEELD
        voorbeeld = {"kop": _("Stukken"), "punten": [_("Verslag van de avond (pdf)"), _("Ontwerp van het plein (pdf)")]}
        template = "blocks/documenten.html"


class ContactBlock(blocks.StructBlock):
    """Een mens of loket."""

    naam = blocks.CharBlock(label=_("naam of loket"), max_length=120)
    rol = blocks.CharBlock(label=_("rol"), required=False, max_length=120)
    telefoon = blocks.CharBlock(label=_("telefoonnummer"), required=False, max_length=30)
    email = blocks.EmailBlock(label=_("e-mailadres"), required=False)
    toelichting = blocks.TextBlock(label=_("toelichting"), required=False)

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("Bij wie bezoekers met een vraag terechtkunnen.")
        preview_value = {"naam": _("Team Openbare ruimte"), "rol": _("Projectleider"), "telefoon": "14 023"}
        template = "blocks/contact.html"


class PaginaBlock(blocks.StructBlock):
    """Een kaart van een andere pagina: een formulier, een project of een activiteit."""

    pagina = blocks.PageChooserBlock(label=_("pagina"), help_text=_("Kies een formulier, project of activiteit."))

    class Meta:
        icon = "link"
        label = _("Formulier, project of activiteit")
        description = _("Een kaart van een andere pagina, met haar beeld en samenvatting.")
        preview_template = VOORBEELD
        voorbeeld = {"tekening": "plek", "kop": _("Plein aan de Vaart"), "tekst": _("Denk mee over bomen en banken.")}
        template = "blocks/pagina.html"


class InhoudBlokken(blocks.StreamBlock):
    """Alles waarmee een redacteur een pagina opbouwt."""

    tekst = TekstBlock()
    kop = KopBlock()
    beeld = BeeldBlock()
    citaat = CitaatBlock()
    oproep = OproepBlock()
    vraag_antwoord = VraagAntwoordBlock()
    documenten = DocumentenBlock()
    contact = ContactBlock()
    pagina = PaginaBlock()

    class Meta:
        required = False
