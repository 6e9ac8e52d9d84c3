"""Het besloten adres van een aanmelding."""

from stadmaken.common.besloten import Zegel

_zegel = Zegel("initiatieven.aanmelden.eigen_pagina")
token_van, kenmerk_van = _zegel.token, _zegel.kenmerk
