"""Een bestand versleutelen terwijl het langskomt, en merken dat er iets aan ontbreekt of veranderd is.

De vorm is STREAM, zoals `age` hem gebruikt: stukken van 64 kB met ChaCha20-Poly1305. In de nonce staan het volgnummer
en of dit het laatste stuk is; verwisselen, weglaten en afkappen vallen dus op.
"""

from hmac import compare_digest
from secrets import token_bytes
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from .fouten import ReserveError

MERK = b"samen-stadmaken reservekopie v1\n"
ZOUT = CONTROLE = 32
STUK, STEMPEL = 64 * 1024, 16


def _leid_af(sleutel: str, zout: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    """Uit elke sleutel en elk zout een eigen geheim, en een controlegetal om een andere sleutel te herkennen."""
    lang = Scrypt(salt=zout, length=32 + CONTROLE, n=2**15, r=8, p=1).derive(sleutel.encode())
    return ChaCha20Poly1305(lang[:32]), lang[32:]


def _nonce(nummer: int, *, laatste: bool) -> bytes:
    return nummer.to_bytes(11, "big") + bytes([laatste])


class Schrijver:
    """Neemt bytes aan en schrijft ze versleuteld; pas na `close` is het bestand heel."""

    def __init__(self, uit: BinaryIO, sleutel: str) -> None:
        zout = token_bytes(ZOUT)
        self._geheim, controle = _leid_af(sleutel, zout)
        self._uit, self._rest, self._nummer = uit, bytearray(), 0
        uit.write(MERK + zout + controle)

    def write(self, gegevens: bytes) -> int:
        """Schrijf; het laatste stuk blijft achter de hand, want dat krijgt een ander merk."""
        self._rest += gegevens
        while len(self._rest) > STUK:
            self._stuk(bytes(self._rest[:STUK]), laatste=False)
            del self._rest[:STUK]
        return len(gegevens)

    def close(self) -> None:
        """Schrijf het laatste stuk."""
        self._stuk(bytes(self._rest), laatste=True)

    def _stuk(self, gegevens: bytes, *, laatste: bool) -> None:
        self._uit.write(self._geheim.encrypt(_nonce(self._nummer, laatste=laatste), gegevens, MERK))
        self._nummer += 1


class Lezer:
    """Leest wat `Schrijver` schreef; geeft nooit een byte die niet klopt."""

    def __init__(self, bron: BinaryIO, sleutel: str) -> None:
        if not sleutel:
            raise ReserveError("Deze kopie is versleuteld. Zet de sleutel waarmee zij is gemaakt in BACKUP_KEY.")
        zout, controle = bron.read(ZOUT), bron.read(CONTROLE)
        self._geheim, verwacht = _leid_af(sleutel, zout)
        if not compare_digest(controle, verwacht):
            raise ReserveError("BACKUP_KEY hoort niet bij deze kopie, of het begin van het bestand is beschadigd.")
        self._bron, self._klaar, self._nummer = bron, b"", 0
        self._volgende = bron.read(STUK + STEMPEL)
        self._op = False

    def read(self, hoeveel: int = STUK, /) -> bytes:
        """Hooguit zoveel bytes; leeg aan het eind."""
        while len(self._klaar) < hoeveel and not self._op:
            self._klaar += self._stuk()
        uit, self._klaar = self._klaar[:hoeveel], self._klaar[hoeveel:]
        return uit

    def _stuk(self) -> bytes:
        stuk, self._volgende = self._volgende, self._bron.read(STUK + STEMPEL)
        self._op = not self._volgende
        try:
            gegevens = self._geheim.decrypt(_nonce(self._nummer, laatste=self._op), stuk, MERK)
        except InvalidTag as fout:
            raise ReserveError("De kopie is beschadigd of niet compleet: een versleuteld stuk klopt niet.") from fout
        self._nummer += 1
        return gegevens
