"""Mail rond eigen gegevens. Naar één adres hooguit drie per dag, wie er ook vraagt."""

from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import override

from stadmaken.common import mailtekst, post
from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import zout

from .mailsoorten import GEWIST, LINK
from .models import Gegevensvraag

PER_DAG = 3
VOOR = "gegevensvraag-"


def link(vraag: Gegevensvraag, uren: int, taal: str) -> bool:
    """De link naar alles bij dit adres; geeft of de mail er komt."""
    with override(taal):
        adres = absoluut(reverse("eigen_gegevens", args=[vraag.token]))
    onderwerp, tekst = mailtekst.maak(LINK, {"link": adres, "uren": uren}, taal)
    # Geen adres in de sleutel: zij staat ook op plekken waar de mail zelf al weg is.
    hash_ = salted_hmac(zout("home.privacy.mail"), vraag.email, algorithm="sha256").hexdigest()[:32]
    sleutel = f"{VOOR}{hash_}-{timezone.localdate():%Y%m%d}"
    return post.bewaar_hooguit(post.bericht(sleutel, vraag.email, onderwerp, tekst, taal=taal), PER_DAG)


def gewist(email: str, sleutel: str, aantal: int, taal: str) -> None:
    """De bevestiging dat er iets weg is; wat er stond, noemt zij niet."""
    onderwerp, tekst = mailtekst.maak(GEWIST, {"aantal": aantal}, taal)
    post.schrijf(f"{VOOR}gewist-{sleutel}", email, onderwerp, tekst, taal=taal)
