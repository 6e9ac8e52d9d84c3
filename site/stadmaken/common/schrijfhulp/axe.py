"""De eigen controle van Wagtail (axe-core), ingesteld voor deze site en in het Nederlands."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class Inhoudscontrole(ContentCheckerItem):
    """Kijkt alleen naar wat een redacteur maakt: de inhoud, niet de kop en voet van de site."""

    axe_include = ["main"]
    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        *("image-alt", "image-redundant-alt", "list", "listitem", "td-headers-attr", "identical-links-same-purpose"),
    ]
    axe_messages: ClassVar[dict[str, dict[str, Any]]] = {
        "button-name": {
            "error_name": _("Een knop zonder tekst"),
            "help_text": _("Zet op de knop wat er gebeurt als iemand erop klikt."),
        },
        "empty-heading": {
            "error_name": _("Een lege kop"),
            "help_text": _("Schrijf een kop, of haal de lege regel weg."),
        },
        "empty-table-header": {
            "error_name": _("Een tabel met een lege kop"),
            "help_text": _("Geef elke kolom een naam."),
        },
        "frame-title": {
            "error_name": _("Een ingesloten deel zonder titel"),
            "help_text": _("Geef het een titel die zegt wat erin staat."),
        },
        "heading-order": {
            "error_name": _("Een kop slaat een niveau over"),
            "help_text": _("Ga niet twee stappen tegelijk omlaag: na een kop 2 komt een kop 3."),
        },
        "input-button-name": {
            "error_name": _("Een knop zonder tekst"),
            "help_text": _("Zet op de knop wat er gebeurt als iemand erop klikt."),
        },
        "link-name": {
            "error_name": _("Een link zonder tekst"),
            "help_text": _("Schrijf op waar de link heen gaat."),
        },
        "p-as-heading": {
            "error_name": _("Een vette regel in plaats van een kop"),
            "help_text": _("Maak er een echte kop van: een voorleesprogramma ziet het verschil."),
        },
        "alt-text-quality": {
            "error_name": _("De beschrijving van een afbeelding lijkt een bestandsnaam"),
            "help_text": _("Schrijf in één zin op wat er te zien is."),
        },
        "empty-meta-description": {
            "error_name": _("Geen beschrijving voor zoekmachines"),
            "help_text": _("Vul de samenvatting in."),
        },
        "image-alt": {
            "error_name": _("Een afbeelding zonder beschrijving"),
            "help_text": _("Schrijf in één zin op wat er te zien is."),
        },
        "image-redundant-alt": {
            "error_name": _("De beschrijving herhaalt de tekst ernaast"),
            "help_text": _("Laat de beschrijving iets toevoegen, of noem de afbeelding versiering."),
        },
        "list": {
            "error_name": _("Een lijst met iets vreemds erin"),
            "help_text": _("Maak de lijst opnieuw met de knop voor een lijst."),
        },
        "listitem": {
            "error_name": _("Een punt buiten een lijst"),
            "help_text": _("Maak de lijst opnieuw met de knop voor een lijst."),
        },
        "td-headers-attr": {
            "error_name": _("Een tabel die niet goed wordt voorgelezen"),
            "help_text": _("Maak de tabel eenvoudiger, met één rij met koppen."),
        },
        "identical-links-same-purpose": {
            "error_name": _("Dezelfde linktekst gaat naar verschillende pagina’s"),
            "help_text": _("Zeg in elke link waar hij heen gaat."),
        },
    }


def stel_in(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Zet onze instellingen op de plek van die van Wagtail."""
    items[:] = [Inhoudscontrole(een.in_editor) if isinstance(een, ContentCheckerItem) else een for een in items]
