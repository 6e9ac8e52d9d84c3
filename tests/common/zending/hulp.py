"""Een zending maken en versturen, en zien wat er bij de mailserver aankwam."""

import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage

from stadmaken.common import postronde, postsoorten, zendingen
from stadmaken.common.models import Bericht, Zending
from stadmaken.common.postbode import Postbode
from tests.common.mailserver import Mailserver

SNEL = 10_000_000
HTML = "<html lang='nl'><body><h1>Café & co</h1>{}<p><a href='[[afmelden]]'>Afmelden</a> [[iets]]</p></body></html>"
KOPPEN = {
    "List-Id": "Nieuwsbrief <nieuwsbrief.doemee.test>",
    "List-Unsubscribe": "<[[afmelden]]>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
}


class Soort(postsoorten.Postsoort):
    """Onthoudt wat zij te horen kreeg, en wie niet meer wil."""

    def __init__(self) -> None:
        self.weg: set[str] = set()
        self.oud: set[str] = set()
        self.terug: list[tuple[str, bool]] = []

    def mag_nog(self, bericht: Bericht) -> bool:
        return bericht.lezer not in self.weg and bericht.aan not in self.oud

    def kwam_terug(self, bericht: Bericht, *, hard: bool, uitleg: str) -> None:
        self.terug.append((bericht.lezer, hard))


def link(nummer: int) -> str:
    return f"https://doemee.test/afmelden/{nummer}.{'x=y&' * 30}/"


def maak(aantal: int = 3, per_minuut: int = SNEL, html: str = HTML.format(""), **velden: object) -> Zending:
    inhoud = {"html": html, "tekst": "Dag!\n.\nCafé\nAfmelden: [[afmelden]]\n", "koppen": KOPPEN, **velden}
    zending = zendingen.maak(soort="proef", naam="Editie", onderwerp="Nieuws uit café", per_minuut=per_minuut, **inhoud)
    wie = (zendingen.Ontvanger(f"l{n}@voorbeeld.nl", f"l{n}", {"afmelden": link(n)}) for n in range(aantal))
    zendingen.begin(zending, wie)
    return zending


def verstuur(server: Mailserver, tijdens: Callable[[], object] = lambda: None) -> int:
    """Een ronde; bij elke bezorging gebeurt er nog iets."""

    class Bode(Postbode):
        def bezorg(self, rij):
            tijdens()
            return super().bezorg(rij)

    return postronde.verstuur_wachtende(Bode(server.verbinding()))


def ontvangen(server: Mailserver) -> list[EmailMessage]:
    mails = (email.message_from_bytes(bron, policy=email.policy.default) for bron in server.ontvangen)
    return [mail for mail in mails if isinstance(mail, EmailMessage)]


def stand(zending: Zending) -> dict[str, int]:
    gezien: dict[str, int] = {}
    for status in zending.berichten.values_list("status", flat=True):
        gezien[status] = gezien.get(status, 0) + 1
    return gezien
