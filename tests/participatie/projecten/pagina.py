"""Hulp bij het lezen van een projectpagina."""

from django.utils import timezone

from participatie.inbreng.choices import Moderatie, Uitkomst
from participatie.models import Antwoord, Inbreng
from tests.fabriek import maak_inbreng


def haal(client, project, vraag=""):
    antwoord = client.get(f"/projecten/{project.slug}/{vraag}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def volgorde(tekst, *delen):
    """Of elk deel na het vorige komt, vanaf het begin van de inhoud."""
    plek = tekst.index("<main")
    for deel in delen:
        plek = tekst.find(deel, plek)
        assert plek != -1, f"“{deel}” staat niet na het vorige deel"
    return True


def maak_geplaatst(formulier, tekst, *, beantwoord=False, **velden):
    inbreng = maak_inbreng(formulier, tekst)
    antwoord = Antwoord.objects.create(
        uitkomst=Uitkomst.OVERGENOMEN, tekst=f"Antwoord op {tekst}", namens="Projectteam (fictief)", op=timezone.now()
    )
    Inbreng.objects.filter(pk=inbreng.pk).update(
        **{
            "moderatie": Moderatie.GEPLAATST,
            "publiek": [{"label": "Uw reactie", "tekst": tekst}],
            "antwoord": antwoord if beantwoord else None,
            "beantwoord_op": timezone.localdate() if beantwoord else None,
            **velden,
        }
    )
    return inbreng
