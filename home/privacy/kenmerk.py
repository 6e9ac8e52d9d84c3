"""Het besloten adres waarop iemand zijn eigen gegevens ziet."""

from stadmaken.common.besloten import Zegel

_zegel = Zegel("home.privacy.gegevens")
token_van, kenmerk_van = _zegel.token, _zegel.kenmerk
