"""Mail aan wie een wijkplatform bijhoudt."""

import uuid
from typing import Any

from django.conf import settings
from django.urls import reverse

from stadmaken.common import mailtekst, post
from stadmaken.common.accounts.mail import wachtwoordadres
from stadmaken.common.gemeente import absoluut

from .mailsoorten import KLOPT, TOEGANG, UITNODIGING
from .models import WijkplatformPage


def uitnodiging(platform: WijkplatformPage, medewerker: Any) -> bool:
    """Hoe iemand binnenkomt; geeft of dat is met een link om een wachtwoord te kiezen."""
    nieuw = medewerker.last_login is None
    adres = wachtwoordadres(medewerker) if nieuw else reverse("wagtailadmin_pages:edit", args=[platform.pk])
    context = {"naam": str(medewerker), "platform": platform.title, "link": absoluut(adres)}
    if nieuw:
        context["gebruikersnaam"] = medewerker.get_username()
    onderwerp, tekst = mailtekst.maak(UITNODIGING if nieuw else TOEGANG, context, settings.LANGUAGE_CODE)
    sleutel = f"platform-{platform.pk}-uitnodiging-{uuid.uuid4()}"
    post.schrijf(sleutel, medewerker.email, onderwerp, tekst, taal=settings.LANGUAGE_CODE)
    return nieuw


def klopt_dit_nog(platform: WijkplatformPage, keer: int) -> int:
    """Aan de leden en aan het openbare adres; geeft aan hoeveel mensen."""
    adressen = ontvangers(platform)
    context = {
        "platform": platform.title,
        "pagina": absoluut(platform.url or "/"),
        "link": absoluut(reverse("platforms_beheer:klopt", args=[platform.pk])),
    }
    onderwerp, tekst = mailtekst.maak(KLOPT, context, settings.LANGUAGE_CODE)
    sinds = f"{platform.nagekeken:%Y%m%d%H%M%S}"
    post.schrijf_alle(
        [
            post.bericht(
                f"platform-{platform.pk}-klopt-{sinds}-{keer}-{nummer}",
                adres,
                onderwerp,
                tekst,
                taal=settings.LANGUAGE_CODE,
            )
            for nummer, adres in enumerate(adressen)
        ]
    )
    return len(adressen)


def ontvangers(platform: WijkplatformPage) -> list[str]:
    """De adressen van leden en contactpunt, elk één keer."""
    leden = platform.toegang.groep.user_set.filter(is_active=True) if hasattr(platform, "toegang") else []
    adressen = [*(lid.email for lid in leden), platform.contact_email]
    return sorted({adres.lower(): adres for adres in adressen if adres}.values())
