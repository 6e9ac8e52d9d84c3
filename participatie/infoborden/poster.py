"""De poster van een bord, als getagde pdf (PDF/UA) of als plaatje."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from stadmaken.common.gemeente import absoluut, gemeente
from stadmaken.common.huisstijl.kleuren import kleuren
from stadmaken.common.zetsel import ZetselError, zet

from .choices import Posterformaat
from .qr import QrCode, leesbaar_adres, qr_adres, veilig_adres

if TYPE_CHECKING:
    from .models import Infobord

SJABLOON = Path(__file__).with_name("poster.typ")
# Zonder de witte rand; daarbuiten past de code niet naast de marges, of is zij van een armlengte niet te lezen.
MAATGRENZEN = {Posterformaat.A4: (40, 120), Posterformaat.A3: (60, 180)}


def controleer_maat(formaat: str, qr_mm: int) -> None:
    """Weiger een code die niet op het papier past."""
    kleinst, grootst = MAATGRENZEN[Posterformaat(formaat)]
    if not kleinst <= qr_mm <= grootst:
        raise ValidationError(
            {
                "qr_mm": _("Kies voor %(formaat)s een zijde van %(kleinst)d tot en met %(grootst)d millimeter.")
                % {"formaat": formaat, "kleinst": kleinst, "grootst": grootst}
            }
        )


def qr_van(bord: "Infobord", mm: int | None = None) -> QrCode:
    """De QR-code van een bord, op de maat van het bord of op een andere."""
    return QrCode(qr_adres(bord.pad), mm or bord.qr_mm)


def pdf(bord: "Infobord", formaat: str | None = None) -> bytes:
    """De poster als PDF/UA."""
    return _zet(bord, formaat, format="pdf", pdf_standards="ua-1", timestamp=int(bord.gemaakt_op.timestamp()))


def png(bord: "Infobord", formaat: str | None = None, ppi: float = 72) -> bytes:
    """De poster als plaatje, voor een voorbeeld op het scherm."""
    return _zet(bord, formaat, format="png", ppi=ppi)


def controleer(bord: "Infobord", formaat: str | None = None) -> None:
    """Weiger een bord waarvan de poster niet te maken is; de fout noemt het veld dat het verhindert."""
    png(bord, formaat, ppi=10)


def bezwaar(bord: "Infobord", formaat: str) -> str:
    """Waarom de poster op dit formaat niet kan, of niets als het wel kan."""
    try:
        controleer(bord, formaat)
    except ValidationError as fout:
        return " ".join(fout.messages)
    return ""


def _zet(bord: "Infobord", formaat: str | None, **opties: Any) -> bytes:
    formaat = formaat or bord.formaat
    controleer_maat(formaat, bord.qr_mm)
    with translation.override(settings.LANGUAGE_CODE):  # de taal van de stad, niet die van wie de poster maakt
        inhoud = gegevens(bord, formaat)
    try:
        return zet(SJABLOON, inhoud, **opties)
    except ZetselError as fout:
        raise _past_niet(str(fout)) from fout


def gegevens(bord: "Infobord", formaat: str) -> dict[str, Any]:
    """Alles wat op de poster staat."""
    stad = gemeente()
    qr = qr_van(bord)
    adres = leesbaar_adres(bord.pad)
    return {
        "formaat": str(formaat),
        "afzender": f"{stad.sitenaam} · {stad.naam}",
        "gemeente": stad.naam,
        "koptekst": bord.koptekst,
        "zin": bord.zin,
        "qr_svg": qr.svg().decode(),
        "qr_breedte_mm": qr.breedte_mm,
        "qr_alt": _("QR-code naar %(adres)s") % {"adres": adres},
        "scan": _("Scan de code met de camera van uw telefoon, of ga naar"),
        "adres": adres,
        "link": veilig_adres(absoluut(bord.pad)),
        "bel": _("Liever bellen?"),
        "telefoon": stad.telefoon,
        "bereikbaar": stad.bereikbaar,
        "plek": _("U staat hier"),
        "plaats": bord.plaats,
        "kleuren": kleuren(),
    }


def _past_niet(melding: str) -> Exception:
    """Vertaal de melding van het zetsel naar het veld dat te lang is."""
    uitleg = {
        "koptekst": _("De titel en de zin passen niet bij een code van deze maat. Maak ze korter of de code kleiner."),
        "adres": _("Het adres van de site is te lang voor dit posterformaat. Kies een groter formaat."),
        "telefoon": _("Het telefoonnummer van de gemeente past niet op de poster."),
        "plaats": _("De plaats past niet op de poster. Maak de beschrijving korter."),
    }
    for veld, tekst in uitleg.items():
        if f"PAST-NIET:{veld}:" in melding:
            return ValidationError({veld: tekst} if veld in {"koptekst", "plaats"} else tekst)
    return RuntimeError(melding)
