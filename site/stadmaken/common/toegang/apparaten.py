"""Met welke browsers iemand zich eerder aanmeldde, en hoe zo'n browser heet."""

import re
import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from ..models import Apparaat
from . import mail

KOEKJE = "apparaat"
ZOUT = "stadmaken.toegang.apparaat"
BEWAREN = timedelta(days=400)
# Het eerste dat past, telt: Edge en Opera noemen zich ook Chrome, en Chrome noemt zich ook Safari.
BROWSERS = {
    "Edge": "Edg",
    "Opera": "OPR/",
    "Firefox": "Firefox|FxiOS",
    "Chrome": "Chrom|CriOS",
    "Safari": "Safari",
}
SYSTEMEN = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "macOS": "Mac OS",
    "ChromeOS": "CrOS",
    "Linux": "Linux",
}


def noem(user_agent: str) -> str:
    """“Firefox op Windows”, voor zover de browser dat zegt."""
    browser = next((naam for naam, patroon in BROWSERS.items() if re.search(patroon, user_agent)), "")
    systeem = next((naam for naam, patroon in SYSTEMEN.items() if re.search(patroon, user_agent)), "")
    if browser and systeem:
        return _("{browser} op {systeem}").format(browser=browser, systeem=systeem)
    return browser or systeem or _("een onbekende browser")


def ontdoe(user_agent: str) -> str:
    """Alleen de woorden waaraan `noem` een browser en een systeem herkent: de rest kan van alles zijn."""
    gevonden = (re.search(patroon, user_agent) for patroon in (*BROWSERS.values(), *SYSTEMEN.values()))
    return " ".join(woord[0] for woord in gevonden if woord)


def herken(request: HttpRequest, antwoord: HttpResponse, account: Any) -> None:
    """Onthoud deze browser bij het account; is zij nieuw, dan gaat er een mail."""
    seconden = int(BEWAREN.total_seconds())
    merk = request.get_signed_cookie(KOEKJE, default="", salt=ZOUT, max_age=seconden) or secrets.token_urlsafe(24)
    rij, nieuw = Apparaat.objects.get_or_create(medewerker=account, merk=_hash(str(merk)))
    if nieuw:
        mail.nieuw_apparaat(account, noem(request.headers.get("User-Agent", "")))
    else:
        rij.laatst_op = timezone.now()
        rij.save(update_fields=["laatst_op"])
    antwoord.set_signed_cookie(
        KOEKJE,
        str(merk),
        salt=ZOUT,
        max_age=seconden,
        path="/cms/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _hash(merk: str) -> str:
    return salted_hmac(ZOUT, merk, algorithm="sha256").hexdigest()
