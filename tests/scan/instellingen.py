"""Productie, maar zonder grenzen aan hoe vaak: een scan die wordt tegengehouden, vindt niets."""

from stadmaken.settings.production import *  # noqa: F403  zoals elk blad met instellingen

VEEL = 10**9
GRENZEN = {"versturen": VEEL, "inloggen": VEEL}
FORMULIEREN_VERDACHT_PER_NETWERK = FORMULIEREN_VERZENDINGEN_PER_NETWERK = FORMULIEREN_VERZOEKEN_PER_NETWERK = VEEL
API_VERZOEKEN_PER_MINUUT = VOLG_POGINGEN_PER_NETWERK = VOLG_POGINGEN_PER_KENMERK = VEEL
ACCOUNT_RATE_LIMITS = dict.fromkeys(ACCOUNT_RATE_LIMITS)  # noqa: F405
# Wat nergens heen kan, hoeft niet te wachten op een mailserver.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
