"""Brengt één bericht naar de mailserver en zegt precies hoe dat afliep."""

import enum
import hashlib
import smtplib
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

from .bijlage import als_mime
from .gemeente import absoluut, gemeente
from .models import Bericht


class Afloop(enum.Enum):
    """Hoe een bezorging afliep."""

    VERZONDEN = enum.auto()
    LATER = enum.auto()
    GEWEIGERD = enum.auto()
    ONBEKEND = enum.auto()


class VerbindingError(Exception):
    """De mailserver is er niet; er is nog niets geprobeerd."""


def message_id(sleutel: str) -> str:
    """Altijd dezelfde bij een sleutel, zodat een mailserver een dubbel bericht kan herkennen."""
    return f"<{hashlib.sha256(sleutel.encode()).hexdigest()[:40]}@{urlsplit(settings.SITE_URL).hostname}>"


class Postbode:
    """Eén verbinding voor een reeks berichten. `verbinding` is een mailbackend van Django."""

    def __init__(self, verbinding: Any = None) -> None:
        self.verbinding: Any = verbinding or get_connection()
        self._afzender: list[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, soort: type | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        self._sluit()

    def zorg_voor_verbinding(self) -> None:
        """Open de verbinding als die er niet is."""
        try:
            self.verbinding.open()
        except (OSError, smtplib.SMTPException) as fout:
            self._sluit()
            raise VerbindingError(type(fout).__name__) from fout

    def bezorg(self, rij: Bericht) -> tuple[Afloop, str]:
        """Verstuur `rij`; geeft de afloop en wat de server zei."""
        mail = self._opmaken(rij)
        if isinstance(self.verbinding, EmailBackend):
            return self._over_smtp(mail)
        try:
            self.verbinding.send_messages([mail])
        except OSError as fout:
            return Afloop.LATER, str(fout)
        return Afloop.VERZONDEN, ""

    def _opmaken(self, rij: Bericht) -> EmailMessage:
        koppen = {"Message-ID": message_id(rij.sleutel), "Auto-Submitted": "auto-generated"}
        tekst = f"{rij.tekst.rstrip()}\n{self._ondertekening()}\n"
        mail = EmailMessage(rij.onderwerp, tekst, to=[rij.aan], headers=koppen, connection=self.verbinding)
        for bijlage in rij.bijlagen:
            mail.attach(als_mime(bijlage))
        return mail

    def _ondertekening(self) -> str:
        if self._afzender is None:
            stad = gemeente()
            self._afzender = [stad.naam, stad.telefoon, absoluut("/")]
        return "\n".join(deel for deel in self._afzender if deel)

    def _over_smtp(self, mail: EmailMessage) -> tuple[Afloop, str]:
        smtp = self.verbinding.connection
        overgedragen = False
        try:
            codering = mail.encoding or settings.DEFAULT_CHARSET
            smtp.ehlo_or_helo_if_needed()
            _eis(smtp.mail(sanitize_address(mail.from_email, codering)))
            _eis(smtp.rcpt(sanitize_address(mail.to[0], codering)))
            bericht: Any = mail.message()
            inhoud = bericht.as_bytes(linesep="\r\n")
            overgedragen = True
            _eis(smtp.data(inhoud))
        except smtplib.SMTPResponseException as fout:
            self._sluit()
            return (Afloop.GEWEIGERD if fout.smtp_code >= 500 else Afloop.LATER), _leesbaar(fout)
        except (OSError, smtplib.SMTPException) as fout:
            self._sluit()
            return (Afloop.ONBEKEND if overgedragen else Afloop.LATER), f"{type(fout).__name__}: {fout}"
        return Afloop.VERZONDEN, ""

    def _sluit(self) -> None:
        try:
            self.verbinding.close()
        except (OSError, smtplib.SMTPException):
            self.verbinding.connection = None


def _eis(antwoord: tuple[int, bytes]) -> None:
    code, tekst = antwoord
    if not 200 <= code < 300:
        raise smtplib.SMTPResponseException(code, tekst)


def _leesbaar(fout: smtplib.SMTPResponseException) -> str:
    uitleg = fout.smtp_error
    return f"{fout.smtp_code} {uitleg.decode(errors='replace') if isinstance(uitleg, bytes) else uitleg}"
