"""Wat er in een contract veranderde, in gewone woorden. Wat er stond, blijft zo te lezen."""

from typing import Any

from django.utils.translation import gettext as _

from participatie.models import Toezegging, Wijkcontract, WijkplatformPage
from participatie.toezeggingen.teksten import datum


def verschillen(oud: Wijkcontract, nieuw: Wijkcontract) -> list[str]:
    """Een zin per gegeven dat anders wordt; van partijen en wijken alleen wat erbij kwam of eraf ging."""
    partijen = _erbij_en_eraf(_("Partij"), _partijen(oud), _partijen(nieuw))
    wijken = _erbij_en_eraf(_("Wijk"), _wijken(oud), _wijken(nieuw))
    return [*_anders(_gegevens(oud), _gegevens(nieuw)), *partijen, *wijken]


def reden(tekst: str) -> str:
    """De reden van een verandering."""
    return _("De reden: {reden}").format(reden=tekst.strip())


def afspraak_erbij(afspraak: Toezegging) -> str:
    """Er kwam een afspraak bij."""
    return _("Afspraak erbij: “{wat}”.").format(wat=_kort(afspraak))


def afspraak_weg(afspraak: Toezegging) -> str:
    """Er ging een afspraak af."""
    return _("Afspraak weggehaald: “{wat}”.").format(wat=_kort(afspraak))


def afspraak_anders(oud: Toezegging, nieuw: Toezegging) -> str:
    """Wat er aan een afspraak veranderde; "" als dat niets is."""
    anders = _anders(_afspraak(oud), _afspraak(nieuw))
    return "\n".join([_("Afspraak veranderd: “{wat}”.").format(wat=_kort(oud)), *anders]) if anders else ""


def _anders(oud: dict[str, str], nieuw: dict[str, str]) -> list[str]:
    return [_zin(label, oud[label], tekst) for label, tekst in nieuw.items() if tekst != oud[label]]


def _zin(label: str, oud: str, nieuw: str) -> str:
    if not oud:
        return _("{label}, nieuw: “{nieuw}”.").format(label=label, nieuw=nieuw)
    if not nieuw:
        return _("{label}, weggehaald: “{oud}”.").format(label=label, oud=oud)
    return _("{label} was: “{oud}”. Het is nu: “{nieuw}”.").format(label=label, oud=oud, nieuw=nieuw)


def _kort(afspraak: Toezegging) -> str:
    return afspraak.wat.rstrip(" .")


def _erbij_en_eraf(label: str, oud: list[str], nieuw: list[str]) -> list[str]:
    erbij = [_("{label} erbij: {naam}.").format(label=label, naam=naam) for naam in nieuw if naam not in oud]
    eraf = [_("{label} eraf: {naam}.").format(label=label, naam=naam) for naam in oud if naam not in nieuw]
    return [*erbij, *eraf]


def _partijen(contract: Wijkcontract) -> list[str]:
    return [f"{partij.naam} ({partij.get_soort_display().lower()})" for partij in contract.partijen.all()]


def _wijken(contract: Wijkcontract) -> list[str]:
    return [str(wijk) for wijk in contract.wijken.all()]


def _gegevens(contract: Wijkcontract) -> dict[str, str]:
    return {
        _("Titel"): contract.titel,
        _("Samenvatting"): _regels(contract.samenvatting),
        _("Gebied"): _naam(contract.gebied),
        _("Wijkplatform"): _platform(contract),
        _("Geldt vanaf"): datum(contract.begint_op),
        _("Geldt tot en met"): datum(contract.eindigt_op),
        _("Getekend stuk"): _naam(contract.document),
        _("Evaluatie"): _regels(contract.evaluatie),
    }


def _afspraak(afspraak: Toezegging) -> dict[str, str]:
    return {
        _("Wat"): afspraak.wat,
        _("Toelichting"): _regels(afspraak.toelichting),
        _("Wie doet het"): afspraak.wie,
        _("Waaraan ziet men het"): afspraak.indicator,
        _("Uiterlijk klaar op"): datum(afspraak.oorspronkelijk_op),
        _("Wijk"): _naam(afspraak.wijk),
    }


def _platform(contract: Wijkcontract) -> str:
    """Bewoners lezen dit: een platform dat niet op de site staat, noemen wij niet."""
    if contract.platform_id is None:
        return ""
    zichtbaar = WijkplatformPage.objects.zichtbaar().filter(pk=contract.platform_id)
    nummer = contract.platform_id
    return str(zichtbaar.first() or _("een platform dat nog niet op de site staat (nr. {n})").format(n=nummer))


def _naam(iets: Any) -> str:
    return str(iets or "")


def _regels(tekst: str) -> str:
    """Een browser stuurt andere regeleinden dan er zijn bewaard; dat is geen verandering."""
    return "\n".join(tekst.splitlines())
