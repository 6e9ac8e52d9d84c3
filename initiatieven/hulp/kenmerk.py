"""Het besloten adres waarop een initiatiefnemer antwoordt."""

from stadmaken.common.besloten import Zegel

_zegel = Zegel("initiatieven.pitches.hulpaanbod")
token_van, kenmerk_van = _zegel.token, _zegel.kenmerk
