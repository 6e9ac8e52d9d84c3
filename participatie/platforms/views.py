"""Wat de pagina van een wijkplatform toont."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from participatie.formulieren.models import FormulierPage
from participatie.projecten.weergave import datum
from participatie.wijken.models import WijkPage

from .choices import Partnersoort, Platformstaat
from .controle import laatst_bevestigd
from .delen import gevuld


def platform_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Alles van één wijkplatform: eerst hoe iemand het bereikt."""
    wijken = list(pagina.wijken.all())
    context = {
        "platform": pagina,
        "wijken": wijken,
        "feiten": feiten(pagina, wijken),
        "staat": staat(pagina),
        "contact": any((pagina.contact_naam, pagina.contact_telefoon, pagina.contact_email)),
        "kerngroep": kerngroep(pagina.kerngroep.all()),
        "partners": partners(pagina.partners.all()),
        "werkgroepen": list(pagina.werkgroepen.all()),
        "media": list(pagina.media.all()),
        "budgetten": sorted(pagina.budgetten.all(), key=lambda rij: (-rij.jaar, rij.bron)),
        "documenten": [rij for rij in pagina.documenten.all() if rij.document_id],
        "nieuws": sorted(pagina.nieuws.all(), key=lambda rij: (rij.datum, rij.pk or 0), reverse=True),
        "formulieren": _formulieren(pagina),
        "delen": gevuld(pagina) if pagina.pk else [],
        "bevestigd": laatst_bevestigd(pagina),
        "overzicht": pagina.ouder() if pagina.pk else None,
    }
    return {**context, "bladwijzers": bladwijzers(context)}


def feiten(platform: Any, wijken: Iterable[Any]) -> list[tuple[str, Any]]:
    """Het blok met wat iemand in één oogopslag wil weten."""
    rijen = [
        (_("Staat"), platform.get_staat_display()),
        (_("Voor de wijken"), _wijklinks(wijken)),
        (_("Waar"), platform.plaats),
        (_("Rechtsvorm"), platform.get_rechtsvorm_display()),
        (_("Erkend op"), datum(platform.erkend_op) if platform.erkend_op else ""),
        (_("Opnieuw bekijken voor"), datum(platform.herzien_voor) if platform.herzien_voor else ""),
    ]
    return [(label, waarde) for label, waarde in rijen if waarde]


def _wijklinks(wijken: Iterable[Any]) -> str:
    """De wijken, met een link als de wijk een pagina heeft die iedereen mag zien."""
    op_wijk = {pagina.wijk_id: pagina for pagina in WijkPage.objects.filter(wijk__in=wijken).zichtbaar()}
    delen = (
        format_html('<a href="{}">{}</a>', op_wijk[wijk.pk].url, wijk) if wijk.pk in op_wijk else str(wijk)
        for wijk in wijken
    )
    return format_html_join(", ", "{}", ((deel,) for deel in delen))


def staat(platform: Any) -> dict[str, str]:
    """Wat de staat betekent voor wie iets wil."""
    uitleg = {
        Platformstaat.IN_OPRICHTING: (
            "info",
            _("Dit wijkplatform is in oprichting"),
            _("Bewoners zijn ermee bezig. De gemeente heeft het nog niet erkend. Meedenken kan nu al."),
        ),
        Platformstaat.ERKEND: (
            "goed",
            _("Dit wijkplatform is erkend"),
            _("Het voldoet aan de afspraken met de gemeente. Het verbindt mensen, en spreekt niet namens de wijk."),
        ),
        Platformstaat.GEPAUZEERD: (
            "let-op",
            _("Dit wijkplatform ligt even stil"),
            _("U krijgt misschien geen antwoord. Wilt u iets weten of melden, vraag het dan aan de gemeente."),
        ),
        Platformstaat.BEEINDIGD: (
            "let-op",
            _("Dit wijkplatform is gestopt"),
            _("Deze pagina blijft staan om te laten zien wat er is gedaan. Er is geen contactpunt meer."),
        ),
    }
    soort, titel, tekst = uitleg[Platformstaat(platform.staat)]
    return {"soort": soort, "titel": titel, "tekst": tekst}


def kerngroep(leden: Iterable[Any]) -> list[dict[str, Any]]:
    """De leden met alleen wat zij zelf goed vonden; een rij zonder naam is “een lid van de kerngroep”."""
    return [
        {
            "naam": lid.naam if lid.toon_naam else "",
            "rol": lid.rol if lid.toon_rol else "",
            "foto": lid.foto if lid.toon_foto else None,
        }
        for lid in leden
    ]


def partners(rijen: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """De partners per soort, in de vaste volgorde van de soorten."""
    volgorde = list(Partnersoort)
    op_volgorde = sorted(rijen, key=lambda rij: volgorde.index(Partnersoort(rij.soort)))
    return [
        (str(Partnersoort(soort).label), list(groep)) for soort, groep in groupby(op_volgorde, key=lambda r: r.soort)
    ]


def _formulieren(platform: Any) -> list[dict[str, str]]:
    if not platform.pk:
        return []
    return [
        {"href": formulier.url, "titel": formulier.title, "tekst": formulier.samenvatting}
        for formulier in FormulierPage.objects.child_of(platform).open().order_by("-opent_op", "pk")[:6]
    ]


def bladwijzers(context: dict[str, Any]) -> list[tuple[str, str]]:
    """Het menu binnen de pagina: alleen wat er staat, in de volgorde waarin het staat."""
    platform = context["platform"]
    delen = [
        ("contact", _("Contact"), True),
        ("wat", _("Wat het wel en niet is"), platform.wat_wel or platform.wat_niet),
        ("formulieren", _("Nu meedoen"), context["formulieren"]),
        *((deel.naam, str(deel.kop), True) for deel, _rijen, _alles in context["delen"]),
        ("werkgroepen", _("Werkgroepen"), context["werkgroepen"]),
        ("kerngroep", _("Kerngroep"), context["kerngroep"]),
        ("partners", _("Met wie het samenwerkt"), context["partners"]),
        ("nieuws", _("Nieuws"), context["nieuws"]),
        ("media", _("Wijkkrant en andere media"), context["media"]),
        ("geld", _("Geld"), context["budgetten"]),
        ("zeggenschap", _("Wie beslist waarover"), platform.zeggenschap),
        ("documenten", _("Documenten en verslagen"), context["documenten"]),
        ("geschiedenis", _("Geschiedenis"), platform.voorganger or platform.geschiedenis),
    ]
    return [(anker, titel) for anker, titel, gevuld_deel in delen if gevuld_deel]
