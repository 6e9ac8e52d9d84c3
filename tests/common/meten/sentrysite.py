"""Een site met SENTRY_DSN die op alle manieren geheime woorden krijgt, in een eigen proces: Sentry haakt overal in."""

import logging
import sys

import django
import sentry_sdk
from django.test import Client
from django.urls import path

# Met Sentry gaat een stukje van de code mee; de woorden staan daarom nergens helemaal.
GEHEIM = "geheim"


def kapot(request, token):
    """Gaat stuk met wat iemand invulde in de tekst van de fout, en in die van de oorzaak."""
    logging.getLogger("proef").warning("%sregel", GEHEIM)
    logging.getLogger("proef").error("Iets ging mis bij %s", request.POST["email"])
    try:
        raise KeyError(f"{GEHEIM}oorzaak")
    except KeyError as fout:
        raise ValueError(f"{GEHEIM}uitzondering van {request.POST['email']}") from fout


def stuur():
    """De status van een verzoek waar overal iets geheims in staat."""
    client = Client(raise_request_exception=False, REMOTE_ADDR=".".join(["203", "0", "113", "77"]))
    client.cookies["voorkeur"] = f"{GEHEIM}koek"
    koppen = {"X-Request-ID": "kenmerk-van-de-proef", "Referer": f"https://{GEHEIM}verwijzer.nl/"}
    pad = f"/proef/{GEHEIM}token/?q={GEHEIM}zoekvraag"
    return client.post(pad, {"email": f"{GEHEIM}@voorbeeld.nl"}, headers=koppen).status_code


if __name__ == "__main__":
    django.setup()
    from stadmaken import urls

    urls.urlpatterns.insert(0, path("proef/<str:token>/", kapot, name="proef"))
    status = stuur()
    sentry_sdk.flush(10)
    sys.exit(status != 500)
