"""Een toezegging omgezet in wat een bezoeker leest: eerst beloofd, wat nu geldt, en hoe het afliep."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Max, Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from participatie.models import Inbreng, ProjectPage, Toezegging, Toezegginggebeurtenis
from stadmaken.common.tabelstand import kopie

from .choices import AFLOOP, Toezeggingsoort, Toezeggingstaat
from .querysets import ToezeggingQuerySet
from .teksten import datum

KLEUR = {
    Toezeggingstaat.OPEN: "info",
    Toezeggingstaat.VERTRAAGD: "let-op",
    Toezeggingstaat.NAGEKOMEN: "goed",
    Toezeggingstaat.VERVALLEN: "neutraal",
}
OP_PROJECTPAGINA = 5


def met_alles(toezeggingen: ToezeggingQuerySet) -> ToezeggingQuerySet:
    """Alles wat een kaart toont, in een vast aantal vragen; een project dat niet op de site staat, blijft weg."""
    projecten = ProjectPage.objects.zichtbaar().select_related("locale")
    met_wijk = toezeggingen.select_related("wijk", "contract")
    return met_wijk.prefetch_related("gebeurtenissen", Prefetch("project", projecten))


def kaart(toezegging: Toezegging) -> dict[str, Any]:
    """Wat een lijst over één toezegging toont."""
    gebeurtenissen = list(toezegging.gebeurtenissen.all())
    laatste = gebeurtenissen[-1] if gebeurtenissen else None
    return {
        **regel(toezegging),
        "feiten": _feiten(toezegging),
        "verschoven": _van_soort(gebeurtenissen, Toezeggingsoort.VERSCHOVEN),
        "voortgang": _van_soort(gebeurtenissen, Toezeggingsoort.VOORTGANG, Toezeggingsoort.HEROPEND),
        "slot": laatste if laatste and laatste.soort in AFLOOP else None,
        "tijdlijn": tijdlijn(gebeurtenissen),
    }


def regel(toezegging: Toezegging) -> dict[str, Any]:
    """Wat een projectpagina of ontvangstpagina over één toezegging toont; zonder vraag aan de database."""
    stand = toezegging.stand()
    return {
        "toezegging": toezegging,
        "stand": stand.label,
        "kleur": KLEUR[stand],
        "anders": toezegging.uiterlijk_op != toezegging.oorspronkelijk_op,
        "afloop": afloop(toezegging),
    }


def _feiten(toezegging: Toezegging) -> list[tuple[str, str]]:
    bron = str(toezegging.get_bron_display())
    rijen = [
        (_("Nummer"), toezegging.nummer),
        (_("Wie het doet"), toezegging.wie),
        (_("Hieraan ziet u het"), toezegging.indicator),
        (_("Toegezegd op"), datum(toezegging.gedaan_op)),
        (_("Komt voort uit"), f"{bron}: {toezegging.bron_toelichting}" if toezegging.bron_toelichting else bron),
        (_("Wijk"), str(toezegging.wijk or "")),
    ]
    return [(label, waarde) for label, waarde in rijen if waarde]


def afloop(toezegging: Toezegging) -> str:
    """Hoe het afliep, of dat de dag voorbij is; "" zolang er niets te melden is."""
    klaar = datum(toezegging.afgerond_op)
    if toezegging.staat == Toezeggingstaat.VERVALLEN:
        return _("Vervallen op {dag}. Wij doen dit niet.").format(dag=klaar)
    if toezegging.staat == Toezeggingstaat.NAGEKOMEN:
        if toezegging.op_tijd:
            return _("Nagekomen op {dag}, op tijd.").format(dag=klaar)
        return _("Nagekomen op {dag}, later dan wij eerst beloofden.").format(dag=klaar)
    if toezegging.uiterlijk_op < timezone.localdate():
        return _("Deze dag is voorbij. Wij zijn te laat.")
    return ""


def tijdlijn(gebeurtenissen: Iterable[Toezegginggebeurtenis]) -> list[dict[str, Any]]:
    """Alles wat er met de toezegging gebeurde, het oudste eerst, zonder namen."""
    return [
        {
            "titel": gebeurtenis.get_soort_display(),
            "tijd": timezone.localtime(gebeurtenis.op),
            "tekst": "\n\n".join(deel for deel in (_dagen(gebeurtenis), gebeurtenis.tekst) if deel),
        }
        for gebeurtenis in gebeurtenissen
    ]


def _dagen(gebeurtenis: Toezegginggebeurtenis) -> str:
    zinnen = {
        Toezeggingsoort.GEDAAN: _("Uiterlijk op {nieuw}."),
        Toezeggingsoort.VERSCHOVEN: _("Van {oud} naar {nieuw}."),
        Toezeggingsoort.NAGEKOMEN: _("Klaar op {nieuw}."),
    }
    zin = zinnen.get(Toezeggingsoort(gebeurtenis.soort), "")
    return zin.format(oud=datum(gebeurtenis.oude_dag), nieuw=datum(gebeurtenis.nieuwe_dag))


def _van_soort(gebeurtenissen: list[Toezegginggebeurtenis], *soorten: str) -> list[Toezegginggebeurtenis]:
    return [gebeurtenis for gebeurtenis in gebeurtenissen if gebeurtenis.soort in soorten]


def balans(cijfers: dict[str, int]) -> list[str]:
    """De cijfers in gewone zinnen, ook als ze tegenvallen."""
    laat = cijfers["nagekomen"] - cijfers["op_tijd"]
    return [
        zin
        for aantal, zin in (
            (cijfers["nagekomen"], _nagekomen(cijfers, laat)),
            (cijfers["open"], _open(cijfers)),
            (cijfers["vervallen"], _("Vervallen: {n}. De reden staat erbij.").format(n=cijfers["vervallen"])),
        )
        if aantal
    ]


def _nagekomen(cijfers: dict[str, int], laat: int) -> str:
    zin = _("Nagekomen: {n}. Daarvan {op_tijd} op tijd, gerekend naar de dag die wij het eerst noemden.").format(
        n=cijfers["nagekomen"], op_tijd=cijfers["op_tijd"]
    )
    return f"{zin} {_('Later dan eerst beloofd: {laat}.').format(laat=laat)}" if laat else zin


def _open(cijfers: dict[str, int]) -> str:
    zin = _("Nog te doen: {n}.").format(n=cijfers["open"])
    if cijfers["vertraagd"]:
        zin = f"{zin} {_('Daarvan vertraagd: {n}.').format(n=cijfers['vertraagd'])}"
    if cijfers["te_laat"]:
        zin = f"{zin} {_('Bij {n} is ook de dag die nu geldt al voorbij.').format(n=cijfers['te_laat'])}"
    return zin


def adressen() -> Iterator[tuple[str, datetime | None]]:
    """De openbare adressen van het register, voor de sitemap."""
    rijen = Toezegging.objects.zichtbaar().annotate(gewijzigd=Max("gebeurtenissen__op")).order_by("pk")
    yield reverse("participatie:toezeggingen"), None
    for rij in rijen.iterator():
        yield rij.pad, rij.gewijzigd


def bij_project(project: ProjectPage) -> dict[str, Any]:
    """Wat op de projectpagina staat: open en nagekomen, de eerste paar."""
    if not project.pk:
        return {"regels": [], "meer": False}
    van = ("toezeggingen van", project.pk, get_language(), timezone.localdate())
    return kopie(van, lambda: _bij_project(project.pk))


def _bij_project(project: int) -> dict[str, Any]:
    rijen = Toezegging.objects.zichtbaar().filter(project_id=project).op_volgorde()
    eerste = list(rijen.exclude(staat=Toezeggingstaat.VERVALLEN)[: OP_PROJECTPAGINA + 1])
    return {"regels": [regel(rij) for rij in eerste[:OP_PROJECTPAGINA]], "meer": len(eerste) > OP_PROJECTPAGINA}


def bij_inbreng(inbreng: Inbreng) -> list[dict[str, Any]]:
    """De toezeggingen waartoe deze inbreng leidde, openbaar of niet."""
    return [regel(toezegging) for toezegging in Toezegging.objects.filter(inbreng=inbreng).op_volgorde()]
