"""Een activiteit op een dag zetten, en lezen wat de agenda dan toont."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from initiatieven.models import Bijeenkomst
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

DAG = timedelta(days=1)
ZONE = timezone.get_default_timezone()
NU = datetime(2026, 12, 2, 12, tzinfo=ZONE)  # een woensdag


def op(dag: date, uur: int = 19, *, titel: str = "", eind: datetime | None = None, **velden):
    """Een activiteit op deze dag; geeft de bijeenkomst."""
    begin = datetime(dag.year, dag.month, dag.day, uur, 30, tzinfo=ZONE)
    pagina = maak_activiteit(**({"title": titel} if titel else {}), **velden)
    gelegenheid = maak_gelegenheid(pagina, over=begin - timezone.now(), wijze="vrij")
    keer = gelegenheid.bijeenkomsten.get()
    if eind:
        Bijeenkomst.objects.filter(pk=keer.pk).update(eind=eind)
    return keer


def haal(client, vraag=""):
    antwoord = client.get(f"/agenda/{vraag}")
    assert antwoord.status_code == 200
    return antwoord


def titels(antwoord):
    return [rij.pagina.title for _dag, rijen in antwoord.context["dagen"] for rij in rijen]


def in_maand(antwoord):
    return {
        dag.datum.day: [rij.pagina.title for rij in dag.rijen]
        for week in antwoord.context["weken"]
        for dag in week
        if dag.binnen and dag.rijen
    }


def alles_in_maand(antwoord):
    return [titel for dag in in_maand(antwoord).values() for titel in dag]


def lees(client, vraag=""):
    return " ".join(haal(client, vraag).content.decode().split())
