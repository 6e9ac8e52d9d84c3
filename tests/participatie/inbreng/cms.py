"""Hulp bij de schermen voor inbreng in het CMS."""

from django.test import Client

from participatie.models import Gebeurtenis, Inbreng

LIJST = "/cms/inbreng/"
MODEREREN = "participatie.moderate_inbreng"
ORIGINEEL = "participatie.view_origineel"
GEHEIM = "Ik ben Karel Fictie, 06 12345678. Meer bomen!"
ANTWOORD = {"antwoord-uitkomst": "deels", "antwoord-tekst": "Wij planten er twee.", "antwoord-namens": "Team"}


def tekst(response) -> str:
    return response.content.decode()


def versie(inbreng: Inbreng) -> int:
    """De laatste gebeurtenis, zoals het scherm die meestuurt."""
    return Gebeurtenis.objects.filter(inbreng=inbreng).latest("pk").pk


def behandel(cms: Client, inbreng: Inbreng, actie: str, zoek: str = "", **velden: object):
    """Druk op een knop van het scherm van één inbreng."""
    gegevens = {"versie": versie(inbreng), "publiek-tekst_0": "Meer bomen!", **velden, "actie": actie}
    return cms.post(f"{LIJST}{inbreng.pk}/{zoek}", gegevens)


def bulk(cms: Client, actie: str, rijen: list[Inbreng], **velden: object):
    """Vink aan en druk op een knop onder de lijst."""
    pks = [rij.pk for rij in rijen]
    return cms.post(f"{LIJST}bulk/?moderatie=nieuw", {"actie": actie, "inbreng": pks, **velden})
