"""Naam, rol en foto van de kerngroep: zonder toestemming bewaren wij ze niet, ook niet in eerdere versies."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.models import ReferenceIndex

from stadmaken.common import versies
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.models import Afbeelding

from ..models import Kerngroeplid, WijkplatformPage
from ..sporen import TOESTEMMING_WEG

LEEG: dict[str, Any] = {"naam": "", "rol": "", "foto": None}


@transaction.atomic
def trek_toestemming_in(lid: Kerngroeplid, velden: Iterable[str]) -> bool:
    """Wis meteen wat deze persoon niet meer op de site wil: overal, ook in concepten en vertalingen."""
    weg = [veld for veld in velden if _waarde(lid, veld)]
    paginas = list(_familie(lid.platform_id))
    rijen = Kerngroeplid.objects.filter(Q(pk=lid.pk) | Q(platform__in=paginas, naam=lid.naam, naam__gt=""))
    if not weg:
        return False
    leg_vast(TOESTEMMING_WEG, lid.platform, lid=lid.pk, velden=weg)
    rijen.update(**{veld: LEEG[veld] for veld in weg}, **{f"toon_{veld}": False for veld in weg})

    def van_lid(rij: dict[str, Any], veld: str) -> bool:
        eigen = rij.get("pk") == lid.pk or (lid.naam and rij.get("naam") == lid.naam)
        dezelfde = veld != "rol" and rij[veld] == _waarde(lid, veld)  # meer mensen zijn “penningmeester”
        return bool(veld in weg and (eigen or dezelfde))

    fotos = _wis_uit_versies(paginas, van_lid)
    _ruim_fotos_op({*fotos, *([lid.foto_id] if "foto" in weg else [])}, paginas)
    return True


@transaction.atomic
def wis_zonder_toestemming(platform: WijkplatformPage) -> None:
    """Na publiceren: wat nu niet op de site mag, wissen wij. Van een concept dat nieuwer is, blijven wij af."""
    rijen = list(Kerngroeplid.objects.filter(platform=platform.pk))
    fotos = {rij.foto_id for rij in rijen}
    for rij in rijen:
        weg = {veld: leeg for veld, leeg in LEEG.items() if not getattr(rij, f"toon_{veld}")}
        Kerngroeplid.objects.filter(pk=rij.pk).update(**weg)
    mag = {veld: {_waarde(rij, veld) for rij in rijen if getattr(rij, f"toon_{veld}")} for veld in LEEG}
    tot = {"pk__lte": platform.live_revision_id} if platform.live_revision_id else {}
    fotos |= _wis_uit_versies([platform.pk], lambda rij, veld: rij[veld] not in mag[veld], **tot)
    _ruim_fotos_op(fotos, [platform.pk])


def _familie(platform: int) -> Any:
    """De pagina met haar vertalingen, en wat daar een alias van is."""
    sleutel = WijkplatformPage.objects.filter(pk=platform).values("translation_key")
    samen = Q(translation_key__in=sleutel) | Q(alias_of__translation_key__in=sleutel)
    return WijkplatformPage.objects.filter(samen).order_by("pk").values_list("pk", flat=True)


def _wis_uit_versies(
    paginas: Iterable[int], moet_weg: Callable[[dict[str, Any], str], bool], **waar: Any
) -> set[int | None]:
    """Geeft de foto's die uit een versie verdwenen."""
    fotos: set[int | None] = set()

    def wijzig(inhoud: dict[str, Any]) -> bool:
        geraakt = False
        for rij in inhoud.get("kerngroep", []):
            weg = [veld for veld in LEEG if rij.get(veld) and moet_weg(rij, veld)]
            fotos.update(rij[veld] for veld in weg if veld == "foto")
            rij |= {veld: LEEG[veld] for veld in weg} | {f"toon_{veld}": False for veld in weg}
            geraakt = geraakt or bool(weg)
        return geraakt

    versies.verander(WijkplatformPage, paginas, wijzig, content__kerngroep__0__isnull=False, **waar)
    return fotos


def _ruim_fotos_op(fotos: set[int | None], paginas: list[int]) -> None:
    """Een foto die nergens meer bij hoort, gaat met haar bestand weg; wie het adres nog had, vindt niets."""
    for pagina in WijkplatformPage.objects.filter(pk__in=paginas):
        ReferenceIndex.create_or_update_for_object(pagina)
    in_versies = _fotos_in_versies(paginas)
    for foto in Afbeelding.objects.filter(pk__in=fotos - {None} - in_versies):
        if not ReferenceIndex.get_references_to(foto).exists():
            foto.delete()


def _fotos_in_versies(paginas: list[int]) -> set[int | None]:
    """Wat in een concept nog bij iemand staat."""
    inhoud = versies.inhoud(WijkplatformPage, paginas, content__kerngroep__0__isnull=False)
    return {rij.get("foto") for versie in inhoud for rij in versie["kerngroep"]}


def _waarde(lid: Kerngroeplid, veld: str) -> Any:
    return lid.foto_id if veld == "foto" else getattr(lid, veld)
