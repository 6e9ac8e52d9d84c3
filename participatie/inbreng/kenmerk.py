"""Kenmerk, code en besloten adres van een inbreng.

De code volgt uit de idempotentiesleutel en SECRET_KEY; in de database staat alleen haar hash. Zo toont een tweede
verzending van hetzelfde formulier dezelfde ontvangst, en geeft een gelekte database geen toegang.
"""

import hashlib
import hmac

from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from stadmaken.common.besloten import Zegel
from stadmaken.common.tekens import TEKENS, willekeurige_code

CODE_LENGTE = 10
_zegel = Zegel("participatie.inbreng.ontvangst")
token_van, kenmerk_van = _zegel.token, _zegel.kenmerk


def nieuw_kenmerk() -> str:
    """Bijvoorbeeld “2026-7KQ4MX”: jaar en zes tekens, ook over de telefoon te spellen."""
    return f"{timezone.localdate().year}-{willekeurige_code(6)}"


def maak_code(idempotentie: str) -> str:
    """De code van tien tekens bij een idempotentiesleutel."""
    getal = int.from_bytes(salted_hmac("participatie.inbreng.code", idempotentie, algorithm="sha256").digest(), "big")
    tekens = []
    for _ in range(CODE_LENGTE):
        getal, rest = divmod(getal, len(TEKENS))
        tekens.append(TEKENS[rest])
    return "".join(tekens)


def hash_code(code: str) -> str:
    """De hash die bewaard wordt (SHA-256, hexadecimaal); 45 bits willekeur, raden wordt elders afgeremd."""
    return hashlib.sha256(f"inbreng:{code}".encode()).hexdigest()


def code_van(idempotentie: str, code_hash: str) -> str:
    """De code, of "" als SECRET_KEY sindsdien is gewisseld."""
    code = maak_code(idempotentie)
    return code if hmac.compare_digest(hash_code(code), code_hash) else ""


def code_klopt(invoer: str, code_hash: str) -> bool:
    """Vergelijk een overgetypte code (spaties, streepjes en kleine letters mogen)."""
    schoon = "".join(teken for teken in invoer.upper() if teken.isalnum())
    return constant_time_compare(hash_code(schoon), code_hash)
