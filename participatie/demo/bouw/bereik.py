"""Inwoners en huishoudens per wijk, zodat de demo kan laten zien welke wijk ontbreekt. Afgerond en fictief."""

from datetime import date

from participatie.models import Wijk

INWONERS = {
    "oude-stad": 11_500,
    "haarlemmerhoutkwartier": 8_200,
    "zijlwegkwartier": 7_900,
    "houtvaartkwartier": 5_100,
    "duinwijk": 6_800,
    "waarder-en-veerpolder": 3_900,
    "amsterdamsewijk": 7_300,
    "slachthuiswijk": 6_400,
    "parkwijk": 7_600,
    "transvaalwijk": 6_200,
    "indischewijk": 8_900,
    "ter-kleefkwartier": 8_400,
    "te-zaanenkwartier": 6_100,
    "vogelenwijk": 4_800,
    "delftwijk": 6_900,
    "vondelkwartier": 7_700,
    "spaarndam": 4_300,
    "europawijk": 9_100,
    "boerhaavewijk": 8_300,
    "molenwijk": 6_600,
    "meerwijk": 9_400,
}


# Zoveel mensen wonen er in de demo gemiddeld op één adres.
PER_HUISHOUDEN = 2.05
BRON = "Voorbeeldcijfers, fictief"


def inwoners() -> None:
    """Vul wat nog leeg is; wat een redacteur invulde, blijft."""
    leeg = list(Wijk.objects.filter(inwoners__isnull=True, slug__in=INWONERS))
    for wijk in leeg:
        wijk.inwoners, wijk.inwoners_op, wijk.cijfers_bron = INWONERS[wijk.slug], date(2026, 1, 1), BRON
        wijk.huishoudens = round(wijk.inwoners / PER_HUISHOUDEN, -2)
    Wijk.objects.bulk_update(leeg, ["inwoners", "huishoudens", "inwoners_op", "cijfers_bron"])
