"""De strook met kenmerk en code voor wie geen e-mail kreeg."""

from datetime import timedelta
from typing import Any

from django.core import signing
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.models import Inbreng
from stadmaken.common.gemeente import absoluut, gemeente
from stadmaken.common.stad.zout import zout

from .qr import qr_svg

# Zo lang na het overtypen is de strook zonder meer af te drukken.
NET_GETYPT = timedelta(minutes=30)


def _ondertekenaar() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=zout("participatie.papier.strook"))


def bewijs(inbreng: Inbreng, medewerker: Any) -> str:
    """Dat deze medewerker deze inbreng net heeft overgetypt."""
    return _ondertekenaar().sign(f"{inbreng.pk}/{medewerker.pk}")


def bewijs_klopt(tekst: str, inbreng: Inbreng, medewerker: Any) -> bool:
    """Of dit het bewijs van deze medewerker is, en nog geldt."""
    try:
        inhoud = _ondertekenaar().unsign(tekst, max_age=NET_GETYPT)
    except signing.BadSignature:
        return False
    return inhoud == f"{inbreng.pk}/{medewerker.pk}"


def gegevens(inbreng: Inbreng) -> dict[str, Any]:
    """Alles wat op de strook staat, in de taal die nu geldt."""
    stad, formulier = gemeente(), inbreng.formulier
    dag = inbreng.beantwoorden_voor
    return {
        "taal": formulier.locale.language_code if formulier else "nl",
        "titel": _("Uw inbreng {kenmerk}").format(kenmerk=inbreng.kenmerk),
        "gemeente": stad.naam,
        "afzender": f"{stad.sitenaam} · {stad.naam}",
        "kop": _("Bewaar deze strook"),
        "bij": " · ".join(deel for deel in (inbreng.formuliertitel, inbreng.projecttitel) if deel),
        "codes": [[_("Kenmerk"), inbreng.kenmerk], *([[_("Code"), inbreng.code]] if inbreng.code else [])],
        "ontvangen": _("Ontvangen op {dag}").format(
            dag=date_format(timezone.localtime(inbreng.ontvangen_op), "l j F Y")
        ),
        "weg": _("Zo ziet u wat wij ermee doen"),
        "stap": _("Ga naar {adres}. Vul daar kenmerk en code in. Of scan het vierkant met uw telefoon.").format(
            adres=absoluut(reverse("participatie:volg_inbreng")).partition("://")[2]
        ),
        "vervolgkop": _("Wat gebeurt er nu?"),
        "vervolg": formulier.vervolg if formulier else "",
        "antwoord": _("U krijgt antwoord uiterlijk op {dag}.").format(dag=date_format(dag, "l j F Y")) if dag else "",
        "vragen": _("Vragen? Bel {telefoon} en noem uw kenmerk. Geef uw code aan niemand.").format(
            telefoon=stad.telefoon
        ),
        "knip": _("Knip of vouw hier"),
        "qr_svg": qr_svg(inbreng.adres),
        "qr_alt": _("QR-code naar de besloten pagina van uw inbreng"),
    }
