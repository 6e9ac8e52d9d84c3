"""De sleutel van één ingevuld formulier: herkent een tweede verzending, en weet wanneer het formulier is getoond."""

import uuid
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest
from django.utils import timezone

from stadmaken.common.paginacache import csrf, formulier_bewaarbaar, gat


@dataclass(frozen=True)
class Sleutel:
    """Een gelezen sleutel; `seconden` is hoe lang geleden het formulier is getoond, None als dat niet vaststaat."""

    idem: str
    tekst: str
    seconden: float | None = None


def nieuw(formulier_id: int | None) -> Sleutel:
    """Een sleutel voor een formulier dat nu wordt getoond."""
    idem = str(uuid.uuid4())
    return Sleutel(idem, _ondertekenaar(formulier_id).sign(f"{idem}/{int(timezone.now().timestamp())}"))


def leeg_formulier(request: HttpRequest, formulier_id: int | None, vraag: str = "") -> dict[str, str]:
    """Wat in een formulier dat nog niemand invulde per bezoeker anders is; de rest mag de paginacache bewaren.

    De tijd in de sleutel is die waarop deze bezoeker de pagina kreeg. `vraag`: zie `formulier_bewaarbaar`.
    """
    formulier_bewaarbaar(request, vraag)
    return {"sleutel": gat(request, lambda _verzoek: nieuw(formulier_id).tekst), "csrf_token": csrf(request)}


def lees(tekst: str | None, formulier_id: int | None) -> Sleutel:
    """De sleutel uit een verzonden formulier.

    Klopt de handtekening niet, dan geldt een nieuwe sleutel: zo vraagt niemand met een verzonnen sleutel de ontvangst
    van een ander op.
    """
    try:
        idem, getoond = _ondertekenaar(formulier_id).unsign(tekst or "").split("/")
    except signing.BadSignature:
        return nieuw(formulier_id)
    return Sleutel(idem, tekst or "", timezone.now().timestamp() - int(getoond))


def _ondertekenaar(formulier_id: int | None) -> signing.Signer:
    return signing.Signer(salt=f"participatie.formulieren.sleutel.{formulier_id}")
