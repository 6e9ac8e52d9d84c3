"""De schermen van een datum, zoals een coördinator ze invult."""

from django.utils import timezone

from tests.initiatieven.planning.hulp import DAG

LIJST = "/cms/initiatieven/gelegenheid/"


def formulier(aanbod, *tijden, bestaand=(), **velden):
    """Wat de browser van het formulier verstuurt."""
    gegevens = {
        "aanbod": aanbod.pk,
        "wijze": "aanmelden",
        "capaciteit": "12",
        "max_samen": "1",
        "wachtlijst": "on",
        "aanbod_uren": "48",
        "herinnering_dagen": "7",
        "bijeenkomsten-TOTAL_FORMS": len(tijden),
        "bijeenkomsten-INITIAL_FORMS": len(bestaand),
        "bijeenkomsten-MIN_NUM_FORMS": "1",
        "bijeenkomsten-MAX_NUM_FORMS": "1000",
        "gereserveerd-TOTAL_FORMS": "0",
        "gereserveerd-INITIAL_FORMS": "0",
        "gereserveerd-MIN_NUM_FORMS": "0",
        "gereserveerd-MAX_NUM_FORMS": "1000",
    }
    for nummer, begin in enumerate(tijden):
        lokaal = timezone.localtime(begin)
        gegevens |= {
            f"bijeenkomsten-{nummer}-id": bestaand[nummer] if nummer < len(bestaand) else "",
            f"bijeenkomsten-{nummer}-begin": f"{lokaal:%Y-%m-%d %H:%M}",
            f"bijeenkomsten-{nummer}-eind": f"{lokaal + DAG / 12:%Y-%m-%d %H:%M}",
            f"bijeenkomsten-{nummer}-locatie": "De Bieb (fictief)",
            f"bijeenkomsten-{nummer}-DELETE": "",
        }
    return {**gegevens, **velden}


def moment(over=DAG * 14):
    return timezone.now().replace(second=0, microsecond=0) + over


def tijd(begin, **velden):
    lokaal = timezone.localtime(begin)
    return {"dag": f"{lokaal:%Y-%m-%d}", "van": "19:30", "tot": "21:30", "locatie": "Zaal (fictief)", **velden}
