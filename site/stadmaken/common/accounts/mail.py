"""Mail met een link om een wachtwoord te kiezen. Niemand kiest het wachtwoord van een ander."""

from typing import Any

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils import timezone

from .. import mailtekst, post
from ..gemeente import absoluut
from .mailsoorten import UITNODIGING

# Zo vaak per dag gaat er een link naar één account.
LINKS_PER_DAG = 5


def uitnodiging(account: Any) -> bool:
    """Hoe iemand een wachtwoord kiest, de eerste keer of opnieuw; geeft of de mail er nog bij mocht vandaag."""
    context = {
        "naam": str(account),
        "gebruikersnaam": account.get_username(),
        "link": absoluut(wachtwoordadres(account)),
    }
    taal = settings.LANGUAGE_CODE
    onderwerp, tekst = mailtekst.maak(UITNODIGING, context, taal)
    sleutel = f"account-{account.pk}-uitnodiging-{timezone.localdate():%Y%m%d}"
    return bool(post.bewaar_hooguit(post.bericht(sleutel, account.email, onderwerp, tekst, taal=taal), LINKS_PER_DAG))


def wachtwoordadres(account: Any) -> str:
    """Waar dit account een wachtwoord kiest; werkt één keer, en drie dagen."""
    sleutel = default_token_generator.make_token(account)
    return reverse("account_reset_password_from_key", args=[user_pk_to_url_str(account), sleutel])
