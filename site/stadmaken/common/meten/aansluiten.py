from django.conf import settings

from . import foutmelding, rijen, standen, traag


def sluit_aan() -> None:
    """Begin met bewaken, in elk proces."""
    traag.sluit_aan()
    for naam, functie in (("taken", rijen.taken), ("mail", rijen.mail), ("herstel", rijen.herstel)):
        standen.registreer(naam, functie)
    if settings.SENTRY_DSN:
        foutmelding.start(settings.SENTRY_DSN)
