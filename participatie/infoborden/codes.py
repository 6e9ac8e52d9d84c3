from stadmaken.common.tekens import TEKENS, willekeurige_code

LENGTE = 5


def nieuwe_code() -> str:
    """Een willekeurige code voor een bord; de database weigert een code die al bestaat."""
    return willekeurige_code(LENGTE)


def is_code(tekst: str) -> bool:
    """Of `tekst` (hoofdletters) een code kan zijn."""
    return len(tekst) == LENGTE and all(teken in TEKENS for teken in tekst)
