"""Tel waarop is gezocht, als het antwoord al is verstuurd."""

from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone

from .models import Zoektelling
from .woorden import van_vraag

BEWAAR_DAGEN = 90
# Zoveel verschillende vragen zijn er op één dag; wie onzin blijft sturen, vult de database niet.
MEEST_PER_DAG = 2000


def tel(vraag: str, *, gevonden: bool) -> None:
    """Tel deze vraag bij vandaag; wat geen gewone woorden zijn, wordt niet onthouden."""
    dag = timezone.localdate()
    if not (woorden := van_vraag(vraag)):
        return
    vandaag = Zoektelling.objects.filter(dag=dag)
    erbij = {"aantal": F("aantal") + 1, "zonder": F("zonder") + (0 if gevonden else 1)}
    if vandaag.filter(woorden=woorden).update(**erbij) or vandaag.count() >= MEEST_PER_DAG:
        return
    # Was een ander net eerder, dan bestaat de rij al en tellen beiden op dezelfde.
    Zoektelling.objects.bulk_create([Zoektelling(dag=dag, woorden=woorden)], ignore_conflicts=True)
    vandaag.filter(woorden=woorden).update(**erbij)


def ruim_op(nu: datetime) -> int:
    """Haal weg wat langer dan de bewaartijd geleden is."""
    grens = timezone.localdate(nu) - timedelta(days=BEWAAR_DAGEN)
    return Zoektelling.objects.filter(dag__lt=grens).delete()[0]
