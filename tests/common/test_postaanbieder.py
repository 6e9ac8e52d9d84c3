"""Versturen via een aanbieder (django-anymail) in plaats van over SMTP."""

from collections.abc import Callable

import pytest
from anymail.backends.test import EmailBackend
from anymail.exceptions import (
    AnymailAPIError,
    AnymailInvalidAddress,
    AnymailRecipientsRefused,
    AnymailRequestsAPIError,
)
from requests import ConnectionError as GeenVerbinding
from requests import ConnectTimeout, ReadTimeout

from stadmaken.common import post, postronde
from stadmaken.common.models import Bericht
from stadmaken.common.postbode import Postbode

pytestmark = pytest.mark.django_db
Status = Bericht.Status


class Aanbieder(EmailBackend):
    """Antwoordt wat de test wil."""

    def __init__(self, antwoord: Callable[[], Exception | None] = lambda: None) -> None:
        super().__init__()
        self.antwoord = antwoord

    def post_to_esp(self, payload, message):
        if fout := self.antwoord():
            raise fout
        return super().post_to_esp(payload, message)


def bij_code(code: int) -> Exception:
    antwoord = type("Antwoord", (), {"status_code": code, "reason": "Reden", "text": "tekst"})()
    return AnymailRequestsAPIError("fout", response=antwoord)


def bij(soort: type[Exception], tekst: str = "") -> Exception:
    return type("Fout", (AnymailRequestsAPIError, soort), {})(tekst)


def test_de_aanbieder_krijgt_tekst_html_en_koppen(mailoutbox):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    Bericht.objects.update(koppen={"List-Unsubscribe": "<https://doemee.test/a/>"})
    assert postronde.verstuur_wachtende(Postbode(Aanbieder())) == 1
    mail = mailoutbox[0]
    assert mail.to == ["bewoner@voorbeeld.nl"]
    assert "Dag!" in mail.body
    assert mail.extra_headers["List-Unsubscribe"] == "<https://doemee.test/a/>"
    assert mail.alternatives[0][1] == "text/html"


@pytest.mark.parametrize(
    ("fout", "status", "retour"),
    [
        (bij_code(422), Status.MISLUKT, ""),
        (bij_code(401), Status.WACHT, ""),
        (bij_code(429), Status.WACHT, ""),
        (bij_code(503), Status.WACHT, ""),
        (bij_code(200), Status.ONBEKEND, ""),
        (bij(ConnectTimeout), Status.WACHT, ""),
        (bij(GeenVerbinding, "NewConnectionError: geweigerd"), Status.WACHT, ""),
        (bij(GeenVerbinding, "Connection aborted"), Status.ONBEKEND, ""),
        (bij(ReadTimeout), Status.ONBEKEND, ""),
        (AnymailAPIError("vreemd"), Status.ONBEKEND, ""),
        (AnymailRecipientsRefused(), Status.MISLUKT, "hard"),
        (AnymailInvalidAddress("onzin"), Status.MISLUKT, ""),
        (OSError("schijf vol"), Status.WACHT, ""),
    ],
)
def test_elke_fout_van_de_aanbieder_heeft_een_eigen_afloop(mailoutbox, fout, status, retour):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    assert postronde.verstuur_wachtende(Postbode(Aanbieder(lambda: fout))) == 0
    rij = Bericht.objects.get()
    assert (rij.status, rij.retour) == (status, retour)
    assert mailoutbox == []
