"""Een melding van niet-bezorgen, en wie ervan hoort."""

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import Parser

from stadmaken.common import postsoorten
from stadmaken.common.models import Bericht


class Soort(postsoorten.Postsoort):
    """Onthoudt wat zij te horen kreeg."""

    def __init__(self) -> None:
        self.terug: list[tuple[int, bool, str]] = []

    def kwam_terug(self, bericht: Bericht, *, hard: bool, uitleg: str) -> None:
        self.terug.append((bericht.pk, hard, uitleg))


def melding(
    aan: str, actie: str = "failed", status: str = "5.1.1", code: str = "smtp; 550 5.1.1 Bestaat niet"
) -> bytes:
    mail = MIMEMultipart("report", report_type="delivery-status")
    mail["From"], mail["To"], mail["Subject"] = "MAILER-DAEMON@elders.nl", aan, "Undelivered Mail"
    mail["Auto-Submitted"] = "auto-replied"
    mail.attach(MIMEText("Helaas.", "plain", "utf-8"))
    regels = f"Reporting-MTA: dns; elders.nl\n\nFinal-Recipient: rfc822; bewoner@voorbeeld.nl\nAction: {actie}\n"
    status_deel = Parser().parsestr(
        "Content-Type: message/delivery-status\n\n" + regels + f"Status: {status}\nDiagnostic-Code: {code}\n"
    )
    mail.attach(status_deel)
    return mail.as_bytes()


class Postbus:
    """Doet wat imaplib doet, met een brievenbus in het geheugen."""

    def __init__(self, mails: list[bytes]) -> None:
        self.mails = dict(enumerate(mails, 1))
        self.vlaggen: dict[int, str] = {}
        self.gedaan: list[str] = []

    def __enter__(self) -> "Postbus":
        return self

    def __exit__(self, *_: object) -> None:
        self.gedaan.append("uit")

    def login(self, naam: str, wachtwoord: str) -> None:
        self.gedaan.append(f"{naam} {wachtwoord}")

    def select(self, map_: str) -> None:
        self.gedaan.append(map_)

    def expunge(self) -> None:
        self.mails = {
            nummer: mail for nummer, mail in self.mails.items() if "Deleted" not in self.vlaggen.get(nummer, "")
        }

    def uid(self, opdracht: str, *delen: str | bytes) -> tuple[str, list[object]]:
        if opdracht == "SEARCH":
            return "OK", [" ".join(str(nummer) for nummer in self.mails if nummer not in self.vlaggen).encode()]
        nummer = int(delen[0])
        if opdracht == "STORE":
            self.vlaggen[nummer] = str(delen[2])
            return "OK", [b""]
        return "OK", [(b"1 (BODY[]", self.mails[nummer]), b")"]
