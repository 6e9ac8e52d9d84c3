"""Brengt één bericht naar de mailserver en zegt precies hoe dat afliep."""

import logging
import smtplib
from types import TracebackType
from typing import Any, Self

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.db import DatabaseError

from . import postaanbieder, postbrief
from .afloop import Afloop, Uitslag, VerbindingError, retour_bij
from .models import Bericht
from .retouradres import retouradres

logger = logging.getLogger(__name__)

WEG = smtplib.SMTPServerDisconnected
ANDERS = (OSError, smtplib.SMTPException)


class Postbode:
    """Eén verbinding voor een reeks berichten. `verbinding` is een mailbackend van Django."""

    def __init__(self, verbinding: Any = None) -> None:
        self.verbinding: Any = verbinding or get_connection()
        self._vers = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, soort: type | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        self._sluit()

    def zorg_voor_verbinding(self) -> None:
        """Open de verbinding als die er niet is."""
        try:
            if self.verbinding.open():
                self._vers = True
        except ANDERS as fout:
            self._sluit()
            raise VerbindingError(type(fout).__name__) from fout

    def bezorg(self, rij: Bericht) -> Uitslag:
        """Verstuur `rij`. Is er geen mail van te maken, dan is het geweigerd: met wachten wordt dat niet beter."""
        try:
            if not isinstance(self.verbinding, EmailBackend):
                return postaanbieder.bezorg(self.verbinding, postbrief.mail(rij))
            inhoud, naar = postbrief.over_smtp(rij), postbrief.kaal_adres(rij.aan)
            van = retouradres(rij.pk) or postbrief.kaal_adres(settings.DEFAULT_FROM_EMAIL)
        except (ValueError, TypeError, KeyError) as fout:
            logger.exception("Van bericht %s is geen mail te maken", rij.pk)
            return Uitslag(Afloop.GEWEIGERD, f"Van dit bericht is geen mail te maken: {fout}")
        except DatabaseError:
            raise
        except Exception as fout:
            # Een fout van onszelf mag de rest niet ophouden; misschien is hij straks verholpen.
            logger.exception("Bericht %s opmaken is mislukt", rij.pk)
            return Uitslag(Afloop.LATER, f"Opmaken mislukt: {type(fout).__name__}")
        return self._over_smtp(van, naar, inhoud)

    def _over_smtp(self, van: str, naar: str, inhoud: bytes) -> Uitslag:
        overgedragen = False
        try:
            self._meld_afzender(van)
            smtp = self.verbinding.connection
            code, antwoord = smtp.docmd(f"RCPT TO:<{naar}>")
            if not _is_ja(code):
                return self._weigering(code, antwoord, over_adres=True)
            code, antwoord = smtp.docmd("DATA")
            if code == 354:
                # In één keer: lukt dat niet, dan ontbreekt in elk geval het eind, en heeft de server niets aangenomen.
                smtp.send(inhoud + b".\r\n")
                overgedragen = True
                code, antwoord = smtp.getreply()
        except ANDERS as fout:
            self._sluit()
            return Uitslag(Afloop.ONBEKEND if overgedragen else Afloop.LATER, f"{type(fout).__name__}: {fout}")
        self._vers = False
        if not overgedragen:
            return self._weigering(code, antwoord, over_adres=False)
        if _is_ja(code):
            return Uitslag(Afloop.VERZONDEN)
        if code < 400:
            self._sluit()
            return Uitslag(Afloop.ONBEKEND, f"onleesbaar antwoord: {_leesbaar(code, antwoord)}")
        return self._weigering(code, antwoord, over_adres=False)

    def _meld_afzender(self, van: str) -> None:
        """Weigert de server onze afzender, of hangt hij op, dan ligt dat niet aan dit bericht.

        Een verbinding die intussen te oud is geworden, wordt één keer vernieuwd.
        """
        try:
            code, antwoord = self._mail_from(van)
        except WEG:
            code, antwoord = 421, b"verbinding verbroken"
        if code == 421 and not self._vers:
            self._sluit()
            self.zorg_voor_verbinding()
            code, antwoord = self._mail_from(van)
        if not _is_ja(code):
            self._sluit()
            raise VerbindingError(_leesbaar(code, antwoord))

    def _mail_from(self, van: str) -> tuple[int, bytes]:
        smtp = self.verbinding.connection
        smtp.ehlo_or_helo_if_needed()
        antwoord: tuple[int, bytes] = smtp.docmd(f"MAIL FROM:<{van}>")
        return antwoord

    def _weigering(self, code: int, antwoord: bytes, *, over_adres: bool) -> Uitslag:
        """Na een weigering een nieuwe verbinding: dat kan altijd, wat de server er ook van vindt."""
        self._sluit()
        uitleg = _leesbaar(code, antwoord)
        if code < 500:
            return Uitslag(Afloop.LATER, uitleg)
        retour = retour_bij(uitleg, code) if over_adres else ""
        # Na DATA gaat een weigering over de inhoud, tenzij de server zegt dat het adres niet bestaat.
        if not over_adres and " 5.1." in uitleg:
            retour = Bericht.Retour.HARD
        return Uitslag(Afloop.GEWEIGERD, uitleg, retour)

    def _sluit(self) -> None:
        try:
            self.verbinding.close()
        except ANDERS:
            self.verbinding.connection = None


def _is_ja(code: int) -> bool:
    """Een antwoord dat half aankwam of geen SMTP is, geeft smtplib als een raar getal; dat is nooit ja."""
    return 200 <= code < 300


def _leesbaar(code: int, antwoord: bytes) -> str:
    return f"{code} {antwoord.decode(errors='replace')}"
